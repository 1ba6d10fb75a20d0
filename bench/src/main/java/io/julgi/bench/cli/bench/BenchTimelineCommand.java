package io.julgi.bench.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.lda.TimelineBench;
import io.julgi.bench.lda.TimelineBench.Costs;
import io.julgi.bench.report.InputOption;
import io.julgi.bench.report.ReportOptions;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import java.io.IOException;
import java.util.ArrayList;
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
                "Make the timelines of one query at all three levels, quickly (as for a word that"
                        + " nobody tracks) and in full (as in a rebuild, with the choice of the"
                        + " numbers of topics): CPU time on one thread of a warm JVM, coherence,"
                        + " memory.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi bench timeline --input ynat.jsonl --headlines 5000,50000 --json"
                    + " timeline.json"
        })
public final class BenchTimelineCommand implements Callable<Integer> {
    /** Larger corpora are made in full by rebuilds only, where nobody waits. */
    private static final int MOST_IN_FULL = 5_000;

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

    private record Row(Costs quick, Optional<Costs> full) {}

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
        List<Row> rows = new ArrayList<>();
        for (int count : headlines) {
            rows.add(
                    new Row(
                            bench.quick(count),
                            count <= MOST_IN_FULL
                                    ? Optional.of(bench.full(count))
                                    : Optional.empty()));
        }
        report.print(text(rows));
        report.writeJson(() -> json(rows));
        return 0;
    }

    private static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("headlines  effort  CPU seconds    NPMI  bytes a headline%n"));
        for (Row row : rows) {
            text.append(line("quick", row.quick()));
            row.full()
                    .ifPresent(
                            full -> {
                                text.append(line("full", full));
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                "           quick over full: %.2f of the time, NPMI"
                                                        + " %+.3f%n",
                                                row.quick().seconds() / full.seconds(),
                                                row.quick().npmi() - full.npmi()));
                            });
        }
        return text.toString();
    }

    private static String line(String effort, Costs costs) {
        return String.format(
                Locale.ROOT,
                "%9d  %-6s %12.2f %7.3f %17.0f%n",
                costs.headlines(),
                effort,
                costs.seconds(),
                costs.npmi(),
                costs.bytesPerHeadline());
    }

    private static ArrayNode json(List<Row> rows) {
        ArrayNode json = new JsonMapper().createArrayNode();
        for (Row row : rows) {
            ObjectNode one = json.addObject();
            put(one.putObject("quick"), row.quick());
            row.full().ifPresent(full -> put(one.putObject("full"), full));
        }
        return json;
    }

    private static void put(ObjectNode node, Costs costs) {
        node.put("headlines", costs.headlines());
        node.put("seconds", costs.seconds());
        node.put("npmi", costs.npmi());
        node.put("bytesPerHeadline", costs.bytesPerHeadline());
    }
}
