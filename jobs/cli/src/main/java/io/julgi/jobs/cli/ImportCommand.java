package io.julgi.jobs.cli;

import io.julgi.ingest.ArticleFile;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ImportSummary;
import io.julgi.jobs.cli.terminal.Servers;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files of articles into Kafka or, directly, into the store. */
@Command(
        name = "import",
        description = {
            "Import articles from files, one JSON object a line.",
            "Articles enter the pipeline at Kafka: the one given, or that of a data folder,"
                    + " whether julgi runs on it or not."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A line: {\"id\": \"4711\", \"title\": \"…\", \"publishedAt\":"
                    + " \"2020-01-20T10:00:00+09:00\",",
            "         \"outlet\": \"…\", \"section\": \"…\", \"url\": \"…\", \"body\": \"…\"}",
            "Prints how many lines were accepted and how many were rejected; those are in the",
            "Kafka topic articles.rejected, with the reason.",
            "",
            "Example: ./julgi import articles.jsonl --data data",
            "         ./julgi import 2019.jsonl 2020.jsonl --kafka localhost:9092"
        })
final class ImportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Articles as JSON lines.")
    private List<Path> files;

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
        Settings settings =
                options.flag("--kafka", "kafka.bootstrap", kafka)
                        .flag("--mongo", "mongo.uri", mongo)
                        .flag("--data", "data", data)
                        .read();
        PrintWriter out = spec.commandLine().getOut();
        ImportSummary summary = run(settings);
        out.printf("%d accepted, %d rejected%n", summary.accepted(), summary.rejected());
        return 0;
    }

    private ImportSummary run(Settings settings) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        ArticleJson json = new ArticleJson(Clock.systemUTC());
        try (Servers servers = servers(settings)) {
            JobSettings job = servers.settings();
            return direct
                    ? new DirectImport(json, job.language(), err).run(files, job.store())
                    : new KafkaImport(json, err).run(files, job.kafka());
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
