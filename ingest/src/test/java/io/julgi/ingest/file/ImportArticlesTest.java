package io.julgi.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportArticlesTest {
    @TempDir Path folder;

    private final ArticleJson json = new ArticleJson(Clock.systemUTC());
    private final MockProducer<String, String> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
    private final ImportArticles importArticles =
            new ImportArticles(
                    json,
                    FileForm.USUAL,
                    ImportArticles.Output.to(new ArticlePublisher(kafka, json)));

    @Test
    void countsWhatItAcceptedAndRejectedOverAllFiles() throws IOException {
        Path first = write("first.jsonl", line(1) + "\nhalf a li\n");
        Path second = write("second.jsonl", line(2) + "\n\n" + line(3));

        ImportSummary summary = importArticles.run(List.of(first, second), (bytes, rows) -> {});

        assertThat(summary.accepted()).isEqualTo(3);
        assertThat(summary.rejected()).isEqualTo(1);
        assertThat(summary.reasons())
                .singleElement()
                .satisfies(
                        reason -> {
                            assertThat(reason.text()).startsWith("broken JSON");
                            assertThat(reason.first()).containsExactly("first.jsonl:2");
                        });
        assertThat(kafka.history())
                .extracting(record -> record.topic())
                .containsExactly("articles", "articles.rejected", "articles", "articles");
    }

    @Test
    void reportsEveryThousandLinesAndAtTheEnd() throws IOException {
        String lines =
                IntStream.range(0, 2_500)
                        .mapToObj(ImportArticlesTest::line)
                        .collect(Collectors.joining("\n"));
        List<Long> reports = new ArrayList<>();

        importArticles.run(List.of(write("many.jsonl", lines)), (bytes, rows) -> reports.add(rows));

        assertThat(reports).containsExactly(1_000L, 2_000L, 2_500L);
    }

    @Test
    void sendsNothingWhenOneOfTheFilesIsMissing() throws IOException {
        List<Path> files = List.of(write("there.jsonl", line(1)), folder.resolve("missing.jsonl"));

        assertThatThrownBy(() -> importArticles.run(files, (bytes, rows) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("There is no file");
        assertThat(kafka.history()).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String line(int id) {
        return "{\"id\":\""
                + id
                + "\",\"title\":\"제목\",\"publishedAt\":\"2020-01-01T10:00:00+09:00\"}";
    }
}
