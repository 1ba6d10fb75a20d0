package io.julgi.sink.dictionary;

import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.TextSettings;
import io.julgi.nlp.dictionary.UserDictionary;
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
public final class ActiveTextPipeline {
    private ActiveTextPipeline() {}

    /**
     * How news is read from now on.
     *
     * @throws io.julgi.nlp.dictionary.TextResourceException when the file that the settings name is
     *     not as it has to be
     */
    public static TextPipeline of(TextSettings settings, DictionaryVersions versions) {
        return TextPipeline.of(settings).with(version(settings, versions).dictionary());
    }

    /**
     * The version that is in force, with the file that the settings name.
     *
     * @throws io.julgi.nlp.dictionary.TextResourceException when that file is not as it has to be
     */
    public static DictionaryVersion version(TextSettings settings, DictionaryVersions versions) {
        TextPipeline.of(settings); // says what is wrong with the file
        return versions.inForce(file(settings), Clock.systemUTC().instant());
    }

    private static Optional<UserDictionary> file(TextSettings settings) {
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
