package io.julgi.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.ArticleTopics;
import io.julgi.jobs.local.LocalServers;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandIT {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;
    private Path data;
    private Path file;

    @BeforeEach
    void writeAFileWithOneLineThatIsNoArticle() throws IOException {
        data = folder.resolve("data");
        file = folder.resolve("articles.jsonl");
        String good =
                IntStream.range(0, 30)
                        .mapToObj(
                                number ->
                                        "{\"id\":\"a%d\",\"title\":\"월드컵 소식 %d\",\"publishedAt\":\"2018-06-14T10:00:00+09:00\"}\n"
                                                .formatted(number, number))
                        .collect(Collectors.joining());
        Files.writeString(file, good + "{\"id\":\"b\"}\n");
    }

    @Test
    void importsIntoAFolderThatNobodyRunsOn() throws Exception {
        assertThat(run("import", file.toString(), "--data", data.toString())).isZero();
        assertThat(out.toString()).isEqualTo("30 accepted, 1 rejected\n");
        try (LocalServers servers = LocalServers.start(data)) {
            assertThat(records(servers, ArticleTopics.ARTICLES)).isEqualTo(30);
            assertThat(records(servers, ArticleTopics.REJECTED)).isEqualTo(1);
        }
    }

    @Test
    void importsIntoTheServersThatRunOnTheFolder() throws Exception {
        try (LocalServers servers = LocalServers.start(data)) {
            assertThat(run("import", file.toString(), "--data", data.toString())).isZero();
            assertThat(records(servers, ArticleTopics.ARTICLES)).isEqualTo(30);
        }
    }

    @Test
    void importsIntoTheKafkaThatIsNamed() throws Exception {
        try (LocalServers servers = LocalServers.start(data)) {
            String kafka = servers.running().kafka();
            assertThat(run("import", file.toString(), "--kafka", kafka)).isZero();
            assertThat(records(servers, ArticleTopics.ARTICLES)).isEqualTo(30);
        }
    }

    @Test
    void importsIntoTheStoreAndSaysWhatWasRejected() throws Exception {
        try (LocalServers servers = LocalServers.start(data);
                Store store = Store.open(new StoreSettings(servers.running().mongo(), "julgi"))) {
            assertThat(run("import", file.toString(), "--direct", "--data", data.toString()))
                    .isZero();
            assertThat(out.toString()).isEqualTo("30 accepted, 1 rejected\n");
            assertThat(err.toString()).contains("articles.jsonl:31: title is missing");
            assertThat(store.articles().count()).isEqualTo(30);
            assertThat(store.articles().find("a7").orElseThrow().title()).isEqualTo("월드컵 소식 7");
        }
    }

    @Test
    void endsWithOneWhenLittleIsAcceptedAndTellsTheCommonestReasons() throws Exception {
        Path table = folder.resolve("table.csv");
        Files.writeString(
                table, "id,title,date\n1,하나,2023-01-02\n2,둘,gestern\n3,셋,nie\n4,,2023-01-02\n");

        assertThat(run("import", table.toString(), "--data", data.toString())).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("1 accepted, 3 rejected\n");
        assertThat(err.toString())
                .contains(
                        "table.csv:3: publishedAt is \"gestern\"; expected ISO-8601 with an offset,"
                                + " as 2020-01-01T10:00:00+09:00 (2 such, also"
                                + " table.csv:4)")
                .contains("table.csv:5: title is missing (1 such)");
        assertThat(
                        run(
                                "import",
                                table.toString(),
                                "--data",
                                data.toString(),
                                "--min-accepted",
                                "0.2"))
                .isZero();
    }

    @Test
    void makesNothingTwiceWhenItIsRunAgain() throws Exception {
        try (LocalServers servers = LocalServers.start(data);
                Store store = Store.open(new StoreSettings(servers.running().mongo(), "julgi"))) {
            String[] direct = {"import", file.toString(), "--direct", "--data", data.toString()};
            assertThat(run(direct)).isZero();
            Files.writeString(file, Files.readString(file).replace("월드컵 소식 7\"", "월드컵 소식 일곱\""));

            assertThat(run(direct)).isZero();

            assertThat(store.articles().count()).isEqualTo(30);
            assertThat(store.articles().find("a7").orElseThrow().title()).isEqualTo("월드컵 소식 일곱");
            assertThat(store.articles().find("a8").orElseThrow().tokens()).contains("월드컵");
        }
    }

    private int run(String... arguments) {
        return Julgi.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static long records(LocalServers servers, String topic) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers.running().kafka()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
