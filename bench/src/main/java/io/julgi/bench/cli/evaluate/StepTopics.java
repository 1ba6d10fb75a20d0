package io.julgi.bench.cli.evaluate;

import io.julgi.bench.nlp.NounSteps;
import io.julgi.bench.report.LabelledArticles;
import io.julgi.bench.topics.EvaluationReport;
import io.julgi.bench.topics.TopicEvaluation;
import io.julgi.ingest.Article;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.dictionary.UserDictionary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Measures what topics gain by each step from a headline to its tokens. */
final class StepTopics {
    static final int TOPICS = 20;

    private StepTopics() {}

    /**
     * Trains and measures models for each of the {@link NounSteps}.
     *
     * @param told is given each step's measures as soon as they are known
     * @throws IOException when the file cannot be read or has no article
     */
    static Map<String, EvaluationReport> measure(
            Path file,
            JobSettings settings,
            UserDictionary newWords,
            int seeds,
            BiConsumer<String, EvaluationReport> told)
            throws IOException {
        LabelledArticles read = LabelledArticles.read(file);
        TopicEvaluation evaluation = new TopicEvaluation(settings.engine().modeler());
        Map<String, EvaluationReport> reports = new LinkedHashMap<>();
        try (NounSteps steps = new NounSteps(TextPipeline.of(settings.language()), newWords)) {
            for (NounSteps.Step step : steps.all()) {
                EvaluationReport report =
                        evaluation.evaluate(
                                tokenized(read.articles(), step),
                                read.labels(),
                                TOPICS,
                                settings.window().lda(),
                                seeds);
                reports.put(step.name(), report);
                told.accept(step.name(), report);
            }
        }
        return reports;
    }

    private static List<Article> tokenized(List<Article> articles, NounSteps.Step step) {
        return articles.stream()
                .map(article -> article.withoutBody().withTokens(step.tokens(article), ""))
                .toList();
    }
}
