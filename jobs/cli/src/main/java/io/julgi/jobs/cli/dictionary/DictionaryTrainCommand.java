package io.julgi.jobs.cli.dictionary;

import io.julgi.ingest.file.ArticleFile;
import io.julgi.nlp.nouns.SyllableCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts the syllables of nouns and names, from which unknown ones are guessed. */
@Command(
        name = "train",
        description = {
            "Count the syllables of nouns, from which the tokeniser guesses unknown ones.",
            "Those of persons' names are counted in the tokeniser's own dictionary."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Compiled into Julgi when it is written to",
            "nlp/src/main/resources/io/julgi/nlp/nouns/syllables.txt.",
            "",
            "Example: ./julgi dictionary train --output syllables.txt nouns.txt places.txt"
        })
final class DictionaryTrainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Lists of nouns, one a line.")
    private List<Path> lists = new ArrayList<>();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "File that the counts are written to.")
    private Path output;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            defaultValue = "lists of the author's own",
            description = "Where the nouns come from and under which licence, for the first line.")
    private String source;

    @Override
    public Integer call() throws IOException {
        List<String> nouns = new ArrayList<>();
        for (Path list : lists) {
            ArticleFile.requireReadable(list);
            nouns.addAll(Files.readAllLines(list));
        }
        String heading =
                "# Pairs of syllables in nouns, and syllables of persons' names. Nouns: "
                        + source
                        + "; names: Nori's dictionary (mecab-ko-dic, Apache-2.0).\n"
                        + "# Made by ./julgi dictionary train, read by SyllableCounts.\n";
        Files.writeString(output, heading + SyllableCounts.of(nouns).text());
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d lines of nouns counted, written to %s%n",
                        nouns.size(),
                        output)
                .flush();
        return 0;
    }
}
