package io.julgi.bench.cli;

import io.julgi.bench.topics.MeanOverSeeds;
import io.julgi.bench.topics.PhraseEvaluation;
import io.julgi.bench.topics.PhraseReport;
import io.julgi.jobs.cli.terminal.AtLeast;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.topics.lda.LdaSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whether phrases make better topics. */
@Command(
        name = "phrases",
        description =
                "Train topic models on a file of articles with and without significant pairs of"
                        + " tokens joined to one, and compare them on the same plain tokens.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "npmi           coherence of the ten top units; a phrase is one of them",
            "npmi of parts  coherence of the ten top tokens; a phrase is two of them",
            "",
            "Example: ./julgi evaluate phrases --input ynat.jsonl --npmi 0.5,0.7 --llr 50"
        })
final class EvaluatePhrasesCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;

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
            description = "How many models of each (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--npmi",
            split = ",",
            paramLabel = "T",
            description = "Join pairs of at least this NPMI; several with commas between them.")
    private List<Double> npmi = List.of();

    @Option(
            names = "--llr",
            split = ",",
            paramLabel = "T",
            description = "Join pairs of at least this log-likelihood ratio.")
    private List<Double> ratios = List.of();

    @Override
    public Integer call() throws IOException {
        AtLeast.one(spec, "--topics", topics);
        AtLeast.one(spec, "--seeds", seeds);
        JobSettings settings = options.read().job();
        InputArticles articles = input.read(settings);
        LdaSettings lda = settings.window().lda();
        PhraseEvaluation evaluation =
                new PhraseEvaluation(
                        settings.engine().modeler(), articles.articles(), articles.labels());
        print(evaluation.none(topics, lda, seeds));
        for (double threshold : npmi) {
            print(evaluation.npmi(threshold, topics, lda, seeds));
        }
        for (double threshold : ratios) {
            print(evaluation.likelihoodRatio(threshold, topics, lda, seeds));
        }
        return 0;
    }

    private void print(PhraseReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-10s  %,5d phrases  npmi %s  npmi of parts %s  nmi %s  purity %s%n",
                report.phrases(),
                report.distinct(),
                text(report.npmi()),
                text(report.npmiOfParts()),
                text(report.nmi()),
                text(report.purity()));
        if (!report.examples().isEmpty()) {
            out.println("            " + String.join(" ", report.examples()));
        }
        out.flush();
    }

    private static String text(MeanOverSeeds figure) {
        return String.format(Locale.ROOT, "%.4f ± %.4f", figure.mean(), figure.sd());
    }
}
