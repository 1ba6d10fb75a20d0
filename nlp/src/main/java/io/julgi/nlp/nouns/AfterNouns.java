package io.julgi.nlp.nouns;

import io.julgi.nlp.dictionary.TermSet;
import java.util.List;

/**
 * What may be written together with a noun that no dictionary has: particles, which agree with its
 * last sound ({@code 이} after a consonant, {@code 가} after a vowel), and suffixes and titles that
 * follow names.
 */
final class AfterNouns {
    private static final List<String> PARTICLES =
            List.of(
                    "이", "가", "은", "는", "을", "를", "의", "에", "도", "와", "과", "로", "으로", "만", "서",
                    "에서", "에게", "엔", "까지", "부터", "보다", "이나", "나", "란", "이란", "랑", "이랑", "에는", "에도",
                    "에만", "에선", "에서는", "에서도", "로는", "으로는", "이라", "라", "이다", "처럼", "께", "께서", "이며",
                    "며", "에서의", "로의", "으로의", "와의", "과의", "들", "들이", "들은", "들을", "들의", "이라는", "라는",
                    "한테", "마저", "조차", "뿐", "에게서", "로부터", "으로부터", "만이", "만은", "까지도", "인", "였다",
                    "이었다", "입니다", "이에요", "예요", "이고");

    private static final TermSet AFTER_CONSONANT =
            new TermSet(
                    PARTICLES.stream()
                            .filter(particle -> "를는가와".indexOf(particle.charAt(0)) < 0)
                            .toList());

    private static final TermSet AFTER_VOWEL =
            new TermSet(
                    PARTICLES.stream()
                            .filter(particle -> "을은과으".indexOf(particle.charAt(0)) < 0)
                            .filter(particle -> !particle.equals("이"))
                            .toList());

    /** Of no more than this many syllables. */
    static final int LONGEST = 4;

    private static final TermSet SUFFIXES =
            new TermSet(
                    List.of(
                            "씨", "씨가", "씨는", "씨의", "씨를", "씨와", "씨도", "양", "군", "의원", "의원이", "의원은",
                            "의원의", "측", "측은", "측이", "호", "호가", "호는", "전", "행", "발", "산", "식", "표",
                            "계", "주", "감독", "대표", "장관", "총리", "시장", "지사", "회장", "선수", "여사", "특검",
                            "시", "군수", "법", "역", "봉"));

    private static final String SUFFIXES_OF_PLACES = "서전행발";

    private AfterNouns() {}

    /** Whether the text between these places is a particle that agrees with what precedes it. */
    static boolean isParticle(String text, int begin, int end) {
        if (end - begin > LONGEST) {
            return false;
        }
        if (begin == 0 || !Hangul.isSyllable(text.charAt(begin - 1))) {
            return AFTER_CONSONANT.contains(text, begin, end)
                    || AFTER_VOWEL.contains(text, begin, end);
        }
        return (Hangul.isClosed(text.charAt(begin - 1)) ? AFTER_CONSONANT : AFTER_VOWEL)
                .contains(text, begin, end);
    }

    /** Whether it is a title or a suffix of names, or a title with its particle. */
    static boolean isSuffix(String text, int begin, int end) {
        return end - begin <= LONGEST && SUFFIXES.contains(text, begin, end);
    }

    /** Whether this is a place and what is no part of its name: 하남서, 브라질전, 일본행. */
    static boolean isPlaceWithSuffix(NoriWords words, char[] text, int begin, int end) {
        return end >= begin + 3
                && SUFFIXES_OF_PLACES.indexOf(text[end - 1]) >= 0
                && words.isPlace(begin, end - 1);
    }
}
