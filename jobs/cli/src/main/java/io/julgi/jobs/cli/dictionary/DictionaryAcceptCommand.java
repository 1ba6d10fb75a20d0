package io.julgi.jobs.cli.dictionary;

import io.julgi.jobs.cli.terminal.StoreOptions;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.nouns.NounTokenizer;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.ActiveTextPipeline;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.sink.dictionary.WordDecision.State;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds suggested words to the dictionary. */
@Command(
        name = "accept",
        description = {
            "Add suggested words to the dictionary.",
            "Makes a new version, which a running stream picks up by itself and the next"
                    + " rebuild applies to all articles."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A word may be given with its parts, as in a dictionary file:",
            "\"한미연합훈련 = 한미 연합 훈련\".",
            "",
            "Example: ./julgi dictionary accept 씽큐 핑크퐁 --data data",
            "         ./julgi dictionary accept --unasked 한미연합훈련 --mongo"
                    + " mongodb://localhost:27017"
        })
final class DictionaryAcceptCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "Words that were suggested.")
    private List<String> words;

    @Option(names = "--unasked", description = "Accept words that were never suggested, too.")
    private boolean unasked;

    @Override
    public Integer call() throws Exception {
        List<String> lines = words.stream().map(SuggestedWords::cleaned).distinct().toList();
        return options.with(store -> accept(lines, store));
    }

    private int accept(List<String> lines, Store store) {
        List<String> terms = lines.stream().map(SuggestedWords::termOf).toList();
        if (!unasked) {
            SuggestedWords.requireKnown(terms, store.words(), spec.commandLine());
        }
        Instant now = Clock.systemUTC().instant();
        TextPipeline language = TextPipeline.of(options.language());
        DictionaryVersion before =
                ActiveTextPipeline.version(options.language(), store.dictionary());
        DictionaryVersion after;
        try {
            after = store.dictionary().accept(lines, now);
        } catch (IllegalArgumentException wrongLine) {
            throw new ParameterException(spec.commandLine(), wrongLine.getMessage(), wrongLine);
        }
        store.words().decide(terms, State.ACCEPTED, now);
        PrintWriter out = spec.commandLine().getOut();
        NounTokenizer old = language.with(before.dictionary()).tokenizer();
        NounTokenizer next = language.with(after.dictionary()).tokenizer();
        for (String term : terms) {
            out.printf("%s: %s -> %s%n", term, joined(old, term), joined(next, term));
        }
        out.println(VersionText.switched(before, after));
        return 0;
    }

    private static String joined(NounTokenizer tokenizer, String term) {
        List<String> nouns = tokenizer.nouns(term);
        return nouns.isEmpty() ? "(no noun)" : String.join(" + ", nouns);
    }
}
