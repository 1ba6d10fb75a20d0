package io.julgi.bench.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.julgi.ingest.SharedData;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.NounTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NounScoresTest {
    @TempDir Path folder;

    private final NounTokenizer tokenizer = new NounTokenizer();

    @Test
    void findsTheNounsOfNewsSentences() throws IOException {
        Path gold = SharedData.file("nouns/nouns-gold-dev.jsonl");

        NounScores scores = NounScores.measure(gold, tokenizer, id -> id.endsWith("_wikitree"));

        // 0.911 and 0.98 in November 2026; what is left is mostly names and finer compounds.
        assertThat(scores.sentences()).isEqualTo(487);
        assertThat(scores.tokens().f1()).isGreaterThan(0.905);
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
    void findsTheNounsOfEverySourceAtLeastAsWellAsTheBareTags() throws IOException {
        Path gold = SharedData.file("nouns/nouns-gold-dev.jsonl");

        NounEvaluation evaluation =
                NounEvaluation.measure(
                        gold, Optional.empty(), TextPipeline.standard(), UserDictionary.empty());

        assertThat(evaluation.bySource())
                .containsOnlyKeys("news", "gsd-test", "kaist-test", "klue-dp-dev");
        assertThat(evaluation.bySource())
                .allSatisfy(
                        (source, scores) ->
                                assertThat(scores.tokens().f1())
                                        .isGreaterThanOrEqualTo(0.88)
                                        .isGreaterThan(
                                                evaluation
                                                        .bareBySource()
                                                        .get(source)
                                                        .tokens()
                                                        .f1()));
        assertThat(evaluation.bySource().get("news").tokens().f1()).isGreaterThanOrEqualTo(0.90);
        assertThat(evaluation.steps().keySet())
                .containsExactly(
                        "Nori as it comes",
                        "only nouns, compounds whole",
                        "+ cleaning",
                        "+ rules for names and joined nouns",
                        "+ dictionary");
    }

    @Test
    void measuresEachSentenceInOneOfTwoHalvesThatStayTheSame() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            lines.append(
                    """
                    {"id":"%d_wikitree","source":"a","text":"정부 %d","nouns":["정부"],"spans":[[0,2]]}
                    """
                            .formatted(i, i));
        }
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), lines.toString());

        long first = sentences(gold, GoldSplit.FIRST);
        long second = sentences(gold, GoldSplit.SECOND);

        assertThat(first + second).isEqualTo(1_000);
        assertThat(first).isBetween(450L, 550L);
        assertThat(GoldSplit.FIRST.holds("정부 0")).isFalse();
        assertThat(GoldSplit.SECOND.holds("정부 0")).isTrue();
    }

    private static long sentences(Path gold, GoldSplit half) throws IOException {
        NounEvaluation evaluation =
                NounEvaluation.measure(
                        gold, Optional.of(half), TextPipeline.standard(), UserDictionary.empty());
        assertThat(evaluation.bySource().get("a")).isEqualTo(evaluation.all());
        assertThat(evaluation.steps().values())
                .allSatisfy(
                        step ->
                                assertThat(step.sentences())
                                        .isEqualTo(evaluation.all().sentences()));
        return evaluation.all().sentences();
    }

    @Test
    void comparesChineseCharactersAsTheyAreWritten() throws IOException {
        assertThat(
                        measure(
                                        """
                                        {"id":"a","text":"大統領 선거","nouns":["大統領","선거"],"spans":[[0,3],[4,6]]}
                                        """)
                                .tokens()
                                .f1())
                .isEqualTo(1.0);
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
