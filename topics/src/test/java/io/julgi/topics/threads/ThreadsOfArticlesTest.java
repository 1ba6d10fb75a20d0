package io.julgi.topics.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.topics.NewsCalendar;
import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.ArticleShare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadsOfArticlesTest {
    private static final Instant MONDAY = NewsCalendar.startOf(LocalDate.of(2020, 3, 2));
    private static final Instant TUESDAY = NewsCalendar.startOf(LocalDate.of(2020, 3, 3));
    private static final Instant WEDNESDAY = NewsCalendar.startOf(LocalDate.of(2020, 3, 4));

    private static Topic topic(int number, String... articles) {
        return new Topic(
                number,
                List.of(),
                List.of(),
                articles.length,
                0.1,
                0,
                List.of(articles).stream().map(id -> new ArticleShare(id, 1)).toList());
    }

    private static ThreadPoint point(Instant from, Instant to, int topic) {
        return new ThreadPoint(from, to, topic, 3, 0.1, List.of());
    }

    private static TopicThread thread(String id, ThreadPoint... points) {
        return new TopicThread(
                id, "*", ThreadState.NEW, List.of(), false, List.of(), List.of(points));
    }

    @Test
    void tellsTheThreadOfEachArticleByItsTopicAndWindow() {
        TopicWindow first =
                new TopicWindow(
                        "*", MONDAY, TUESDAY, 9, List.of(topic(0, "a", "b"), topic(1, "c")));
        TopicWindow second =
                new TopicWindow("*", TUESDAY, WEDNESDAY, 9, List.of(topic(0, "d"), topic(1, "e")));

        assertThat(
                        ThreadsOfArticles.of(
                                List.of(first, second),
                                List.of(
                                        thread(
                                                "rain",
                                                point(MONDAY, TUESDAY, 1),
                                                point(TUESDAY, WEDNESDAY, 0)),
                                        thread("vote", point(MONDAY, TUESDAY, 0)))))
                .containsOnly(
                        Map.entry("a", "vote"),
                        Map.entry("b", "vote"),
                        Map.entry("c", "rain"),
                        Map.entry("d", "rain"));
    }
}
