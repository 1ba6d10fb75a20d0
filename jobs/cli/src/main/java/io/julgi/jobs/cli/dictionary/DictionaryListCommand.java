package io.julgi.jobs.cli.dictionary;

import io.julgi.jobs.cli.terminal.AtLeast;
import io.julgi.jobs.cli.terminal.StoreOptions;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.sink.dictionary.WordDecision;
import io.julgi.sink.dictionary.WordDecision.State;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the decisions about words. */
@Command(
        name = "list",
        description = "List the accepted, rejected and suggested words, newest first.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi dictionary list --data data",
            "         ./julgi dictionary list --state suggested --limit 200 --data data"
        })
final class DictionaryListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only accepted, rejected or suggested words (default: all).")
    private List<State> states = List.of(State.ACCEPTED, State.REJECTED, State.SUGGESTED);

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "Most words of each state (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() throws Exception {
        AtLeast.one(spec, "--limit", limit);
        return options.with(this::list);
    }

    private int list(Store store) {
        PrintWriter out = spec.commandLine().getOut();
        DictionaryVersion version = store.dictionary().read();
        out.printf(
                Locale.ROOT,
                "Dictionary version %s, %,d terms, %,d of them accepted%n",
                version.id(),
                version.dictionary().size(),
                version.accepted().size());
        UserDictionary active =
                UserDictionary.parse("accepted", String.join("\n", version.accepted()));
        for (State state : states) {
            for (WordDecision decision : store.words().list(state, limit)) {
                // A revert removes a word from the dictionary and leaves the decision as it was.
                boolean isReverted = state == State.ACCEPTED && !active.contains(decision.word());
                out.printf(
                        "%-9s  %s  %s%s%n",
                        state.name().toLowerCase(Locale.ROOT),
                        decision.at(),
                        decision.word(),
                        isReverted ? "  (not active: removed by a revert)" : "");
            }
        }
        return 0;
    }
}
