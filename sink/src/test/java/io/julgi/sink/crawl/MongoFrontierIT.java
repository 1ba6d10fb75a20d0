package io.julgi.sink.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.crawl.CrawlState;
import io.julgi.ingest.crawl.CrawlTask;
import io.julgi.ingest.crawl.CrawlTask.Kind;
import io.julgi.ingest.crawl.Frontier;
import io.julgi.ingest.crawl.FrontierContract;
import io.julgi.ingest.crawl.Visit;
import io.julgi.sink.Store;
import io.julgi.sink.TestMongo;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Retries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The frontier in MongoDB: as every frontier, and with several crawlers and crashes. */
class MongoFrontierIT extends FrontierContract {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Optional<Instant> NEVER = Optional.empty();

    private final TestMongo mongo = TestMongo.inMemory();
    private final Store store = mongo.store();
    private final SetClock clock = new SetClock(NINE);
    private final MongoFrontier frontier = frontier("one");

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Override
    protected Frontier frontier() {
        return frontier;
    }

    @Test
    void aCrawlerThatComesBackUnderItsNameGoesOnAtOnce() {
        frontier.add(List.of(article("1"), article("2"), article("3")), NINE);
        Visit done = frontier.take(HOST, NINE, TEN).orElseThrow();
        frontier.finish(done.task(), failed(done.state()), NEVER);
        frontier.take(HOST, NINE, TEN); // and here it is killed

        assertThat(takeAll(frontier("one"), HOST)).containsExactly("2", "3");
    }

    @Test
    void theHostsOfACrawlerThatDiesGoToAnotherWhenItsTimeIsOver() {
        frontier.add(List.of(article("1"), article("2")), NINE);
        frontier.take(HOST, NINE, TEN);
        MongoFrontier other = frontier("two");

        clock.pass(HostLeases.LEASE.minusSeconds(1));
        assertThat(other.dueHosts(TEN)).isEmpty();
        assertThat(other.take(HOST, TEN, TEN)).isEmpty();

        clock.pass(LOOK);
        assertThat(other.dueHosts(TEN)).containsExactly(HOST);
        assertThat(takeAll(other, HOST)).containsExactly("1", "2");
    }

    @Test
    void aCrawlerThatWasAwayTooLongTakesNothingOfWhatOthersHaveNow() {
        frontier.add(List.of(article("1"), article("2")), NINE);
        frontier.take(HOST, NINE, TEN);
        MongoFrontier other = frontier("two");
        clock.pass(HostLeases.LEASE);
        other.dueHosts(TEN);

        assertThat(frontier.dueHosts(TEN)).isEmpty();
        assertThat(frontier.take(HOST, TEN, TEN)).isEmpty();
        assertThat(takeAll(other, HOST)).containsExactly("1", "2");
    }

    @Test
    void aCrawlerThatStopsGivesItsHostsToOthersAtOnce() {
        frontier.add(article("1"), NINE);
        frontier.dueHosts(NINE);
        frontier.close();

        assertThat(takeAll(frontier("two"), HOST)).containsExactly("1");
    }

    @Test
    void severalCrawlersShareTheHostsEvenlyAndNoTaskIsTakenTwice() {
        MongoFrontier other = frontier("two");
        for (int host = 0; host < 8; host++) {
            frontier.add(tasks("h" + host + ".example", 5), NINE);
        }
        Set<String> first = new TreeSet<>();
        Set<String> second = new TreeSet<>();
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clock.pass(LOOK);
            first.clear();
            second.clear();
            first.addAll(takeOneOfEach(frontier, taken));
            second.addAll(takeOneOfEach(other, taken));
        }

