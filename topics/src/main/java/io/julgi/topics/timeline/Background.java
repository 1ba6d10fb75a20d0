package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Statistics of all news, beside which the articles of a query are seen: how many articles each day
 * has, and a sample of them, from which the frequency and the association of words are counted.
 *
 * @param articles how many there are
 * @param days of each day (ISO, in Seoul) that has any, how many
 * @param sample of some articles the tokens in text order, with tabs between them; the same
 *     articles, in whatever order they came, give the same sample, oldest first
 */
public record Background(int articles, Map<String, Integer> days, List<String> sample)
        implements Serializable {
    public Background {
        days = days == null ? Map.of() : Map.copyOf(days);
        sample = sample == null ? List.of() : List.copyOf(sample);
    }

    /** Counts these articles. */
    public static Background of(Iterable<Article> all) {
        BackgroundCount count = new BackgroundCount();
        all.forEach(count::add);
        return count.background();
    }

    /**
     * How many articles each day has. Of days before the first and after the last that were counted
     * nothing is known: they get as many as a day has on average.
     */
    ToIntFunction<LocalDate> totals() {
        if (days.isEmpty()) {
            return day -> 0;
        }
        LocalDate first = LocalDate.parse(Collections.min(days.keySet()));
        LocalDate last = LocalDate.parse(Collections.max(days.keySet()));
        long span = last.toEpochDay() - first.toEpochDay() + 1;
        int usual = (int) Math.max(1, articles / span);
        return day ->
                day.isBefore(first) || day.isAfter(last)
                        ? usual
                        : days.getOrDefault(day.toString(), 0);
    }
}
