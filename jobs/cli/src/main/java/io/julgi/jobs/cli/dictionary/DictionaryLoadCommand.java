package io.julgi.jobs.cli.dictionary;

import io.julgi.jobs.cli.terminal.StoreOptions;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.DictionaryVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads a dictionary file of the user's own into the store. */
@Command(
        name = "load",
        description = {
            "Load a dictionary file of your own into the store.",
            "Replaces the file that was loaded before and makes a new version, which all"
                    + " processes use. An empty file removes it."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "One term a line, in the format of docs/dictionary.md. When a line is invalid, nothing",
            "changes.",
            "",
            "Example: ./julgi dictionary load my-terms.txt --data data"
        })
final class DictionaryLoadCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Parameters(paramLabel = "FILE", description = "Dictionary file, in UTF-8.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        UserDictionary own;
        try {
            own = UserDictionary.read(file); // before a server is started for nothing
        } catch (NoSuchFileException missing) {
            throw new IOException("There is no file " + file, missing);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return options.with(store -> load(own, text, store));
    }

    private int load(UserDictionary own, String text, Store store) {
        DictionaryVersion before = store.dictionary().read();
        DictionaryVersion after;
        try {
            after =
                    store.dictionary()
                            .load(file.getFileName().toString(), text, Clock.systemUTC().instant());
        } catch (IllegalArgumentException tooLarge) {
            throw new ParameterException(spec.commandLine(), tooLarge.getMessage(), tooLarge);
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "Loaded %,d terms of %s%n%s%n",
                        own.size(),
                        file,
                        VersionText.switched(before, after));
        return 0;
    }
}
