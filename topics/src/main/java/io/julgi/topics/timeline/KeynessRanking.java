package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.topics.ArticleSketch;
import io.julgi.topics.NewsCalendar;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Picks the tokens that tell most of what happened in a corpus.
 *
 * <p>A token tells much when its articles lie otherwise over the months than the corpus's do, by
 * the log-likelihood ratio G² (Dunning 1993) less what chance alone gives; and when headlines are
 * about it: a Korean headline names its subject first ({@code 이란}, {@code 류현진}) and what became of
 * it last ({@code 지원}, {@code 회담}).
 *
 * <p>Add articles one by one, in any number of parts; bring the parts together with {@link
 * #merge(KeynessRanking)} or by {@link #counts()} and {@link #add(TokenCounts)}; then {@link
 * #pick(int)}. The order does not matter. An article that is added twice counts twice. Memory grows
 * with the number of distinct tokens, not of articles.
 */
public final class KeynessRanking implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** A token in fewer articles is no story, however sharp its peak. */
    private static final int MIN_ARTICLES = 5;

    /** The same for large corpora: one in so many articles. */
    private static final int ARTICLES_FOR_ONE_OF_A_TOKEN = 1_000;

    /** Tokens that share this part of the rarer one's articles are of the same story. */
    private static final double SAME_STORY = 0.8;

    /** A token that has its fixed place in the headline this often may be a mark of form. */
    private static final double FIXED_PLACE = 0.95;

    /** A mark of form is in this part of the months that it would be in if only chance ruled. */
    private static final double REGULAR = 0.5;

    private final Map<String, Counts> tokens = new HashMap<>();
    private final TreeMap<String, Integer> articlesPerMonth = new TreeMap<>();

    /** Before the first article. */
    public KeynessRanking() {}

    private static final class Counts implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        private final TreeMap<String, Integer> months = new TreeMap<>();
        private final ArticleSketch sketch = new ArticleSketch();
        private int first;
        private int last;

        int articles() {
            return sum(months);
        }
    }

    /** Counts this article. */
    public void add(Article article) {
        String month = YearMonth.from(NewsCalendar.dayOf(article.publishedAt())).toString();
        articlesPerMonth.merge(month, 1, Integer::sum);
        long hash = ArticleSketch.hash(article.id());
        List<String> text = article.tokens();
        for (String token : new HashSet<>(text)) {
            Counts counts = tokens.computeIfAbsent(token, one -> new Counts());
            counts.months.merge(month, 1, Integer::sum);
            counts.sketch.add(hash);
            counts.first += token.equals(text.get(0)) ? 1 : 0;
            counts.last += token.equals(text.get(text.size() - 1)) ? 1 : 0;
        }
    }

    /** Counts what another part has counted. */
    public void merge(KeynessRanking other) {
        other.counts().forEach(this::add);
    }

    /** Counts what another part has counted of one token. */
    public void add(TokenCounts part) {
        if (part.token().isEmpty()) {
            part.months().forEach((month, n) -> articlesPerMonth.merge(month, n, Integer::sum));
            return;
        }
        Counts counts = tokens.computeIfAbsent(part.token(), one -> new Counts());
        part.months().forEach((month, n) -> counts.months.merge(month, n, Integer::sum));
        counts.sketch.addAll(part.sketch());
        counts.first += part.first();
        counts.last += part.last();
    }

    /** All that was counted, for {@link #add(TokenCounts)} elsewhere; in no order. */
    public List<TokenCounts> counts() {
        List<TokenCounts> parts = new ArrayList<>();
        parts.add(new TokenCounts("", articlesPerMonth, 0, 0, List.of()));
        tokens.forEach(
                (token, counts) ->
                        parts.add(
                                new TokenCounts(
                                        token,
                                        counts.months,
                                        counts.first,
                                        counts.last,
                                        counts.sketch.hashes())));
        return parts;
    }

    /**
     * The most telling tokens, the most telling one first; at most {@code most}. Of two that say
     * the same or nearly always stand in the same articles only the more telling one.
     */
    public List<String> pick(int most) {
        Map<String, Double> scores = new HashMap<>();
        int least = Math.max(MIN_ARTICLES, sum(articlesPerMonth) / ARTICLES_FOR_ONE_OF_A_TOKEN);
        tokens.forEach(
                (token, counts) -> {
                    if (counts.articles() >= least && !isMarkOfForm(counts)) {
                        scores.put(token, score(counts));
                    }
                });
        List<String> best =
                scores.keySet().stream()
                        .filter(token -> scores.get(token) > 0)
                        .sorted(
                                Comparator.comparing((String token) -> -scores.get(token))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        List<String> picked = new ArrayList<>();
        for (String token : best) {
            if (picked.size() == most) {
                break;
            }
            if (picked.stream().noneMatch(other -> isSameStory(token, other))) {
                picked.add(token);
            }
        }
        return List.copyOf(picked);
    }

    private double score(Counts counts) {
        // The mean of G² for a token that only chance spreads: its degrees of freedom.
        double chance = articlesPerMonth.size() - 1.0;
        double articles = counts.articles();
        double subject = Math.sqrt(counts.first / articles);
        // G² grows with the number of articles: 미국 would beat 월드컵 by being in every month's news.
        return (logLikelihoodRatio(counts.months) - chance) * subject / Math.pow(articles, 0.25);
    }

    /** G² of the months of a token's articles against those of all other articles. */
    private double logLikelihoodRatio(Map<String, Integer> months) {
        double with = sum(months);
        double all = sum(articlesPerMonth);
        double ratio = 0;
        for (Map.Entry<String, Integer> month : articlesPerMonth.entrySet()) {
            double share = month.getValue() / all;
            int here = months.getOrDefault(month.getKey(), 0);
            ratio += surprise(here, with * share);
            ratio += surprise(month.getValue() - here, (all - with) * share);
        }
        return 2 * ratio;
    }

    private static double surprise(int observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    /**
     * Whether this is no subject but a mark such as {@code 게시판} or {@code 신간}: always in front (or
     * at the end), month for month.
     */
    private boolean isMarkOfForm(Counts counts) {
        double articles = counts.articles();
        int months = articlesPerMonth.size();
        double evenly = months * (1 - Math.pow(1 - 1.0 / months, articles));
        return Math.max(counts.first, counts.last) >= FIXED_PLACE * articles
                && months > 1
                && counts.months.size() >= REGULAR * evenly;
    }

    private boolean isSameStory(String token, String other) {
        if (token.contains(other) || other.contains(token)) {
            return true;
        }
        Counts one = tokens.get(token);
        Counts two = tokens.get(other);
        double overlap = one.sketch.overlap(two.sketch);
        double shared = overlap * (one.articles() + two.articles()) / (1 + overlap);
        return shared >= SAME_STORY * Math.min(one.articles(), two.articles());
    }

    private static int sum(Map<String, Integer> months) {
        return months.values().stream().mapToInt(Integer::intValue).sum();
    }
}
