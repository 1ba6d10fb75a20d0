package io.julgi.nlp.newwords;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.newwords.DictionaryComparison.Change;
import io.julgi.nlp.nouns.NounTokenizer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryComparisonTest {
    private final DictionaryComparison comparison =
            new DictionaryComparison(
                    new NounTokenizer(UserDictionary.empty()),
                    new NounTokenizer(UserDictionary.parse("test", "국민청원\n아시안게임\n-출시")));

    @Test
    void countsTheArticlesThatComeOutDifferently() {
        add("국민청원 동의", "금리 동결", "아시안게임 개막");

        assertThat(comparison.articles()).isEqualTo(3);
        assertThat(comparison.changed()).isEqualTo(2);
    }

    @Test
    void showsWhatBecomesOfWhichTokensMostFrequentFirst() {
        add("아시안게임 개막", "국민청원 동의", "정부 국민청원 답변");

        List<Change> changes = comparison.changes(10);
        assertThat(changes.get(0))
                .isEqualTo(
                        new Change(
                                List.of("국민", "청원"),
                                List.of("국민청원"),
                                2,
                                List.of("국민청원 동의", "정부 국민청원 답변")));
        assertThat(changes.get(1).to()).containsExactly("아시안게임");
        assertThat(comparison.changes(1)).hasSize(1);
    }

    @Test
    void aTokenMayVanishAltogether() {
        add("갤럭시 출시 행사");

        assertThat(comparison.changes(10))
                .containsExactly(new Change(List.of("출시"), List.of(), 1, List.of("갤럭시 출시 행사")));
    }

    @Test
    void aChangeCountsOncePerArticle() {
        add("국민청원 또 국민청원");

        assertThat(comparison.changes(10).get(0).articles()).isEqualTo(1);
    }

    private void add(String... titles) {
        for (String title : titles) {
            comparison.add(
                    new Article(title, "줄기일보", "사회", title, "", "", Instant.EPOCH)
                            .withCleanText(title, ""));
        }
    }
}
