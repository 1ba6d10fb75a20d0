package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.jobs.flink.FlinkSettings;
import io.julgi.jobs.flink.MongoSink;
import io.julgi.jobs.flink.Stage;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.TextPipeline;
import io.julgi.sink.ArticleRange;
import io.julgi.sink.ArticleStore;
import io.julgi.sink.Build;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.TrackedQuery;
import io.julgi.sink.dictionary.ActiveTextPipeline;
import io.julgi.sink.mongo.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daily job: makes all timelines again from the stored articles and switches readers over at
 * once.
 */
public final class RebuildJob {
    private static final DateTimeFormatter BUILD_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Logger LOG = LoggerFactory.getLogger(RebuildJob.class);

    /** The embedded store holds the whole answer about a range. */
    private static final long LARGEST_RANGE = 10_000;

    private RebuildJob() {}

    /** Submits the job to the environment of a cluster, where it ends by itself. */
    public static void submit(
            StreamExecutionEnvironment environment, JobSettings settings, Instant askedAt)
            throws Exception {
        connect(environment, settings, askedAt);
        environment.execute("julgi rebuild");
    }

    /**
     * Makes a build and waits until it is published.
     *
     * @param askedAt names the build
     * @return the published build
     * @throws RebuildException when there is no article, or no build came of it; the published
     *     build is then as before
     */
    public static Build run(
            StreamExecutionEnvironment environment, JobSettings settings, Instant askedAt)
            throws Exception {
        Build started = connect(environment, settings, askedAt);
        try {
            environment.execute("julgi rebuild " + started.id());
        } catch (JobExecutionException e) {
            throw new RebuildException(
                    "Build %s was not made: %s".formatted(started.id(), innermost(e)), e);
        } finally {
            release(settings.store(), started.id());
        }
        try (Store store = Store.open(settings.store())) {
            return store.builds().find(started.id()).orElseThrow();
        }
    }

    /** The next rebuild need not wait until the lease of one that failed is over. */
    private static void release(StoreSettings settings, String build) {
        try (Store store = Store.open(settings)) {
            store.lease().release(build);
        } catch (StoreException away) {
            LOG.warn("The lease of build {} is not given back: {}", build, away.getMessage());
        }
    }

    /** Flink wraps what a step threw several times. */
    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static Build connect(
            StreamExecutionEnvironment environment, JobSettings settings, Instant askedAt) {
        FlinkSettings.batch(environment, settings.rebuild().parallelism());
        try (Store store = Store.open(settings.store())) {
            store.ping();
            store.createIndexes();
            long articles = store.articles().count();
            if (articles == 0) {
                throw new RebuildException(
                        "No articles are stored in database "
                                + settings.store().database()
                                + ", so there is nothing to rebuild; import or crawl some first");
            }
            Build build = new Build(BUILD_ID.format(askedAt), askedAt, null, articles, 0, 0, "");
            List<ArticleRange> splits =
                    store.articles().ranges(ranges(articles, environment.getParallelism()));
            List<String> asked =
                    store.queries().list(settings.rebuild().trackedLimit()).stream()
                            .filter(query -> query.asked() > 0)
                            .map(TrackedQuery::query)
                            .toList();
            TextPipeline language = ActiveTextPipeline.of(settings.language(), store.dictionary());
            store.lease().take(build.id(), Clock.systemUTC().instant());
            store.builds().start(build);
            new RebuildPipeline(settings, settings.engine().modeler(), language)
                    .connect(
                            stored(environment, splits, settings.store(), build.id()),
                            asked,
                            sinks(settings, build));
            return build;
        }
    }

    /** Enough that no task waits for the last one, and each small enough to be held on a heap. */
    private static int ranges(long articles, int parallelism) {
        return Math.toIntExact(
                Math.max(4L * Math.max(1, parallelism), 1 + articles / LARGEST_RANGE));
    }

    private static DataStream<Article> stored(
            StreamExecutionEnvironment environment,
            List<ArticleRange> splits,
            StoreSettings store,
            String build) {
        DataStream<ArticleRange> listed = Stage.LIST_RANGES.of(environment.fromData(splits));
        return Stage.READ_STORED.of(listed.rebalance().flatMap(new ReadStored(store, build)));
    }

    private static RebuildPipeline.Sinks sinks(JobSettings settings, Build build) {
        StoreSettings store = settings.store();
        return new RebuildPipeline.Sinks(
                // So that a search word that is not tracked finds older articles by the same
                // tokens.
                outdated ->
                        Stage.WRITE_TOKENS.of(
                                outdated.sinkTo(
                                        new MongoSink<>(
                                                store,
                                                ArticleStore.COLLECTION,
                                                ArticleStore::retokenize))),
                // One task with the step before it: that ends, and the timelines begin, when the
                // background is stored.
                background ->
                        Stage.WRITE_BACKGROUND.of(
                                background
                                        .sinkTo(new BackgroundSink(store, build.id()))
                                        .setParallelism(1)),
                timelines ->
                        Stage.WRITE_TIMELINES.of(
                                timelines.sinkTo(
                                        new TimelineSink(
                                                store, build, settings.rebuild().keepBuilds()))));
    }
}
