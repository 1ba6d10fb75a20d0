package io.julgi.bench.cli.evaluate;

import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.bench.planted.GeneratedBackground;
import io.julgi.bench.planted.PlantedEvaluation;
import io.julgi.bench.planted.PlantedMeasures;
import io.julgi.bench.planted.PlantedPlan;
import io.julgi.bench.planted.PlantedReport;
import io.julgi.bench.planted.PlantedStories;
import io.julgi.bench.report.InputArticles;
import io.julgi.bench.report.Measures;
import io.julgi.bench.report.ReportOptions;
import io.julgi.bench.report.SeedsOption;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.topics.threads.WindowSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how well the stream finds stories whose course is known. */
@Command(
        name = "planted",
        description =
                "Plant stories with a known start, peak, end, split and merge into windows of"
                        + " background news, send them through the stream's own modelling and"
                        + " linking, and report what was found: recall, delay, precision, false"
                        + " births a week, splits, merges, states. docs/evaluation.md says how each"
                        + " measure is counted.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi evaluate planted --input ynat.jsonl --seeds 5 --json planted.json",
            "Another setting on trial: ./julgi evaluate planted --set window.minNovelty=5"
        })
public final class EvaluatePlantedCommand implements Callable<Integer> {
    @Mixin private SettingsOptions options;
    @Mixin private ReportOptions report;
    @Mixin private SeedsOption seeds;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description =
                    "Articles as JSON lines, for the background; they are shuffled (default: made-up"
                            + " ones).")
    private Optional<Path> input = Optional.empty();

    @Option(
            names = "--first-seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "The first seed of the planting; the defaults of the settings were chosen on 101"
                            + " and up (default: ${DEFAULT-VALUE}).")
    private long firstSeed;

    @Option(
            names = "--windows",
            paramLabel = "N",
            description =
                    "How many windows; 36 or more (default: as many as the articles allow, at most 49).")
    private Optional<Integer> windows = Optional.empty();

    @Option(
            names = "--background",
            paramLabel = "N",
            defaultValue = "200",
            description = "Background articles a window, on average (default: ${DEFAULT-VALUE}).")
    private int background;

    @Override
    public Integer call() throws IOException {
        report.requireAtLeast(1, "--background", background);
        int runs = seeds.count();
        JobSettings job = options.read().job();
        WindowSettings settings = job.window();
        List<List<String>> articles =
                input.isPresent()
                        ? InputArticles.read(input.get(), job).tokens()
                        : GeneratedBackground.articles(
                                PlantedPlan.DEFAULT.windows() * background, firstSeed);
        PlantedPlan plan = plan(articles.size());
        PlantedEvaluation evaluation = new PlantedEvaluation(job.engine().modeler(), settings);
        List<PlantedReport> reports = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + runs; seed++) {
            reports.add(evaluation.evaluate(PlantedStories.plant(articles, plan, settings, seed)));
        }
        Map<String, MeanOverSeeds> measures = PlantedMeasures.of(reports);
        Map<String, Number> counts = new LinkedHashMap<>();
        counts.put("seeds", runs);
        counts.put("windows", plan.windows());
        counts.put("stories", reports.stream().mapToInt(PlantedReport::stories).sum());
        counts.put("threads", reports.stream().mapToInt(PlantedReport::threads).sum());
        counts.put("articles", reports.stream().mapToInt(PlantedReport::articles).sum());
        report.print(Measures.table(measures, counts));
        report.writeJson(() -> Measures.json(measures, counts));
        return 0;
    }

    private PlantedPlan plan(int articles) throws IOException {
        PlantedPlan whole = PlantedPlan.DEFAULT;
        int most = Math.min(whole.windows(), articles / background);
        int chosen = windows.orElse(most);
        if (chosen > articles / background || chosen < PlantedPlan.LEAST_WINDOWS) {
            throw new IOException(
                    ("%s has %,d articles with tokens: enough for %d windows of %d, but %d are"
                                    + " needed; give more articles or fewer a window (--background)")
                            .formatted(
                                    input.map(Path::toString).orElse("The made-up background"),
                                    articles,
                                    articles / background,
                                    background,
                                    Math.max(chosen, PlantedPlan.LEAST_WINDOWS)));
        }
        return new PlantedPlan(
                chosen,
                whole.warmUp(),
                background,
                whole.stories(),
                whole.splits(),
                whole.merges());
    }
}
