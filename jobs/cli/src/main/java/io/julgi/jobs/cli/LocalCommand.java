package io.julgi.jobs.cli;

import io.julgi.ingest.outlet.Outlet;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.cli.terminal.StopSignal;
import io.julgi.jobs.crawl.ChosenOutlets;
import io.julgi.jobs.crawl.CrawlRun;
import io.julgi.jobs.settings.CrawlerSettings;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole of Julgi on one machine, persistent in a data folder. */
@Command(
        name = "local",
        description = {
            "Run everything on a single node, persistent in a data folder.",
            "One process runs Kafka, MongoDB, the crawler, the stream, a daily rebuild and the"
                    + " view."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Newspapers are crawled when crawl.contact is set; see docs/crawling.md.",
            "./julgi import --data DIR FILE imports articles, also while this runs.",
            "Ctrl-C stops it; the next start on the same folder resumes.",
            "",
            "Example: ./julgi local --data /srv/julgi --cron '0 4 * * *' \\",
            "             --set crawl.contact=https://example.org/crawler"
        })
final class LocalCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: ./data).")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the view; 0: any free one (default: 8080).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--cron",
            paramLabel = "CRON",
            description =
                    "When to rebuild: minute, hour, day, month, day of week, Seoul time (default:"
                            + " '0 4 * * *').")
    private Optional<String> cron = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Settings settings =
                options.flag("--data", "data", data)
                        .flag("--port", "port", port)
                        .flag("--cron", "schedule.cron", cron)
                        .read();
        List<Outlet> outlets = outlets(settings.job().crawl());
        PrintWriter err = spec.commandLine().getErr();
        try (StopSignal stop = StopSignal.listen();
                LocalRun run =
                        LocalRun.start(
                                Path.of(settings.job().data()),
                                settings.job(),
                                err,
                                Clock.systemUTC())) {
            if (outlets.isEmpty()) {
                rebuildDaily(settings.job(), run, stop);
            } else {
                err.println(
                        "Crawling "
                                + outlets.stream()
                                        .map(Outlet::name)
                                        .collect(Collectors.joining(", ")));
                try (CrawlRun crawl = run.crawl(outlets)) {
                    rebuildDaily(settings.job(), run, stop);
                }
            }
        }
        return 0;
    }

    /** Without a contact no other machine is crawled, which is a message here and no error. */
    private List<Outlet> outlets(CrawlerSettings settings) {
        if (settings.contact().isEmpty() && settings.outlets().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "Not crawling: crawl.contact is empty; to crawl, set it to the page or"
                                    + " mail address where newspapers reach you (docs/crawling.md)");
            return List.of();
        }
        return ChosenOutlets.of(settings);
    }

    private void rebuildDaily(JobSettings settings, LocalRun run, StopSignal stop)
            throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        spec.commandLine().getOut().println("Open " + run.address() + "  (Ctrl-C stops)");
        if (run.articles() == 0) {
            err.println(
                    "No articles yet; import some with ./julgi import --data "
                            + settings.data()
                            + " FILE");
        }
        stop.during(
                () ->
                        new ScheduledRebuilds(
                                        new RebuildSchedule(settings.schedule().cron()),
                                        Clock.systemUTC(),
                                        run::lastRebuild,
                                        run::articles,
                                        run::rebuild,
                                        err)
                                .run(stop::within));
    }
}
