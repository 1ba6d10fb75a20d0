package io.julgi.bench.cli;

import io.julgi.bench.topics.TimelineEvaluation;
import io.julgi.bench.topics.TimelineReport;
import io.julgi.ingest.Article;
import io.julgi.jobs.cli.terminal.AtLeast;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.Query;
import io.julgi.nlp.QueryReader;
import io.julgi.nlp.TextPipeline;
import io.julgi.topics.timeline.Effort;
import io.julgi.topics.timeline.KeynessRanking;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the timelines of a file of articles. */
@Command(
        name = "timeline",
        description = {
            "Make timelines of half of a file's articles (every other one, in the order of time)"
                    + " and measure them on the other half: NPMI of each entry's three keywords over"
                    + " all held-out articles, beside the most probable words of the same models and"
                    + " beside the forerunner's recipe; coverage, entries, distinctness, topics left"
                    + " out as junk, stability, perplexity.",
            "Queries without an article are left out."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi evaluate timeline --input ynat.jsonl --queries 코로나19,이란 --seeds 5"
                    + " --html report.html"
        })
final class EvaluateTimelineCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private HtmlOption html;
    @Mixin private JsonOption json;

    @Option(
            names = "--queries",
            split = ",",
            paramLabel = "QUERY",
            description =
                    "Search words with commas between them (default: the most telling tokens of the"
                            + " file, as many as the setting queries.defaults says).")
    private List<String> queries = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many times all timelines are made (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "What trains the models: mallet or sparselda (default: the setting"
                            + " lda.engine).")
    private Optional<String> engine = Optional.empty();

    @Option(
            names = "--effort",
            paramLabel = "EFFORT",
            defaultValue = "FULL",
            description =
                    "FULL as in a rebuild or QUICK as for words that nobody tracks (default:"
                            + " ${DEFAULT-VALUE}).")
    private Effort effort;

    @Override
    public Integer call() throws IOException {
        AtLeast.one(spec, "--seeds", seeds);
        JobSettings settings = options.flag("--engine", "lda.engine", engine).read().job();
        TextPipeline language = TextPipeline.of(settings.language());
        List<Article> articles = input.read(settings).articles();
        TimelineReport report =
                new TimelineEvaluation(
                                settings.engine().modeler(),
                                settings.timeline(),
                                effort,
                                language.dictionary()::contains)
                        .evaluate(
                                articles,
                                queries(
                                        articles,
                                        language.queries(),
                                        settings.rebuild().defaultQueries()),
                                seeds);
        PrintWriter out = spec.commandLine().getOut();
        out.print(TimelineReportText.table(report));
        out.flush();
        html.write(
                () ->
                        TimelineReportPage.of(
                                report,
                                "%s, %s effort, %d seeds."
                                        .formatted(input.file().getFileName(), effort, seeds)));
        json.write(() -> TimelineReportText.json(report));
        return 0;
    }

    private List<Query> queries(List<Article> articles, QueryReader reader, int defaults) {
        if (!queries.isEmpty()) {
            return queries.stream().map(reader::read).toList();
        }
        KeynessRanking telling = new KeynessRanking();
        articles.forEach(telling::add);
        return telling.pick(defaults).stream().map(reader::read).toList();
    }
}
