package io.julgi.bench.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownQueriesTest {
    private final KnownQueries stories =
            new KnownQueries(
                    List.of(
                            new Query("태풍", List.of("태풍")),
                            new Query("금리 인상", List.of("금리", "인상"))));

    @Test
    void labelsAnArticleWithTheOneStoryWhoseWordStandsInIt() {
        assertThat(
                        stories.labels(
                                List.of(
                                        article("태풍", "북상"),
                                        article("인상", "은행", "금리"),
                                        article("금리", "동결"),
                                        article("태풍", "금리", "인상"))))
                .containsExactly("태풍", "금리 인상", "", "");
    }

    @Test
    void leavesTheWordsOfAllStoriesOutOfEachArticle() {
        assertThat(stories.without(List.of(article("태풍", "북상"), article("금리", "동결"))))
                .extracting(Article::tokens)
                .containsExactly(List.of("북상"), List.of("동결"));
    }

    private static Article article(String... tokens) {
        return new Article("1", "", "", "", "", "", Instant.EPOCH).withTokens(List.of(tokens), "");
    }
}
