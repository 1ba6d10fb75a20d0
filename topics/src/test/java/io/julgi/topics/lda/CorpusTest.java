package io.julgi.topics.lda;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.topics.Articles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    private static List<Article> articles(String... titles) {
        List<Article> articles = new ArrayList<>();
        for (String title : titles) {
            articles.add(Articles.on(DAY, "a" + articles.size(), title));
        }
        return articles;
    }

    /** {@code count} articles, of which the first {@code with} have the token, beside fillers. */
    private static List<Article> with(String token, int with, int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String filler = "채움" + i % 3;
            articles.add(Articles.on(DAY, "a" + i, i < with ? filler + " " + token : filler));
        }
        return articles;
    }

    @Test
    void keepsTokensOfTwoArticlesWhereThereAreFew() {
        Corpus corpus = Corpus.of(articles("금리 인상", "금리 동결", "환율", "환율", "주가"), List.of());

        assertThat(corpus.vocabulary()).containsExactly("금리", "환율");
    }

    @Test
    void asksForFiveArticlesWhereThereAreMany() {
        assertThat(Corpus.of(with("금리", 4, 1_000), List.of()).vocabulary()).doesNotContain("금리");
        assertThat(Corpus.of(with("금리", 5, 1_000), List.of()).vocabulary()).contains("금리");
    }

    @Test
    void asksForMoreArticlesBySmallSteps() {
        assertThat(Corpus.of(with("금리", 2, 222), List.of()).vocabulary()).contains("금리");
        assertThat(Corpus.of(with("금리", 2, 400), List.of()).vocabulary()).doesNotContain("금리");
        assertThat(Corpus.of(with("금리", 3, 400), List.of()).vocabulary()).contains("금리");
    }

    @Test
    void dropsTokensOfMoreThanHalfTheArticles() {
        assertThat(Corpus.of(with("금리", 5, 10), List.of()).vocabulary()).contains("금리");
        assertThat(Corpus.of(with("금리", 6, 10), List.of()).vocabulary()).doesNotContain("금리");
    }

    @Test
    void leavesOutTheQuerysTokens() {
        assertThat(Corpus.of(with("금리", 5, 10), Set.of("금리")).vocabulary())
                .containsExactly("채움0", "채움1", "채움2");
    }

    @Test
    void countsARepeatedTokenOnceAnArticle() {
        assertThat(Corpus.of(articles("금리 금리 금리", "환율", "주가", "주가"), List.of()).vocabulary())
                .containsExactly("주가");
    }

    @Test
    void keepsDocumentsBesideTheirArticles() {
        Corpus corpus = Corpus.of(articles("금리 환율 금리", "", "주가", "환율 금리", "", ""), List.of());

        assertThat(corpus.vocabulary()).containsExactly("금리", "환율");
        assertThat(corpus.documents())
                .containsExactly(
                        new int[] {0, 1, 0},
                        new int[0],
                        new int[0],
                        new int[] {1, 0},
                        new int[0],
                        new int[0]);
        assertThat(corpus.tokens()).isEqualTo(5);
    }
}
