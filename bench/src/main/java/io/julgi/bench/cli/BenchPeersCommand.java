package io.julgi.bench.cli;

import io.julgi.bench.lda.Peer;
import io.julgi.bench.lda.PeerBench;
import io.julgi.bench.lda.PeerReport;
import io.julgi.bench.lda.PythonPeers;
import io.julgi.jobs.cli.terminal.AtLeast;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures our topics beside those of other programs. */
@Command(
        name = "peers",
        description =
                "Find topics of a file of articles with our engines and with the peers of bench/peers,"
                        + " on the same tokens, and score all in the same way. Python packages are"
                        + " installed into a folder below the target folder; where they are not to be"
                        + " had, the peers are left out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi bench peers --input ynat.jsonl --topics 20 --seeds 5 --json peers.json",
            "Only the race with tomotopy:",
            "  ./julgi bench peers --input ynat.jsonl --topics 20,100,200 --peers tomotopy_lda"
        })
final class BenchPeersCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private JsonOption json;

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "K",
            defaultValue = "20",
            description = "How many topics, several with commas (default: ${DEFAULT-VALUE}).")
    private List<Integer> topics;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How many models of each (default: ${DEFAULT-VALUE}); peers that take minutes"
                            + " make one.")
    private int seeds;

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "PEER",
            description = "Only these: ${COMPLETION-CANDIDATES}.")
    private Set<Peer> peers = EnumSet.allOf(Peer.class);

    @Option(
            names = "--scripts",
            paramLabel = "DIR",
            description = "The folder of the peers' scripts (default: bench/peers of the sources).")
    private Path scripts = Path.of(System.getProperty("julgi.home", "."), "bench", "peers");

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description =
                    "The folder of packages, tokens and models (default: jobs/target/peers of the"
                            + " sources).")
    private Path work = Path.of(System.getProperty("julgi.home", "."), "jobs", "target", "peers");

    @Override
    public Integer call() throws IOException {
        topics.forEach(count -> AtLeast.require(spec, "--topics", count, 2));
        AtLeast.require(spec, "--seeds", seeds, 1);
        JobSettings settings = options.read().job();
        InputArticles file = input.read(settings);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        PythonPeers python = new PythonPeers(scripts, work);
        err.println("Preparing the peers' packages in " + work + " ...");
        Optional<String> missing = python.prepare();
        missing.ifPresent(why -> out.println("Peers are left out: " + why));
        PeerBench bench =
                new PeerBench(
                        file.articles(),
                        file.labels(),
                        settings.window().lda(),
                        python,
                        err::println);
        List<PeerReport> reports = new ArrayList<>();
        boolean complete = true;
        for (int count : topics) {
            PeerReport report = bench.compare(count, seeds, missing.isPresent() ? Set.of() : peers);
            reports.add(report);
            complete &= report.failures().isEmpty();
            out.println(PeerReportText.table(report));
            out.flush();
        }
        json.write(() -> PeerReportText.json(reports));
        return complete ? 0 : 1;
    }
}
