package io.julgi.jobs.cli.dictionary;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.file.ArticleFile;
import io.julgi.jobs.cli.terminal.AtLeast;
import io.julgi.jobs.cli.terminal.LineCount;
import io.julgi.jobs.cli.terminal.ProgressLine;
import io.julgi.jobs.cli.terminal.StoreOptions;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.newwords.NewWord;
import io.julgi.nlp.newwords.NewWordSearch;
import io.julgi.sink.ArticleRange;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.ActiveTextPipeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Suggests words of articles for the dictionary. */
@Command(
        name = "suggest",
        description = {
            "Suggest words for the dictionary that tokenising splits.",
            "Searches titles and bodies and lists the words, best first, with their present"
                    + " tokens, their scores and examples."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Reads the stored articles, or a file with --input. Words that were accepted or",
            "rejected in the store (./julgi dictionary accept, reject) are not suggested again.",
            "",
            "cohesion    probability that the letters occur together, 0 to 1",
            "entropy     branching entropy of the neighbours of the word, in nats",
            "neighbours  number of different neighbours (accessor variety)",
            "",
            "Example: ./julgi dictionary suggest --data data --limit 50",
            "         ./julgi dictionary suggest --mongo mongodb://localhost:27017 --articles 20",
            "         ./julgi dictionary suggest --input articles.jsonl"
        })
final class DictionarySuggestCommand implements Callable<Integer> {
    private static final int FEWEST_ARTICLES = 5;
    private static final int RANGES = 100;

    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "Articles as JSON lines (default: the stored articles).")
    private Optional<Path> input = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Most words to suggest (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "" + FEWEST_ARTICLES,
            description = "Fewest articles of a word (default: ${DEFAULT-VALUE}).")
    private int articles;

    private long rejected;

    @Override
    public Integer call() throws Exception {
        AtLeast.one(spec, "--limit", limit);
        AtLeast.one(spec, "--articles", articles);
        if (input.isPresent()) {
            ArticleFile.requireReadable(input.get());
            if (!options.areGiven()) {
                TextPipeline language = TextPipeline.of(options.language());
                try (NewWordSearch search = new NewWordSearch(language, Set.of(), articles)) {
                    read(input.get(), search);
                    print(search.candidates(limit), search);
                }
                return 0;
            }
        }
        return options.with(this::suggest);
    }

    private int suggest(Store store) throws IOException {
        TextPipeline language = ActiveTextPipeline.of(options.language(), store.dictionary());
        try (NewWordSearch search =
                new NewWordSearch(language, store.words().rejected(), articles)) {
            if (input.isPresent()) {
                read(input.get(), search);
            } else {
                read(store, search);
            }
            List<NewWord> found = search.candidates(limit);
            store.words()
                    .suggested(
                            found.stream().map(NewWord::word).toList(),
                            Clock.systemUTC().instant());
            print(found, search);
        }
        return 0;
    }

    private void read(Store store, NewWordSearch search) throws IOException {
        try (ProgressLine progress = progress(store.articles().count())) {
            for (ArticleRange range : store.articles().ranges(RANGES)) {
                store.articles()
                        .forEach(
                                range,
                                stored -> {
                                    search.add(stored);
                                    progress.report(search.articles());
                                });
            }
        }
        if (search.articles() == 0) {
            throw new IOException(
                    "No articles are stored, so there is nothing to search; import or crawl some"
                            + " first, or name a file with --input");
        }
    }

    private void read(Path file, NewWordSearch search) throws IOException {
        try (ProgressLine progress = progress(LineCount.of(List.of(file)))) {
            ArticleFile.forEach(
                    file,
                    new ArticleJson(Clock.systemUTC()),
                    reading -> {
                        reading.accepted().ifPresentOrElse(search::add, () -> rejected++);
                        progress.report(search.articles() + rejected);
                    });
        }
        if (search.articles() == 0) {
            throw new IOException(
                    file
                            + " has no articles, and "
                            + rejected
                            + " rejected lines; expected one article as a JSON object a line");
        }
    }

    private ProgressLine progress(long total) {
        return ProgressLine.start(spec.commandLine().getErr(), "reading", total);
    }

    private void print(List<NewWord> found, NewWordSearch search) {
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < found.size(); i++) {
            print(i + 1, found.get(i), out);
        }
        out.flush();
        spec.commandLine()
                .getErr()
                .printf(
                        "%d words in %d articles, %d lines rejected%n",
                        found.size(), search.articles(), rejected);
    }

    private static void print(int rank, NewWord word, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%3d  %s  now: %s  in %,d articles  score %.3f (cohesion %.2f, entropy %.2f,"
                        + " neighbours %,d)%n",
                rank,
                word.word(),
                String.join(" + ", word.morphemes()),
                word.articles(),
                word.score(),
                word.scores().cohesion(),
                word.scores().branchingEntropy(),
                word.scores().accessorVariety());
        word.contexts().forEach(context -> out.println("       " + context));
    }
}
