package io.julgi.jobs;

import io.julgi.nlp.LanguageSettings;
import io.julgi.nlp.NewsLanguage;
import io.julgi.nlp.UserDictionary;
import io.julgi.sink.DictionaryVersion;
import io.julgi.sink.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * How news is read by a process that works on a store: as its settings say, but with the dictionary
 * that is in force there. A file that the settings name is taken into the store as part of a
 * version, so that processes without the file, those of a cluster among them, read alike.
 */
public final class LanguageInForce {
    private LanguageInForce() {}

    /**
     * How news is read from now on.
     *
     * @throws io.julgi.nlp.LanguageException when the file that the settings name is not as it has
     *     to be
     */
    public static NewsLanguage of(LanguageSettings settings, Store store) {
        return NewsLanguage.of(settings).with(version(settings, store).dictionary());
    }

    /**
     * The version that is in force, with the file that the settings name.
     *
     * @throws io.julgi.nlp.LanguageException when that file is not as it has to be
     */
    public static DictionaryVersion version(LanguageSettings settings, Store store) {
        NewsLanguage.of(settings); // says what is wrong with the file
        return store.dictionary().inForce(file(settings), Clock.systemUTC().instant());
    }

    private static Optional<UserDictionary> file(LanguageSettings settings) {
        if (settings.dictionaryFile().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UserDictionary.read(Path.of(settings.dictionaryFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "dictionary.file " + settings.dictionaryFile() + " cannot be read", e);
        }
    }
}
