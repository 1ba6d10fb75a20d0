package io.julgi.bench.cli.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.bench.nlp.GoldSplit;
import io.julgi.bench.nlp.NounEvaluation;
import io.julgi.bench.nlp.NounScores;
import io.julgi.bench.report.ReportOptions;
import io.julgi.bench.report.SeedsOption;
import io.julgi.bench.topics.EvaluationReport;
import io.julgi.ingest.file.ArticleFile;
import io.julgi.ingest.ArticleJson;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.newwords.NewWord;
import io.julgi.nlp.newwords.NewWordSearch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the nouns that are found against those that people marked. */
@Command(
        name = "nouns",
        description =
                "Compare the nouns that are found with those that people marked: precision, recall"
                        + " and F1 on exact tokens and on characters, by source, and what each"
                        + " part of the product adds.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A line of FILE: {\"id\": \"1_wikitree\", \"source\": \"…\", \"text\": \"정부 정책\",",
            "                 \"nouns\": [\"정부\", \"정책\"], \"spans\": [[0, 2], [3, 5]]}",
            "Ids that end in _wikitree are news. Nouns of one syllable count here, too.",
            "",
            "Example: ./julgi evaluate nouns --gold nouns-gold.jsonl --json nouns.json",
            "         ./julgi evaluate nouns --gold nouns-gold.jsonl --half second",
            "         ./julgi evaluate nouns --gold nouns-gold.jsonl --topics ynat.jsonl --seeds 5"
        })
