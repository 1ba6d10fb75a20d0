package io.julgi.jobs.cli.dictionary;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.file.ArticleFile;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.newwords.TermConflict;
import io.julgi.nlp.newwords.TermConflicts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a dictionary before it is used. */
@Command(
        name = "check",
        description = {
            "Check a dictionary file for errors and conflicts.",
            "Reports every invalid line; with --input, also the terms that split other words in"
                    + " these articles, with examples."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./julgi dictionary check terms.txt --input articles.jsonl"})
final class DictionaryCheckCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Parameters(paramLabel = "FILE", description = "Dictionary file, one term a line.")
    private Path file;

    @Option(names = "--input", paramLabel = "FILE", description = "Articles as JSON lines.")
    private Optional<Path> input = Optional.empty();

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Report a conflict from this number of places on (default: ${DEFAULT-VALUE}).")
    private int least;

    @Override
    public Integer call() throws IOException {
        ArticleFile.requireReadable(file);
        UserDictionary checked = UserDictionary.read(file);
        PrintWriter out = spec.commandLine().getOut();
        if (input.isPresent()) {
            List<TermConflict> conflicts = conflicts(checked);
            conflicts.forEach(conflict -> print(conflict, out));
            out.printf(Locale.ROOT, "%,d warnings%n", conflicts.size());
        }
        out.printf(Locale.ROOT, "%,d terms, version %s%n", checked.size(), checked.version());
        out.flush();
        return 0;
    }

    private List<TermConflict> conflicts(UserDictionary checked) throws IOException {
        TextPipeline language = TextPipeline.of(options.read().job().language());
        TermConflicts conflicts = new TermConflicts(checked, language.dictionary().plus(checked));
        ArticleFile.forEach(
                input.orElseThrow(),
                new ArticleJson(Clock.systemUTC()),
                reading ->
                        reading.accepted().ifPresent(article -> add(article, language, conflicts)));
        return conflicts.conflicts(least);
    }

    private static void add(Article article, TextPipeline language, TermConflicts conflicts) {
        Article clean = language.cleaner().clean(article);
        conflicts.add(clean.cleanTitle());
        conflicts.add(clean.cleanBody());
    }

    private static void print(TermConflict conflict, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "warning: %s stands where %s does, in %,d of %,d places%n",
                conflict.term(),
                conflict.word(),
                conflict.found(),
                conflict.all());
        conflict.examples().forEach(example -> out.println("    " + example));
    }
}
