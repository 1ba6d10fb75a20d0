package io.julgi.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NounScoresTest {
    @TempDir Path folder;

    private final NounTokenizer tokenizer = new NounTokenizer();

    @Test
    void findsTheNounsOfNewsSentences() throws IOException {
        Path gold = SharedData.file("nouns/nouns-gold-dev.jsonl");

        NounScores scores = NounScores.measure(gold, tokenizer, id -> id.endsWith("_wikitree"));

        // 0.891 and 0.978 in November 2026; what is left is mostly names and finer compounds.
        assertThat(scores.sentences()).isEqualTo(487);
        assertThat(scores.tokens().f1()).isGreaterThan(0.885);
        assertThat(scores.characters().f1()).isGreaterThan(0.97);
    }

    @Test
    void countsEachNounAsOftenAsItIsMarked() throws IOException {
        // Found: 정부, 정책, 정부. Marked: 정부, 정책, 발표.
        NounScores scores =
                measure(
                        """
                        {"id":"a","text":"정부 정책과 정부","nouns":["정부","정책","발표"],"spans":[[0,2],[3,5],null]}
                        """);

        assertThat(scores.tokens()).isEqualTo(new NounScores.Score(3, 3, 2));
        assertThat(scores.tokens().precision()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(scores.tokens().recall()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(scores.tokens().f1()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(scores.characters()).isEqualTo(new NounScores.Score(6, 4, 4));
    }

    @Test
    void takesNoNoticeOfCapitalsAndOfOtherSentences() throws IOException {
        NounScores scores =
                measure(
                        """
                        {"id":"a","text":"KBS 방송","nouns":["KBS","방송"],"spans":[[0,3],[4,6]]}
                        {"id":"b","text":"정부","nouns":[],"spans":[]}
                        """);

        assertThat(scores.sentences()).isEqualTo(1);
        assertThat(scores.tokens().f1()).isEqualTo(1.0);
        assertThat(scores.characters().f1()).isEqualTo(1.0);
    }

    @Test
    void hasNoScoreWithoutSentences() throws IOException {
        assertThat(measure("").tokens().f1()).isZero();
    }

    @Test
    void saysWhichLineHasAnotherForm() {
        assertThatThrownBy(() -> measure("{\"id\":\"a\"}"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("gold.jsonl:1: expected an object with id, text and nouns");
    }

    private NounScores measure(String lines) throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), lines);
        return NounScores.measure(gold, tokenizer, "a"::equals);
    }
}
