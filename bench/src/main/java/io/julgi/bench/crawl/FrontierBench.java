package io.julgi.bench.crawl;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.julgi.bench.measure.CpuTime;
import io.julgi.ingest.crawl.CrawlTask;
import io.julgi.ingest.crawl.Visit;
import io.julgi.ingest.extract.LinkMetadata;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.crawl.MongoFrontier;
import io.julgi.sink.embedded.EmbeddedMongo;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Measures what many known addresses cost the frontier: polls with few and with many, each on an
 * embedded MongoDB of its own. They take turns, so that other load and the compiler affect both.
 */
public final class FrontierBench {
    private static final String DATABASE = "julgi";

    /** Of which little is new, as of most feeds. */
    private static final int ANNOUNCED = 50;

    private static final int NEW = 5;
    private static final int POLLS = 60;
    private static final int ROUNDS = 15;
    private static final int MOST_WARM_UP_ROUNDS = 60;

    /** The code is compiled when the compiler takes less than this share of the time. */
    private static final double COMPILED = 0.02;

    private static final double NANOS = 1e9;
    private static final double NANOS_A_MILLI = 1e6;

    private final Consumer<String> progress;

    /**
     * @param progress takes a line a step
     */
    public FrontierBench(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Polls per second of processor time of the whole process, MongoDB included, with few and with
     * many known addresses: {@value #ANNOUNCED} articles announced of which {@value #NEW} are new,
     * and these taken and finished. The median of {@value #ROUNDS} rounds.
     *
     * @param feeds the known ones are the newest of an outlet, as in a feed
     * @param anywhere the known ones are any, as when the past is walked over again
     */
    public record Growth(int few, int many, Polls feeds, Polls anywhere) {}

    /** Polls per second of processor time. */
    public record Polls(double withFew, double withMany) {
        /** Which share of the speed is lost. */
        public double loss() {
            return 1 - withMany / withFew;
        }
    }

    /**
     * Fills two frontiers and measures.
     *
     * @param folder for their data; empty, and removed by the caller
     */
    public Growth growth(Path folder, int few, int many) throws InterruptedException {
        try (Known withFew = new Known(EmbeddedMongo.start(folder.resolve("few")));
                Known withMany = new Known(EmbeddedMongo.start(folder.resolve("many")))) {
            progress.accept("Filling a frontier to " + few + " ...");
            withFew.fill(few);
            progress.accept("Filling another one to " + many + " ...");
            withMany.fill(many);
            return new Growth(
                    few,
                    many,
                    polls("Polling feeds ...", withFew, withMany, true),
                    polls("Walking over the past ...", withFew, withMany, false));
        }
    }

    private Polls polls(String what, Known withFew, Known withMany, boolean isFeed)
            throws InterruptedException {
        progress.accept(what);
        warmUp(withFew, withMany, isFeed);
        List<Double> few = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            few.add(withFew.poll(isFeed));
            many.add(withMany.poll(isFeed));
        }
        return new Polls(median(few), median(many));
    }

    /** The compiler takes most of the time at first, and hides any loss. */
    private static void warmUp(Known withFew, Known withMany, boolean isFeed)
            throws InterruptedException {
        double share = 1;
        for (int round = 0; round < MOST_WARM_UP_ROUNDS && share > COMPILED; round++) {
            long begin = CpuTime.ofProcess();
            long compiling = compileMillis();
            withFew.poll(isFeed);
            withMany.poll(isFeed);
            share = (compileMillis() - compiling) * NANOS_A_MILLI / (CpuTime.ofProcess() - begin);
        }
    }

    private static long compileMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** A frontier that knows articles of some outlets, numbered as they come. */
    private static final class Known implements AutoCloseable {
        private static final String HOST = "news.example";
        private static final int OUTLETS = 20;
        private static final int FILLED_AT_ONCE = 5_000;

        private final EmbeddedMongo mongo;
        private final Store store;
        private final MongoFrontier frontier;
        private final Random random = new Random(1);
        private final int[] articles = new int[OUTLETS];
        private int outlet;

        Known(EmbeddedMongo mongo) throws InterruptedException {
            this.mongo = mongo;
            store = Store.open(new StoreSettings(mongo.uri(), DATABASE));
            store.createIndexes(MongoFrontier.INDEXES);
            frontier = new MongoFrontier(store, "bench", List.of(HOST), Clock.systemUTC());
            for (int i = 0; i < OUTLETS; i++) {
                poll(number -> number); // nothing is known yet: all of them are new
            }
        }

        /** Copies of articles that were visited, under other names. */
        void fill(int upTo) {
            try (MongoClient client = MongoClients.create(mongo.uri())) {
                MongoCollection<BsonDocument> known =
                        client.getDatabase(DATABASE).getCollection("crawl", BsonDocument.class);
                BsonDocument visited = known.find().first();
                List<BsonDocument> batch = new ArrayList<>();
                int from = IntStream.of(articles).sum();
                for (int i = from; i < upTo; i++) {
                    next();
                    BsonDocument copy = visited.clone();
                    copy.put("_id", new BsonString(key(articles[outlet]++)));
                    batch.add(copy);
                    if (batch.size() == FILLED_AT_ONCE || i == upTo - 1) {
                        known.insertMany(batch);
                        batch.clear();
                    }
                }
            }
        }

        /** Polls per second of processor time. */
        double poll(boolean isFeed) throws InterruptedException {
            long begin = CpuTime.ofProcess();
            for (int i = 0; i < POLLS; i++) {
                poll(isFeed ? number -> number : number -> random.nextInt(articles[outlet]));
            }
            return POLLS / ((CpuTime.ofProcess() - begin) / NANOS);
        }

        /**
         * Polls the next outlet.
         *
         * @param known which article is announced instead of the one at this place of a feed
         */
        private void poll(IntUnaryOperator known) throws InterruptedException {
            next();
            int newest = articles[outlet] + NEW - 1;
            List<CrawlTask> announced =
                    IntStream.range(0, Math.min(ANNOUNCED, newest + 1))
                            .map(place -> newest - place)
                            .map(
                                    number ->
                                            number < articles[outlet]
                                                    ? known.applyAsInt(number)
                                                    : number)
                            .mapToObj(number -> task(key(number)))
                            .toList();
            frontier.add(announced, Instant.now());
            articles[outlet] += NEW;
            visitAll();
        }

        private void next() {
            outlet = (outlet + 1) % OUTLETS;
        }

        private String key(int number) {
            return "outlet" + outlet + ':' + number;
        }

        private void visitAll() throws InterruptedException {
            // The very first time the host has to become ours.
            while (frontier.dueHosts(Instant.now()).isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            Optional<Visit> visit = take();
            while (visit.isPresent()) {
                frontier.finish(visit.get().task(), visit.get().state(), Optional.<Instant>empty());
                visit = take();
            }
        }

        private Optional<Visit> take() {
            Instant now = Instant.now();
            return frontier.take(HOST, now, now.plusSeconds(60));
        }

        private static CrawlTask task(String key) {
            return new CrawlTask(
                    key,
                    "bench",
                    CrawlTask.Kind.ARTICLE,
                    "https://" + HOST + "/arti/society/all/" + key + ".html",
                    "",
                    0,
                    List.of(),
                    Optional.empty(),
                    LinkMetadata.NONE);
        }

        @Override
        public void close() {
            frontier.close();
            store.close();
            mongo.close();
        }
    }
}
