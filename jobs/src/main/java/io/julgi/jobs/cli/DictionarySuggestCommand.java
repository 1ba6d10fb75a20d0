package io.julgi.jobs.cli;

import io.julgi.ingest.ArticleFile;
import io.julgi.ingest.ArticleJson;
import io.julgi.nlp.NewWord;
import io.julgi.nlp.NewWords;
import io.julgi.nlp.TextCleaner;
import io.julgi.nlp.UserDictionary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds words in a file of articles that the dictionary should know. */
@Command(
        name = "suggest",
        description =
                "Find words in articles that tokenising breaks, best first: what they are cut into"
                        + " now, why they may be words, and where they stand.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Articles come from a file; reading them from the store, and storing which words were",
            "accepted or rejected, are not there yet. To accept a word, add it to the dictionary.",
            "",
            "cohesion    how surely the letters come together, 0 to 1",
            "entropy     how open it is what stands beside the word, in nats",
            "neighbours  how many different ones there are beside it",
            "",
            "Example: ./julgi dictionary suggest --input articles.jsonl --limit 50"
        })
final class DictionarySuggestCommand implements Callable<Integer> {
    private static final int FEWEST_ARTICLES = 5;

    @Spec private CommandSpec spec;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "Articles as JSON lines.")
    private Path input;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many words at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "" + FEWEST_ARTICLES,
            description = "In how many articles a word must be (default: ${DEFAULT-VALUE}).")
    private int articles;

    private long rejected;

    @Override
    public Integer call() throws IOException {
        requireAtLeastOne("--limit", limit);
        requireAtLeastOne("--articles", articles);
        NewWords words = read();
        if (words.articles() == 0) {
            throw new IOException(
                    input
                            + " has no articles, and "
                            + rejected
                            + " lines that are none; expected one JSON object a line");
        }
        List<NewWord> found = words.candidates(limit);
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < found.size(); i++) {
            print(i + 1, found.get(i), out);
        }
        out.flush();
        spec.commandLine()
                .getErr()
                .printf(
                        "%d words in %d articles, %d lines rejected%n",
                        found.size(), words.articles(), rejected);
        return 0;
    }

    private void requireAtLeastOne(String flag, int value) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(), flag + " is " + value + "; expected at least 1");
        }
    }

    private NewWords read() throws IOException {
        TextCleaner cleaner = new TextCleaner();
        NewWords words = new NewWords(UserDictionary.bundled(), Set.of(), articles);
        long lines = LineCount.of(List.of(input));
        try (ProgressLine progress =
                ProgressLine.start(spec.commandLine().getErr(), "reading", lines)) {
            ArticleFile.forEach(
                    input,
                    new ArticleJson(Clock.systemUTC()),
                    reading -> {
                        reading.accepted()
                                .ifPresentOrElse(
                                        article -> words.add(cleaner.clean(article)),
                                        () -> rejected++);
                        progress.report(words.articles() + rejected);
                    });
        }
        return words;
    }

    private static void print(int rank, NewWord word, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%3d  %s  now: %s  in %,d articles  score %.3f (cohesion %.2f, entropy %.2f,"
                        + " neighbours %,d)%n",
                rank,
                word.word(),
                String.join(" + ", word.pieces()),
                word.articles(),
                word.score(),
                word.scores().cohesion(),
                word.scores().branchingEntropy(),
                word.scores().accessorVariety());
        word.contexts().forEach(context -> out.println("       " + context));
    }
}
