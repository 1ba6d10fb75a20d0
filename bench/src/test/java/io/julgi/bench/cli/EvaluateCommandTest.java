package io.julgi.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.jobs.cli.Julgi;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void wrongUseIsOneLineAndExitCodeTwo() {
        assertThat(run("evaluate", "topics", "--input", "x", "--topics", "0")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "julgi evaluate topics: --topics is 0; expected at least 1; see ./julgi"
                                + " evaluate topics --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "bench"})
    void everyCommandHasHelpWithAnExample(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Example: ").contains("./julgi " + command);
    }

    @Test
    void evaluatesTheTopicsOfWindows() throws IOException {
        String[] titles = {"금리 인상 은행 대출", "축구 대표팀 월드컵 경기"};
        Path input =
                Files.writeString(
                        folder.resolve("articles.jsonl"),
                        IntStream.range(0, 60)
                                .mapToObj(
                                        i ->
                                                "{\"id\":\"%d\",\"title\":\"%s\",\"publishedAt\":\"2020-01-01T10:00:00+09:00\"}\n"
                                                        .formatted(i, titles[i % 2]))
                                .reduce("", String::concat));
        Path events =
                Files.writeString(
                        folder.resolve("events.json"),
                        """
                        [{"q": "금리", "from": "2020-01-01", "to": "2020-01-01", "any": ["인상", "은행"]},
                         {"q": "금리", "from": "2020-01-02", "to": "2020-01-03", "any": ["인상", "은행"]}]
                        """);

        int code =
                run(
                        "evaluate",
                        "windows",
                        "--input",
                        input.toString(),
                        "--events",
                        events.toString(),
                        "--set",
                        "window.articlesPerTopic=30",
                        "--topics");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .containsPattern("events +1\\.0000")
                .containsPattern("inTopics +1\\.0000")
                .containsPattern("2020-01-01 60\\R +30 ")
                .contains("missed: 금리 2020-01-02");
    }

    @Test
    void evaluatesTheTopicsOfAFile() throws IOException {
        Path input =
                Files.writeString(
                        folder.resolve("articles.jsonl"),
                        Stream.of("금리 인상 은행 대출", "축구 대표팀 월드컵 경기")
                                .flatMap(title -> Stream.generate(() -> title).limit(30))
                                .map(EvaluateCommandTest::line)
                                .reduce("", String::concat));
        Path json = folder.resolve("report.json");
        assertThat(
                        run(
                                "evaluate",
                                "topics",
                                "--input",
                                input.toString(),
                                "--topics",
                                "2",
                                "--seeds",
                                "2",
                                "--set",
                                "lda.iterations=50",
                                "--json",
                                json.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("npmi").containsPattern("articles +60\n");
        assertThat(Files.readString(json)).contains("\"stability\"").contains("\"articles\" : 60");
    }

    @Test
    void evaluatesTheTimelinesOfAFileAsTextJsonAndPage() throws IOException {
        Path input =
                Files.writeString(
                        folder.resolve("articles.jsonl"),
                        IntStream.range(0, 60)
                                .mapToObj(i -> i + (i % 4 < 2 ? " 금리 인상 은행 대출" : " 금리 동결 총재 회견"))
                                .map(EvaluateCommandTest::line)
                                .reduce("", String::concat));
        Path json = folder.resolve("report.json");
        Path html = folder.resolve("report.html");
        assertThat(
                        run(
                                "evaluate",
                                "timeline",
                                "--input",
                                input.toString(),
                                "--queries",
                                "금리",
                                "--seeds",
                                "1",
                                "--set",
                                "lda.iterations=50",
                                "--json",
                                json.toString(),
                                "--html",
                                html.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("npmi").contains("coverage");
        assertThat(Files.readString(json)).contains("\"coverage\"").contains("\"heldOut\" : 30");
        assertThat(Files.readString(html))
                .contains("<td>coverage</td>", "<th>middle</th>", "judged on 30 others", "금리");
    }

    @Test
    void evaluatesTheEventsOfAFileAsTextJsonAndPage() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int day = 0; day < 90; day++) {
            LocalDate date = LocalDate.of(2024, 1, 1).plusDays(day);
            List<String> titles = new ArrayList<>(List.of("금리 은행 대출 " + day, "축구 경기 " + day));
            for (int i = 0; i < (day == 50 || day == 51 ? 6 : 0); i++) {
                titles.add("금리 포항 지진 대피 " + day + " " + "가나다라마바".charAt(i) + "동");
            }
            for (String title : titles) {
                lines.append(
                        ("{\"id\":\"a%d\",\"title\":\"%s\","
                                        + "\"publishedAt\":\"%sT09:00:00+09:00\",\"label\":\"%s\"}%n")
                                .formatted(
                                        lines.length(),
                                        title,
                                        date,
                                        title.contains("지진") ? "지진" : "" + day));
            }
        }
        Path input = Files.writeString(folder.resolve("articles.jsonl"), lines);
        Path json = folder.resolve("report.json");
        Path html = folder.resolve("report.html");

        assertThat(
                        run(
                                "evaluate",
                                "events",
                                "--input",
                                input.toString(),
                                "--queries",
                                "금리",
                                "--stories",
                                "--json",
                                json.toString(),
                                "--html",
                                html.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .containsPattern("articles +102\n")
                .containsPattern("events +1\n");
        assertThat(Files.readString(json))
                .contains("\"eventsByChance\" : 0.0", "\"withKeyword\" : 1.0", "\"purity\" : 1.0");
        assertThat(Files.readString(html)).contains("<td>bCubedF1</td>", "<th>금리</th>");
    }

    @Test
    void sweepsOverNumbersOfTopicsAsTextJsonAndPage() throws IOException {
        Path input =
                Files.writeString(
                        folder.resolve("articles.jsonl"),
                        IntStream.range(0, 60)
                                .mapToObj(i -> i + (i % 4 < 2 ? " 금리 인상 은행 대출" : " 금리 동결 총재 회견"))
                                .map(EvaluateCommandTest::line)
                                .reduce("", String::concat));
        Path json = folder.resolve("report.json");
        Path html = folder.resolve("report.html");
        assertThat(
                        run(
                                "evaluate",
                                "sweep",
                                "--input",
                                input.toString(),
                                "--query",
                                "금리",
                                "--from",
                                "2",
                                "--to",
                                "3",
                                "--seeds",
                                "1",
                                "--set",
                                "lda.iterations=50",
                                "--json",
                                json.toString(),
                                "--html",
                                html.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("3 topics").contains("The timeline has 3 themes");
        assertThat(Files.readString(json)).contains("\"chosen\"").contains("\"topics\" : 3");
        assertThat(Files.readString(html))
                .contains("<h2>perplexity</h2>", "aria-label=\"npmi over numbers of topics\"");
    }

    private static String line(String title) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"publishedAt\":\"2020-01-01T10:00:00+09:00\"}\n"
                .formatted(title.hashCode(), title);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Julgi.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
