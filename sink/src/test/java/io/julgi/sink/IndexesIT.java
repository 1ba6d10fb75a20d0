package io.julgi.sink;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static io.julgi.sink.Samples.article;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.julgi.ingest.crawl.CrawlState;
import io.julgi.ingest.crawl.CrawlTask;
import io.julgi.ingest.crawl.FrontierContract;
import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.IncidentWatch;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.sink.crawl.MongoFrontier;
import io.julgi.sink.crawl.SourceHealthStore;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.sink.dictionary.DictionaryVersions;
import io.julgi.sink.dictionary.WordDecision;
import io.julgi.sink.dictionary.WordDecisions;
import io.julgi.sink.mongo.StoredIndex;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.Timeline;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every query of the stores, as the server received it, beside the index that serves it. The
 * embedded server has no {@code explain}, so {@link #servedBy} applies MongoDB's rule: equality,
 * then sort, then range.
 */
class IndexesIT {
    private static final List<StoredIndex> ALL_INDEXES =
            Stream.concat(Store.INDEXES.stream(), MongoFrontier.INDEXES.stream()).toList();

    private static final String ID = "_id_";

    private final Set<String> queries = new LinkedHashSet<>();
    private TestMongo mongo;
    private Store store;

    @BeforeEach
    void open() {
        mongo = TestMongo.inMemory();
        store =
                mongo.storeWith(
                        new CommandListener() {
                            @Override
                            public void commandStarted(CommandStartedEvent event) {
                                note(event.getCommandName(), event.getCommand().clone());
                            }
                        });
        store.createIndexes();
        store.createIndexes(MongoFrontier.INDEXES);
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        Map<String, Runnable> calls = calls();
        assertThat(calls.keySet()).containsExactlyInAnyOrderElementsOf(publicMethods());

        calls.values().forEach(Runnable::run);

        assertThat(String.join("\n", queries))
                .isEqualTo(
                        """
                        update articles [_id=]: _id_
                        find articles [_id=]: _id_
                        find articles [publishedAt range] sorted publishedAt_-1__id_-1: publishedAt_-1__id_-1
                        find articles [] sorted publishedAt_-1__id_-1: publishedAt_-1__id_-1
                        find articles [tokens=, publishedAt range] sorted publishedAt_-1__id_-1: tokens_1_publishedAt_-1__id_-1
                        find articles [tokens=] sorted publishedAt_-1__id_-1: tokens_1_publishedAt_-1__id_-1
                        count articles: the collection's own figure
                        aggregate articles everything: once a rebuild
                        find articles [publishedAt range] sorted publishedAt_1__id_1: publishedAt_-1__id_-1
                        find windows [section=, from=] sorted from_-1_to_-1: section_1_from_-1_to_-1
                        find windows [section=] sorted from_-1_to_-1: section_1_from_-1_to_-1
                        find threads [_id=]: _id_
                        find threads [section=] sorted latest_-1_latestArticles_-1__id_1: section_1_latest_-1_latestArticles_-1__id_1
                        find timelines [_id=]: _id_
                        update timelines [_id=]: _id_
                        update timelineParts [_id=]: _id_
                        update entryArticles [_id=]: _id_
                        delete timelineParts [timeline=]: timeline_1
                        delete entryArticles [timeline=]: timeline_1
                        find timelineParts [_id=]: _id_
                        find entryArticles [_id=]: _id_
                        aggregate timelines [build=]: build_1
                        update backgrounds [_id=]: _id_
                        find backgrounds [_id=]: _id_
                        delete backgrounds [build=]: build_1
                        delete entryArticles [build=]: build_1
                        delete timelineParts [build=]: build_1
                        delete timelines [build=]: build_1
                        update builds [_id=]: _id_
                        find builds [_id=]: _id_
                        find builds [] sorted startedAt_-1__id_-1: startedAt_-1__id_-1
                        find publication [_id=]: _id_
                        update publication [_id=, build=, publishedAt=]: _id_
                        update queries [_id=]: _id_
                        update queries [tracked=, _id range]: tracked_-1_asked_-1__id_1
                        find queries [] sorted tracked_-1_asked_-1__id_1: tracked_-1_asked_-1__id_1
                        find crawl [_id=]: _id_
                        update crawlHosts [_id=]: _id_
                        update crawlDue [_id=]: _id_
                        update crawl [_id=]: _id_
                        update crawlers [_id=]: _id_
                        update crawlHosts [owner=]: owner_1
                        find crawlHosts [] sorted _id_1: _id_
                        find crawlers [] sorted _id_1: _id_
                        update crawlHosts [_id=, owner=, until=]: _id_
                        find crawlDue [host=] sorted priority_1_due_1: host_1_priority_1_due_1
                        delete crawlStories [seenAt range]: seenAt_1
                        delete crawlDue [_id=]: _id_
                        find crawlStories [seenAt range] sorted seenAt_1: seenAt_1
                        count crawl: the collection's own figure
                        update crawlHosts [_id=, owner=]: _id_
                        delete crawlers [_id=]: _id_
                        update crawlHealth [_id=]: _id_
                        find crawlHealth [] sorted _id_1: _id_
                        update crawlIncidents [_id=]: _id_
                        find crawlIncidents [_id=]: _id_
                        find crawlIncidents [] sorted _id_1: _id_
                        find queries [_id range] sorted tracked_-1_asked_-1__id_1: _id_, then sorted in memory
                        find dictionary [_id=]: _id_
                        update dictionary [_id=]: _id_
                        update publication [_id=, version=, since=]: _id_
                        find dictionary [] sorted madeAt_-1__id_-1: madeAt_-1__id_-1
                        update dictionaryWords [_id=]: _id_
                        find dictionaryWords [_id=]: _id_
                        find dictionaryWords [state=] sorted at_-1__id_1: state_1_at_-1__id_1
                        find dictionaryWords [state=]: state_1_at_-1__id_1""");
    }

    /** One call, or several that ask differently, of every public method. */
    private Map<String, Runnable> calls() {
        Timeline large =
                Samples.timeline(
                        "정부", IntStream.range(0, 4_000).mapToObj(i -> entry("e" + i)).toList());
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put(
                "ArticleStore.write",
                () -> store.articles().write(List.of(article("a", NINE, "이란"), article("b", TEN))));
        calls.put("ArticleStore.find", () -> store.articles().find("a"));
        calls.put("ArticleStore.page", this::pages);
        calls.put("ArticleStore.matching", () -> store.articles().matching(List.of("이란"), 10));
        calls.put("ArticleStore.byIds", () -> store.articles().byIds(List.of("a", "b")));
        calls.put("ArticleStore.stored", () -> store.articles().stored(List.of("a", "b")));
        calls.put("ArticleStore.count", () -> store.articles().count());
        calls.put("ArticleStore.ranges", () -> store.articles().ranges(4));
        ArticleRange range = new ArticleRange(NINE, TEN, 1);
        calls.put("ArticleStore.forEach", () -> store.articles().forEach(range, article -> {}));
        calls.put(
                "ArticleStore.read",
                () ->
                        store.articles()
                                .read(range, Optional.of(new ArticlePosition(NINE, "a")))
                                .forEachRemaining(article -> {}));
        calls.put("WindowStore.find", () -> store.windows().find("사회", NINE));
        calls.put("WindowStore.latest", () -> store.windows().latest("사회", 3));
        calls.put("ThreadStore.find", () -> store.threads().find("t"));
        calls.put("ThreadStore.latest", () -> store.threads().latest("사회", 3));
        calls.put(
                "TimelineStore.write",
                () -> {
                    store.timelines().write("b1", large);
                    store.timelines().write("b1", large);
                });
        calls.put("TimelineStore.find", () -> store.timelines().find("b1", "정부"));
        calls.put("TimelineStore.articleIds", () -> store.timelines().articleIds("b1", "e1", 0, 9));
        calls.put("TimelineStore.count", () -> store.timelines().count("b1"));
        calls.put(
                "TimelineStore.writeBackground",
                () -> store.timelines().writeBackground("b1", Samples.background(40_000)));
        calls.put("TimelineStore.background", () -> store.timelines().background("b1"));
        calls.put("TimelineStore.delete", () -> store.timelines().delete("b1"));
        calls.put("Builds.start", () -> store.builds().start(Samples.started("b1", NINE)));
        calls.put(
                "Builds.finish",
                () -> {
                    store.builds().finish(Samples.finished("b1", NINE));
                    store.builds().finish(Samples.finished("b2", TEN));
                    store.builds().finish(Samples.finished("b3", TEN.plusSeconds(1)));
                });
        calls.put("Builds.find", () -> store.builds().find("b1"));
        calls.put("Builds.list", () -> store.builds().list());
        calls.put(
                "Builds.publish",
                () -> {
                    store.builds().publish("b2", TEN);
                    store.builds().publish("b3", TEN);
                });
        calls.put("Builds.published", () -> store.builds().published());
        calls.put("Builds.rollback", () -> store.builds().rollback(TEN));
        calls.put("Builds.deleteOlderThan", () -> store.builds().deleteOlderThan(1));
        calls.put("Queries.asked", () -> store.queries().asked("이란", NINE));
        calls.put("Queries.articles", () -> store.queries().articles("이란", 7));
        calls.put("Queries.track", () -> store.queries().track(List.of("이란")));
        calls.put("Queries.list", () -> store.queries().list(10));
        MongoFrontier frontier =
                new MongoFrontier(store, "one", List.of("example"), Clock.systemUTC());
        CrawlTask task = FrontierContract.article("1");
        calls.put("MongoFrontier.add", () -> frontier.add(List.of(task), NINE));
        calls.put("MongoFrontier.again", () -> frontier.again(task, NINE));
        calls.put("MongoFrontier.states", () -> frontier.states(List.of("1")));
        calls.put("MongoFrontier.dueHosts", () -> frontier.dueHosts(NINE));
        calls.put("MongoFrontier.nextDue", () -> frontier.nextDue(NINE));
        calls.put(
                "MongoFrontier.rest",
                () -> frontier.rest(FrontierContract.HOST, Instant.now().plusSeconds(60)));
        calls.put("MongoFrontier.take", () -> frontier.take(FrontierContract.HOST, NINE, TEN));
        calls.put(
                "MongoFrontier.finish",
                () -> frontier.finish(task, CrawlState.NEW, Optional.empty()));
        calls.put("MongoFrontier.duplicateCandidates", () -> frontier.duplicateCandidates(NINE));
        calls.put("MongoFrontier.size", frontier::size);
        calls.put("MongoFrontier.isFirst", () -> frontier.isFirst("example"));
        calls.put("MongoFrontier.close", frontier::close);
        SourceHealth health = SourceHealth.none("hani");
        Incident incident = new Incident("hani", Incident.Kind.SILENT, NINE, "");
        calls.put("SourceHealthStore.add", () -> new SourceHealthStore(store).add(health, health));
        calls.put("SourceHealthStore.sources", () -> new SourceHealthStore(store).sources());
        calls.put("SourceHealthStore.begin", () -> new SourceHealthStore(store).begin(incident));
        calls.put(
                "SourceHealthStore.told",
                () ->
                        new SourceHealthStore(store)
                                .told(new IncidentWatch.Message(incident, false)));
        calls.put("SourceHealthStore.end", () -> new SourceHealthStore(store).end(incident));
        calls.put("SourceHealthStore.untold", () -> new SourceHealthStore(store).untold());
        calls.put("SourceHealthStore.open", () -> new SourceHealthStore(store).open());
        calls.put("Queries.suggest", () -> store.queries().suggest("이", 10));
        calls.put("DictionaryVersions.current", () -> store.dictionary().current());
        calls.put("DictionaryVersions.read", () -> store.dictionary().read());
        calls.put(
                "DictionaryVersions.inForce",
                () -> store.dictionary().inForce(Optional.empty(), NINE));
        calls.put(
                "DictionaryVersions.accept",
                () -> store.dictionary().accept(List.of("씽큐큐", "핑크퐁퐁"), NINE));
        calls.put(
                "DictionaryVersions.withdraw",
                () -> store.dictionary().withdraw(List.of("씽큐큐"), TEN));
        calls.put("DictionaryVersions.load", () -> store.dictionary().load("f", "버라이즌즌", TEN));
        calls.put("DictionaryVersions.find", () -> store.dictionary().find("v"));
        calls.put("DictionaryVersions.list", () -> store.dictionary().list(10));
        calls.put("DictionaryVersions.unknown", () -> store.dictionary().unknown("v"));
        calls.put(
                "DictionaryVersions.revert",
                () ->
                        store.dictionary()
                                .revert(DictionaryVersion.bundled().id(), TEN.plusSeconds(1)));
        calls.put("WordDecisions.suggested", () -> store.words().suggested(List.of("씽큐"), NINE));
        calls.put(
                "WordDecisions.decide",
                () -> store.words().decide(List.of("씽큐"), WordDecision.State.REJECTED, TEN));
        calls.put("WordDecisions.find", () -> store.words().find(List.of("씽큐")));
        calls.put("WordDecisions.list", () -> store.words().list(WordDecision.State.REJECTED, 10));
        calls.put("WordDecisions.rejected", () -> store.words().rejected());
        return calls;
    }

    private static Entry entry(String id) {
        return Samples.entry(id, 2);
    }

    private void pages() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2020, 3, 2));
        Optional<String> cursor = Optional.of(new ArticlePosition(TEN, "b").toCursor());
        for (List<String> tokens : List.of(List.<String>of(), List.of("이란"))) {
            store.articles()
                    .page(new ArticleFilter(tokens, Optional.empty(), Optional.empty(), 9, cursor));
            store.articles().page(new ArticleFilter(tokens, day, day, 9, Optional.empty()));
            store.articles()
                    .page(
                            new ArticleFilter(
                                    tokens,
                                    Optional.empty(),
                                    Optional.empty(),
                                    9,
                                    Optional.empty()));
        }
    }

    private static Set<String> publicMethods() {
        Set<String> names = new TreeSet<>();
        for (Class<?> type :
                List.of(
                        ArticleStore.class,
                        WindowStore.class,
                        ThreadStore.class,
                        TimelineStore.class,
                        Builds.class,
                        Queries.class,
                        DictionaryVersions.class,
                        WordDecisions.class,
                        MongoFrontier.class,
                        SourceHealthStore.class)) {
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .map(Method::getName)
                    .forEach(name -> names.add(type.getSimpleName() + "." + name));
        }
        return names;
    }

    private void note(String command, BsonDocument sent) {
        String collection =
                sent.get(command) == null || !sent.get(command).isString()
                        ? ""
                        : sent.getString(command).getValue();
        BsonDocument none = new BsonDocument();
        switch (command) {
            case "find" ->
                    note(
                            command,
                            collection,
                            sent.getDocument("filter", none),
                            sent.getDocument("sort", none));
            case "update" ->
                    sent.getArray("updates")
                            .forEach(
                                    update ->
                                            note(
                                                    command,
                                                    collection,
                                                    update.asDocument().getDocument("q"),
                                                    none));
            case "delete" ->
                    sent.getArray("deletes")
                            .forEach(
                                    delete ->
                                            note(
                                                    command,
                                                    collection,
                                                    delete.asDocument().getDocument("q"),
                                                    none));
            case "aggregate" -> {
                BsonDocument first = sent.getArray("pipeline").get(0).asDocument();
                if (first.containsKey("$match")) {
                    note(command, collection, first.getDocument("$match"), none);
                } else {
                    queries.add("aggregate " + collection + " everything: once a rebuild");
                }
            }
            case "count" -> queries.add("count " + collection + ": the collection's own figure");
            case "insert", "createIndexes", "getMore", "killCursors", "endSessions" -> {}
            default -> queries.add("unexpected command " + command);
        }
    }

    private void note(String command, String collection, BsonDocument filter, BsonDocument sort) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        collect(filter, fields);
        String asked =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + (field.getValue() ? "=" : " range"))
                        .collect(joining(", "));
        String sorted = sort.isEmpty() ? "" : " sorted " + name(sort);
        queries.add(
                "%s %s [%s]%s: %s"
                        .formatted(
                                command,
                                collection,
                                asked,
                                sorted,
                                servedBy(collection, fields, sort)));
    }

    /** Whether each field is compared for equality; what stands in an {@code $or} is left out. */
    private static void collect(BsonDocument filter, Map<String, Boolean> fields) {
        for (Map.Entry<String, BsonValue> condition : filter.entrySet()) {
            String field = condition.getKey();
            if (field.equals("$and")) {
                condition.getValue().asArray().forEach(each -> collect(each.asDocument(), fields));
            } else if (!field.startsWith("$")) {
                fields.merge(field, isEquality(condition.getValue()), Boolean::logicalAnd);
            }
        }
    }

    private static boolean isEquality(BsonValue condition) {
        if (condition.isRegularExpression()) {
            assertThat(condition.asRegularExpression().getPattern()).startsWith("^");
            return false;
        }
        return !condition.isDocument()
                || Set.of("$all", "$in").containsAll(condition.asDocument().keySet());
    }

    /**
     * Equality fields first, in any order; then the sort, all forward or all backward; ranges on
     * what comes next.
     */
    private static String servedBy(
            String collection, Map<String, Boolean> fields, BsonDocument sort) {
        if (fields.getOrDefault("_id", false)) {
            return ID;
        }
        for (StoredIndex index : ALL_INDEXES) {
            BsonDocument keys = index.keys().toBsonDocument();
            if (index.collection().equals(collection) && serves(keys, fields, sort)) {
                return name(keys);
            }
        }
        if (fields.isEmpty() && name(sort).equals("_id_1")) {
            return ID;
        }
        if (fields.containsKey("_id")) {
            return ID + ", then sorted in memory";
        }
        return "NO INDEX";
    }

    private static boolean serves(
            BsonDocument keys, Map<String, Boolean> fields, BsonDocument sort) {
        List<String> names = new ArrayList<>(keys.keySet());
        int equal = 0;
        while (equal < names.size() && fields.getOrDefault(names.get(equal), false)) {
            equal++;
        }
        long wanted = fields.values().stream().filter(each -> each).count();
        if (equal < wanted) {
            return false;
        }
        List<String> rest = names.subList(equal, names.size());
        List<String> sorted =
                sort.keySet().stream().filter(each -> !fields.getOrDefault(each, false)).toList();
        if (sorted.isEmpty()) {
            return equal > 0 || (!rest.isEmpty() && fields.containsKey(rest.get(0)));
        }
        if (rest.size() < sorted.size() || !rest.subList(0, sorted.size()).equals(sorted)) {
            return false;
        }
        int next = equal;
        boolean ranged =
                fields.keySet().stream()
                        .allMatch(each -> names.indexOf(each) >= 0 && names.indexOf(each) <= next);
        long directions =
                sorted.stream()
                        .map(
                                each ->
                                        keys.getNumber(each).intValue()
                                                * sort.getNumber(each, new BsonInt32(1)).intValue())
                        .distinct()
                        .count();
        return ranged && directions == 1;
    }

    /** As the server names an index. */
    private static String name(BsonDocument keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + "_" + key.getValue().asNumber().intValue())
                .collect(joining("_"));
    }
}
