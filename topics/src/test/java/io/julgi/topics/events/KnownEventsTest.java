package io.julgi.topics.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corpora whose events are known, where they are at hand. */
class KnownEventsTest {
    @ParameterizedTest
    @ValueSource(strings = {"한빛유통", "가람전자", "미르식품", "두레자동차", "온새통신"})
    void findsNothingWhereNothingHappened(String query) throws IOException {
        KnownNews news = KnownNews.read("cases/timelines/null.jsonl");

        assertThat(EventMeasures.find(news.corpus(query))).isEmpty();
    }

    @Test
    void findsTwelveBurstsOfFiveDaysAndNothingElse() throws IOException {
        KnownNews news = KnownNews.read("cases/timelines/bursts.jsonl");
        LocalDate first = LocalDate.of(2021, 1, 9);

        List<Event> events = EventMeasures.find(news.corpus("바다"));

        assertThat(events).hasSize(12);
        for (int week = 0; week < 12; week++) {
            LocalDate from = first.plusWeeks(week);
            assertThat(events)
                    .anySatisfy(
                            event -> {
                                assertThat(news.unit().dayOf(event.from())).isEqualTo(from);
                                assertThat(news.unit().dayOf(event.to()))
                                        .isEqualTo(from.plusDays(4));
                            });
        }
    }

    @Test
    void tellsTwentyNineStories() throws IOException {
        KnownNews news = KnownNews.read("cases/timelines/stories.jsonl");
        Map<String, String> truth = EventMeasures.truth();
        List<Event> events = new ArrayList<>();
        List<String> matching = new ArrayList<>();
        for (String query : EventMeasures.CORPUS) {
            EventCorpus corpus = news.corpus(query);
            corpus.articles().forEach(article -> matching.add(article.id()));
            events.addAll(EventMeasures.find(corpus));
        }
        truth.keySet().retainAll(matching);

        StoryScores scores = StoryScores.of(events, truth);

        assertThat(scores.hit()).isEqualTo(29);
        assertThat(scores.wrong()).isLessThanOrEqualTo(1);
        assertThat(scores.entriesPerStory()).isLessThanOrEqualTo(1.15);
        assertThat(scores.f1()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void tellsNearlyTheSameWithoutOneArticleInAHundred() throws IOException {
        KnownNews news = KnownNews.read("cases/timelines/stories.jsonl");
        double sum = 0;
        for (String query : EventMeasures.CORPUS) {
            EventCorpus less = news.lessOnePercent("a").corpus(query);
            sum +=
                    StoryScores.agreement(
                            EventMeasures.find(news.corpus(query)),
                            EventMeasures.find(less),
                            less.articles().stream()
                                    .map(EventArticle::id)
                                    .collect(Collectors.toSet()));
        }

        assertThat(sum / EventMeasures.CORPUS.length).isGreaterThanOrEqualTo(0.95);
    }
}
