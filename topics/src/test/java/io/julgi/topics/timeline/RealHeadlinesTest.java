package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.nlp.QueryReader;
import io.julgi.topics.RealHeadlines;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.MalletTopicModeler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ten thousand dated headlines of Yonhap, 2016 to 2020, where they are at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealHeadlinesTest {
    private static final TimelineBuilder BUILDER =
            new TimelineBuilder(
                    new MalletTopicModeler(),
                    new TimelineSettings(0.3, 6, 0.6, 50, new LdaSettings(300, 0.1, 0.01, 1)));

    private final List<Article> articles = new ArrayList<>();

    @BeforeAll
    void read() throws IOException {
        articles.addAll(RealHeadlines.read());
    }

    private Timeline timeline(String typed) {
        Query query = new QueryReader().read(typed);
        return BUILDER.build(
                query, articles.stream().filter(query::matches).toList(), Background.of(articles));
    }

    @Test
    void findsTheStoriesOfFiveYears() {
        KeynessRanking tokens = new KeynessRanking();
        articles.forEach(tokens::add);

        assertThat(tokens.pick(25)).contains("코로나19", "월드컵", "아시안게임", "이란", "수능", "트럼프");
    }

    @Test
    void datesTheCupOf2018() {
        assertThat(timeline("월드컵").entries())
                .anySatisfy(
                        entry ->
                                assertThat(entry.from())
                                        .isBetween(
                                                LocalDate.of(2018, 6, 1),
                                                LocalDate.of(2018, 7, 15)));
    }

    @Test
    void givesAReaderEntriesOfDays() {
        Timeline timeline = timeline("코로나19");

        assertThat(timeline.entries(Level.COARSE)).hasSizeBetween(1, 8);
        assertThat(timeline.entries())
                .hasSizeLessThanOrEqualTo(25)
                .allSatisfy(
                        entry -> {
                            assertThat(entry.keywords()).hasSizeBetween(2, 5);
                            assertThat(entry.to()).isBefore(entry.from().plusDays(14));
                        });
    }
}
