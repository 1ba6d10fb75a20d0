package io.julgi.sink.crawl;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static io.julgi.sink.StoredDocuments.by010;
import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.crawl.CrawlState;
import io.julgi.ingest.crawl.CrawlTask;
import io.julgi.ingest.crawl.DuplicateCandidate;
import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.extract.LinkMetadata;
import io.julgi.ingest.extract.TimeOrigin;
import io.julgi.ingest.fetch.Validators;
import io.julgi.sink.StoredDocuments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrawlFormsTest {
    private static final CrawlTask POLL =
            new CrawlTask(
                    "yna poll https://a.example/feed",
                    "yna",
                    CrawlTask.Kind.POLL,
                    "https://a.example/feed",
                    "https://a.example/feed",
                    0,
                    List.of(),
                    Optional.empty(),
                    LinkMetadata.NONE);
    private static final CrawlTask ARTICLE =
            new CrawlTask(
                    "yna.7",
                    "yna",
                    CrawlTask.Kind.ARTICLE,
                    "https://a.example/7",
                    "https://a.example/list",
                    3,
                    List.of("https://a.example/sitemap", "https://a.example/sitemap/2"),
                    Optional.of(
                            new CrawlTask.Days(
                                    LocalDate.of(2020, 3, 2), LocalDate.of(2020, 1, 1), "")),
                    new LinkMetadata(Optional.of(NINE), TimeOrigin.SITEMAP, "사회"));
    private static final DuplicateCandidate STORY =
            new DuplicateCandidate("yna.7", "yna", "제목", -7L, NINE, "yna.6");
    private static final CrawlState VISITED =
            new CrawlState(
                    2,
                    1,
                    Optional.of(NINE),
                    Duration.ofMinutes(5),
                    new Validators("\"e\"", "Mon, 02 Mar 2020 00:00:00 GMT"),
                    "hash",
                    "2020",
                    Optional.of(TimeOrigin.PAGE_DAY),
                    Optional.of(STORY));

    @Test
    void whatAnOlderVersionWroteIsReadAndWrittenAlike() {
        assertAlike("duePoll", new DueTask(POLL, TEN));
        assertAlike("dueArticle", new DueTask(ARTICLE, TEN));
        assertAlike("story", STORY);
        assertAlike("knownNew", KnownAddress.of(POLL, CrawlState.NEW, Optional.of(TEN)));
        assertAlike("known", KnownAddress.of(ARTICLE, VISITED, Optional.empty()));
        assertAlike(
                "incident",
                new SourceHealthStore.Report(
                        "yna SILENT",
                        new Incident("yna", Incident.Kind.SILENT, NINE, "조용하다"),
                        false,
                        true));
        assertAlike("host", new HostLeases.Host("a.example", "crawler-1", NINE, Instant.EPOCH, 3));
        assertAlike(
                "crawler",
                new HostLeases.Crawler("crawler-1", NINE, List.of("a.example", "b.example")));
        assertAlike(
                "health",
                new SourceHealth(
                        "yna",
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        Map.of(Problem.GONE, 2L),
                        List.of(new LayoutHealth("2020.1", 7, 8, 9, Optional.of(NINE))),
                        Optional.of(NINE),
                        Optional.empty(),
                        Optional.of("404"),
                        0.5,
                        1,
                        Optional.of(LocalDate.of(2020, 3, 2))));
    }

    private static void assertAlike(String name, Record record) {
        assertThat(StoredDocuments.written(CrawlForms.DOCUMENTS, record))
                .as(name)
                .isEqualTo(by010(name));
        Object read = StoredDocuments.read(CrawlForms.DOCUMENTS, by010(name), record.getClass());
        assertThat(read).as(name).isEqualTo(record);
    }
}
