package io.julgi.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NounScoresTest {
    @TempDir Path folder;

    @Test
    void findsTheNounsOfNewsSentences() throws IOException {
        Path gold = SharedData.file("nouns/nouns-gold-dev.jsonl");

        NounScores scores =
                NounScores.measure(gold, new NounTokenizer(), id -> id.endsWith("_wikitree"));

        System.out.println(scores + " " + scores.tokens().f1() + " " + scores.characters().f1());
        assertThat(scores.sentences()).isGreaterThan(400);
        assertThat(scores.tokens().f1()).isGreaterThan(0.87);
    }
}
