package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.topics.Articles;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.SparseLdaModeler;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicNumberSelectionTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final List<String> RATES = List.of("금리", "인상", "은행", "대출", "총재");
    private static final List<String> STORM = List.of("태풍", "북상", "결항", "침수", "복구");

    private final List<TopicModel> trained = new ArrayList<>();
    private final List<LdaSettings> settings = new ArrayList<>();
    private final TopicModeler noting =
            (corpus, topics, training) -> {
                TopicModel model = new SparseLdaModeler().model(corpus, topics, training);
                trained.add(model);
                settings.add(training);
                return model;
            };

    private TopicNumberSelection.Choice choice(int articles, int iterations) {
        List<Article> both = new ArrayList<>(Articles.about("a", RATES, articles / 2, 3, DAY, 1));
        both.addAll(Articles.about("b", STORM, articles / 2, 3, DAY, 2));
        return new TopicNumberSelection(noting, new LdaSettings(iterations, 0.1, 0.01, 7))
                .of(both, List.of());
    }

    @Test
    void servesTheMostCoherentOfAFewNumbersOfTopics() {
        TopicNumberSelection.Choice choice = choice(240, 60);

        assertThat(choice.candidates())
                .extracting(Timeline.Candidate::topics)
                .containsExactly(6, 8, 10);
        assertThat(trained).hasSize(3).contains(choice.model());
        assertThat(choice.candidates())
                .allSatisfy(one -> assertThat(one.npmi()).isLessThanOrEqualTo(choice.npmi()))
                .anySatisfy(
                        one -> {
                            assertThat(one.npmi()).isEqualTo(choice.npmi());
                            assertThat(one.topics()).isEqualTo(choice.model().topics());
                        });
    }

    @Test
    void trainsOneModelInFewSweepsWhereThereAreManyArticles() {
        TopicNumberSelection.Choice choice = choice(20_000, 1_000);

        assertThat(trained).containsExactly(choice.model());
        assertThat(choice.training().iterations()).isEqualTo(150);
    }

    @Test
    void takesNoMoreSweepsThanAskedFor() {
        choice(240, 60);

        assertThat(settings).extracting(LdaSettings::iterations).containsOnly(60);
    }

    @Test
    void makesAHandfulOfArticlesOneTopic() {
        TopicNumberSelection.Choice choice = choice(10, 60);

        assertThat(trained).isEmpty();
        assertThat(choice.model().topics()).isEqualTo(1);
    }

    @Test
    void hasMoreThemesForMoreArticlesButNeverManyMore() {
        int[] sizes = {11, 93, 600, 5_000, 50_000, 500_000, 2_000_000};

        assertThat(IntStream.of(sizes).map(TopicNumberSelectionTest::most).boxed()).isSorted();
        assertThat(TopicNumberSelection.numbers(11).first()).isEqualTo(2);
        assertThat(most(2_000_000)).isLessThan(60);
    }

    private static int most(int articles) {
        return TopicNumberSelection.numbers(articles).last();
    }
}
