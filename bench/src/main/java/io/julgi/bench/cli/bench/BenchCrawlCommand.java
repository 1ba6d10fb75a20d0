package io.julgi.bench.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.crawl.CrawlBench;
import io.julgi.bench.crawl.FrontierBench;
import io.julgi.bench.report.ReportOptions;
import io.julgi.ingest.Article;
import io.julgi.jobs.cli.LocalRun;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.crawl.CrawlRun;
import io.julgi.jobs.demo.DemoNewspaper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the crawler. */
@Command(
        name = "crawl",
        description =
                "Crawl synthetic newspapers on this machine: articles per second beside fetching one"
                        + " page at a time, memory, pages read per second, the frontier with a"
                        + " million addresses, and the time from publication to GET /articles.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi bench crawl --json crawl.json",
            "         ./julgi bench crawl --only speed,reading"
        })
public final class BenchCrawlCommand implements Callable<Integer> {
    private static final String SPEED = "speed";
    private static final String READING = "reading";
    private static final String FRONTIER = "frontier";
    private static final String READER = "reader";
    private static final List<String> PARTS = List.of(SPEED, READING, FRONTIER, READER);

    private static final int FEW = 10_000;
    private static final int PERCENT = 100;
    private static final double READING_SECONDS = 6;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Spec private CommandSpec spec;
    @Mixin private ReportOptions report;
    @Mixin private SettingsOptions options;

    @Option(
            names = "--hosts",
            paramLabel = "N",
            defaultValue = "40",
            description = "Hosts that are crawled (default: ${DEFAULT-VALUE}).")
    private int hosts;

    @Option(
            names = "--latency",
            paramLabel = "MS",
            defaultValue = "200",
            description = "How long each answer takes them (default: ${DEFAULT-VALUE}).")
    private int latency;

    @Option(
            names = "--addresses",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Addresses in the large frontier (default: ${DEFAULT-VALUE}).")
    private int addresses;

    @Option(
            names = "--published",
            paramLabel = "N",
            defaultValue = "5",
            description = "Articles whose way to the reader is timed (default: ${DEFAULT-VALUE}).")
    private int published;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description =
                    "Measure only this: speed, reading, frontier or reader; several with commas"
                            + " between them.")
    private List<String> only = List.of();

    @Override
    public Integer call() throws Exception {
        require("--hosts", hosts, 1, 250);
        require("--latency", latency, 0, 10_000);
        require("--addresses", addresses, FEW, 10_000_000);
        require("--published", published, 1, 100);
        for (String part : only) {
            if (!PARTS.contains(part)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--only is " + part + "; expected one of " + String.join(", ", PARTS));
            }
        }
        Path folder = Files.createTempDirectory("julgi-bench");
        try {
            CrawlBench bench = new CrawlBench(report::progress);
            // Each measure as soon as it is there: all of them take minutes.
            ObjectNode measures = new JsonMapper().createObjectNode();
            if (isWanted(SPEED)) {
                tell(
                        bench.speed(
                                folder.resolve(SPEED), hosts, 60, 50, Duration.ofMillis(latency)),
                        measures);
            }
            if (isWanted(READING)) {
                tell(bench.extraction(folder.resolve(READING), READING_SECONDS), measures);
            }
            if (isWanted(FRONTIER)) {
                FrontierBench frontier = new FrontierBench(report::progress);
                tell(frontier.growth(folder.resolve(FRONTIER), FEW, addresses), measures);
            }
            if (isWanted(READER)) {
                tellBeyond(secondsBeyondThePoll(folder.resolve(READER)), measures);
            }
            report.writeJson(() -> measures);
        } finally {
            remove(folder);
        }
        return 0;
    }

    private boolean isWanted(String part) {
        return only.isEmpty() || only.contains(part);
    }

