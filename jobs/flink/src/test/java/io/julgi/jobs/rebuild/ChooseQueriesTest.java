package io.julgi.jobs.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.jobs.settings.RebuildSettings;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.timeline.KeynessRanking;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChooseQueriesTest {
    @Test
    void tracksAllThatAreNamedAndOfWhatReadersAskedForAsMuchAsTheLimitAllows() {
        assertThat(chosen(List.of("태풍", "금리"), 3, List.of("금리", "공항", "선거")))
                .containsExactly("태풍", "금리", "공항");
        assertThat(chosen(List.of("태풍", "금리"), 1, List.of("공항"))).containsExactly("태풍", "금리");
    }

    @Test
    void takesTheMostTellingTokensWhenNoneIsNamed() {
        assertThat(chosen(List.of(), 10, List.of("공항"))).containsExactly("태풍", "공항");
    }

    private static List<String> chosen(List<String> named, int limit, List<String> asked) {
        ChooseQueries step = new ChooseQueries(new RebuildSettings(named, 1, limit, 3, 0), asked);
        KeynessRanking ranking = step.createAccumulator();
        for (int i = 0; i < 400; i++) {
            List<String> other = List.of("낱말" + i);
            List<String> storm = i % 2 == 0 ? List.of("태풍", "낱말" + i) : List.of("낱말" + i, "태풍");
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i < 40 ? i % 3 : i % 300);
            ranking = step.add(article(i, i < 40 ? storm : other, day), ranking);
        }
        return step.getResult(ranking);
    }

    private static Article article(int number, List<String> tokens, LocalDate day) {
        return new Article(
                        "a" + number,
                        "줄기일보",
                        "",
                        String.join(" ", tokens),
                        "",
                        "",
                        NewsCalendar.startOf(day).plusSeconds(32_400))
                .withTokens(tokens, "d1");
    }
}
