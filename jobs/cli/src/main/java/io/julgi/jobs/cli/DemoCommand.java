package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.cli.terminal.StopSignal;
import io.julgi.jobs.crawl.CrawlRun;
import io.julgi.jobs.demo.BundledArticles;
import io.julgi.jobs.demo.DemoNewspaper;
import io.julgi.jobs.settings.JobSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole of Julgi on one machine with bundled articles. */
@Command(
        name = "demo",
        description = {
            "Try everything on this machine with bundled articles.",
            "One process crawls a bundled newspaper with a year of invented articles, or"
                    + " imports those of a file, builds the timelines and serves them."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ctrl-C stops it; the next start on the same data folder resumes.",
            "The newspaper is served on this machine only; nothing else is crawled.",
            "Windows are months unless window.size is set.",
            "",
            "Example: ./julgi demo",
            "         ./julgi demo --input articles.jsonl --port 8081"
        })
public final class DemoCommand implements Callable<Integer> {
    public static final String ARTICLES = BundledArticles.RESOURCE;

    /** The tracked queries of the bundled articles; for others they are found by keyness. */
    public static final String QUERIES = "지하철,태풍,독감,배터리,탐사선,휴전,교과서,쌀값,개헌,드라마,배달,해밀,싱크홀";

    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "Articles as JSON lines (default: the bundled newspaper).")
    private Optional<Path> input = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder (default: data/demo, or data/demo-FILE).")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the view; 0: any free one (default: 8080).")
    private Optional<Integer> port = Optional.empty();

    @Override
    public Integer call() throws Exception {
        if (input.isPresent() && !Files.isReadable(input.get())) {
            throw new IOException(
                    input.get() + " cannot be read; expected a file of articles as JSON lines");
        }
        JobSettings settings = settings();
        Path folder = Path.of(settings.data());
        PrintWriter err = spec.commandLine().getErr();
        try (StopSignal stop = StopSignal.listen();
                LocalRun run = LocalRun.start(folder, settings, err, Clock.systemUTC())) {
            if (input.isPresent()) {
                if (stop.during(() -> run.takeIn(List.of(input.get())))) {
                    serve(run, stop);
                }
            } else {
                crawl(run, folder, stop);
            }
        }
        return 0;
    }

    private JobSettings settings() {
        if (input.isEmpty()) {
            options.preset("queries", QUERIES);
        }
        // A few hundred articles a year: most days would be too small for topics.
        return options.preset("window.size", "month")
                .preset("data", folder())
                .flag("--data", "data", data)
                .flag("--port", "port", port)
                .read()
                .job();
    }

    private void crawl(LocalRun run, Path folder, StopSignal stop) throws Exception {
        try (DemoNewspaper newspaper = DemoNewspaper.open(folder, Clock.systemUTC());
                CrawlRun crawl = run.crawl(newspaper.outlets())) {
            spec.commandLine().getErr().println("Crawling the newspaper at " + newspaper.address());
            crawl.backfill(newspaper.withLists(), newspaper.firstDay(), newspaper.lastDay());
            if (stop.during(() -> run.takeIn(newspaper.articles(), crawl))) {
                serve(run, stop);
            }
        }
    }

    private void serve(LocalRun run, StopSignal stop) throws InterruptedException {
        spec.commandLine().getOut().println("Open " + run.address() + "  (Ctrl-C stops)");
        stop.await();
    }

    private String folder() {
        return input.map(file -> "data/demo-" + file.getFileName()).orElse("data/demo");
    }
}