        assertThat(first).hasSize(4).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(4);
        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aHostIsNotGivenUpWhileItIsBeingAsked() {
        frontier.add(tasks("a.example", 2), NINE);
        frontier.add(tasks("b.example", 2), NINE);
        Visit a = frontier.take("a.example", NINE, TEN).orElseThrow();
        Visit b = frontier.take("b.example", NINE, TEN).orElseThrow();
        MongoFrontier other = frontier("two");
        other.dueHosts(NINE);
        clock.pass(LOOK);
        frontier.dueHosts(NINE);
        clock.pass(LOOK);

        assertThat(other.dueHosts(NINE)).isEmpty();

        frontier.finish(a.task(), a.state(), NEVER);
        frontier.finish(b.task(), b.state(), NEVER);
        clock.pass(LOOK);
        assertThat(frontier.dueHosts(NINE)).hasSize(1);
        clock.pass(LOOK);
        assertThat(other.dueHosts(NINE)).hasSize(1).isNotEqualTo(frontier.dueHosts(NINE));
    }

    @Test
    void aCrawlerTakesNoHostsOfDomainsThatItDoesNotWorkFor() {
        MongoFrontier other = new MongoFrontier(store, "two", List.of("other.test"), clock);
        other.dueHosts(NINE);
        frontier.add(article("1"), NINE);
        frontier.add(task("2", "b.example", Kind.ARTICLE, Optional.empty()), NINE);
        frontier.add(task("3", "www.other.test", Kind.ARTICLE, Optional.empty()), NINE);

        assertThat(frontier.dueHosts(NINE)).containsExactlyInAnyOrder(HOST, "b.example");
        clock.pass(LOOK);
        assertThat(other.dueHosts(NINE)).containsExactly("www.other.test");
    }

    @Test
    void whatAnotherCrawlerFindsForMyHostReachesMe() {
        frontier.add(article("1"), NINE);
        takeAll(frontier, HOST);
        MongoFrontier other = frontier("two");
        other.dueHosts(NINE);

        other.add(article("2"), NINE);
        other.again(article("1"), NINE);
        clock.pass(LOOK);

        assertThat(takeAll(frontier, HOST)).containsExactlyInAnyOrder("1", "2");
        assertThat(takeAll(other, HOST)).isEmpty();
    }

    @Test
    void aHostThatAsksToBeLeftAloneIsLeftAloneByItsNextOwnerToo() {
        frontier.add(article("1"), NINE);
        frontier.dueHosts(NINE);
        frontier.rest(HOST, TEN);
        frontier.close();
        MongoFrontier other = frontier("two");

        assertThat(other.dueHosts(NINE)).isEmpty();
        assertThat(other.take(HOST, TEN.minusMillis(1), TEN)).isEmpty();
        assertThat(other.dueHosts(TEN)).containsExactly(HOST);
    }

    @Test
    void aCrashBetweenTheTwoWritesOfAnAdditionLosesNothing() {
        frontier.add(article("1"), NINE);
        store.database().getCollection("crawl").drop();

        assertThat(takeAll(frontier("one"), HOST)).containsExactly("1");
    }

    @Test
    void aCrashBetweenTheTwoWritesOfAVisitsEndFetchesNothingTwice() {
        frontier.add(List.of(article("1"), article("2")), NINE);
        DocumentCollection due = store.collection("crawlDue", CrawlForms.DOCUMENTS);
        DueTask left = due.find("1", DueTask.class).orElseThrow();
        Visit done = frontier.take(HOST, NINE, TEN).orElseThrow();
        frontier.finish(done.task(), failed(done.state()), NEVER);
        due.write(List.of(CrawlForms.DOCUMENTS.upsert(left)));

        MongoFrontier again = frontier("one");
        assertThat(takeAll(again, HOST)).containsExactly("2");
        assertThat(due.find("1", DueTask.class)).isEmpty();
    }

