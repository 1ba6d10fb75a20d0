package io.julgi.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.nlp.Query;
import io.julgi.nlp.TokenizedArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicChoiceTest {
    @Test
    void triesMoreTopicsForMoreArticles() {
        assertThat(TopicChoice.candidates(225, Level.COARSE)).containsExactly(4, 5, 6);
        assertThat(TopicChoice.candidates(225, Level.MIDDLE)).containsExactly(7, 8, 9);
        assertThat(TopicChoice.candidates(225, Level.FINE)).containsExactly(12, 15, 19);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void hasAChoiceHoweverManyArticlesThereAre(Level level) {
        assertThat(TopicChoice.candidates(5_000, level)).hasSize(3);
        assertThat(TopicChoice.candidates(2_000_000, level)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 20, 41, 61, 93, 222, 1_000, 50_000, 2_000_000})
    void triesMoreTopicsAtEachFinerLevel(int articles) {
        SortedSet<Integer> coarse = TopicChoice.candidates(articles, Level.COARSE);
        SortedSet<Integer> middle = TopicChoice.candidates(articles, Level.MIDDLE);
        SortedSet<Integer> fine = TopicChoice.candidates(articles, Level.FINE);

        assertThat(coarse.first()).isGreaterThanOrEqualTo(2);
        assertThat(middle.first()).isGreaterThan(coarse.last());
        assertThat(fine.first()).isGreaterThan(middle.last());
        assertThat(fine.last()).isLessThanOrEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 2_400})
    void judgesTheChosenNumberOfTopicsBySeveralChainsAndServesTheBest(int articles) {
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
        assertThat(trained)
                .filteredOn(model -> model.topics() == choice.model().topics())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(choice.candidates())
                .hasSize(3)
                .allSatisfy(
                        candidate ->
                                assertThat(candidate.npmi()).isLessThanOrEqualTo(choice.npmi()));
        assertThat(choice.stability()).allSatisfy(one -> assertThat(one).isBetween(0.0, 1.0001));
    }
}
