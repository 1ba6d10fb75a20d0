package io.julgi.bench.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.lda.LdaBench;
import io.julgi.bench.lda.LdaBench.EngineFigures;
import io.julgi.bench.lda.SyntheticCorpus;
import io.julgi.jobs.cli.terminal.AtLeast;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
final class BenchLdaCommand implements Callable<Integer> {
    /** Topics by which a corpus is grown. */
    private static final int TOPICS_OF_GROWTH = 50;

    private static final double MILLION = 1e6;

    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private JsonOption json;

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
            description = "Grow the corpus to so many articles that are like those of the file.")
    private Optional<Integer> grown = Optional.empty();

    @Option(names = "--alone", description = "Leave out the two models side by side.")
    private boolean alone;

    @Override
    public Integer call() throws IOException {
        topics.forEach(count -> AtLeast.require(spec, "--topics", count, 2));
        AtLeast.require(spec, "--sweeps", sweeps, 1);
        AtLeast.require(spec, "--rounds", rounds, 1);
        grown.ifPresent(count -> AtLeast.require(spec, "--articles", count, 1));
        JobSettings settings = options.read().job();
        LdaSettings set = settings.window().lda();
        LdaSettings lda = new LdaSettings(sweeps, set.alpha(), set.beta(), set.seed());
        Corpus corpus = corpus(Corpus.of(input.read(settings).articles(), List.of()), set);
        PrintWriter err = spec.commandLine().getErr();
        LdaBench bench = new LdaBench(corpus, lda, rounds, !alone, err::println);
        PrintWriter out = spec.commandLine().getOut();
        out.print(head(corpus));
        List<LdaBench.Report> reports = new ArrayList<>();
        for (int count : topics) {
            LdaBench.Report report = bench.measure(count);
            reports.add(report);
            out.print(text(report));
            out.flush();
        }
        json.write(() -> json(corpus, reports));
        return 0;
    }

    private Corpus corpus(Corpus read, LdaSettings lda) {
        if (grown.isEmpty()) {
            return read;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("Growing the corpus to " + grown.get() + " articles ...");
        TopicModel model = Engine.SPARSELDA.modeler().model(read, TOPICS_OF_GROWTH, lda);
        return SyntheticCorpus.of(read, model, grown.get(), lda.seed());
    }

    private String head(Corpus corpus) {
        return line(
                        "%,d articles, %,d tokens, %,d words; %d sweeps at least, rounds: %d; CPU time",
                        corpus.documents().size(),
                        corpus.tokens(),
                        corpus.vocabulary().size(),
                        sweeps,
                        rounds)
                + line("   K  engine   M tokens/s   log-likelihood       two side by side");
    }

    private static String text(LdaBench.Report report) {
        StringBuilder text = new StringBuilder();
        report.engines()
                .forEach(
                        (engine, figures) ->
                                text.append(
                                        line(
                                                "%4d  %-7s %11.2f   %9.4f ± %.4f   %16s",
                                                report.topics(),
                                                engine.name().toLowerCase(Locale.ROOT),
                                                figures.tokensPerSecond() / MILLION,
                                                figures.logLikelihood().mean(),
                                                figures.logLikelihood().sd(),
                                                sideBySide(figures))));
        text.append(
                line(
                        "      array over mallet: %.2f times the tokens a second, %+.4f nats a token",
                        report.ratio(), report.gain()));
        return text.toString();
    }

    private static String sideBySide(EngineFigures figures) {
        return Double.isNaN(figures.sideBySide())
                ? "-"
                : String.format(Locale.ROOT, "%.2f", figures.sideBySide());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + System.lineSeparator();
    }

    private String json(Corpus corpus, List<LdaBench.Report> reports) {
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("articles", corpus.documents().size());
        json.put("tokens", corpus.tokens());
        json.put("words", corpus.vocabulary().size());
        json.put("sweeps", sweeps);
        json.put("rounds", rounds);
        ArrayNode all = json.putArray("topics");
        for (LdaBench.Report report : reports) {
            ObjectNode one = all.addObject().put("topics", report.topics());
            report.engines()
                    .forEach(
                            (engine, figures) ->
                                    put(
                                            one.putObject(engine.name().toLowerCase(Locale.ROOT)),
                                            figures));
            one.put("ratio", report.ratio());
            one.put("gain", report.gain());
        }
        return json.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, EngineFigures figures) {
        node.put("tokensPerSecond", figures.tokensPerSecond());
        if (!Double.isNaN(figures.sideBySide())) {
            node.put("sideBySide", figures.sideBySide());
        }
        node.putObject("logLikelihood")
                .put("mean", figures.logLikelihood().mean())
                .put("sd", figures.logLikelihood().sd());
    }
}
