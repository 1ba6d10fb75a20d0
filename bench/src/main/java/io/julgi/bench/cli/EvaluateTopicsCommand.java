package io.julgi.bench.cli;

import io.julgi.bench.topics.EvaluationReport;
import io.julgi.bench.topics.TopicEvaluation;
import io.julgi.jobs.cli.terminal.AtLeast;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
            "Reads with the bundled dictionary and dictionary.file, never with what was accepted in"
                    + " a",
            "store: the same file and settings give the same figures anywhere.",
            "",
            "Example: ./julgi evaluate topics --input ynat.jsonl --topics 20 --seeds 5 --json"
                    + " report.json"
        })
final class EvaluateTopicsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private JsonOption json;
    @Mixin private HtmlOption html;

    @Option(
            names = "--topics",
            paramLabel = "K",
            defaultValue = "20",
            description = "How many topics (default: ${DEFAULT-VALUE}).")
    private int topics;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many models (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "What trains the models: mallet or sparselda (default: the setting"
                            + " lda.engine).")
    private Optional<String> engine = Optional.empty();

    @Override
    public Integer call() throws IOException {
        AtLeast.one(spec, "--topics", topics);
        AtLeast.one(spec, "--seeds", seeds);
        JobSettings settings = options.flag("--engine", "lda.engine", engine).read().job();
        InputArticles articles = input.read(settings);
        EvaluationReport report =
                new TopicEvaluation(settings.engine().modeler())
                        .evaluate(
                                articles.articles(),
                                articles.labelsIfAny(),
                                topics,
                                settings.window().lda(),
                                seeds);
        PrintWriter out = spec.commandLine().getOut();
        out.print(ReportText.table(report));
        out.flush();
        json.write(() -> ReportText.json(report));
        String what =
                "%s: %,d articles, %d topics, %d seeds."
                        .formatted(input.file().getFileName(), report.articles(), topics, seeds);
        html.write(() -> EvaluationPage.of(report, what));
        return 0;
    }
}
