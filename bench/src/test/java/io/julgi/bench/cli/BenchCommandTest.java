package io.julgi.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.julgi.jobs.cli.Julgi;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;
    private Path input;

    @BeforeEach
    void writeArticles() throws IOException {
        String[] titles = {"금리 인상 은행 대출", "축구 대표팀 월드컵 경기"};
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 60)
                .forEach(
                        i ->
                                lines.append(
                                        "{\"id\":\"%d\",\"title\":\"%s\",\"publishedAt\":\"2020-01-01T10:00:00+09:00\"}\n"
                                                .formatted(i, titles[i % 2])));
        input = Files.writeString(folder.resolve("articles.jsonl"), lines);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Julgi.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private JsonNode json(Path file) throws IOException {
        return new JsonMapper().readTree(file.toFile());
    }

    @Test
    void measuresBothEnginesInOneRun() throws IOException {
        Path figures = folder.resolve("lda.json");

        assertThat(
                        run(
                                "bench",
                                "lda",
                                "--input",
                                input.toString(),
                                "--topics",
                                "2,3",
                                "--sweeps",
                                "60",
                                "--rounds",
                                "1",
                                "--articles",
                                "300",
                                "--json",
                                figures.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("300 articles").contains("sparselda over mallet");
        assertThat(json(figures).get("topics")).hasSize(2);
        JsonNode three = json(figures).get("topics").get(1);
        assertThat(three.get("topics").asInt()).isEqualTo(3);
        assertThat(three.get("sparselda").get("tokensPerSecond").asDouble()).isPositive();
        assertThat(three.get("mallet").get("sideBySide").asDouble()).isPositive();
        assertThat(three.get("gain").asDouble())
                .isEqualTo(
                        three.get("sparselda").get("logLikelihood").get("mean").asDouble()
                                - three.get("mallet").get("logLikelihood").get("mean").asDouble());
    }

    @Test
    void leavesThePeersOutWhereTheyAreNotToBeHad() throws IOException {
        Path figures = folder.resolve("peers.json");

        assertThat(
                        run(
                                "bench",
                                "peers",
                                "--input",
                                input.toString(),
                                "--topics",
                                "2",
                                "--seeds",
                                "2",
                                "--scripts",
                                folder.resolve("none").toString(),
                                "--work",
                                folder.resolve("work").toString(),
                                "--json",
                                figures.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("Peers are left out: there is no ")
                .contains("| Julgi, mallet | 2 |")
                .contains("| Julgi, sparselda | 2 |");
        assertThat(json(figures).get(0).get("models")).hasSize(2);
    }

    @Test
    void measuresTheTokeniserBesideNori() throws IOException {
        Path figures = folder.resolve("tokenize.json");

        assertThat(
                        run(
                                "bench",
                                "tokenize",
                                "--input",
                                input.toString(),
                                "--rounds",
                                "2",
                                "--json",
                                figures.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("bare loop over Nori").contains("100,000 terms");
        for (String figure : List.of("ratio", "cleaningShare", "twoThreads", "loadSeconds")) {
            assertThat(json(figures).get(figure).asDouble()).as(figure).isPositive();
        }
    }

    @Test
    void comparesTheStepsToTheTokensByTheirNounsAndTopics() throws IOException {
        Path gold =
                Files.writeString(
                        folder.resolve("gold.jsonl"),
                        """
                        {"id":"1_wikitree","source":"test","text":"금리 인상","nouns":["금리","인상"],"spans":[[0,2],[3,5]]}
                        """);
        Path figures = folder.resolve("nouns.json");

        assertThat(
                        run(
                                "evaluate",
                                "nouns",
                                "--gold",
                                gold.toString(),
                                "--topics",
                                input.toString(),
                                "--seeds",
                                "2",
                                "--set",
                                "lda.iterations=30",
                                "--json",
                                figures.toString()))
                .as(err.toString())
                .isZero();

        JsonNode topics = json(figures).get("topics");
        assertThat(topics).hasSize(5).hasSameSizeAs(json(figures).get("steps"));
        assertThat(topics.get("Nori as it comes").get("npmi").asDouble()).isBetween(-1.0, 1.0);
        assertThat(out.toString()).contains("+ dictionary").contains("topics: npmi");
    }

    @Test
    void looksForNewWordsInArticlesMadeOfOthers() throws IOException {
        Path bodies =
                Files.writeString(
                        folder.resolve("bodies.jsonl"),
                        """
                        {"id":"1","title":"금리 인상","publishedAt":"2020-01-01T10:00:00+09:00","body":"은행이 대출 금리를 올렸다. 한국은행은 더 올릴 것이라고 밝혔다."}
                        """);
        Path figures = folder.resolve("suggest.json");

        assertThat(
                        run(
                                "bench",
                                "suggest",
                                "--input",
                                input + "," + bodies,
                                "--articles",
                                "300",
                                "--json",
                                figures.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("peak memory");
        assertThat(json(figures).get("articles").asInt()).isEqualTo(300);
        assertThat(json(figures).get("characters").asInt()).isBetween(300 * 900, 300 * 1100);
        assertThat(json(figures).get("words").asInt()).isPositive();
        assertThat(run("bench", "suggest", "--input", input.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("None of the 60 articles").contains("has a body");
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        assertThat(run("bench", "lda", "--input", input.toString(), "--topics", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("--topics is 1; expected at least 2");
        assertThat(run("bench", "peers", "--input", input.toString(), "--seeds", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--seeds is 0; expected at least 1");
        assertThat(run("bench", "peers", "--input", input.toString(), "--peers", "stm"))
                .isEqualTo(2);
        assertThat(run("bench")).isEqualTo(2);
        assertThat(err.toString()).contains("what to measure is missing");
    }
}
