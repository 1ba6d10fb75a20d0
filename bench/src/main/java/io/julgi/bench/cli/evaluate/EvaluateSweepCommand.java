package io.julgi.bench.cli.evaluate;

import io.julgi.bench.cli.evaluate.SweepReportWriter.FieldReport;
import io.julgi.bench.report.HtmlOption;
import io.julgi.bench.report.InputArticles;
import io.julgi.bench.report.InputOption;
import io.julgi.bench.report.ReportOptions;
import io.julgi.bench.report.SeedsOption;
import io.julgi.bench.topics.TopicSweep;
import io.julgi.bench.topics.TopicSweep.Point;
import io.julgi.ingest.Article;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.Query;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.nouns.InputField;
import io.julgi.nlp.summary.Summarizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures many numbers of topics, and which text of an article topics are best made of. */
@Command(
        name = "sweep",
        description =
                "Measure topic models with many numbers of topics, several seeds each: coherence,"
                        + " perplexity of unseen articles, stability. With --query also which"
                        + " number its timeline chooses."
                        + " --fields compares what topics are made of.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi evaluate sweep --input ynat.jsonl --query 코로나19 --html sweep.html",
            "Fields:  ./julgi evaluate sweep --input wikinews.jsonl --fields title,summary,body"
                    + " --topics 10",
            "         ./julgi evaluate sweep --input articles.jsonl --fields title,summary,body"
                    + " --stories 태풍,지하철"
        })
public final class EvaluateSweepCommand implements Callable<Integer> {
    /** So many numbers of topics are tried when the step is not said. */
    private static final int POINTS = 8;

    private static final double SMALLEST = 0.3;
    private static final double LARGEST = 1.3;

    /** The texts of an article that can be compared. */
    enum Field {
        /** The headline. */
        TITLE,
        /** The sentences of the body that say most. */
        SUMMARY,
        /** The text under the headline. */
        BODY;

        private UnaryOperator<Article> asTitle(TextPipeline language) {
            Summarizer summarizer = language.summarizer();
            return switch (this) {
                case TITLE -> article -> article;
                case SUMMARY ->
                        article ->
                                article.withCleanText(summarizer.summarize(article).summary(), "");
                case BODY -> article -> article.withCleanText(article.cleanBody(), "");
            };
        }

