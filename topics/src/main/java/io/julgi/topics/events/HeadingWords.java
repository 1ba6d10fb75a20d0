package io.julgi.topics.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of recurring headings: of columns, market tables, picture series, as in {@code [마스크 테마 마감
 * 시황]}. They stand in brackets before the headline rather than in headlines, for weeks, and name a
 * kind of article, nothing that happened.
 */
final class HeadingWords {
    private static final Pattern HEADING =
            Pattern.compile("^\\s*(?:[\\[<(〈《【][^\\]>)〉》】]{1,30}[\\]>)〉》】]\\s*)+");
    private static final int LEAST_TIMES = 3;
    private static final int DAYS = 21;
    private static final double IN_HEADINGS = 0.5;

    private int articles;
    private final Set<Integer> headed = new HashSet<>();
    private int headings;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    private HeadingWords() {}

    static Set<String> of(List<EventArticle> articles, EventUnit unit) {
        Map<String, HeadingWords> counts = new HashMap<>();
        for (EventArticle article : articles) {
            count(article, counts);
        }
        int apart = DAYS * unit.perDay();
        counts.values()
                .removeIf(
                        count ->
                                count.headed.size() < LEAST_TIMES
                                        || count.last - count.first < apart);
        if (counts.isEmpty()) {
            return Set.of();
        }
        for (EventArticle article : articles) {
            Set<HeadingWords> of = new HashSet<>();
            article.tokens().stream().map(counts::get).filter(Objects::nonNull).forEach(of::add);
            of.forEach(count -> count.articles++);
        }
        counts.values().removeIf(count -> count.headings < IN_HEADINGS * count.articles);
        return counts.keySet();
    }

    private static void count(EventArticle article, Map<String, HeadingWords> counts) {
        Matcher matcher = HEADING.matcher(article.title());
        if (!matcher.find()) {
            return;
        }
        String heading = matcher.group().toLowerCase(Locale.ROOT);
        String headline = article.title().substring(matcher.end()).toLowerCase(Locale.ROOT);
        for (String word : Set.copyOf(article.tokens())) {
            if (heading.contains(word) && !headline.contains(word)) {
                HeadingWords count = counts.computeIfAbsent(word, w -> new HeadingWords());
                count.headings++;
                count.headed.add(article.time());
                count.first = Math.min(count.first, article.time());
                count.last = Math.max(count.last, article.time());
            }
        }
    }
}
