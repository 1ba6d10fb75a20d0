package io.julgi.jobs.cli;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.file.ArticleFile;
import io.julgi.ingest.file.FileForm;
import io.julgi.ingest.file.ImportSummary;
import io.julgi.jobs.cli.terminal.Servers;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files of articles into Kafka or, directly, into the store. */
@Command(
        name = "import",
        description = {
            "Import articles from files.",
            "JSON lines, JSON lists, answers of Naver's news search, CSV or tabs in UTF-8 or CP949,"
                    + " these also packed with gzip; spreadsheets (.xlsx) as BIGKinds exports them.",
            "Articles enter the pipeline at Kafka: the one given, or that of a data folder,"
                    + " whether julgi runs on it or not."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A line: {\"id\": \"4711\", \"title\": \"…\", \"publishedAt\":"
                    + " \"2020-01-20T10:00:00+09:00\",",
            "         \"outlet\": \"…\", \"section\": \"…\", \"url\": \"…\", \"body\": \"…\"}",
            "Known names of columns and fields (제목, 일자, headline, pubDate, …) are recognised;"
                    + " --map names others. Without an id the address or the text makes one.",
            "Prints how many rows were accepted, rejected, and left out because the export marks them"
                    + " (분석제외 여부), and the three commonest reasons. What was rejected is in the"
                    + " Kafka topic articles.rejected. Run it again to go on with an import that was"
                    + " cut short: an article keeps its id.",
            "",
            "Example: ./julgi import articles.jsonl --data data",
            "         ./julgi import NewsResult_20230101-20230331.xlsx",
            "         ./julgi import old.csv.gz --map title=headline,publishedAt=posted --direct",
            "         ./julgi import 2019.jsonl 2020.jsonl --kafka localhost:9092"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN_REASONS = 3;

    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of articles.")
    private List<Path> files;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            description =
                    "Which column of the files holds which field of an article: id, title,"
                            + " publishedAt, modifiedAt, outlet, section, author, url, body.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of times without one (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = FileForm.USUAL.zone();

    @Option(
            names = "--min-accepted",
            paramLabel = "SHARE",
            description =
                    "End with exit code 1 when less than this share of the rows is accepted"
                            + " (default: ${DEFAULT-VALUE}), or none.")
    private double minAccepted = 0.5;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Send articles to this Kafka.")
    private Optional<String> kafka = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Send articles to the Kafka of this data folder (default: ./data).")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--direct",
            description = "Write articles to the store, bypassing Kafka and the stream.")
    private boolean direct;

    @Option(
            names = "--mongo",
            paramLabel = "URI",
            description = "MongoDB to write to, with --direct.")
    private Optional<String> mongo = Optional.empty();

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            // Before a server is started in vain.
            ArticleFile.requireReadable(file);
        }
        FileForm form = form();
        Settings settings =
                options.flag("--kafka", "kafka.bootstrap", kafka)
                        .flag("--mongo", "mongo.uri", mongo)
                        .flag("--data", "data", data)
                        .read();
        ImportSummary summary = run(settings, form);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d accepted, %d rejected%s%n",
                summary.accepted(),
                summary.rejected(),
                summary.leftOut() == 0 ? "" : ", " + summary.leftOut() + " left out as marked");
        summary.reasons().stream().limit(SHOWN_REASONS).forEach(this::show);
        if (summary.isAccepted(minAccepted)) {
            return 0;
        }
        spec.commandLine()
                .getErr()
                .printf(
                        Locale.ROOT,
                        "Too few rows were accepted: expected at least one and a share of %s"
                                + " (--min-accepted)%n",
                        minAccepted);
        return 1;
    }

    private FileForm form() {
        try {
            return new FileForm(columns, zone);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--map: " + e.getMessage(), e);
        }
    }

    private void show(ImportSummary.Reason reason) {
        String others =
                reason.first().size() == 1
                        ? ""
                        : ", also "
                                + String.join(
                                        ", ", reason.first().subList(1, reason.first().size()));
        spec.commandLine()
                .getErr()
                .printf(
                        Locale.ROOT,
                        "%s: %s (%,d such%s)%n",
                        reason.first().get(0),
                        reason.text(),
                        reason.count(),
                        others);
    }

    private ImportSummary run(Settings settings, FileForm form) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        ArticleJson json = new ArticleJson(Clock.systemUTC());
        try (Servers servers = servers(settings)) {
            JobSettings job = servers.settings();
            return direct
                    ? new DirectImport(json, form, job.language(), err).run(files, job.store())
                    : new KafkaImport(json, form, err).run(files, job.kafka());
        }
    }

    /** A server that was named counts more than a data folder, unless that was named, too. */
    private Servers servers(Settings settings) throws Exception {
        boolean named = settings.isSet(direct ? "mongo.uri" : "kafka.bootstrap");
        return named && data.isEmpty()
                ? Servers.given(settings.job())
                : Servers.dataFolder(settings.job());
    }
}
