package io.julgi.jobs.cli;

import io.julgi.ingest.ArticleFile;
import io.julgi.ingest.ArticleJson;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.NewsLanguage;
import io.julgi.nlp.NounTokenizer;
import io.julgi.nlp.Summarizer;
import io.julgi.nlp.TextCleaner;
import io.julgi.nlp.TokenizedArticle;
import io.julgi.topics.Engine;
import io.julgi.topics.evaluation.EvaluationReport;
import io.julgi.topics.evaluation.TopicEvaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "Example: ./julgi evaluate topics --input ynat.jsonl --topics 20 --seeds 5 --json"
                    + " report.json"
        })
final class EvaluateTopicsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "Articles as JSON lines; label or section is what they are about.")
    private Path input;

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
                    "What trains the models: ${COMPLETION-CANDIDATES} (default: the setting"
                            + " lda.engine).")
    private Optional<Engine> engine = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there, too.")
    private Optional<Path> json = Optional.empty();

    private final List<TokenizedArticle> articles = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        requireAtLeastOne("--topics", topics);
        requireAtLeastOne("--seeds", seeds);
        JobSettings settings = options.read().job();
        read(NewsLanguage.of(settings.language()));
        if (articles.isEmpty()) {
            throw new IOException(input + " has no articles; expected one JSON object a line");
        }
        boolean labelled = labels.stream().anyMatch(label -> !label.isEmpty());
        EvaluationReport report =
                new TopicEvaluation(engine.orElse(settings.engine()).modeler())
                        .evaluate(
                                articles,
                                labelled ? labels : List.of(),
                                topics,
                                settings.window().lda(),
                                seeds);
        PrintWriter out = spec.commandLine().getOut();
        out.print(ReportText.table(report));
        out.flush();
        if (json.isPresent()) {
            Files.writeString(json.get(), ReportText.json(report));
        }
        return 0;
    }

    private void requireAtLeastOne(String flag, int value) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(), flag + " is " + value + "; expected at least 1");
        }
    }

    private void read(NewsLanguage language) throws IOException {
        TextCleaner cleaner = language.cleaner();
        Summarizer summarizer = language.summarizer();
        NounTokenizer tokenizer = language.tokenizer();
        ArticleFile.forEachLabelled(
                input,
                new ArticleJson(Clock.systemUTC()),
                (reading, label) ->
                        reading.accepted()
                                .ifPresent(
                                        article -> {
                                            articles.add(
                                                    tokenizer.tokenize(
                                                            summarizer.summarize(
                                                                    cleaner.clean(article))));
                                            labels.add(label.orElse(article.section()));
                                        }));
    }
}
