package io.julgi.bench.windows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.julgi.ingest.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An event that everybody knows of.
 *
 * @param query the search word whose story it belongs to
 * @param from its first day, inclusive
 * @param to its last day, inclusive
 * @param words what tells it from the rest of the story, in lower case
 */
public record KnownEvent(String query, LocalDate from, LocalDate to, List<String> words) {
    public KnownEvent {
        words = List.copyOf(words);
    }

    /**
     * Reads events from a file: a JSON array of {@code {"q": "마스크", "from": "2020-03-05", "to":
     * "2020-03-10", "any": ["5부제", "약국"]}}.
     *
     * @throws IOException with one clear message when the file cannot be read
     */
    public static List<KnownEvent> read(Path file) throws IOException {
        List<KnownEvent> events = new ArrayList<>();
        for (JsonNode event : new JsonMapper().readTree(file.toFile())) {
            if (!event.path("q").isTextual() || !event.path("any").isArray()) {
                throw new IOException(
                        "%s has %s; expected {\"q\", \"from\", \"to\", \"any\": […]}"
                                .formatted(file, event));
            }
            String query = event.get("q").asText();
            List<String> words = new ArrayList<>();
            for (JsonNode word : event.get("any")) {
                String lower = word.asText().toLowerCase(Locale.ROOT);
                if (!lower.equals(query)) {
                    words.add(lower);
                }
            }
            events.add(
                    new KnownEvent(
                            query,
                            LocalDate.parse(event.path("from").asText()),
                            LocalDate.parse(event.path("to").asText()),
                            words));
        }
        return events;
    }

    /** Whether any part of this stretch, its end excluded, is within the event's days. */
    boolean overlaps(LocalDate first, LocalDate next) {
        return !first.isAfter(to) && next.isAfter(from);
    }

    /**
     * Whether the article's title has one of the event's words. The query is not asked for: news of
     * 구로's call centre needs no 코로나.
     */
    boolean has(Article article) {
        String title = article.title().toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(title::contains);
    }

    /**
     * Whether two of these keywords are the event's, or one is and another is the query: one alone
     * may be of anything, as 연기, which postpones the Olympics and which actors do.
     */
    boolean isNamedBy(List<String> keywords) {
        int own = 0;
        int ofQuery = 0;
        for (String keyword : keywords) {
            String lower = keyword.toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(word -> isNamed(word, lower))) {
                own++;
            } else if (lower.contains(query)) {
                ofQuery = 1;
            }
        }
        return own > 0 && own + ofQuery > 1;
    }

    /** 구로구 names 구로, but not every word with 문 in it a president. */
    private static boolean isNamed(String word, String keyword) {
        return word.length() == 1 ? keyword.equals(word) : keyword.contains(word);
    }
}