        private static Article whole(Article article) {
            return article.withCleanText(article.cleanTitle() + " " + article.cleanBody(), "");
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private ReportOptions report;
    @Mixin private SeedsOption seeds;
    @Mixin private HtmlOption html;

    @Option(
            names = "--query",
            paramLabel = "WORD",
            description =
                    "Only the articles that match this search word, as a timeline has them (default:"
                            + " all articles).")
    private Optional<String> query = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "K",
            description = "The fewest topics (default: 0.3 √articles).")
    private Optional<Integer> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "K",
            description = "The most topics (default: 1.3 √articles).")
    private Optional<Integer> to = Optional.empty();

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "From one number of topics to the next (default: what gives eight).")
    private Optional<Integer> step = Optional.empty();

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "FIELD",
            description =
                    "Compare these in the place of numbers of topics: title, summary, body, with"
                            + " commas between them.")
    private List<String> fields = new ArrayList<>();

    @Option(
            names = "--stories",
            split = ",",
            paramLabel = "WORD",
            description =
                    "With --fields: known search words. An article's label is then the one that"
                            + " its title or body contains, and topics are made"
                            + " without these words (default: the file's labels or sections).")
    private List<String> stories = List.of();

    @Option(
            names = "--topics",
            paramLabel = "K",
            description =
                    "The number of topics for --fields (default: 0.5 √articles, as the middle"
                            + " level).")
    private Optional<Integer> topics = Optional.empty();

    @Override
    public Integer call() throws IOException {
        int runs = seeds.count();
        List<Field> compared = compared();
        if (!stories.isEmpty() && (compared.isEmpty() || query.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(), "--stories label articles for --fields, without --query");
        }
        JobSettings settings = options.read().job();
        return compared.isEmpty() ? sweep(settings, runs) : compare(settings, compared, runs);
    }

    private int sweep(JobSettings settings, int runs) throws IOException {
        InputArticles articles = matching(input.read(settings), settings);
        TopicSweep sweep = new TopicSweep(settings.engine().modeler(), settings.timeline());
        Optional<Integer> chosen =
                query.map(word -> sweep.chosen(read(settings), articles.articles()));
        List<Integer> counts = counts(articles.articles().size());
        List<Point> points =
                sweep.measure(
                        articles.articles(),
                        articles.labelsIfAny(),
                        counts,
                        runs,
                        count -> say("%d topics …", count));
        String what =
                "%s%s: %,d articles, %d seeds for each number of topics."
                        .formatted(
                                input.file().getFileName(),
                                query.map(word -> ", articles that match " + word).orElse(""),
                                articles.articles().size(),
                                runs);
        report.print(SweepReportWriter.text(points, chosen));
        html.write(() -> SweepReportWriter.page(points, chosen, what));
        report.writeJson(() -> SweepReportWriter.json(points, chosen));
        return 0;
    }

    private int compare(JobSettings settings, List<Field> compared, int runs) throws IOException {
        TextPipeline titles = TextPipeline.of(settings.language().withInput(InputField.TITLE));
        Map<String, FieldReport> reports = new LinkedHashMap<>();
        TopicSweep sweep = new TopicSweep(settings.engine().modeler(), settings.timeline());
        KnownQueries known =
                new KnownQueries(stories.stream().map(titles.queries()::read).toList());
        List<String> labels =
                stories.isEmpty()
                        ? List.of()
                        : known.labels(
                                InputArticles.read(input.file(), titles, Field::whole).articles());
        for (Field field : compared) {
            say("%s …", field.word());
            InputArticles articles =
                    matching(
                            InputArticles.read(input.file(), titles, field.asTitle(titles)),
                            settings);
            int count =
                    topics.orElse(
                            Math.max(
                                    2,
                                    (int) Math.round(Math.sqrt(articles.articles().size()) / 2)));
            List<Point> points =
                    sweep.measure(
                            known.without(articles.articles()),
                            stories.isEmpty() ? articles.labelsIfAny() : labels,
                            List.of(count),
                            runs,
                            none -> {});
            reports.put(field.word(), new FieldReport(articles.seconds(), points.get(0)));
        }
        report.print(SweepReportWriter.text(reports));
        String what = "%s, %d seeds for each field.".formatted(input.file().getFileName(), runs);
        html.write(() -> SweepReportWriter.page(reports, what));
        report.writeJson(() -> SweepReportWriter.json(reports));
        return 0;
    }

    private List<Field> compared() {
        List<Field> compared = new ArrayList<>();
        for (String name : fields) {
            try {
                compared.add(Field.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--fields has '%s'; expected some of title, summary, body"
                                .formatted(name.strip()),
                        unknown);
            }
        }
        return compared;
    }

    private InputArticles matching(InputArticles all, JobSettings settings) throws IOException {
        if (query.isEmpty()) {
            return all;
        }
        Query wanted = read(settings);
        InputArticles matching = all.where(wanted::matches);
        if (matching.articles().isEmpty()) {
            throw new IOException(
                    "No article of %s matches %s; expected a search word whose nouns stand in some"
                            .formatted(input.file(), query.get()));
        }
        return matching;
    }

    private Query read(JobSettings settings) {
        return TextPipeline.of(settings.language()).queries().read(query.orElseThrow());
    }

    private List<Integer> counts(int articles) {
        double middle = Math.sqrt(articles);
        int least = from.orElse(Math.max(2, (int) Math.round(SMALLEST * middle)));
        int most = to.orElse(Math.max(least, (int) Math.round(LARGEST * middle)));
        report.requireAtLeast(1, "--from", least);
        if (most < least) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to is %d and --from %d; expected no fewer topics".formatted(most, least));
        }
        int width = step.orElse(Math.max(1, (most - least) / (POINTS - 1)));
        report.requireAtLeast(1, "--step", width);
        return IntStream.iterate(least, count -> count <= most, count -> count + width)
                .boxed()
                .collect(Collectors.toList());
    }

    private void say(String format, Object value) {
        report.progress(format.formatted(value));
    }
}
