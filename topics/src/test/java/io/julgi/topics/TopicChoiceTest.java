package io.julgi.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.nlp.Query;
import io.julgi.nlp.TokenizedArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicChoiceTest {
    @ParameterizedTest
    @ValueSource(ints = {240, 2_400})
    void judgesEachNumberOfTopicsBySeveralChainsAndServesTheBest(int articles) {
        List<TopicModel> trained = new ArrayList<>();
        TopicModeler noting =
                (corpus, topics, settings, start, progress) -> {
                    TopicModel model =
                            new ArrayTopicModeler()
                                    .model(corpus, topics, settings, start, progress);
                    trained.add(model);
                    return model;
                };
        LocalDate day = LocalDate.of(2020, 3, 2);
        List<TokenizedArticle> both =
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
        Story story = Story.of(new Query("", List.of()), both);

        TopicChoice.Choice choice =
                new TopicChoice(noting, new LdaSettings(60, 0.1, 0.01, 7), Effort.FULL)
                        .of(story, Level.COARSE);

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
