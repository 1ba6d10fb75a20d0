package io.julgi.bench.nlp;

import io.julgi.ingest.Article;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.NounTokenizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Speed of cleaner and tokeniser in articles per second, beside a bare loop over Nori in the same
 * run. Both take turns over a few articles at a time, so that other load affects both equally, and
 * the median of their CPU times over all turns counts.
 *
 * @param articles how many were read in each round
 * @param perSecond articles per CPU second of one thread, cleaned and tokenised
 * @param barePerSecond the same text through {@link RawNori}
 * @param ratio the median over turns of the one by the other; 1 means that nothing is added
 * @param cleaningShare the share of the CPU time that goes to cleaning
 * @param twoThreads how many times more two threads read than one, each with a tokeniser of its own
 *     over the same dictionary, by CPU time
 * @param loadSeconds CPU time from the lines of a file to a tokeniser that knows {@value #TERMS}
 *     further terms
 */
public record TokenizerSpeed(
        int articles,
        double perSecond,
        double barePerSecond,
        double ratio,
        double cleaningShare,
        double twoThreads,
        double loadSeconds) {
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** In the file whose loading is measured. */
    private static final int TERMS = 100_000;

    private static final int LOADS = 3;

    /** Some 15 ms of work. */
    private static final int IN_A_TURN = 250;

    /**
     * Measures.
     *
     * @param rounds how often all articles are read; as often they are read before to warm up
     */
    public static TokenizerSpeed measure(List<Article> articles, TextPipeline language, int rounds)
            throws InterruptedException {
        List<List<Article>> blocks = blocks(articles);
        Reader reader = new Reader(language);
        RawNori bare = new RawNori();
        List<Double> whole = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> cleaning = new ArrayList<>();
        for (int round = -rounds; round < rounds; round++) {
            for (List<Article> block : blocks) {
                double before = cpuSeconds(() -> block.forEach(a -> bare.read(a.title())));
                double time = cpuSeconds(() -> block.forEach(reader::read));
                double after = cpuSeconds(() -> block.forEach(a -> bare.read(a.title())));
                double cleaningTime = cpuSeconds(() -> block.forEach(language.cleaner()::clean));
                if (round >= 0) {
                    double bareTime = (before + after) / 2;
                    whole.add(time / block.size());
                    bares.add(bareTime / block.size());
                    ratios.add(bareTime / time);
                    cleaning.add(cleaningTime / time);
                }
            }
        }
        return new TokenizerSpeed(
                articles.size(),
                1 / median(whole),
                1 / median(bares),
                median(ratios),
                median(cleaning),
                twoThreads(blocks, language, rounds),
                loadSeconds(language));
    }

    private static double loadSeconds(TextPipeline language) {
        String lines = madeUpTerms();
        List<Double> times = new ArrayList<>();
        for (int load = 0; load < LOADS; load++) {
            times.add(
                    cpuSeconds(
                            () -> {
                                UserDictionary added = UserDictionary.parse("made up", lines);
                                language.with(language.dictionary().plus(added)).tokenizer();
                            }));
        }
        return median(times);
    }

    /** Of two to five syllables, all different. */
    private static String madeUpTerms() {
        SplittableRandom random = new SplittableRandom(1);
        Set<String> terms = new LinkedHashSet<>();
        while (terms.size() < TERMS) {
            StringBuilder term = new StringBuilder();
            for (int length = random.nextInt(2, 6); length > 0; length--) {
                term.append((char) ('가' + random.nextInt('힣' - '가' + 1)));
            }
            terms.add(term.toString());
        }
        return String.join("\n", terms);
    }

    private static List<List<Article>> blocks(List<Article> articles) {
        List<List<Article>> blocks = new ArrayList<>();
        for (int from = 0; from < articles.size(); from += IN_A_TURN) {
            blocks.add(articles.subList(from, Math.min(articles.size(), from + IN_A_TURN)));
        }
        return blocks;
    }

    /** What one thread has. */
    private static final class Reader {
        private final TextCleaner cleaner;
        private final NounTokenizer tokenizer;

        Reader(TextPipeline language) {
            cleaner = language.cleaner();
            tokenizer = language.tokenizer();
        }

        void read(Article article) {
            tokenizer.tokenize(cleaner.clean(article));
        }
    }

    private static double twoThreads(List<List<Article>> blocks, TextPipeline language, int rounds)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Reader first = new Reader(language);
            Reader second = new Reader(language);
            List<Double> gains = new ArrayList<>();
            for (int round = -rounds; round < rounds; round++) {
                for (List<Article> block : blocks) {
                    Callable<Double> one = () -> cpuSeconds(() -> block.forEach(first::read));
                    Callable<Double> other = () -> cpuSeconds(() -> block.forEach(second::read));
                    double before = get(pool.submit(one));
                    double rate = 0;
                    for (Future<Double> time : pool.invokeAll(List.of(one, other))) {
                        rate += 1 / get(time);
                    }
                    double after = get(pool.submit(one));
                    if (round >= 0) {
                        gains.add(rate * (before + after) / 2);
                    }
                }
            }
            return median(gains);
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
