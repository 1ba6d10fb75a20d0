package io.julgi.bench.cli.evaluate;

import io.julgi.bench.report.EngineOption;
import io.julgi.bench.report.HtmlOption;
import io.julgi.bench.report.InputOption;
import io.julgi.bench.report.ReportOptions;
import io.julgi.bench.report.SeedsOption;
import io.julgi.bench.topics.TimelineEvaluation;
import io.julgi.bench.topics.TimelineReport;
import io.julgi.ingest.Article;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.Query;
import io.julgi.nlp.QueryReader;
import io.julgi.nlp.TextPipeline;
import io.julgi.topics.timeline.KeynessRanking;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the timelines of a file of articles. */
@Command(
        name = "timeline",
        description = {
            "Make timelines of half of a file's articles (every other one, in the order of time) and"
                    + " measure them on the other half: NPMI of each entry's three keywords over all"
                    + " held-out articles, beside the most probable words of the same models and"
                    + " beside the Newic baseline; coverage, entries, distinctness, topics left"
                    + " out as junk, stability, perplexity.",
            "Queries without an article are left out."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi evaluate timeline --input ynat.jsonl --queries 코로나19,이란 --seeds 5"
                    + " --html report.html"
        })
public final class EvaluateTimelineCommand implements Callable<Integer> {
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private HtmlOption html;
    @Mixin private ReportOptions report;
    @Mixin private SeedsOption seeds;
    @Mixin private EngineOption engine;

    @Option(
            names = "--queries",
            split = ",",
            paramLabel = "QUERY",
            description =
                    "Search words with commas between them (default: the tokens of highest keyness in the"
                            + " file, as many as the setting queries.defaults says).")
    private List<String> queries = List.of();

    @Override
    public Integer call() throws IOException {
        int runs = seeds.count();
        JobSettings settings = engine.over(options).read().job();
        TextPipeline language = TextPipeline.of(settings.language());
        List<Article> articles = input.read(settings).articles();
        TimelineReport measured =
                new TimelineEvaluation(
                                settings.engine().modeler(),
                                settings.timeline(),
                                language.dictionary()::contains)
                        .evaluate(
                                articles,
                                queries(
                                        articles,
                                        language.queries(),
                                        settings.rebuild().defaultQueries()),
                                runs);
        report.print(TimelineReportWriter.text(measured));
        html.write(
                () ->
                        TimelineReportWriter.page(
                                measured,
                                "%s, %d seeds.".formatted(input.file().getFileName(), runs)));
        report.writeJson(() -> TimelineReportWriter.json(measured));
        return 0;
    }

    private List<Query> queries(List<Article> articles, QueryReader reader, int defaults) {
        if (!queries.isEmpty()) {
            return queries.stream().map(reader::read).toList();
        }
        KeynessRanking ranking = new KeynessRanking();
        articles.forEach(ranking::add);
        return ranking.pick(defaults).stream().map(reader::read).toList();
    }
}
