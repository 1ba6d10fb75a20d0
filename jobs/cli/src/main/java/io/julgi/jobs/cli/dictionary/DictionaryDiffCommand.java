package io.julgi.jobs.cli.dictionary;

import io.julgi.jobs.cli.terminal.AtLeast;
import io.julgi.jobs.cli.terminal.ProgressLine;
import io.julgi.jobs.cli.terminal.StoreOptions;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.newwords.DictionaryComparison;
import io.julgi.nlp.newwords.DictionaryComparison.Change;
import io.julgi.sink.ArticleRange;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.DictionaryVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how two versions of the dictionary tokenise the stored articles. */
@Command(
        name = "diff",
        description = {
            "Compare two versions of the dictionary on all stored articles.",
            "Shows how many articles are tokenised differently, and the changes with examples."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Nothing is stored. Without a second version, the active one is compared.",
            "",
            "Example: ./julgi dictionary diff 0f3a9c2b17de 5d1e0b77aa24 --data data",
            "         ./julgi dictionary diff 0f3a9c2b17de --data data"
        })
final class DictionaryDiffCommand implements Callable<Integer> {
    private static final int RANGES = 100;

    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Parameters(paramLabel = "VERSION", arity = "1..2", description = "Versions to compare.")
    private List<String> versions;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Number of changes to show (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() throws Exception {
        AtLeast.one(spec, "--limit", limit);
        return options.with(this::compare);
    }

    private int compare(Store store) throws IOException {
        DictionaryVersion from = version(versions.get(0), store);
        DictionaryVersion to =
                versions.size() > 1 ? version(versions.get(1), store) : store.dictionary().read();
        TextPipeline language = TextPipeline.of(options.language());
        DictionaryComparison comparison =
                new DictionaryComparison(
                        language.with(from.dictionary()).tokenizer(),
                        language.with(to.dictionary()).tokenizer());
        TextCleaner cleaner = language.cleaner();
        try (ProgressLine progress =
                ProgressLine.start(
                        spec.commandLine().getErr(), "comparing", store.articles().count())) {
            for (ArticleRange range : store.articles().ranges(RANGES)) {
                store.articles()
                        .forEach(
                                range,
                                stored -> {
                                    comparison.add(
                                            cleaner.clean(stored).withSummary(stored.summary()));
                                    progress.report(comparison.articles());
                                });
            }
        }
        if (comparison.articles() == 0) {
            throw new IOException(
                    "No articles are stored, so there is nothing to compare; import or crawl some"
                            + " first");
        }
        print(from, to, comparison);
        return 0;
    }

    private DictionaryVersion version(String id, Store store) {
        return store.dictionary()
                .find(id)
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        spec.commandLine(), store.dictionary().unknown(id)));
    }

    private void print(
            DictionaryVersion from, DictionaryVersion to, DictionaryComparison comparison) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s -> %s: %,d of %,d articles change (%.2f %%)%n",
                from.id(),
                to.id(),
                comparison.changed(),
                comparison.articles(),
                100.0 * comparison.changed() / comparison.articles());
        for (Change change : comparison.changes(limit)) {
            out.printf(
                    Locale.ROOT,
                    "%,7d  %s -> %s%n",
                    change.articles(),
                    tokens(change.from()),
                    tokens(change.to()));
            change.examples().forEach(title -> out.println("         " + title));
        }
    }

    private static String tokens(List<String> tokens) {
        return tokens.isEmpty() ? "(nothing)" : String.join(" + ", tokens);
    }
}
