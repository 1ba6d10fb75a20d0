package io.julgi.bench.cli.evaluate;

import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.bench.report.InputArticles;
import io.julgi.bench.report.InputOption;
import io.julgi.bench.report.Measures;
import io.julgi.bench.report.ReportOptions;
import io.julgi.bench.windows.KnownEvent;
import io.julgi.bench.windows.WindowEvaluation;
import io.julgi.bench.windows.WindowReport;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.threads.Topic;
import io.julgi.topics.threads.TopicWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the topics of the stream's windows on articles of which something is known. */
@Command(
        name = "windows",
        description =
                "Cut dated articles into windows, make topics and threads as the stream does, and"
                        + " report how many known events are a topic of their day, how many topics"
                        + " tell one story, and which part of the articles is in a topic."
                        + " docs/evaluation.md says how each measure is counted.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi evaluate windows --input news.jsonl --events events.json",
            "Read the topics themselves: ./julgi evaluate windows --input news.jsonl --topics"
        })
public final class EvaluateWindowsCommand implements Callable<Integer> {
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private ReportOptions report;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description =
                    "Known events: a JSON array of {\"q\": query, \"from\": day, \"to\": day,"
                            + " \"any\": [words]}.")
    private Optional<Path> events = Optional.empty();

    @Option(names = "--topics", description = "Also print the topics of every window.")
    private boolean topics;

    @Override
    public Integer call() throws IOException {
        JobSettings job = options.read().job();
        List<KnownEvent> known = events.isPresent() ? KnownEvent.read(events.get()) : List.of();
        InputArticles articles = input.read(job);
        WindowReport measured =
                new WindowEvaluation(job.engine().modeler(), job.window())
                        .evaluate(articles, articles.labelsIfAny(), known, this::print);
        Map<String, MeanOverSeeds> measures = new LinkedHashMap<>();
        measured.measures()
                .forEach((name, value) -> measures.put(name, new MeanOverSeeds(value, 0)));
        Map<String, Number> counts = new LinkedHashMap<>();
        counts.put("windows", measured.windows());
        counts.put("articles", measured.articles());
        counts.put("topics", measured.topics());
        counts.put("threads", measured.threads());
        counts.put("linkedThreads", measured.linked());
        counts.put("knownEvents", known.size());
        report.print(Measures.table(measures, counts));
        if (!measured.missed().isEmpty()) {
            report.print("missed: " + measured.missed() + "\n");
        }
        report.writeJson(() -> Measures.json(measures, counts).put("missed", measured.missed()));
        return 0;
    }

    private void print(TopicWindow window) {
        if (topics) {
            report.print("%s %d%n".formatted(NewsCalendar.dayOf(window.from()), window.articles()));
            for (Topic topic : window.topics()) {
                report.print(
                        String.format(
                                Locale.ROOT,
                                "  %3d %s%n",
                                topic.articles(),
                                String.join(" ", topic.keywords())));
            }
        }
    }
}
