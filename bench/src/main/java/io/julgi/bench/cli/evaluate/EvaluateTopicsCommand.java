package io.julgi.bench.cli.evaluate;

import io.julgi.bench.report.EngineOption;
import io.julgi.bench.report.HtmlOption;
import io.julgi.bench.report.InputArticles;
import io.julgi.bench.report.InputOption;
import io.julgi.bench.report.ReportOptions;
import io.julgi.bench.report.SeedsOption;
import io.julgi.bench.topics.EvaluationReport;
import io.julgi.bench.topics.TopicEvaluation;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the topics of a file of articles. */
@Command(
        name = "topics",
        description =
                "Train topic models on a file of articles, one for each seed, and measure them:"
                        + " coherence, diversity, perplexity, agreement with the labels (else the"
                        + " sections) of the file, stability.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Reads with the bundled dictionary and dictionary.file, never with what was accepted in a",
            "store: the same file and settings give the same measures anywhere.",
            "",
            "Example: ./julgi evaluate topics --input ynat.jsonl --topics 20 --seeds 5 --json"
                    + " report.json"
        })
public final class EvaluateTopicsCommand implements Callable<Integer> {
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private ReportOptions report;
    @Mixin private SeedsOption seeds;
    @Mixin private EngineOption engine;
    @Mixin private HtmlOption html;

    @Option(
            names = "--topics",
            paramLabel = "K",
            defaultValue = "20",
            description = "How many topics (default: ${DEFAULT-VALUE}).")
    private int topics;

    @Override
    public Integer call() throws IOException {
        report.requireAtLeast(1, "--topics", topics);
        int runs = seeds.count();
        JobSettings settings = engine.over(options).read().job();
        InputArticles articles = input.read(settings);
        EvaluationReport measured =
                new TopicEvaluation(settings.engine().modeler())
                        .evaluate(
                                articles.articles(),
                                articles.labelsIfAny(),
                                topics,
                                settings.window().lda(),
                                runs);
        report.print(TopicReportWriter.text(measured));
        report.writeJson(() -> TopicReportWriter.json(measured));
        String what =
                "%s: %,d articles, %d topics, %d seeds."
                        .formatted(input.file().getFileName(), measured.articles(), topics, runs);
        html.write(() -> TopicReportWriter.page(measured, what));
        return 0;
    }
}
