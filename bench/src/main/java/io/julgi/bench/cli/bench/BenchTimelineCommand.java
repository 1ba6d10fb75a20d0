package io.julgi.bench.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.julgi.bench.lda.TimelineBench;
import io.julgi.bench.lda.TimelineBench.Costs;
import io.julgi.bench.report.InputOption;
import io.julgi.bench.report.ReportOptions;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what the timelines of one query cost. */
@Command(
        name = "timeline",
        description =
                "Make the timeline of one query: CPU time on one thread of a warm JVM, coherence of"
                        + " its themes, memory.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi bench timeline --input ynat.jsonl --headlines 5000,50000 --json"
                    + " timeline.json"
        })
public final class BenchTimelineCommand implements Callable<Integer> {
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private ReportOptions report;

    @Option(
            names = "--headlines",
            split = ",",
            paramLabel = "N",
            defaultValue = "5000,50000",
            description =
                    "How many articles the query has, several with commas (default:"
                            + " ${DEFAULT-VALUE}).")
    private List<Integer> headlines;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds, of which the middle one counts (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "sparselda",
            description =
                    "What trains the models: mallet or sparselda (default: ${DEFAULT-VALUE}).")
    private String engine;

    @Override
    public Integer call() throws IOException {
        headlines.forEach(count -> report.requireAtLeast(1, "--headlines", count));
        report.requireAtLeast(1, "--rounds", rounds);
        JobSettings settings =
                options.flag("--engine", "lda.engine", Optional.of(engine)).read().job();
        TimelineBench bench =
                new TimelineBench(
                        settings.engine().modeler(),
                        settings.timeline(),
                        input.read(settings).articles(),
                        rounds,
                        report::progress);
        List<Costs> rows = headlines.stream().map(bench::costs).toList();
        report.print(text(rows));
        report.writeJson(() -> json(rows));
        return 0;
    }

    private static String text(List<Costs> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("headlines  CPU seconds    NPMI  bytes a headline%n"));
        for (Costs costs : rows) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%9d %12.2f %7.3f %17.0f%n",
                            costs.headlines(),
                            costs.seconds(),
                            costs.npmi(),
                            costs.bytesPerHeadline()));
        }
        return text.toString();
    }

    private static ArrayNode json(List<Costs> rows) {
        ArrayNode json = new JsonMapper().createArrayNode();
        for (Costs costs : rows) {
            json.addObject()
                    .put("headlines", costs.headlines())
                    .put("seconds", costs.seconds())
                    .put("npmi", costs.npmi())
                    .put("bytesPerHeadline", costs.bytesPerHeadline());
        }
        return json;
    }
}
