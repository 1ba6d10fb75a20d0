package io.julgi.nlp;

import io.julgi.nlp.clean.CleaningRules;
import io.julgi.nlp.clean.CleaningRulesFile;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.LanguageException;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.NounSettings;
import io.julgi.nlp.nouns.NounTokenizer;
import io.julgi.nlp.summary.Summarizer;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How news is read: the rules that clean it, the dictionary, and which words are tokens. Whoever
 * reads articles or search words (stream, rebuild, import, web) gets cleaner, tokeniser and query
 * reader from one of these, so that all read alike. It travels to the tasks of a job, so the files
 * that settings name are needed only where the job is started. Safe for many threads.
 */
public final class TextPipeline implements Serializable {
    private static final long serialVersionUID = 1;

    private final TextCleaner cleaner;
    private final UserDictionary dictionary;
    private final NounSettings nouns;

    private TextPipeline(TextCleaner cleaner, UserDictionary dictionary, NounSettings nouns) {
        this.cleaner = cleaner;
        this.dictionary = dictionary;
        this.nouns = nouns;
    }

    /** What comes with the product, with no setting changed. */
    public static TextPipeline standard() {
        return new TextPipeline(new TextCleaner(), UserDictionary.bundled(), NounSettings.STANDARD);
    }

    /**
     * Reads the files that the settings name.
     *
     * @throws LanguageException saying what is wrong with a file, in which line, and what was
     *     expected
     */
    public static TextPipeline of(TextSettings settings) {
        CleaningRules rules =
                CleaningRules.of(
                        Set.copyOf(settings.cleanOff()),
                        settings.cleanRules().isEmpty()
                                ? List.of()
                                : CleaningRulesFile.read(Path.of(settings.cleanRules())));
        return new TextPipeline(
                new TextCleaner(rules), dictionary(settings.dictionaryFile()), settings.nouns());
    }

    private static UserDictionary dictionary(String file) {
        if (file.isEmpty()) {
            return UserDictionary.bundled();
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new LanguageException(
                    "dictionary.file is " + file + ", which is no file; expected a dictionary");
        }
        try {
            return UserDictionary.bundled().plus(UserDictionary.read(path));
        } catch (IOException e) {
            throw new LanguageException(
                    "dictionary.file " + file + " cannot be read; check its permissions", e);
        }
    }

    /** The same with another dictionary in the place of this one. */
    public TextPipeline with(UserDictionary other) {
        return new TextPipeline(cleaner, other, nouns);
    }

    public UserDictionary dictionary() {
        return dictionary;
    }

    public TextCleaner cleaner() {
        return cleaner;
    }

    /** A tokeniser for one thread. */
    public NounTokenizer tokenizer() {
        return new NounTokenizer(dictionary, nouns, cleaner);
    }

    /** A summariser for one thread. */
    public Summarizer summarizer() {
        return new Summarizer(cleaner, tokenizer());
    }

    /** A reader of search words, for many threads. */
    public QueryReader queries() {
        return new QueryReader(cleaner, tokenizer());
    }
}
