package io.julgi.nlp.newwords;

import java.util.List;
import java.util.Set;

/**
 * Particles that follow only nouns, and so tell a noun from a verb: {@code 을} follows neither an
 * ending nor another particle, as {@code 은}, {@code 도} or {@code 의} may.
 */
final class Particles {
    private static final List<String> AFTER_CONSONANT = List.of("이", "을", "과");
    private static final List<String> AFTER_VOWEL = List.of("가", "를", "와");

    /** Object particles; the others may also be verbs after a verb (찾아가, 찾아와). */
    private static final Set<String> OBJECT = Set.of("을", "를");

    /** All particles that follow nouns, also those that follow other words. */
    private static final Set<String> AFTER_ANY_NOUN =
            Set.of(
                    "이", "가", "을", "를", "과", "와", "은", "는", "의", "에", "도", "로", "으로", "만", "서",
                    "에서", "에게", "엔", "까지", "부터", "보다");

    private static final int FINALS = 28;

    private Particles() {}

    /**
     * The particles that fit the word's last sound; all of them after a foreign word or a number,
     * whose sound is not known.
     */
    static List<String> after(String word) {
        char last = word.charAt(word.length() - 1);
        if (last < '가' || last > '힣') {
            return List.of("이", "가", "을", "를", "과", "와");
        }
        return (last - '가') % FINALS == 0 ? AFTER_VOWEL : AFTER_CONSONANT;
    }

    /** Whether the longer word is the shorter one with a particle: 챔스리그서, 청원인에게. */
    static boolean follow(String shorter, String longer) {
        return longer.startsWith(shorter)
                && AFTER_ANY_NOUN.contains(longer.substring(shorter.length()));
    }

    /** Whether the particles seen after a word prove that it is a noun, whatever its ending. */
    static boolean provesANoun(List<String> seen) {
        return seen.size() > 1 && seen.stream().anyMatch(OBJECT::contains);
    }
}
