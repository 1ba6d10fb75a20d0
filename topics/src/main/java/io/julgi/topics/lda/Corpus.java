package io.julgi.topics.lda;

import io.julgi.ingest.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The input of a topic model: articles whose tokens are numbers, their places in the vocabulary.
 *
 * @param vocabulary the distinct tokens, sorted
 * @param documents one array of token numbers an article, in text order, repeats kept; may be empty
 */
public record Corpus(List<String> vocabulary, List<int[]> documents) {
    /** Tokens in fewer articles are dropped. */
    private static final int MIN_ARTICLES = 5;

    /** The same for a small corpus, where five would leave next to none. */
    private static final int MIN_ARTICLES_OF_SMALL = 2;

    /** Every so many articles a token must be in one more, until it is in five. */
    private static final int STEP = 200;

    public Corpus {
        vocabulary = List.copyOf(vocabulary);
        documents = List.copyOf(documents);
    }

    /**
     * The corpus of these articles. Its vocabulary are the tokens in at least 5 of them (2 where
     * there are fewer than 400, growing to 5 at 800) and in not more than half. Document {@code i}
     * is article {@code i}, also when nothing is left of it.
     *
     * @param leftOut tokens that are not to be modelled, such as those of the query, which every
     *     article has
     */
    public static Corpus of(List<Article> articles, Collection<String> leftOut) {
        // Not from 2 to 5 at once: of 222 articles about 코로나19 five would leave 39 words.
        int grown = 1 + articles.size() / STEP;
        int least = Math.max(MIN_ARTICLES_OF_SMALL, Math.min(MIN_ARTICLES, grown));
        return of(articles, leftOut, least, articles.size() / 2);
    }

    /**
     * The corpus of all tokens of these articles, however rare or common: for a handful of
     * articles, of which {@link #of(List, Collection)} may leave nothing.
     */
    public static Corpus ofAllTokens(List<Article> articles, Collection<String> leftOut) {
        return of(articles, leftOut, 1, articles.size());
    }

    private static Corpus of(
            List<Article> articles, Collection<String> leftOut, int least, int most) {
        Map<String, Integer> numbers = new TreeMap<>();
        articlesPerToken(articles)
                .forEach(
                        (token, count) -> {
                            if (count >= least && count <= most) {
                                numbers.put(token, 0);
                            }
                        });
        leftOut.forEach(numbers::remove);
        int next = 0;
        for (Map.Entry<String, Integer> token : numbers.entrySet()) {
            token.setValue(next++);
        }
        List<int[]> documents =
                articles.stream()
                        .map(
                                article ->
                                        article.tokens().stream()
                                                .filter(numbers::containsKey)
                                                .mapToInt(numbers::get)
                                                .toArray())
                        .toList();
        return new Corpus(List.copyOf(numbers.keySet()), documents);
    }

    private static Map<String, Integer> articlesPerToken(List<Article> articles) {
        Map<String, Integer> counts = new HashMap<>();
        for (Article article : articles) {
            Set<String> distinct = new HashSet<>(article.tokens());
            distinct.forEach(token -> counts.merge(token, 1, Integer::sum));
        }
        return counts;
    }

    /** Returns this corpus with these articles appended, without words outside its vocabulary. */
    public Corpus with(List<List<String>> articles) {
        Map<String, Integer> numbers = new HashMap<>();
        vocabulary.forEach(token -> numbers.put(token, numbers.size()));
        List<int[]> all = new ArrayList<>(documents);
        for (List<String> tokens : articles) {
            all.add(tokens.stream().filter(numbers::containsKey).mapToInt(numbers::get).toArray());
        }
        return new Corpus(vocabulary, all);
    }

    /** Returns this corpus with only the first documents. */
    public Corpus firstDocuments(int count) {
        return new Corpus(vocabulary, documents.subList(0, count));
    }

    /** How many tokens all documents have together. */
    public int tokens() {
        int sum = 0;
        for (int[] document : documents) {
            sum += document.length;
        }
        return sum;
    }

    /** How often each token of the vocabulary occurs in the documents. */
    public int[] tokenCounts() {
        int[] counts = new int[vocabulary.size()];
        for (int[] document : documents) {
            for (int token : document) {
                counts[token]++;
            }
        }
        return counts;
    }
}