public final class EvaluateNounsCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** As many new words as a person might accept in an afternoon. */
    private static final int NEW_WORDS = 300;

    private static final int FEWEST_ARTICLES = 5;

    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;
    @Mixin private ReportOptions report;
    @Mixin private SeedsOption seeds;

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "Sentences with their nouns, one JSON object a line.")
    private Path gold;

    @Option(
            names = "--half",
            paramLabel = "first|second",
            description =
                    "Measure this half of the sentences only, by a checksum of their text: rules"
                            + " may be made by reading the first, the second tells what they are"
                            + " worth on sentences never seen.")
    private Optional<GoldSplit> half = Optional.empty();

    @Option(
            names = "--new-words-of",
            paramLabel = "FILE",
            description =
                    "Articles; also measure with the best "
                            + NEW_WORDS
                            + " new words that are found in them, all accepted unseen.")
    private Optional<Path> articles = Optional.empty();

    @Option(
            names = "--topics",
            paramLabel = "FILE",
            description =
                    "Articles; also train "
                            + StepTopics.TOPICS
                            + " topics over their headlines after each part, and measure them.")
    private Optional<Path> topics = Optional.empty();

    @Override
    public Integer call() throws IOException {
        int runs = seeds.count();
        ArticleFile.requireReadable(gold);
        JobSettings settings = options.read().job();
        TextPipeline language = TextPipeline.of(settings.language());
        UserDictionary newWords = newWords(language);
        NounEvaluation evaluation = NounEvaluation.measure(gold, half, language, newWords);
        if (evaluation.all().sentences() == 0) {
            throw new IOException(
                    gold
                            + " has no sentences"
                            + half.map(
                                            which ->
                                                    " in its "
                                                            + which.name().toLowerCase(Locale.ROOT)
                                                            + " half")
                                    .orElse("")
                            + "; expected one JSON object a line");
        }
        print(evaluation);
        Map<String, EvaluationReport> byStep = new LinkedHashMap<>();
        if (topics.isPresent()) {
            byStep = StepTopics.measure(topics.get(), settings, newWords, runs, this::print);
        }
        ObjectNode measures = json(evaluation, byStep);
        report.writeJson(() -> measures);
        return 0;
    }

    private UserDictionary newWords(TextPipeline language) throws IOException {
        if (articles.isEmpty()) {
            return UserDictionary.empty();
        }
        try (NewWordSearch search = new NewWordSearch(language, Set.of(), FEWEST_ARTICLES)) {
            ArticleFile.forEach(
                    articles.get(),
                    new ArticleJson(Clock.systemUTC()),
                    reading -> reading.accepted().ifPresent(search::add));
            return UserDictionary.parse(
                    "new words",
                    search.candidates(NEW_WORDS).stream()
                            .map(NewWord::word)
                            .collect(Collectors.joining("\n")));
        }
    }

    private void print(NounEvaluation evaluation) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%-36s %9s  %29s  %29s%n",
                "", "sentences", "tokens: precision recall f1", "characters: precision recall f1");
        evaluation.bySource().forEach((source, scores) -> print(source, scores, out));
        print("all", evaluation.all(), out);
        out.println();
        evaluation
                .bySource()
                .forEach(
                        (source, scores) ->
                                out.printf(
                                        Locale.ROOT,
                                        "%-36s f1 of tokens %+.4f over only nouns, compounds"
                                                + " whole%n",
                                        source,
                                        gain(evaluation, source)));
        out.println();
        out.println(
                "what each part adds"
                        + (evaluation.bySource().containsKey(NounEvaluation.NEWS)
                                ? ", on the news"
                                : ""));
        evaluation.steps().forEach((step, scores) -> print(step, scores, out));
        out.flush();
    }

    private static double gain(NounEvaluation evaluation, String source) {
        return evaluation.bySource().get(source).tokens().f1()
                - evaluation.bareBySource().get(source).tokens().f1();
    }

    private static void print(String name, NounScores scores, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-36s %,9d  %s  %s%n",
                name,
                scores.sentences(),
                text(scores.tokens()),
                text(scores.characters()));
    }

    private static String text(NounScores.Score score) {
        return String.format(
                Locale.ROOT, "%15.4f %6.4f %6.4f", score.precision(), score.recall(), score.f1());
    }

    /** Agreement with labels can be compared between steps; coherence is over their own tokens. */
    private void print(String step, EvaluationReport topicReport) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-36s topics: npmi %s  nmi %s  purity %s%n",
                step,
                text(topicReport.npmi()),
                text(topicReport.nmi()),
                text(topicReport.purity()));
        out.flush();
    }

    private static String text(MeanOverSeeds measure) {
        return String.format(Locale.ROOT, "%7.4f ± %.4f", measure.mean(), measure.sd());
    }

    private static ObjectNode json(
            NounEvaluation evaluation, Map<String, EvaluationReport> topicsByStep) {
        ObjectNode root = MAPPER.createObjectNode();
        put(root, evaluation.all());
        ObjectNode sources = root.putObject("sources");
        evaluation
                .bySource()
                .forEach(
                        (source, scores) -> {
                            ObjectNode of = sources.putObject(source);
                            put(of, scores);
                            of.put("gain", gain(evaluation, source));
                        });
        ObjectNode steps = root.putObject("steps");
        evaluation.steps().forEach((step, scores) -> put(steps.putObject(step), scores));
        if (!topicsByStep.isEmpty()) {
            ObjectNode topics = root.putObject("topics");
            topicsByStep.forEach((step, report) -> put(topics.putObject(step), report));
        }
        return root;
    }

    private static void put(ObjectNode json, EvaluationReport topicReport) {
        json.put("npmi", topicReport.npmi().mean());
        json.put("npmiSd", topicReport.npmi().sd());
        json.put("nmi", topicReport.nmi().mean());
        json.put("purity", topicReport.purity().mean());
    }

    /** On exact tokens; those on characters under a key of their own. */
    private static void put(ObjectNode json, NounScores scores) {
        json.put("sentences", scores.sentences());
        put(json, scores.tokens());
        put(json.putObject("characters"), scores.characters());
    }

    private static void put(ObjectNode json, NounScores.Score score) {
        json.put("precision", score.precision());
        json.put("recall", score.recall());
        json.put("f1", score.f1());
    }
}