    @Test
    void aVisitThatEndsWhileMongoIsAwayIsStoredWhenItIsBack() {
        try (Store impatient =
                mongo.impatientStore(
                        Duration.ofMillis(100),
                        new Retries(1, Duration.ofMillis(1), pause -> {}))) {
            MongoFrontier mine = new MongoFrontier(impatient, "one", List.of("example"), clock);
            mine.add(List.of(article("1"), article("2")), NINE);
            Visit visit = mine.take(HOST, NINE, TEN).orElseThrow();
            mongo.stop();
            CrawlState done = failed(visit.state());
            mine.finish(visit.task(), done, NEVER);
            mongo.start(); // empty, as it is in memory: only what was kept can be there
            mongo.awaitSeen();
            clock.pass(LOOK);
            mine.dueHosts(NINE);

            assertThat(
                            new MongoFrontier(impatient, "two", List.of(), clock)
                                    .states(List.of("1", "2")))
                    .containsOnlyKeys("1")
                    .containsValue(done);
        }
    }

    @Test
    void visitsThatEndAtTheSameTimeAreAllStored() throws InterruptedException {
        frontier.add(tasks(HOST, 64), NINE);
        ExecutorService workers = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 64; i++) {
            Visit visit = frontier.take(HOST, NINE, TEN).orElseThrow();
            workers.execute(() -> frontier.finish(visit.task(), failed(visit.state()), NEVER));
        }
        workers.shutdown();

        assertThat(workers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(frontier.states(tasks(HOST, 64).stream().map(CrawlTask::key).toList()).values())
                .hasSize(64)
                .containsOnly(failed(CrawlState.NEW));
        assertThat(takeAll(frontier("one"), HOST)).isEmpty();
    }

    @Test
    void ofSourcesThatAnnounceATaskAtTheSameTimeItIsNewToOne() throws Exception {
        List<CrawlTask> announced = tasks(HOST, 64);
        ExecutorService sources = Executors.newFixedThreadPool(8);
        List<CrawlTask> fresh = new ArrayList<>();
        Callable<List<CrawlTask>> announce = () -> frontier.add(announced, NINE);
        for (Future<List<CrawlTask>> added : sources.invokeAll(Collections.nCopies(8, announce))) {
            fresh.addAll(added.get());
        }
        sources.shutdown();

        assertThat(fresh).containsExactlyInAnyOrderElementsOf(announced);
        assertThat(takeAll(frontier, HOST)).hasSize(64);
    }

    @Test
    void moreTasksThanFitIntoMemoryAreAllDone() {
        MongoFrontier small = new MongoFrontier(store, "one", List.of("example"), 20, clock);
        small.add(article("first"), NINE);
        small.dueHosts(NINE);
        List<CrawlTask> past = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            past.add(task("p" + i, HOST, Kind.BACKFILL, Optional.empty()));
        }
        small.add(past, NINE);

        int taken = 0;
        for (int look = 0; look < 6; look++) {
            taken += takeAll(small, HOST).size();
            clock.pass(LOOK);
        }
        assertThat(taken).isEqualTo(71);
    }

    private List<String> takeOneOfEach(MongoFrontier crawler, List<String> taken) {
        List<String> hosts = crawler.dueHosts(NINE);
        for (String host : hosts) {
            Visit visit = crawler.take(host, NINE, TEN).orElseThrow();
            crawler.finish(visit.task(), failed(visit.state()), NEVER);
            taken.add(visit.task().key());
        }
        return hosts;
    }

    private static List<String> takeAll(MongoFrontier crawler, String host) {
        List<String> taken = new ArrayList<>();
        while (true) {
            Optional<Visit> visit = crawler.take(host, TEN, TEN.plusSeconds(60));
            if (visit.isEmpty()) {
                return taken;
            }
            crawler.finish(visit.get().task(), failed(visit.get().state()), NEVER);
            taken.add(visit.get().task().key());
        }
    }

    private static List<CrawlTask> tasks(String host, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> task(host + i, host, Kind.ARTICLE, Optional.empty()))
                .toList();
    }

    private MongoFrontier frontier(String crawler) {
        return new MongoFrontier(store, crawler, List.of("example"), clock);
    }

    private static final class SetClock extends Clock {
        private Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
