package io.julgi.bench.lda;

import io.julgi.bench.measure.PeakHeap;
import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.TimelineBuilder;
import io.julgi.topics.timeline.TimelineSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures how long the timeline of one query takes, in a warm JVM on one thread, and what memory
 * it needs.
 */
public final class TimelineBench {
    private static final double NANOS = 1e9;

    /** So that no token of an article is left out as the query's. */
    private static final Query ANY = new Query("전체", List.of("\u0000"));

    private final TopicModeler modeler;
    private final TimelineSettings settings;
    private final List<Article> articles;
    private final int rounds;
    private final Consumer<String> told;

    /**
     * @param articles of which queries of any size are made
     * @param rounds of which the middle one counts, after one that warms up
     * @param told what is done
     */
    public TimelineBench(
            TopicModeler modeler,
            TimelineSettings settings,
            List<Article> articles,
            int rounds,
            Consumer<String> told) {
        this.modeler = modeler;
        this.settings = settings;
        this.articles = List.copyOf(articles);
        this.rounds = rounds;
        this.told = told;
    }

    /**
     * Costs of the timeline of so many headlines.
     *
     * @param seconds CPU time of the thread, median of the rounds
     * @param npmi c_npmi of the model of its themes
     * @param bytes what the heap held at most, less what it held before; garbage left out
     */
    public record Costs(int headlines, double seconds, double npmi, long bytes) {
        /** Memory by headline. */
        public double bytesPerHeadline() {
            return (double) bytes / headlines;
        }
    }

    /** Measures a query of so many. */
    public Costs costs(int headlines) {
        TimelineBuilder builder = new TimelineBuilder(modeler, settings);
        List<Article> corpus = corpus(headlines);
        Background background = Background.of(corpus);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> seconds = new ArrayList<>();
        double npmi = 0;
        for (int round = 0; round <= rounds; round++) {
            told.accept("%,d headlines, round %d".formatted(headlines, round));
            long before = threads.getCurrentThreadCpuTime();
            npmi = npmi(builder, corpus, background);
            if (round > 0) {
                seconds.add((threads.getCurrentThreadCpuTime() - before) / NANOS);
            }
        }
        Collections.sort(seconds);
        told.accept("%,d headlines, memory".formatted(headlines));
        long bytes = PeakHeap.of(() -> builder.build(ANY, corpus, background));
        return new Costs(headlines, seconds.get(seconds.size() / 2), npmi, bytes);
    }

    /** In a frame of its own: no timeline is held while the memory is measured. */
    private static double npmi(
            TimelineBuilder builder, List<Article> corpus, Background background) {
        return builder.build(ANY, corpus, background).model().npmi();
    }

    /**
     * The first articles; where there are too few, also mixtures of two that came one after the
     * other, so that no two headlines are the same.
     */
    private List<Article> corpus(int headlines) {
        List<Article> corpus = new ArrayList<>(headlines);
        for (int number = 0; number < headlines; number++) {
            Article one = articles.get(number % articles.size());
            int copy = number / articles.size();
            corpus.add(
                    copy == 0
                            ? one
                            : mixed(one, articles.get((number + copy) % articles.size()), copy));
        }
        return corpus;
    }

    private static Article mixed(Article one, Article other, int copy) {
        List<String> tokens =
                new ArrayList<>(one.tokens().subList(0, (one.tokens().size() + 1) / 2));
        tokens.addAll(other.tokens().subList(other.tokens().size() / 2, other.tokens().size()));
        return new Article(
                        one.id() + "+" + copy,
                        one.outlet(),
                        one.section(),
                        one.title(),
                        "",
                        one.url(),
                        one.publishedAt())
                .withTokens(tokens, one.dictionary());
    }
}
