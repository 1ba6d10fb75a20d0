package io.julgi.topics.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.julgi.ingest.Article;
import io.julgi.topics.Articles;
import io.julgi.topics.NewsCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoveltyTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    /** So many articles about a storm among a hundred, after seven times a hundred. */
    private static double novelty(int now, int before, String... titles) {
        List<Article> articles = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            if (i < now) {
                members.add(i);
            }
            articles.add(Articles.on(DAY, "a" + i, i < now ? titles[i % titles.length] : "말" + i));
        }
        List<EarlierArticle> earlier = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            earlier.add(new EarlierArticle(List.of((i < before ? "태풍 상륙" : "말 옛" + i).split(" "))));
        }
        WindowCorpus window =
                new WindowCorpus(
                        "*",
                        NewsCalendar.startOf(DAY),
                        NewsCalendar.startOf(DAY.plusDays(1)),
                        articles,
                        earlier);
        return new Novelty(window).of(List.of("태풍", "상륙", "제주"), members);
    }

    @Test
    void isTheSurpriseOfSoManyArticlesGivenThoseBefore() {
        // Poisson: half an article more than none in 701, so λ = 0.5 · 100 / 701; P(X ≥ 4) is
        // e^-λ · λ⁴/4! · (1 + λ/5 + …) = 1.0187e-6, by an independent computation.
        assertThat(novelty(4, 0, "태풍 상륙")).isCloseTo(5.991955, within(1e-6));
    }

    @Test
    void isLowWhereTheWindowsBeforeHadAsMuch() {
        assertThat(novelty(4, 28, "태풍 상륙")).isLessThan(1);
        assertThat(novelty(12, 28, "태풍 상륙")).isGreaterThan(2);
    }

    @Test
    void doesNotCountArticlesThatShareOneWordOnly() {
        assertThat(novelty(8, 0, "태풍 소식")).isZero();
    }

    @Test
    void seesWhatAKnownStoryIsNewlyJoinedWith() {
        assertThat(novelty(6, 70, "태풍 제주")).isGreaterThan(6);
        assertThat(novelty(6, 70, "태풍 상륙")).isLessThan(1);
    }

    @Test
    void isZeroWhereNothingIsKnownOfEarlierWindows() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(Articles.on(DAY, "a" + i, "태풍 상륙"));
        }
        WindowCorpus first =
                new WindowCorpus(
                        "*",
                        NewsCalendar.startOf(DAY),
                        NewsCalendar.startOf(DAY.plusDays(1)),
                        articles,
                        List.of());

        assertThat(new Novelty(first).of(List.of("태풍", "상륙"), List.of(0, 1, 2, 3))).isZero();
    }
}
