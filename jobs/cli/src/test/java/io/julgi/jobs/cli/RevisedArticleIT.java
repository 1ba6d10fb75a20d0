package io.julgi.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import io.julgi.jobs.crawl.CrawlRun;
import io.julgi.jobs.crawl.TestNewspaper;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An article that its newspaper changes, from its page to the reader over all real protocols. */
@Timeout(600)
class RevisedArticleIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ARTICLES = 3;

    @TempDir private Path folder;
    private final TestNewspaper newspaper = new TestNewspaper();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        newspaper.close();
    }

    @Test
    void aRevisionTakesThePlaceOfTheArticleWithItsTokensAndIsCounted() throws Exception {
        newspaper.announce(ARTICLES);
        JobSettings settings =
                JobSettings.fromArguments(
                        new String[] {
                            "crawl.shortestPoll=1s",
                            "crawl.longestPoll=1s",
                            "port=0",
                            "window.size=month",
                            "stream.checkpointInterval=500ms"
                        });
        try (LocalRun run =
                        LocalRun.start(
                                folder.resolve("data"),
                                settings,
                                new PrintWriter(new StringWriter()),
                                Clock.systemUTC());
                CrawlRun crawl = run.crawl(List.of(outlet()))) {
            await(() -> ids(run, "국회").size() == ARTICLES);
            assertThat(ids(run, "법원")).isEmpty();

            newspaper.revise("2", "법원 판결 2");

            await(() -> ids(run, "법원").equals(List.of("here-2")));
            await(() -> ids(run, "국회").equals(List.of("here-3", "here-1")));
            await(() -> source(run).path("revised").asInt() == 1);
            assertThat(source(run).path("published").asInt()).isEqualTo(ARTICLES);
            assertThat(source(run).path("rejected")).isEmpty();
            assertThat(run.articles()).isEqualTo(ARTICLES);
            try (Store store =
                    Store.open(new StoreSettings(run.settings().store().uri(), "julgi"))) {
                assertThat(store.articles().find("here-2").orElseThrow().tokens())
                        .contains("법원", "판결");
            }
            assertThat(crawl.health("here").revised()).isEqualTo(1);
        }
    }

    /** Looks at its articles every two seconds for ten minutes. */
    private Outlet outlet() throws IOException {
        String revisits =
                IntStream.rangeClosed(1, 300)
                        .mapToObj(i -> 2 * i + "s")
                        .collect(Collectors.joining(", "));
        Path file = Files.writeString(folder.resolve("outlets.yaml"), newspaper.outlets(revisits));
        return Outlets.load(List.of(file)).outlet("here");
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) {
        Awaitility.await().atMost(PATIENCE).until(condition::holds);
    }

    private List<String> ids(LocalRun run, String word) throws Exception {
        JsonNode answer =
                get(run, "api/v1/articles?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        return StreamSupport.stream(answer.path("articles").spliterator(), false)
                .map(article -> article.path("id").asText())
                .toList();
    }

    private JsonNode source(LocalRun run) throws Exception {
        return get(run, "api/v1/health/sources").path("sources").path(0);
    }

    private JsonNode get(LocalRun run, String path) throws Exception {
        return new JsonMapper()
                .readTree(
                        client.send(
                                        HttpRequest.newBuilder(URI.create(run.address() + path))
                                                .build(),
                                        BodyHandlers.ofString())
                                .body());
    }
}
