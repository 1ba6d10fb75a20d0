package io.julgi.nlp.newwords;

import io.julgi.ingest.Article;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.clean.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Looks for {@link NewWords} in many articles with all processors: while the caller reads the next
 * articles, those before are cleaned and counted. The same articles in the same order give the same
 * words, however many processors there are. For one thread; close it when done.
 */
public final class NewWordSearch implements AutoCloseable {
    private static final int AT_ONCE = 1_000;

    private final TextCleaner cleaner;
    private final NewWords words;
    private final ForkJoinPool pool;
    private final List<Article> waiting = new ArrayList<>();
    private ForkJoinTask<?> under;
    private int articles;

    /**
     * @param language how articles are cleaned, and which terms are known
     * @param rejected words that were looked at and are none, in cleaned form
     * @param minimum in how many articles a word must be
     */
    public NewWordSearch(TextPipeline language, Set<String> rejected, int minimum) {
        this(language, rejected, minimum, Runtime.getRuntime().availableProcessors());
    }

    NewWordSearch(TextPipeline language, Set<String> rejected, int minimum, int threads) {
        cleaner = language.cleaner();
        words = new NewWords(language.dictionary(), rejected, minimum);
        pool = new ForkJoinPool(threads);
        under = pool.submit(() -> {});
    }

    /** Takes an article to be looked through. */
    public void add(Article article) {
        articles++;
        waiting.add(article);
        if (waiting.size() == AT_ONCE) {
            start();
        }
    }

    /** How many articles were added. */
    public int articles() {
        return articles;
    }

    /** The best candidates, best first; known terms and rejected words are not among them. */
    public List<NewWord> candidates(int limit) {
        start();
        under.join();
        return pool.submit(() -> words.candidates(limit)).join();
    }

    /** One batch after the other, since the order matters. */
    private void start() {
        List<Article> batch = List.copyOf(waiting);
        waiting.clear();
        under.join();
        under = pool.submit(() -> look(batch));
    }

    private void look(List<Article> batch) {
        batch.parallelStream().map(cleaner::clean).toList().forEach(words::add);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
