package io.julgi.web;

import com.mongodb.client.model.WriteModel;
import io.julgi.sink.Store;
import io.julgi.sink.ThreadStore;
import io.julgi.sink.WindowStore;
import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.lda.TopicWord;
import io.julgi.topics.threads.LinkKind;
import io.julgi.topics.threads.ThreadLink;
import io.julgi.topics.threads.ThreadPoint;
import io.julgi.topics.threads.Topic;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/**
 * Two windows of a section with a thread that grows and one that fades.
 *
 * @param open whether the second window has not ended yet: then nothing of its threads is stored
 */
record SampleLive(String section, boolean open) {
    private static final Instant MONDAY = Instant.parse("2020-03-01T15:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2020-03-02T15:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2020-03-03T15:00:00Z");

    static SampleLive ended(String section) {
        return new SampleLive(section, false);
    }

    static SampleLive open(String section) {
        return new SampleLive(section, true);
    }

    void write(Store store) {
        String article = store.articles().matching(List.of("태풍"), 1).get(0).id();
        TopicWindow latest =
                new TopicWindow(
                        section,
                        TUESDAY,
                        WEDNESDAY,
                        100,
                        List.of(
                                topic(
                                        0,
                                        30,
                                        "마스크",
                                        List.of(
                                                new ArticleShare(article, 0.9),
                                                new ArticleShare("gone", 0.8))),
                                topic(1, 5, "낱말", List.of())));
        TopicThread grows =
                new TopicThread(
                        section + "1",
                        section,
                        ThreadState.GROWING,
                        List.of("마스크"),
                        true,
                        List.of(new ThreadLink(LinkKind.SPLIT_FROM, "0", TUESDAY)),
                        List.of(point(MONDAY, TUESDAY, 4), point(TUESDAY, WEDNESDAY, 0)));
        TopicThread fades =
                new TopicThread(
                        section + "2",
                        section,
                        ThreadState.FADING,
                        List.of("옛일"),
                        false,
                        List.of(),
                        List.of(point(MONDAY, TUESDAY, 1)));
        store.bulk(WindowStore.COLLECTION)
                .write(
                        List.of(
                                WindowStore.upsert(
                                        new TopicWindow(section, MONDAY, TUESDAY, 9, List.of())),
                                WindowStore.upsert(
                                        open ? latest.openWith(List.of(grows, fades)) : latest)));
        List<WriteModel<BsonDocument>> threads = new ArrayList<>();
        threads.add(ThreadStore.write(fades));
        if (!open) {
            threads.add(ThreadStore.write(grows));
        }
        store.bulk(ThreadStore.COLLECTION).write(threads);
    }

    private static Topic topic(
            int number, int articles, String keyword, List<ArticleShare> typical) {
        return new Topic(
                number,
                List.of(new TopicWord(keyword, 0.5)),
                List.of(keyword),
                articles,
                articles / 100.0,
                6,
                typical);
    }

    private static ThreadPoint point(Instant from, Instant to, int topic) {
        return new ThreadPoint(from, to, topic, 30, 0.3, List.of("마스크"));
    }
}
