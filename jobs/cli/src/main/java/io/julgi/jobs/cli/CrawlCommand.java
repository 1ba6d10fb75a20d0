package io.julgi.jobs.cli;

import io.julgi.ingest.ArticleTopics;
import io.julgi.ingest.crawl.Backfill;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.jobs.cli.terminal.Servers;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.cli.terminal.StopSignal;
import io.julgi.jobs.crawl.ChosenOutlets;
import io.julgi.jobs.crawl.CrawlMetrics;
import io.julgi.jobs.crawl.CrawlRun;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.Settings;
import io.julgi.sink.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Crawls newspapers until it is stopped. */
@Command(
        name = "crawl",
        description = {
            "Crawl newspapers politely and send their articles to Kafka.",
            "Several crawlers on one MongoDB share the work by host. --since also backfills"
                    + " from archives; --check only shows what the selectors of an outlet find"
                    + " on one page."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "한겨레 and 동아일보 are bundled; outlets.yaml in this folder changes them and adds",
            "others: see docs/crawling.md. Newspapers must be able to reach you: set",
            "crawl.contact. ./julgi serve reports the health of the outlets at",
            "GET /api/v1/health/sources.",
            "",
            "Example: ./julgi crawl --set crawl.contact=https://example.org/crawler \\",
            "             --kafka localhost:9092 --mongo mongodb://localhost:27017",
            "         ./julgi crawl --outlets donga --since 2016-01-01 --until 2016-12-31",
            "         ./julgi crawl --check hani --file saved.html"
        })
final class CrawlCommand implements Callable<Integer> {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Send articles to this Kafka.")
    private Optional<String> kafka = Optional.empty();

    @Option(names = "--mongo", paramLabel = "URI", description = "MongoDB that keeps the frontier.")
    private Optional<String> mongo = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Use Kafka and MongoDB of this data folder.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--outlets",
            paramLabel = "IDS",
            description = "Outlets to crawl, separated by commas (default: all that are enabled).")
    private Optional<String> outlets = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = CleanCommand.Day.class,
            description = "Also backfill from archives or lists, back to this day.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = CleanCommand.Day.class,
            description = "Backfill from this day on (default: today).")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--check",
            paramLabel = "OUTLET",
            description = "Only show what the selectors of this outlet find on one page.")
    private Optional<String> check = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Page to check; with --file, where it was saved from.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "Saved page to check, offline.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Settings settings =
                options.flag("--kafka", "kafka.bootstrap", kafka)
                        .flag("--mongo", "mongo.uri", mongo)
                        .flag("--data", "data", data)
                        .flag("--outlets", "crawl.outlets", outlets)
                        .read();
        refuseWhatDoesNotFit();
        if (check.isPresent()) {
            return new CheckedPage(settings.job().crawl(), spec.commandLine().getOut())
                    .check(check.get(), url, file);
        }
        crawl(settings);
        return 0;
    }

    private void refuseWhatDoesNotFit() {
        if (check.isEmpty() && (url.isPresent() || file.isPresent())) {
            throw wrong("--url and --file go with --check OUTLET");
        }
        if (since.isEmpty() && until.isPresent()) {
            throw wrong("--until goes with --since DATE");
        }
        LocalDate last = until.orElse(LocalDate.now(SEOUL));
        if (since.filter(last::isBefore).isPresent()) {
            throw wrong("--since " + since.get() + " is after --until " + last);
        }
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    private void crawl(Settings settings) throws Exception {
        List<Outlet> chosen = ChosenOutlets.of(settings.job().crawl());
        PrintWriter err = spec.commandLine().getErr();
        try (StopSignal stop = StopSignal.listen();
                Servers servers = servers(settings);
                Store store = Store.open(servers.settings().store())) {
            JobSettings job = servers.settings();
            store.ping();
            store.createIndexes();
            ArticleTopics.create(job.kafka());
            try (CrawlRun crawl = CrawlRun.start(job, chosen, name(servers), store);
                    CrawlMetrics metrics = CrawlMetrics.serve(job.crawl().metrics(), crawl)) {
                err.println("Crawling " + names(chosen) + "; Ctrl-C stops");
                metrics.address().ifPresent(at -> err.println("Metrics are at " + at));
                if (since.isPresent()) {
                    backfill(crawl, stop, err);
                }
                stop.await();
            }
        }
    }

    private void backfill(CrawlRun crawl, StopSignal stop, PrintWriter err)
            throws InterruptedException {
        LocalDate last = until.orElse(LocalDate.now(SEOUL));
        List<Outlet> walked = crawl.backfill(since.get(), last);
        if (walked.isEmpty()) {
            err.println("No outlet has archives, lists or sitemaps; only new articles are crawled");
            return;
        }
        List<Outlet> tell = walked.stream().filter(Backfill::tellsDays).toList();
        walked.stream()
                .filter(outlet -> !tell.contains(outlet))
                .forEach(
                        outlet ->
                                err.println(
                                        outlet.name()
                                                + " has its past in sitemaps, which do not show the"
                                                + " progress"));
        if (tell.isEmpty()) {
            return;
        }
        new BackfillProgress(err, Clock.systemUTC(), since.get(), last, tell, crawl::health)
                .show(stop::within);
    }

    /** On our own data folder nobody else crawls, so that a crash need not be waited out. */
    private static String name(Servers servers) {
        return servers.areOwn() ? "local" : UUID.randomUUID().toString();
    }

    private static String names(List<Outlet> outlets) {
        return outlets.stream().map(Outlet::name).collect(Collectors.joining(", "));
    }

    private Servers servers(Settings settings) throws Exception {
        return data.isPresent()
                ? Servers.dataFolder(settings.job())
                : Servers.given(settings.job());
    }
}
