package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.julgi.ingest.Article;
import io.julgi.topics.Articles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(Articles.on(FIRST.plusDays(i / 1_000), "a" + i, "낱말" + i + " 뉴스"));
        }
        return articles;
    }

    @Test
    void countsArticlesOfDays() {
        Background background = Background.of(articles(1_500));

        assertThat(background.articles()).isEqualTo(1_500);
        assertThat(background.days()).isEqualTo(Map.of("2020-01-01", 1_000, "2020-01-02", 500));
        assertThat(background.sample()).hasSize(1_500).contains("낱말7\t뉴스");
    }

    @Test
    void keepsABoundedSampleThatNoOrderChanges() {
        List<Article> shuffled = new ArrayList<>(articles(25_000));
        Collections.shuffle(shuffled, new Random(4));

        Background background = Background.of(shuffled);

        assertThat(background).isEqualTo(Background.of(articles(25_000)));
        assertThat(background.articles()).isEqualTo(25_000);
        assertThat(background.sample()).hasSize(20_000);
    }

    @Test
    void knowsItsFirstAndItsLastDay() {
        Background background = Background.of(articles(1_500));

        assertThat(background.firstDay()).contains(FIRST);
        assertThat(background.lastDay()).isPresent().get().isNotEqualTo(FIRST);
        assertThat(Background.of(List.of()).firstDay()).isEmpty();
        assertThat(Background.of(List.of()).lastDay()).isEmpty();
    }

    @Test
    void tellsWhichPartOfTheNewsHasAWord() {
        Background background = new Background(3, Map.of(), List.of("가\t나\t가", "가", ""));

        assertThat(background.shares().get("가")).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(background.shares().get("나")).isCloseTo(1 / 3.0, within(1e-9));
    }
}
