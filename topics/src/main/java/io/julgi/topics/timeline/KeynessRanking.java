package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.topics.ArticleSketch;
import io.julgi.topics.NewsCalendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ranks the tokens of a corpus by keyness: how much they tell of what happened.
 *
 * <p>A token is key when its articles lie otherwise over the months than those of the corpus, by
 * the log-likelihood ratio G² (Dunning 1993) less what chance alone gives; and when headlines are
 * about it: a Korean headline names its subject first ({@code 이란}, {@code 류현진}) and what became of
 * it last ({@code 지원}, {@code 회담}).
 *
 * <p>Add articles one by one, in any order, then {@link #pick(int)}. An article that is added twice
 * counts twice. Memory grows with the number of distinct tokens, not of articles.
 */
public final class KeynessRanking {
    /** Tokens in fewer articles are dropped, however much they tell. */
    private static final int MIN_ARTICLES = 5;

    /** The same for large corpora: one in so many articles. */
    private static final int ARTICLES_FOR_ONE_OF_A_TOKEN = 1_000;

    /** Tokens that share this part of the rarer one's articles have the same subject. */
    private static final double SAME_ARTICLES = 0.8;

    /** A token that has its fixed place in the headline this often may be a mark of form. */
    private static final double FIXED_PLACE = 0.95;

    /** A mark of form is in this part of the months that it would be in if only chance ruled. */
    private static final double REGULAR = 0.5;

    private final Map<String, Counts> tokens = new HashMap<>();
    private final TreeMap<String, Integer> articlesPerMonth = new TreeMap<>();

    /** Before the first article. */
    public KeynessRanking() {}

    private static final class Counts {
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

    /**
     * The tokens with the highest keyness, highest first, at most {@code most}. Of two that say the
     * same or nearly always co-occur only the higher one.
     */
    public List<String> pick(int most) {
        Map<String, Double> scores = new HashMap<>();
        int least = Math.max(MIN_ARTICLES, sum(articlesPerMonth) / ARTICLES_FOR_ONE_OF_A_TOKEN);
        tokens.forEach(
                (token, counts) -> {
                    if (counts.articles() >= least && !isMarkOfForm(counts)) {
                        scores.put(token, keyness(counts));
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
            if (picked.stream().noneMatch(other -> isSameSubject(token, other))) {
                picked.add(token);
            }
        }
        return List.copyOf(picked);
    }

    private double keyness(Counts counts) {
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
            ratio += logLikelihoodTerm(here, with * share);
            ratio += logLikelihoodTerm(month.getValue() - here, (all - with) * share);
        }
        return 2 * ratio;
    }

    private static double logLikelihoodTerm(int observed, double expected) {
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

    private boolean isSameSubject(String token, String other) {
        if (token.contains(other) || other.contains(token)) {
            return true;
        }
        Counts one = tokens.get(token);
        Counts two = tokens.get(other);
        double overlap = one.sketch.overlap(two.sketch);
        double shared = overlap * (one.articles() + two.articles()) / (1 + overlap);
        return shared >= SAME_ARTICLES * Math.min(one.articles(), two.articles());
    }

    private static int sum(Map<String, Integer> months) {
        return months.values().stream().mapToInt(Integer::intValue).sum();
    }
}
