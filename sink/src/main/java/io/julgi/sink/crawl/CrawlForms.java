package io.julgi.sink.crawl;

import io.julgi.ingest.crawl.CrawlState;
import io.julgi.ingest.crawl.CrawlTask;
import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.extract.LinkMetadata;
import io.julgi.ingest.extract.TimeOrigin;
import io.julgi.ingest.fetch.Validators;
import io.julgi.sink.mongo.Documents;
import io.julgi.sink.mongo.StoredForm;
import io.julgi.sink.mongo.StoredForm.StoredType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.EnumCodec;

/**
 * Exceptions in the stored form of what a crawler keeps. There are hundreds of thousands of
 * addresses, so what is as before the first visit is left out.
 */
final class CrawlForms {
    /** Of an outlet: 0 until there is one. */
    private static final List<String> COUNTS =
            List.of("discovered", "fetched", "unchanged", "published", "revised", "overruns");

    static final Documents DOCUMENTS =
            new Documents(
                    List.of(
                            dueTask(),
                            task(),
                            StoredForm.of(LinkMetadata.class).absentWhen("section", ""),
                            StoredForm.of(KnownAddress.class).flat("state"),
                            state(),
                            StoredForm.of(Validators.class)
                                    .absentWhen("etag", "")
                                    .absentWhen("lastModified", ""),
                            health(),
                            layout(),
                            StoredForm.of(SourceHealthStore.Report.class)
                                    .flat("incident")
                                    .absent("isOver", false)
                                    .absent("isTold", false)),
                    new EnumCodec<>(CrawlTask.Kind.class),
                    new EnumCodec<>(Incident.Kind.class),
                    new EnumCodec<>(TimeOrigin.class));

    private CrawlForms() {}

    private static StoredForm<DueTask> dueTask() {
        return StoredForm.of(DueTask.class)
                .flat("task")
                .derived("host", due -> due.task().host())
                .derived("priority", due -> due.task().priority());
    }

    private static StoredForm<CrawlTask> task() {
        return StoredForm.of(CrawlTask.class)
                .named("key", "_id")
                .absentWhen("source", "")
                .absentWhen("page", 0)
                .absentWhen("indexes", List.of())
                .flat("backfill")
                .flat("metadata");
    }

    private static StoredForm<CrawlState> state() {
        return StoredForm.of(CrawlState.class)
                .absentWhen("visits", 0)
                .absentWhen("failures", 0)
                .absentWhen("interval", Duration.ZERO)
                .flat("validators")
                .absentWhen("content", "")
                .absentWhen("layout", "")
                .named("candidate", "story");
    }

    /** Written by {@link SourceHealthUpdate}: several crawlers count in one document. */
    private static StoredForm<SourceHealth> health() {
        StoredForm<SourceHealth> form =
                StoredForm.of(SourceHealth.class)
                        .named("outlet", "_id")
                        .absent("rejected", Map.of())
                        .converted(
                                "rejected",
                                StoredType.mapOf(Long.class),
                                CrawlForms::byName,
                                CrawlForms::byProblem)
                        .absent("layouts", List.of())
                        .converted(
                                "layouts",
                                StoredType.mapOf(LayoutHealth.class),
                                SourceHealthUpdate::byField,
                                SourceHealthUpdate::layouts);
        COUNTS.forEach(count -> form.absent(count, 0L));
        return form;
    }

    private static StoredForm<LayoutHealth> layout() {
        return StoredForm.of(LayoutHealth.class)
                // The field's name.
                .unstored("layout", "")
                .absent("extracted", 0L)
                .absent("failed", 0L)
                .absent("outOfTime", 0L);
    }

    private static Map<String, Long> byName(Map<Problem, Long> times) {
        Map<String, Long> byName = new HashMap<>();
        times.forEach((problem, often) -> byName.put(problem.name(), often));
        return byName;
    }

    private static Map<Problem, Long> byProblem(Map<String, Long> times) {
        Map<Problem, Long> byProblem = new EnumMap<>(Problem.class);
        times.forEach((problem, often) -> byProblem.put(Problem.valueOf(problem), often));
        return byProblem;
    }
}
