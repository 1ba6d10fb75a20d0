package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.topics.events.EventCorpus;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statistics of all news, beside which the articles of a query are seen: how many articles each day
 * has, and a sample of them, from which the frequency of words is counted.
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

    /** The first day that has news. */
    Optional<LocalDate> firstDay() {
        return days.keySet().stream().min(Comparator.naturalOrder()).map(LocalDate::parse);
    }

    /** The last day that has news. */
    Optional<LocalDate> lastDay() {
        return days.keySet().stream().max(Comparator.naturalOrder()).map(LocalDate::parse);
    }

    /** The part of the sampled articles that has each word. */
    Map<String, Double> shares() {
        return EventCorpus.sharesIn(sample.stream().map(BackgroundCount::tokens).toList());
    }
}
