package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

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
    void takesDaysAfterTheLastOneThatWasCountedForUsual() {
        var totals = Background.of(articles(1_500)).totals();

        assertThat(totals.applyAsInt(FIRST)).isEqualTo(1_000);
        assertThat(totals.applyAsInt(FIRST.plusDays(40))).isEqualTo(750);
        assertThat(totals.applyAsInt(FIRST.minusDays(1))).isEqualTo(750);
    }
}
