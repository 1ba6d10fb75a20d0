package io.julgi.bench.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.InputField;
import io.julgi.nlp.nouns.Noun;
import io.julgi.nlp.nouns.NounSettings;
import io.julgi.nlp.nouns.NounTokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanNumberFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

/** What Nori does by itself that would spoil tokens, each beside what we make of the same text. */
class NoriTrapsTest {
    private final NounTokenizer tokenizer = new NounTokenizer(UserDictionary.empty());

    @Test
    void keepsCompoundsWholeThatNoriCutsByDefault() throws IOException {
        assertThat(nori(null, "자본주의")).containsExactly("자본", "주의");
        assertThat(tokenizer.tokens("자본주의")).containsExactly("자본주의");
    }

    @Test
    void keepsNoVerbAndNoFigureThatNorisDefaultStopTagsLetThrough() {
        try (BaselineNori nori = new BaselineNori()) {
            assertThat(nori.tokens("2명이 먹었다").stream().map(Noun::text)).contains("2", "먹");
        }
        assertThat(tokenizer.nouns("2명이 먹었다")).isEmpty();
    }

    @Test
    void keepsADateThatNorisNumberFilterTakesForOneNumber() throws IOException {
        TokenFilter numbers = new KoreanNumberFilter(tokenizer(null, "10일", DecompoundMode.NONE));
        assertThat(read(numbers)).containsExactly("101");

        assertThat(tokenizer.nouns("10일")).isEmpty();
        NounSettings numerals = new NounSettings(InputField.TITLE, 2, Set.of(), true, false);
        assertThat(new NounTokenizer(UserDictionary.empty(), numerals).tokens("10일"))
                .containsExactly("10일");
    }

    @Test
    void readsDecomposedTextAndRefusesADecomposedTermWhereNoriFindsNeither() throws IOException {
        String decomposed = Normalizer.normalize("류현진", Normalizer.Form.NFD);
        assertThat(nori("류현진", decomposed)).doesNotContain("류현진");
        assertThat(nori(decomposed, "류현진")).doesNotContain(decomposed);

        NounTokenizer withTerm = new NounTokenizer(UserDictionary.parse("terms", "류현진"));
        assertThat(withTerm.tokens(new TextCleaner().cleanTitle(decomposed)))
                .containsExactly("류현진");
        assertThatThrownBy(() -> UserDictionary.parse("terms", decomposed))
                .hasMessageContaining("is not in NFC");
    }

    @Test
    void refusesPartsThatDoNotJoinToTheTermWhichNoriTakesOrThrowsWithoutALine() {
        assertThatCode(() -> nori("정상회담 정상 회의", "정상회담")).doesNotThrowAnyException();

        assertThatThrownBy(() -> UserDictionary.parse("terms", "가나\n정상회담 = 정상 회의"))
                .hasMessageContaining("terms:2: the parts join to \"정상회의\"");
    }

    @Test
    void refusesASignInATermAfterWhichNoriReadsAComment() throws IOException {
        assertThat(nori("줄기#전자", "줄기#전자")).doesNotContain("줄기#전자");

        assertThatThrownBy(() -> UserDictionary.parse("terms", "줄기#전자"))
                .hasMessageContaining("terms:1: \"줄기#전자\" is no term");
    }

    @Test
    void breaksNoWordByATermThatStandsInItWhereNoriDoes() throws IOException {
        assertThat(nori("전자", "전자파")).startsWith("전자");

        assertThat(new NounTokenizer(UserDictionary.parse("terms", "전자")).tokens("전자파 측정"))
                .containsExactly("전자파", "측정");
    }

    private static List<String> nori(String terms, String text) throws IOException {
        return read(tokenizer(terms, text, KoreanTokenizer.DEFAULT_DECOMPOUND));
    }

    private static KoreanTokenizer tokenizer(String terms, String text, DecompoundMode mode)
            throws IOException {
        KoreanTokenizer nori =
                new KoreanTokenizer(
                        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                        terms == null
                                ? null
                                : org.apache.lucene.analysis.ko.dict.UserDictionary.open(
                                        new StringReader(terms)),
                        mode,
                        false);
        nori.setReader(new StringReader(text));
        return nori;
    }

    private static List<String> read(TokenStream stream) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        }
        return tokens;
    }
}
