package io.julgi.sink;

import io.julgi.ingest.Article;
import io.julgi.topics.ThreadState;
import io.julgi.topics.events.EventMember;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.lda.TopicWord;
import io.julgi.topics.threads.LinkKind;
import io.julgi.topics.threads.ThreadLink;
import io.julgi.topics.threads.ThreadPoint;
import io.julgi.topics.threads.Topic;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.EntryArticle;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Series;
import io.julgi.topics.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** Records as they may come, with all that text can hold. */
public final class Samples {
    public static final Instant NINE = Instant.parse("2020-03-02T00:00:00Z");
    public static final Instant TEN = NINE.plus(Duration.ofHours(1));

    /** Quotes, an emoji outside the first plane, a syllable that is not composed, Hanja, a tab. */
    public static final String ANYTHING =
            "“방역” 'K-방역' \"5인\" 😷👨‍👩‍👧 \u1112\u1161\u11ab 朴대통령 \\ $where a.b$c\t<b>&amp;";

    private Samples() {}

    public static Article article(String id, Instant publishedAt, String... tokens) {
        return new Article(
                        id,
                        "연합뉴스",
                        "사회",
                        "제목 " + id,
                        "본문 " + id,
                        "https://news.example/" + id,
                        publishedAt)
                .withTokens(List.of(tokens), "2020-1");
    }

    public static Article anyArticle() {
        return new Article(
                        "yna/2020.$1 가",
                        "a.b$c",
                        "",
                        ANYTHING,
                        ANYTHING.repeat(100),
                        "",
                        Instant.parse("2020-12-31T23:59:59.987Z"),
                        "yna/2020.$0 가")
                .withAuthor(ANYTHING)
                .withSummary(ANYTHING)
                .withTokens(List.of("방역", "방역", "K-방역", "$where", "a.b"), "");
    }

    public static TopicWindow window(String section, Instant from, Instant to) {
        return new TopicWindow(
                section,
                from,
                to,
                120,
                List.of(
                        new Topic(
                                0,
                                List.of(new TopicWord("코로나19", 0.25), new TopicWord("a.$b", 1e-9)),
                                List.of("코로나19"),
                                80,
                                2 / 3.0,
                                4.5,
                                List.of(new ArticleShare("yna.1", 0.98))),
                        new Topic(1, List.of(), List.of(), 0, 0, 0, List.of())));
    }

    public static TopicThread thread(String id, String section, Instant from, int articles) {
        return new TopicThread(
                id,
                section,
                ThreadState.GROWING,
                List.of("코로나19", "방역"),
                true,
                List.of(
                        new ThreadLink(LinkKind.SPLIT_FROM, "사회/0", from),
                        new ThreadLink(LinkKind.MERGED_INTO, "사회/9", from)),
                List.of(
                        new ThreadPoint(
                                from.minus(Duration.ofDays(1)), from, 3, 5, 0.1, List.of("우한")),
                        new ThreadPoint(
                                from,
                                from.plus(Duration.ofDays(1)),
                                0,
                                articles,
                                1 / 3.0,
                                List.of("코로나19"))));
    }

    /** A timeline with one entry of so many articles; it has a peak where they are odd. */
    public static Timeline timeline(String query, int articles) {
        return timeline(query, List.of(entry("entry/" + query + "/1", articles)));
    }

    public static Timeline timeline(String query, List<Entry> entries) {
        return new Timeline(
                query,
                List.of("신종", "우한"),
                entries.stream().mapToInt(Entry::size).sum(),
                entries,
                List.of(
                        new Series(
                                "t0",
                                List.of("방역", "마스크"),
                                true,
                                List.of(
                                        new Series.Point(LocalDate.of(2020, 2, 29), 3),
                                        new Series.Point(LocalDate.of(2020, 3, 1), 1))),
                        new Series("t1", List.of(), false, List.of())),
                2,
                new Timeline.Model(
                        8,
                        0.0712,
                        List.of(
                                new Timeline.Candidate(4, -0.01),
                                new Timeline.Candidate(8, 0.0712)),
                        300,
                        42L,
                        1234,
                        "2020-1"));
    }

    public static Entry entry(String id, int articles) {
        Map<String, Integer> outlets = new LinkedHashMap<>();
        outlets.put("한겨레", articles - 1);
        outlets.put("a.b$c", 1);
        outlets.put("$연합.뉴스", 0);
        return new Entry(
                id,
                Level.MIDDLE,
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2020, 3, 4),
                articles % 2 == 0 ? null : LocalDate.of(2020, 3, 1),
                List.of("방역", "마스크"),
                ANYTHING,
                "무엇이 새로운가",
                articles,
                articles - 1,
                12.5,
                34.75,
                0.123456789,
                ThreadState.FADING,
                "t0",
                Map.of("t0", articles - 1, "t1", 1),
                List.of(new Series.Point(LocalDate.of(2020, 2, 29), articles)),
                outlets,
                List.of(
                        new EntryArticle(
                                "yna.1",
                                ANYTHING,
                                "https://news.example/1?q=%20",
                                "a.b$c",
                                NINE,
                                1.5,
                                List.of("방역"),
                                3)),
                new ArrayList<>(
                        IntStream.range(0, articles)
                                .mapToObj(
                                        i ->
                                                new EventMember(
                                                        "%s-%06d".formatted(id, i),
                                                        0.5 + i,
                                                        List.of("방역", "마스크")))
                                .toList()));
    }

    /** A background with a sample of so many articles. */
    public static Background background(int articles) {
        return new Background(
                articles,
                Map.of("2020-02-29", articles - 1, "2020-03-01", 1),
                IntStream.range(0, articles).mapToObj(i -> "코로나19\t방역\t마스크\t" + i).toList());
    }

    /** What {@link TimelineStore#find} gives for this timeline. */
    public static Timeline withoutMembers(Timeline timeline) {
        return new Timeline(
                timeline.query(),
                timeline.alsoCalled(),
                timeline.articles(),
                timeline.entries().stream()
                        .map(
                                entry ->
                                        new Entry(
                                                entry.id(),
                                                entry.level(),
                                                entry.from(),
                                                entry.to(),
                                                entry.peak(),
                                                entry.keywords(),
                                                entry.label(),
                                                entry.whatIsNew(),
                                                entry.size(),
                                                entry.reports(),
                                                entry.significance(),
                                                entry.strength(),
                                                entry.share(),
                                                entry.state(),
                                                entry.theme(),
                                                entry.themes(),
                                                entry.days(),
                                                entry.outlets(),
                                                entry.articles(),
                                                List.of()))
                        .toList(),
                timeline.series(),
                timeline.junk(),
                timeline.model());
    }

    public static Build started(String id, Instant at) {
        return new Build(id, at, null, 0, 0, 0, "2020-1");
    }

    public static Build finished(String id, Instant at) {
        return new Build(id, at, at.plusSeconds(90), 10_457, 20, 345, "2020-1");
    }

    /** Everything in these collections, for comparing before and after. */
    public static Map<String, List<BsonDocument>> everything(Store store) {
        Map<String, List<BsonDocument>> all = new LinkedHashMap<>();
        for (String collection :
                store.database().listCollectionNames().into(new ArrayList<>()).stream()
                        .sorted()
                        .toList()) {
            all.put(
                    collection,
                    store.database()
                            .getCollection(collection, BsonDocument.class)
                            .find()
                            .sort(new BsonDocument("_id", new BsonInt32(1)))
                            .into(new ArrayList<>()));
        }
        return all;
    }
}
