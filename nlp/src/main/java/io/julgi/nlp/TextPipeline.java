package io.julgi.nlp;

import io.julgi.nlp.clean.CleaningRules;
import io.julgi.nlp.clean.CleaningRulesFile;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.TextResourceException;
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
 * The configured text processing: makes the cleaner, tokenizer, summarizer and query reader from
 * the same cleaning rules, dictionary and noun settings. Stream, rebuild, import and web server all
 * take theirs from here, so articles and search words get the same tokens. It is serialized to the
 * tasks of a job, so the files that settings name are needed only where the job is started. Safe
 * for many threads.
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

    /** The pipeline with the bundled rules and dictionary and the default settings. */
    public static TextPipeline standard() {
        return new TextPipeline(new TextCleaner(), UserDictionary.bundled(), NounSettings.STANDARD);
    }

    /**
     * The pipeline of these settings, with the files that they name.
     *
     * @throws TextResourceException when a file is invalid; names its line and what was expected
     */
    public static TextPipeline of(TextSettings settings) {
        CleaningRules rules =
                CleaningRules.of(
                        Set.copyOf(settings.cleanOff()),
                        settings.cleanRules().isEmpty()
                                ? List.of()
                                : CleaningRulesFile.read(Path.of(settings.cleanRules())),
                        settings.bareHeads());
        return new TextPipeline(
                new TextCleaner(rules), dictionary(settings.dictionaryFile()), settings.nouns());
    }

    private static UserDictionary dictionary(String file) {
        if (file.isEmpty()) {
            return UserDictionary.bundled();
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new TextResourceException(
                    "dictionary.file is " + file + ", which is no file; expected a dictionary");
        }
        try {
            return UserDictionary.bundled().plus(UserDictionary.read(path));
        } catch (IOException e) {
            throw new TextResourceException(
                    "dictionary.file " + file + " cannot be read; check its permissions", e);
        }
    }

    /** This pipeline with another dictionary. */
    public TextPipeline with(UserDictionary other) {
        return new TextPipeline(cleaner, other, nouns);
    }

    /** The dictionary of all its tokenizers. */
    public UserDictionary dictionary() {
        return dictionary;
    }

    /** The cleaner, for many threads. */
    public TextCleaner cleaner() {
        return cleaner;
    }

    /** A new tokenizer, for one thread. */
    public NounTokenizer tokenizer() {
        return new NounTokenizer(dictionary, nouns, cleaner);
    }

    /** A new summarizer, for one thread. */
    public Summarizer summarizer() {
        return new Summarizer(cleaner, tokenizer());
    }

    /** A new reader of search words, for many threads. */
    public QueryReader queries() {
        return new QueryReader(cleaner, tokenizer());
    }
}
