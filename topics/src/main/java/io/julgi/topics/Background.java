package io.julgi.topics;

import io.julgi.nlp.TokenizedArticle;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What all the news is like that a query is a part of: how much there is each day, and a sample of
 * it, which tells common words from special ones and which words go together.
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

    /** Of these articles. */
    public static Background of(Iterable<TokenizedArticle> all) {
        BackgroundCount count = new BackgroundCount();
        all.forEach(count::add);
        return count.background();
    }

    /** Articles of this day. */
    int on(LocalDate day) {
        return days.getOrDefault(day.toString(), 0);
    }
}
