package io.julgi.bench.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.lda.LdaBench;
import io.julgi.bench.lda.LdaBench.EngineMeasures;
import io.julgi.bench.lda.SyntheticCorpus;
import io.julgi.bench.report.InputOption;
import io.julgi.bench.report.ReportOptions;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the engines of topic models against each other. */
@Command(
        name = "lda",
        description =
                "Train topic models of a file of articles with each engine in turn: tokens per CPU"
                        + " second, likelihood, and two models side by side.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi bench lda --input ynat.jsonl --topics 20,100,200 --json lda.json",
            "With a corpus grown to 1.8 million articles:",
            "  JULGI_JAVA_OPTIONS=-Xmx8g ./julgi bench lda --input ynat.jsonl --topics 50"
                    + " --articles 1800000 --sweeps 60 --rounds 1 --alone"
        })
public final class BenchLdaCommand implements Callable<Integer> {
    /** Topics by which a corpus is grown. */
    private static final int TOPICS_OF_GROWTH = 50;

    private static final double MILLION = 1e6;

    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private ReportOptions report;

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "K",
            defaultValue = "20,50,100,200",
            description = "How many topics, several with commas (default: ${DEFAULT-VALUE}).")
    private List<Integer> topics;

    @Option(
            names = "--sweeps",
            paramLabel = "N",
            defaultValue = "200",
            description = "Sweeps over all tokens (default: ${DEFAULT-VALUE}).")
    private int sweeps;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds, each with a seed of its own (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "Grow the corpus to so many articles like those of the file.")
    private Optional<Integer> grown = Optional.empty();

    @Option(names = "--alone", description = "Leave out the two models side by side.")
    private boolean alone;

    @Override
    public Integer call() throws IOException {
        topics.forEach(count -> report.requireAtLeast(2, "--topics", count));
        report.requireAtLeast(1, "--sweeps", sweeps);
        report.requireAtLeast(1, "--rounds", rounds);
        grown.ifPresent(count -> report.requireAtLeast(1, "--articles", count));
        JobSettings settings = options.read().job();
        LdaSettings set = settings.window().lda();
        LdaSettings lda = new LdaSettings(sweeps, set.alpha(), set.beta(), set.seed());
        Corpus corpus = corpus(Corpus.of(input.read(settings).articles(), List.of()), set);
        LdaBench bench = new LdaBench(corpus, lda, rounds, !alone, report::progress);
        report.print(head(corpus));
        List<LdaBench.Report> reports = new ArrayList<>();
        for (int count : topics) {
            LdaBench.Report measured = bench.measure(count);
            reports.add(measured);
            report.print(text(measured));
        }
        report.writeJson(() -> json(corpus, reports));
        return 0;
    }

    private Corpus corpus(Corpus read, LdaSettings lda) {
        if (grown.isEmpty()) {
            return read;
        }
        report.progress("Growing the corpus to " + grown.get() + " articles ...");
        TopicModel model = Engine.SPARSELDA.modeler().model(read, TOPICS_OF_GROWTH, lda);
        return SyntheticCorpus.of(read, model, grown.get(), lda.seed());
    }

    private String head(Corpus corpus) {
        return line(
                        "%,d articles, %,d tokens, %,d words; %d sweeps at least, rounds: %d; CPU"
                                + " time",
                        corpus.documents().size(),
                        corpus.tokens(),
                        corpus.vocabulary().size(),
                        sweeps,
                        rounds)
                + line("   K  engine    M tokens/s   log-likelihood       two side by side");
    }

    private static String text(LdaBench.Report measured) {
        StringBuilder text = new StringBuilder();
        measured.engines()
                .forEach(
                        (engine, measures) ->
                                text.append(
                                        line(
                                                "%4d  %-9s %9.2f   %9.4f ± %.4f   %16s",
                                                measured.topics(),
                                                engine.name().toLowerCase(Locale.ROOT),
                                                measures.tokensPerSecond() / MILLION,
                                                measures.logLikelihood().mean(),
                                                measures.logLikelihood().sd(),
                                                sideBySide(measures))));
        text.append(
                line(
                        "      sparselda over mallet: %.2f times the tokens a second, %+.4f nats a token",
                        measured.ratio(), measured.gain()));
        return text.toString();
    }

    private static String sideBySide(EngineMeasures measures) {
        return Double.isNaN(measures.sideBySide())
                ? "-"
                : String.format(Locale.ROOT, "%.2f", measures.sideBySide());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + System.lineSeparator();
    }

    private ObjectNode json(Corpus corpus, List<LdaBench.Report> reports) {
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("articles", corpus.documents().size());
        json.put("tokens", corpus.tokens());
        json.put("words", corpus.vocabulary().size());
        json.put("sweeps", sweeps);
        json.put("rounds", rounds);
        ArrayNode all = json.putArray("topics");
        for (LdaBench.Report measured : reports) {
            ObjectNode one = all.addObject().put("topics", measured.topics());
            measured.engines()
                    .forEach(
                            (engine, measures) ->
                                    put(
                                            one.putObject(engine.name().toLowerCase(Locale.ROOT)),
                                            measures));
            one.put("ratio", measured.ratio());
            one.put("gain", measured.gain());
        }
        return json;
    }

    private static void put(ObjectNode node, EngineMeasures measures) {
        node.put("tokensPerSecond", measures.tokensPerSecond());
        if (!Double.isNaN(measures.sideBySide())) {
            node.put("sideBySide", measures.sideBySide());
        }
        node.putObject("logLikelihood")
                .put("mean", measures.logLikelihood().mean())
                .put("sd", measures.logLikelihood().sd());
    }
}
