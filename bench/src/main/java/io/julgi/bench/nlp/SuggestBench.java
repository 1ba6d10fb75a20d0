package io.julgi.bench.nlp;

import io.julgi.bench.crawl.SyntheticNews;
import io.julgi.bench.measure.CpuTime;
import io.julgi.bench.measure.PeakMemory;
import io.julgi.ingest.Article;
import io.julgi.ingest.file.ArticleFile;
import io.julgi.ingest.ArticleJson;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.newwords.NewWordSearch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Measures the search for new words over {@link SyntheticNews}. */
public final class SuggestBench {
    private static final double NANOS = 1e9;
    private static final int FEWEST_ARTICLES = 5;
    private static final int WORDS = 50;
    private static final long SEED = 1;

    private SuggestBench() {}

    /**
     * Costs from the first line of the file to the last word.
     *
     * @param articles how many were looked through
     * @param characters how many letters, signs and spaces they have
     * @param seconds by the clock
     * @param cpuSeconds of all threads
     * @param peakMebibytes the most memory that the process had; 0 where the system does not tell
     * @param words how many were found
     */
    public record Costs(
            int articles,
            long characters,
            double seconds,
            double cpuSeconds,
            long peakMebibytes,
            int words) {}

    /**
     * Measures, once, reading from a file that is written before and removed afterwards.
     *
     * @param sample what the articles are made of; some have bodies
     * @param articles how many are looked through
     */
    public static Costs measure(List<Article> sample, TextPipeline language, int articles)
            throws IOException {
        ArticleJson json = new ArticleJson(Clock.systemUTC());
        Path file = Files.createTempFile("julgi-bench-suggest", ".jsonl");
        try {
            long characters = write(sample, articles, json, file);
            return measure(file, characters, json, language);
        } finally {
            Files.delete(file);
        }
    }

    private static long write(List<Article> sample, int articles, ArticleJson json, Path file)
            throws IOException {
        long characters = 0;
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (Article article :
                    (Iterable<Article>) SyntheticNews.of(sample, articles, SEED)::iterator) {
                characters += article.title().length() + article.body().length();
                lines.write(json.write(article));
                lines.newLine();
            }
        }
        return characters;
    }

    private static Costs measure(
            Path file, long characters, ArticleJson json, TextPipeline language)
            throws IOException {
        long start = System.nanoTime();
        long cpuStart = CpuTime.ofProcess();
        try (NewWordSearch search = new NewWordSearch(language, Set.of(), FEWEST_ARTICLES)) {
            ArticleFile.forEach(file, json, reading -> reading.accepted().ifPresent(search::add));
            int words = search.candidates(WORDS).size();
            return new Costs(
                    search.articles(),
                    characters,
                    (System.nanoTime() - start) / NANOS,
                    (CpuTime.ofProcess() - cpuStart) / NANOS,
                    PeakMemory.mebibytes(),
                    words);
        }
    }
}
