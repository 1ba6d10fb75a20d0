package io.julgi.bench.cli.bench;

import io.julgi.bench.lda.Peer;
import io.julgi.bench.lda.PeerBench;
import io.julgi.bench.lda.PeerReport;
import io.julgi.bench.lda.PythonPeers;
import io.julgi.bench.report.InputArticles;
import io.julgi.bench.report.InputOption;
import io.julgi.bench.report.ReportOptions;
import io.julgi.bench.report.SeedsOption;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares our topics with those of other programs. */
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
public final class BenchPeersCommand implements Callable<Integer> {
    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private ReportOptions report;
    @Mixin private SeedsOption seeds;

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "K",
            defaultValue = "20",
            description = "How many topics, several with commas (default: ${DEFAULT-VALUE}).")
    private List<Integer> topics;

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
                    "The folder of packages, tokens and models (default: bench/target/peers of the"
                            + " sources).")
    private Path work = Path.of(System.getProperty("julgi.home", "."), "bench", "target", "peers");

    @Override
    public Integer call() throws IOException {
        topics.forEach(count -> report.requireAtLeast(2, "--topics", count));
        int runs = seeds.count();
        JobSettings settings = options.read().job();
        InputArticles file = input.read(settings);
        PythonPeers python = new PythonPeers(scripts, work);
        report.progress("Preparing the peers' packages in " + work + " ...");
        Optional<String> missing = python.prepare();
        missing.ifPresent(why -> report.print("Peers are left out: %s%n".formatted(why)));
        PeerBench bench =
                new PeerBench(
                        file.articles(),
                        file.labels(),
                        settings.window().lda(),
                        python,
                        report::progress);
        List<PeerReport> reports = new ArrayList<>();
        boolean complete = true;
        for (int count : topics) {
            PeerReport compared =
                    bench.compare(count, runs, missing.isPresent() ? Set.of() : peers);
            reports.add(compared);
            complete &= compared.failures().isEmpty();
            report.print(PeerReportWriter.text(compared) + System.lineSeparator());
        }
        report.writeJson(() -> PeerReportWriter.json(reports));
        return complete ? 0 : 1;
    }
}
