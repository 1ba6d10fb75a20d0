package io.julgi.nlp;

import io.julgi.ingest.Article;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many articles cleaner and tokeniser read in a second, beside a bare loop over Nori in the
 * same run: rounds of both in turn, the medians of their CPU time. CPU time, since a machine has
 * other work, too.
 *
 * @param articles how many were read in each round
 * @param perSecond articles per CPU second of one thread, cleaned and tokenised
 * @param barePerSecond the same text through {@link BareNori}
 * @param ratio the median over rounds of the one by the other; 1 means that nothing is added
 * @param cleaningShare the share of the CPU time that goes to cleaning
 * @param twoThreads how many times more two threads read than one, each with a tokeniser of its own
 *     over the same dictionary, by CPU time
 */
public record TokenizerSpeed(
        int articles,
        double perSecond,
        double barePerSecond,
        double ratio,
        double cleaningShare,
        double twoThreads) {
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Measures.
     *
     * @param rounds how many rounds count; as many again warm up before
     */
    public static TokenizerSpeed measure(List<Article> articles, NewsLanguage language, int rounds)
            throws InterruptedException {
        Reader reader = new Reader(language);
        BareNori bare = new BareNori();
        List<Double> whole = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> cleaning = new ArrayList<>();
        for (int round = -rounds; round < rounds; round++) {
            double bareTime = cpuSeconds(() -> articles.forEach(a -> bare.read(a.title())));
            double time = cpuSeconds(() -> articles.forEach(reader::read));
            double cleaningTime = cpuSeconds(() -> articles.forEach(language.cleaner()::clean));
            if (round >= 0) {
                whole.add(time);
                bares.add(bareTime);
                ratios.add(bareTime / time);
                cleaning.add(cleaningTime / time);
            }
        }
        return new TokenizerSpeed(
                articles.size(),
                articles.size() / median(whole),
                articles.size() / median(bares),
                median(ratios),
                median(cleaning),
                twoThreads(articles, language, rounds));
    }

    /** What one thread has. */
    private static final class Reader {
        private final TextCleaner cleaner;
        private final NounTokenizer tokenizer;

        Reader(NewsLanguage language) {
            cleaner = language.cleaner();
            tokenizer = language.tokenizer();
        }

        void read(Article article) {
            tokenizer.tokenize(cleaner.clean(article));
        }
    }

    private static double twoThreads(List<Article> articles, NewsLanguage language, int rounds)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Double>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Reader reader = new Reader(language);
                both.add(() -> cpuSeconds(() -> articles.forEach(reader::read)));
            }
            List<Double> times = new ArrayList<>();
            for (int round = -rounds; round < rounds; round++) {
                double one = get(pool.submit(both.get(0)));
                double rate = 0;
                for (Future<Double> time : pool.invokeAll(both)) {
                    rate += 1 / get(time);
                }
                if (round >= 0) {
                    times.add(rate * one);
                }
            }
            return median(times);
        } finally {
            pool.shutdownNow();
        }
    }

    private static double get(Future<Double> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading an article failed", e.getCause());
        }
    }

    private static double cpuSeconds(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / NANOS;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
