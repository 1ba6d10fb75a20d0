package io.julgi.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.julgi.ingest.Article;
import io.julgi.nlp.nouns.TokenizedArticle;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.SparseLdaModeler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseEvaluationTest {
    private static final LdaSettings LDA = new LdaSettings(100, 0.1, 0.01, 1);

    @Test
    void scoresModelsWithAndWithoutPhrasesOnTheSamePlainTokens() {
        List<TokenizedArticle> articles = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(article("s" + i, "온라인", "개학", "학교", i % 2 == 0 ? "교사" : "학생"));
            labels.add("school");
            articles.add(article("b" + i, "기준", "금리", "은행", i % 2 == 0 ? "동결" : "인상"));
            labels.add("bank");
        }
        PhraseEvaluation evaluation =
                new PhraseEvaluation(new SparseLdaModeler(), articles, labels);

        PhraseReport none = evaluation.none(2, LDA, 2);
        PhraseReport joined = evaluation.npmi(0.99, 2, LDA, 2);

        assertThat(none.distinct()).isZero();
        assertThat(none.npmi()).isEqualTo(none.npmiOfParts());
        assertThat(joined.examples()).contains("온라인_개학", "기준_금리");
        // Two topics that part these stories cleanly have the same tokens either way.
        assertThat(none.purity().mean()).isEqualTo(1);
        assertThat(joined.purity().mean()).isEqualTo(1);
        assertThat(joined.npmiOfParts().mean()).isCloseTo(none.npmi().mean(), within(1e-9));
    }

    private static TokenizedArticle article(String id, String... tokens) {
        return new TokenizedArticle(
                new Article(id, "줄기일보", "", id, "", "", Instant.EPOCH), List.of(tokens), "1");
    }
}
