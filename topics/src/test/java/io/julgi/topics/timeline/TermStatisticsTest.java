package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.Articles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermStatisticsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Query CUP = new Query("월드컵", List.of("월드컵"));

    /** A year of news, three a day: every fifth says 가능; all of the second week of June say 개막. */
    private static List<Article> news() {
        List<Article> news = new ArrayList<>();
        for (int i = 0; i < 3 * 366; i++) {
            LocalDate day = FIRST.plusDays(i / 3);
            boolean opening = day.getMonthValue() == 6 && day.getDayOfMonth() / 7 == 1;
            String title = "뉴스" + i % 7 + (i % 5 == 0 ? " 가능" : "") + (opening ? " 개막 러시아" : "");
            news.add(Articles.on(day, "n" + i, title));
        }
        return news;
    }

    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            articles.add(
                    Articles.on(FIRST.plusDays(i), "s" + i, i < 6 ? "월드컵 개막 러시아" : "월드컵 가능 조"));
        }
        return articles;
    }

    private static TermStatistics terms(QueryCorpus corpus) {
        List<Article> all = new ArrayList<>(news());
        all.addAll(corpus.articles());
        return new TermStatistics(corpus, Background.of(all));
    }

    private final QueryCorpus corpus = QueryCorpus.of(CUP, articles());
    private final TermStatistics terms = terms(corpus);

    private int word(String token) {
        return corpus.text().vocabulary().indexOf(token);
    }

    @Test
    void tellsWordsOfNoEventByTheirEvenness() {
        assertThat(terms.temporalDivergence(word("가능"))).isLessThan(0.1);
        assertThat(terms.temporalDivergence(word("개막"))).isGreaterThan(1);
    }

    @Test
    void expectsWordsTogetherThatAlwaysWereAndApartThoseThatNeverWere() {
        assertThat(terms.association(word("개막"), word("러시아"))).isGreaterThan(0.8);
        assertThat(terms.association(word("개막"), word("조"))).isEqualTo(-0.5);
    }

    @Test
    void isSymmetric() {
        assertThat(terms.association(word("가능"), word("조")))
                .isEqualTo(terms.association(word("조"), word("가능")));
    }

    @Test
    void doubtsWhatWasSeenOnce() {
        List<Article> once = new ArrayList<>(articles());
        once.add(Articles.on(FIRST, "x", "월드컵 감독 사퇴"));
        once.add(Articles.on(FIRST, "y", "월드컵 감독"));
        once.add(Articles.on(FIRST, "z", "월드컵 사퇴"));
        QueryCorpus doubtful = QueryCorpus.of(CUP, once);
        TermStatistics little = terms(doubtful);
        int coach = doubtful.text().vocabulary().indexOf("감독");
        int resignation = doubtful.text().vocabulary().indexOf("사퇴");

        assertThat(little.association(coach, resignation)).isBetween(-0.5, 0.0);
    }

    @Test
    void takesTheLargerOfAWordsSharesOfStoryAndNews() {
        // 가능: 220 of 1,098 + 6 of 12 articles; in half of the corpus.
        assertThat(terms.backgroundProbability(word("가능"))).isEqualTo(0.5);
    }

    @Test
    void countsAnArticleOfTheSampleThatTheQueryMatchesOnce() {
        TermStatistics alone = new TermStatistics(corpus, Background.of(articles()));

        // Six of twelve have both; discounted 5.25: log(5.25/12 / (1/2 · 1/2)) / -log(5.25/12).
        assertThat(alone.association(word("개막"), word("러시아"))).isCloseTo(0.677, within(0.01));
    }
}
