package io.julgi.nlp.nouns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.julgi.ingest.SharedData;
import io.julgi.nlp.clean.TextCleaner;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatticeTest {
    private static final int HEADLINES = 20_000;

    private final Lattice bare = Lattice.bare();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "  한국은행  기준금리 동결 ",
                "코로나? 마스크!  10일… 'K-팝' sk텔레콤5g(종합)",
                "大韓民國 憲法 제1조",
                "東京で地震 カタカナ 😀👨‍👩‍👧 \uD83D ㅋㅋㅋ",
                "a\u0301\u0301 l'été ½ 3.14% ㆍ·"
            })
    void cutsAsNoriDoesWhenNothingIsAdded(String text) throws IOException {
        assertThat(shown(bare.morphemes(text))).isEqualTo(nori(text));
    }

    @Test
    void cutsRealHeadlinesAsNoriDoesWhenNothingIsAdded() throws IOException {
        TextCleaner cleaner = new TextCleaner();
        List<String> different = new ArrayList<>();
        int read = 0;
        for (String line : Files.readAllLines(SharedData.file("naver2020.jsonl"))) {
            if (read++ < HEADLINES) {
                String title =
                        cleaner.cleanTitle(new JsonMapper().readTree(line).get("title").asText());
                if (!shown(bare.morphemes(title)).equals(nori(title))) {
                    different.add(title);
                }
            }
        }

        // None in December 2026: a new version of Lucene may break ties in another order.
        assertThat(different).hasSizeLessThan(HEADLINES / 2_000);
    }

    @Test
    void cutsALongTextAtSpacesAndKeepsThePlaces() {
        String sentence = "한국은행이 기준금리를 동결했다 ";
        List<Morpheme> once = bare.morphemes(sentence);
        List<Morpheme> often = bare.morphemes(sentence.repeat(500));

        assertThat(often).hasSize(500 * once.size());
        assertThat(often.get(often.size() - 1).end()).isEqualTo(500 * sentence.length() - 1);
    }

    @ParameterizedTest
    @CsvSource({"맹상욱 감독 사임, 맹상욱", "남궁보라가 이겼다, 남궁보라", "토모링을 인수한 대기업, 토모링", "한국도 라온틱은 안다, 라온틱"})
    void guessesNamesThatNoDictionaryHas(String text, String name) {
        assertThat(bare.morphemes(text)).extracting(Morpheme::text).doesNotContain(name);
        assertThat(new Lattice(List.of()).morphemes(text))
                .extracting(Morpheme::text)
                .contains(name);
    }

    @Test
    void weighsATermAgainstOtherWords() {
        Lattice lattice = new Lattice(List.of("이천", "수도"));

        assertThat(lattice.morphemes("이천서 화재")).extracting(Morpheme::text).startsWith("이천", "서");
        assertThat(lattice.morphemes("비가 올 수도 있다"))
                .extracting(Morpheme::text)
                .contains("수")
                .doesNotContain("수도");
    }

    @Test
    void cutsAPlaceFromItsSuffix() {
        assertThat(new Lattice(List.of()).morphemes("일본행 하남서 브라질전을"))
                .extracting(Morpheme::text)
                .containsExactly("일본", "행", "하남", "서", "브라질", "전", "을");
    }

    private static String shown(List<Morpheme> morphemes) {
        StringBuilder shown = new StringBuilder();
        morphemes.forEach(
                m -> shown.append(m.begin()).append('-').append(m.end()).append(m.right()));
        return shown.toString();
    }

    private static String nori(String text) throws IOException {
        StringBuilder shown = new StringBuilder();
        try (KoreanTokenizer nori =
                new KoreanTokenizer(
                        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                        null,
                        DecompoundMode.NONE,
                        false)) {
            OffsetAttribute offset = nori.getAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute tag = nori.getAttribute(PartOfSpeechAttribute.class);
            nori.setReader(new StringReader(text));
            nori.reset();
            while (nori.incrementToken()) {
                shown.append(offset.startOffset())
                        .append('-')
                        .append(offset.endOffset())
                        .append(tag.getRightPOS());
            }
            nori.end();
        }
        return shown.toString();
    }
}
