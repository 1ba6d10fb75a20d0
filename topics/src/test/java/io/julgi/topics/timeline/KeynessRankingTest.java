package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.topics.Articles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeynessRankingTest {
    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 1);

    /** A year of 20 articles a month: weather all year, a cup in June, an election in April. */
    private static List<Article> year() {
        List<Article> articles = new ArrayList<>();
        Random random = new Random(3);
        for (int month = 0; month < 12; month++) {
            for (int i = 0; i < 20; i++) {
                String title = "날씨 예보 " + "지역" + random.nextInt(5);
                if (month == 5 && i < 12) {
                    title = "월드컵 축구 " + (i % 2 == 0 ? "승리" : "패배") + " 발표";
                }
                if (month == 3 && i < 8) {
                    title = "총선 후보 " + (i % 2 == 0 ? "등록" : "공약") + " 발표";
                }
                if (i == 19) {
                    title = "게시판 모임" + month;
                }
                articles.add(Articles.on(JANUARY.plusMonths(month), month + "-" + i, title));
            }
        }
        return articles;
    }

    private static KeynessRanking counted(List<Article> articles) {
        KeynessRanking tokens = new KeynessRanking();
        articles.forEach(tokens::add);
        return tokens;
    }

    @Test
    void picksWhatHadItsTime() {
        assertThat(counted(year()).pick(2)).containsExactly("월드컵", "총선");
    }

    @Test
    void picksNeitherWhatIsAlwaysThereNorMarksOfForm() {
        assertThat(counted(year()).pick(20)).doesNotContain("게시판", "예보", "지역1");
    }

    @Test
    void picksOneTokenAStory() {
        assertThat(counted(year()).pick(20)).doesNotContain("축구", "후보");
    }

    @Test
    void picksOneOfTwoThatContainEachOther() {
        List<Article> articles = year();
        for (int i = 0; i < 10; i++) {
            articles.add(
                    Articles.on(JANUARY.plusMonths(8), "c" + i, i % 2 == 0 ? "코로나" : "코로나19 확산"));
        }

        List<String> picked = counted(articles).pick(20);

        assertThat(picked).containsAnyOf("코로나", "코로나19");
        assertThat(picked.contains("코로나") && picked.contains("코로나19")).isFalse();
    }

    @Test
    void countsInAnyOrder() {
        List<Article> articles = year();
        Collections.shuffle(articles, new Random(1));

        assertThat(counted(articles).pick(10)).isEqualTo(counted(year()).pick(10));
    }

    @Test
    void picksNothingFromNothing() {
        assertThat(new KeynessRanking().pick(5)).isEmpty();
        assertThat(counted(year()).pick(0)).isEmpty();
    }
}
