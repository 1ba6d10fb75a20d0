package io.julgi.jobs.cli.dictionary;

import io.julgi.jobs.cli.terminal.StoreOptions;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.sink.dictionary.WordDecision.State;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rejects suggested words. */
@Command(
        name = "reject",
        description = {
            "Reject words, so that they are not suggested again.",
            "A word that was accepted before is removed from the dictionary, which makes a new"
                    + " version."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./julgi dictionary reject 버라이즌 --data data"})
final class DictionaryRejectCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "Words that were suggested.")
    private List<String> words;

    @Option(names = "--unasked", description = "Reject words that were never suggested, too.")
    private boolean unasked;

    @Override
    public Integer call() throws Exception {
        List<String> cleaned = words.stream().map(SuggestedWords::cleaned).distinct().toList();
        return options.with(store -> reject(cleaned, store));
    }

    private int reject(List<String> rejected, Store store) {
        if (!unasked) {
            SuggestedWords.requireKnown(rejected, store.words(), spec.commandLine());
        }
        Instant now = Clock.systemUTC().instant();
        PrintWriter out = spec.commandLine().getOut();
        DictionaryVersion before = store.dictionary().read();
        Set<String> accepted =
                before.accepted().stream().map(SuggestedWords::termOf).collect(Collectors.toSet());
        List<String> withdrawn = rejected.stream().filter(accepted::contains).toList();
        store.words().decide(rejected, State.REJECTED, now);
        out.printf("Rejected %s%n", String.join(", ", rejected));
        if (!withdrawn.isEmpty()) {
            out.println(VersionText.switched(before, store.dictionary().withdraw(withdrawn, now)));
        }
        return 0;
    }
}
