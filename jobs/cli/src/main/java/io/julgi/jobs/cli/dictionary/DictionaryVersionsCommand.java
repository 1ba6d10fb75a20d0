package io.julgi.jobs.cli.dictionary;

import io.julgi.jobs.cli.terminal.AtLeast;
import io.julgi.jobs.cli.terminal.StoreOptions;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.CurrentDictionary;
import io.julgi.sink.dictionary.DictionaryVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the versions of the dictionary. */
@Command(
        name = "versions",
        description = "List the versions of the dictionary, newest first; * marks the active one.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./julgi dictionary versions --data data"})
final class DictionaryVersionsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Most versions to list (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() throws Exception {
        AtLeast.one(spec, "--limit", limit);
        return options.with(this::show);
    }

    /** The product's own dictionary was made at no time that anybody knows. */
    private static String madeAt(DictionaryVersion version) {
        return version.madeAt().equals(Instant.EPOCH) ? "-" : version.madeAt().toString();
    }

    private int show(Store store) throws IOException {
        List<DictionaryVersion> versions = store.dictionary().list(limit);
        if (versions.isEmpty()) {
            throw new IOException(
                    "No version of the dictionary is stored yet; the bundled one, %s, is active until a word is accepted, a file loaded, or a job started"
                            .formatted(DictionaryVersion.bundled().id()));
        }
        String current = store.dictionary().current().map(CurrentDictionary::version).orElse("");
        PrintWriter out = spec.commandLine().getOut();
        for (DictionaryVersion version : versions) {
            out.printf(
                    Locale.ROOT,
                    "%s %s  %-24s  %,d accepted%s  %s%n",
                    version.id().equals(current) ? "*" : " ",
                    version.id(),
                    madeAt(version),
                    version.accepted().size(),
                    version.file().isEmpty() ? "" : ", a file",
                    Optional.of(version.previous())
                            .filter(previous -> !previous.isEmpty())
                            .map(previous -> version.reason() + " (from " + previous + ")")
                            .orElse(version.reason()));
        }
        return 0;
    }
}
