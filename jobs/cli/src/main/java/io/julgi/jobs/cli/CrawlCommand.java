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

/** Crawls newspapers, all day. */
@Command(
        name = "crawl",
        description =
                "Bring the articles of newspapers to Kafka, all day, politely. Several of these"
                        + " processes on one MongoDB share the work by host. With --since, walks"
                        + " archives back as well; with --check, only shows what the selectors of"
                        + " an outlet find on one page.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "한겨레 and 동아일보 come with julgi; outlets.yaml in this folder changes them",
            "and adds others: see docs/crawling.md. Newspapers must be able to reach you:",
            "set crawl.contact. How the outlets are doing: GET /api/v1/health/sources of",
            "./julgi serve.",
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

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Send articles here.")
    private Optional<String> kafka = Optional.empty();

    @Option(names = "--mongo", paramLabel = "URI", description = "Keep the frontier here.")
    private Optional<String> mongo = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Use Kafka and MongoDB of this data folder.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--outlets",
            paramLabel = "IDS",
            description = "Crawl these, with commas between them (default: all that are enabled).")
    private Optional<String> outlets = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = CleanCommand.Day.class,
            description = "Walk archives, or lists, back to this day, too.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = CleanCommand.Day.class,
            description = "Walk back from this day (default: today).")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--check",
            paramLabel = "OUTLET",
            description = "Only show what this outlet's selectors find on one page.")
    private Optional<String> check = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The page to check; with --file, where it was saved from.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "A saved page to check, offline.")
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
            return new CheckedPage(settings.job().crawler(), spec.commandLine().getOut())
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
        List<Outlet> chosen = ChosenOutlets.of(settings.job().crawler());
        PrintWriter err = spec.commandLine().getErr();
        try (StopSignal stop = StopSignal.listen();
                Servers servers = servers(settings);
                Store store = Store.open(servers.settings().store())) {
            JobSettings job = servers.settings();
            store.ping();
            store.createIndexes();
            ArticleTopics.create(job.kafka());
            try (CrawlRun crawl = CrawlRun.start(job, chosen, name(servers), store);
                    CrawlMetrics metrics = CrawlMetrics.serve(job.crawler().metrics(), crawl)) {
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
            err.println("No outlet has archives, lists or sitemaps; only the present comes");
            return;
        }
        List<Outlet> tell = walked.stream().filter(Backfill::tellsDays).toList();
        walked.stream()
                .filter(outlet -> !tell.contains(outlet))
                .forEach(
                        outlet ->
                                err.println(
                                        outlet.name()
                                                + " has its past in sitemaps, which do not tell how"
                                                + " far it has come"));
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
