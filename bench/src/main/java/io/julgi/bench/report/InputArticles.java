package io.julgi.bench.report;

import io.julgi.ingest.Article;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The articles of a file, cleaned and tokenised as the stream does it.
 *
 * @param articles in the file's order
 * @param labels of each what it is about: its label, else its section; may be empty
 * @param seconds that cleaning and tokenising took
 */
public record InputArticles(List<Article> articles, List<String> labels, double seconds) {
    private static final double NANOS = 1e9;

    /**
     * Reads headlines.
     *
     * @throws IOException with one clear message when the file cannot be read or has no article
     */
    public static InputArticles read(Path file, JobSettings settings) throws IOException {
        TextPipeline language = TextPipeline.of(settings.language());
        return read(file, language, language.summarizer()::summarize);
    }

    /**
     * Reads other texts of the articles.
     *
     * @param field puts the text to be read in its place, given the cleaned article
     */
    public static InputArticles read(Path file, TextPipeline language, UnaryOperator<Article> field)
            throws IOException {
        TextCleaner cleaner = language.cleaner();
        NounTokenizer tokenizer = language.tokenizer();
        LabelledArticles read = LabelledArticles.read(file);
        long before = System.nanoTime();
        List<Article> articles =
                read.articles().stream()
                        .map(article -> tokenizer.tokenize(field.apply(cleaner.clean(article))))
                        .toList();
        double seconds = (System.nanoTime() - before) / NANOS;
        return new InputArticles(articles, read.labels(), seconds);
    }

    /** The articles that match, with their labels. */
    public InputArticles where(Predicate<Article> wanted) {
        List<Article> some = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (wanted.test(articles.get(i))) {
                some.add(articles.get(i));
                theirs.add(labels.get(i));
            }
        }
        return new InputArticles(some, theirs, seconds);
    }

    /** The tokens of each article that has any. */
    public List<List<String>> tokens() {
        return articles.stream().map(Article::tokens).filter(tokens -> !tokens.isEmpty()).toList();
    }

    /** The labels, or none when no article has one. */
    public List<String> labelsIfAny() {
        return labels.stream().anyMatch(label -> !label.isEmpty()) ? labels : List.of();
    }
}
