package io.julgi.topics;

import io.julgi.ingest.Article;
import io.julgi.topics.lda.LdaSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles for tests: the title is the tokens. */
public final class Articles {
    public static final LdaSettings LDA = new LdaSettings(200, 0.1, 0.01, 7);

    private Articles() {}

    public static Article on(LocalDate day, String id, String title) {
        Instant noon = NewsCalendar.startOf(day).plusSeconds(12 * 3600);
        return new Article(id, "한겨레", "사회", title, "", "https://example.org/" + id, noon)
                .withTokens(title.isEmpty() ? List.of() : List.of(title.split(" ")), "v1");
    }

    /** Articles a day apart, each of {@code length} different words of these, drawn by seed. */
    public static List<Article> about(
            String name, List<String> words, int count, int length, LocalDate first, long seed) {
        Random random = new Random(seed);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> left = new ArrayList<>(words);
            List<String> title = new ArrayList<>();
            while (title.size() < length) {
                title.add(left.remove(random.nextInt(left.size())));
            }
            articles.add(on(first.plusDays(i), name + i, String.join(" ", title)));
        }
        return articles;
    }
}
