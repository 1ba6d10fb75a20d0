package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.Articles;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.SparseLdaModeler;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNumberSelectionTest {
    @ParameterizedTest
    @ValueSource(ints = {240, 2_400})
    void judgesEachNumberOfTopicsBySeveralChainsAndServesTheBest(int articles) {
        List<TopicModel> trained = new ArrayList<>();
        TopicModeler noting =
                (corpus, topics, settings) -> {
                    TopicModel model = new SparseLdaModeler().model(corpus, topics, settings);
                    trained.add(model);
                    return model;
                };
        LocalDate day = LocalDate.of(2020, 3, 2);
        List<Article> both =
                new ArrayList<>(
                        Articles.about(
                                "a",
                                List.of("금리", "인상", "은행", "대출", "총재"),
                                articles / 2,
                                3,
                                day,
                                1));
        both.addAll(
                Articles.about(
                        "b", List.of("태풍", "북상", "결항", "침수", "복구"), articles / 2, 3, day, 2));
        QueryCorpus corpus = QueryCorpus.of(new Query("", List.of()), both);

        TopicNumberSelection.Choice choice =
                new TopicNumberSelection(noting, new LdaSettings(60, 0.1, 0.01, 7), Effort.FULL)
                        .of(corpus, Level.COARSE);

        assertThat(trained).contains(choice.model());
        for (Timeline.Candidate candidate : choice.candidates()) {
            assertThat(trained)
                    .filteredOn(model -> model.topics() == candidate.topics())
                    .hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(choice.candidates())
                .hasSize(3)
                .allSatisfy(
                        candidate ->
                                assertThat(candidate.npmi()).isLessThanOrEqualTo(choice.npmi()));
        assertThat(choice.stability()).allSatisfy(one -> assertThat(one).isBetween(0.0, 1.0001));
    }
}
