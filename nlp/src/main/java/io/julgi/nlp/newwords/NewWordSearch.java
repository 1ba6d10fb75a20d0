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
 * Runs {@link NewWords} over many articles on all processors: while the caller reads the next
 * articles, the previous ones are cleaned and counted. The same articles in the same order give the
 * same words, whatever the number of processors. Not safe for many threads; close it when done.
 */
public final class NewWordSearch implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final TextCleaner cleaner;
    private final NewWords words;
    private final ForkJoinPool pool;
    private final List<Article> waiting = new ArrayList<>();
    private ForkJoinTask<?> running;
    private int articles;

    /**
     * A search on all processors.
     *
     * @param pipeline cleans the articles; terms of its dictionary are known
     * @param rejected words that a person has rejected, in cleaned form
     * @param minimum the fewest articles of a word
     */
    public NewWordSearch(TextPipeline pipeline, Set<String> rejected, int minimum) {
        this(pipeline, rejected, minimum, Runtime.getRuntime().availableProcessors());
    }

    NewWordSearch(TextPipeline pipeline, Set<String> rejected, int minimum, int threads) {
        cleaner = pipeline.cleaner();
        words = new NewWords(pipeline.dictionary(), rejected, minimum);
        pool = new ForkJoinPool(threads);
        running = pool.submit(() -> {});
    }

    /** Adds an article to the search. */
    public void add(Article article) {
        articles++;
        waiting.add(article);
        if (waiting.size() == BATCH) {
            start();
        }
    }

    /** How many articles were added. */
    public int articles() {
        return articles;
    }

    /** The best candidates, best first, without known terms and rejected words. */
    public List<NewWord> candidates(int limit) {
        start();
        running.join();
        return pool.submit(() -> words.candidates(limit)).join();
    }

    /** Starts the next batch when the one before is done, since the order matters. */
    private void start() {
        List<Article> batch = List.copyOf(waiting);
        waiting.clear();
        running.join();
        running = pool.submit(() -> addAll(batch));
    }

    private void addAll(List<Article> batch) {
        batch.parallelStream().map(cleaner::clean).toList().forEach(words::add);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