    private void require(String flag, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(),
                    flag + " is " + value + "; expected " + least + " to " + most);
        }
    }

    /**
     * The longest time from an article's publication to its being readable, less the interval at
     * which the outlet is polled.
     */
    private double secondsBeyondThePoll(Path folder) throws Exception {
        options.flag("bench", "crawl.shortestPoll", Optional.of(POLL.toSeconds() + "s"))
                .flag("bench", "crawl.longestPoll", Optional.of(POLL.toSeconds() + "s"))
                .flag("bench", "port", Optional.of("0"))
                .flag("bench", "window.size", Optional.of("month"));
        long longest = 0;
        try (LocalRun run =
                        LocalRun.start(
                                folder,
                                options.read().job(),
                                spec.commandLine().getErr(),
                                Clock.systemUTC());
                DemoNewspaper newspaper = DemoNewspaper.open(folder, Clock.systemUTC());
                CrawlRun crawl = run.crawl(newspaper.outlets())) {
            // The first articles are a burst; what is measured is an ordinary day.
            run.awaitCrawled(newspaper.announced(), crawl);
            for (int i = 1; i <= published; i++) {
                String title = "갓구운소식 " + i + "호가 나왔다";
                long begin = System.nanoTime();
                newspaper.publish(
                        new Article(
                                "",
                                "새벽신문",
                                "사회",
                                title,
                                "본문이다.",
                                "",
                                Instant.now().truncatedTo(ChronoUnit.MINUTES)));
                awaitReadable(run.address(), title);
                longest = Math.max(longest, System.nanoTime() - begin);
            }
        }
        return longest / 1e9 - POLL.toSeconds();
    }

    private static void awaitReadable(String address, String title)
            throws IOException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        address
                                                + "api/v1/articles?q="
                                                + URLEncoder.encode("소식", StandardCharsets.UTF_8)))
                        .build();
        HttpClient client = HttpClient.newHttpClient();
        while (!client.send(request, BodyHandlers.ofString()).body().contains(title)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "\"" + title + "\" was not readable after " + PATIENCE.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void tell(CrawlBench.Speed speed, ObjectNode measures) {
        print(
                "%d hosts that answer after %d ms: %.1f articles/s, one at a time %.2f: %.1f times;"
                        + " %.1f ms of processor time an article, and %.1f for the sites",
                speed.hosts(),
                speed.latencyMillis(),
                speed.together(),
                speed.oneAtATime(),
                speed.ratio(),
                speed.cpuMillisPerArticle(),
                speed.siteMillisPerArticle());
        print("most memory of the crawler, MongoDB included: %d MiB", speed.peakMebibytes());
        measures.put("hosts", speed.hosts())
                .put("latencyMillis", speed.latencyMillis())
                .put("articlesPerSecond", speed.together())
                .put("oneAtATimePerSecond", speed.oneAtATime())
                .put("ratio", speed.ratio())
                .put("cpuMillisPerArticle", speed.cpuMillisPerArticle())
                .put("siteMillisPerArticle", speed.siteMillisPerArticle())
                .put("peakMebibytes", speed.peakMebibytes());
    }

    private void tell(CrawlBench.Extraction extraction, ObjectNode measures) {
        print(
                "pages of %d kB in %d layouts: %.0f read per second of one processor",
                extraction.meanKilobytes(), extraction.layouts(), extraction.pagesPerSecond());
        measures.put("pagesPerSecondAndCore", extraction.pagesPerSecond())
                .put("meanKilobytes", extraction.meanKilobytes());
    }

    private void tell(FrontierBench.Growth growth, ObjectNode measures) {
        tell("feeds", growth, growth.feeds(), measures);
        tell("anywhere", growth, growth.anywhere(), measures);
    }

    private void tell(
            String what,
            FrontierBench.Growth growth,
            FrontierBench.Polls polls,
            ObjectNode measures) {
        print(
                "frontier, %s: %.0f polls per second of processor time with %,d addresses, %.0f"
                        + " with %,d: %.0f %% lost",
                what,
                polls.withFew(),
                growth.few(),
                polls.withMany(),
                growth.many(),
                PERCENT * polls.loss());
        measures.putObject("frontier " + what)
                .put("few", growth.few())
                .put("many", growth.many())
                .put("pollsPerSecondFew", polls.withFew())
                .put("pollsPerSecondMany", polls.withMany())
                .put("loss", polls.loss());
    }

    private void tellBeyond(double seconds, ObjectNode measures) {
        print(
                "from publication to GET /articles: %.1f s at most beyond the poll interval of"
                        + " %d s",
                seconds, POLL.toSeconds());
        measures.put("secondsBeyondPoll", seconds);
    }

    private void print(String form, Object... measures) {
        report.print(String.format(Locale.ROOT, form, measures) + System.lineSeparator());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
