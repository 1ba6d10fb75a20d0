package io.julgi.topics.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Set<String> words = new HashSet<>();
        counts.forEach(
                (word, count) -> {
                    if (count.headed.size() >= LEAST_TIMES
                            && count.headings >= IN_HEADINGS * count.articles
                            && count.last - count.first >= DAYS * unit.perDay()) {
                        words.add(word);
                    }
                });
        return words;
    }

    private static void count(EventArticle article, Map<String, HeadingWords> counts) {
        Matcher matcher = HEADING.matcher(article.title());
        String heading = "";
        String headline = "";
        if (matcher.find()) {
            heading = matcher.group().toLowerCase(Locale.ROOT);
            headline = article.title().substring(matcher.end()).toLowerCase(Locale.ROOT);
        }
        for (String word : Set.copyOf(article.tokens())) {
            HeadingWords count = counts.computeIfAbsent(word, w -> new HeadingWords());
            count.articles++;
            if (heading.contains(word) && !headline.contains(word)) {
                count.headings++;
                count.headed.add(article.time());
                count.first = Math.min(count.first, article.time());
                count.last = Math.max(count.last, article.time());
            }
        }
    }
}
