package io.julgi.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.bench.topics.TimelineReport.Measure;
import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.SparseLdaModeler;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.TimelineSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineEvaluationTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Query CUP = new Query("월드컵", List.of("월드컵"));
    private static final Query NOTHING = new Query("없음", List.of("없음"));

    private final TimelineEvaluation evaluation =
            new TimelineEvaluation(
                    new SparseLdaModeler(),
                    new TimelineSettings(0.3, 5, 0.6, 50, new LdaSettings(100, 0.1, 0.01, 1)),
                    word -> word.equals("골"));

    private static Article article(int number, String title) {
        Article article =
                new Article(
                        "a" + number,
                        "한겨레",
                        "스포츠",
                        title,
                        "",
                        "https://example.org/" + number,
                        NewsCalendar.startOf(FIRST.plusDays(number / 4)).plusSeconds(number));
        return article.withTokens(List.of(title.split(" ")), "v1");
    }

    /** Two stories of the cup, of five days each, and other news on all days. */
    private static List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Four a day, so that each half has a part of all.
            String title =
                    switch (i / 20) {
                        case 4 -> "월드컵 조 편성 회견" + i;
                        case 14 -> "월드컵 골 결승 경기" + i;
                        default -> "뉴스" + i / 2 % 20 + " 가능 소식" + i;
                    };
            articles.add(article(i, title));
        }
        return articles;
    }

    @Test
    void measuresOnTheHalfThatMadeNothing() {
        TimelineReport report = evaluation.evaluate(articles(400), List.of(CUP, NOTHING), 2);

        assertThat(report.built()).isEqualTo(200);
        assertThat(report.heldOut()).isEqualTo(200);
        assertThat(report.queries()).containsExactly("월드컵");
        assertThat(report.levels()).containsOnlyKeys(Level.values());
        assertThat(report.levels().get(Level.COARSE).get(Measure.NPMI).mean()).isGreaterThan(0.5);
        assertThat(report.levels().get(Level.COARSE).get(Measure.UNSEEN).mean()).isZero();
        assertThat(report.levels().get(Level.COARSE).get(Measure.COVERAGE).mean()).isEqualTo(1);
    }

    @Test
    void countsWordsOfOneSyllableThatNoDictionaryLists() {
        double unlisted =
                evaluation
                        .evaluate(articles(400), List.of(CUP), 1)
                        .levels()
                        .get(Level.COARSE)
                        .get(Measure.ONE_SYLLABLE)
                        .mean();

        // 조 is not listed, 골 is.
        assertThat(unlisted).isEqualTo(1);
    }

    @Test
    void countsAWordThatNoHeldOutArticleHasAsUnseen() {
        List<Article> onlyHere = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String title =
                    switch (i % 2 == 0 ? i / 20 : 0) {
                        case 4 -> "월드컵 추첨 편성 대진 회견" + i;
                        case 14 -> "월드컵 결승 우승 환호 경기" + i;
                        default -> "다른 소식 뉴스" + i;
                    };
            onlyHere.add(article(i, title));
        }

        TimelineReport report = evaluation.evaluate(onlyHere, List.of(CUP), 1);

        assertThat(report.levels().get(Level.MIDDLE).get(Measure.UNSEEN).mean()).isEqualTo(1);
        assertThat(report.levels().get(Level.MIDDLE).get(Measure.NPMI).mean()).isZero();
    }

    @Test
    void givesTheSameFiguresWhateverTheOrder() {
        List<Article> reversed = new ArrayList<>(articles(400));
        Collections.reverse(reversed);

        assertThat(evaluation.evaluate(reversed, List.of(CUP), 1).levels())
                .isEqualTo(evaluation.evaluate(articles(400), List.of(CUP), 1).levels());
    }

    @Test
    void refusesQueriesWithoutArticles() {
        assertThatThrownBy(() -> evaluation.evaluate(articles(40), List.of(NOTHING), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("없음")
                .hasMessageContaining("name others");
    }
}
