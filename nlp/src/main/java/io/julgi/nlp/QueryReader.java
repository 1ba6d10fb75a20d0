package io.julgi.nlp;

import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.NounTokenizer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns a search word into a {@link Query}, cleaned and tokenized as headlines are, so that both
 * have the same tokens. Safe for many threads.
 *
 * <p>A search word of one syllable that the dictionary does not list ({@code 북}) has no tokens, as
 * no article has such a token; {@code 北} is read as {@code 북한}.
 */
public final class QueryReader {
    private static final int LONGEST = 100;
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cntrl}]+");

    private final TextCleaner cleaner;
    private final NounTokenizer tokenizer;

    /** A reader with the bundled dictionary and cleaning rules. */
    public QueryReader() {
        this(new TextCleaner(), new NounTokenizer());
    }

    /** A reader with the cleaner of articles and a tokenizer that nobody else uses. */
    QueryReader(TextCleaner cleaner, NounTokenizer tokenizer) {
        this.cleaner = cleaner;
        this.tokenizer = tokenizer;
    }

    /** This reader with another dictionary. */
    public QueryReader with(UserDictionary dictionary) {
        return new QueryReader(cleaner, tokenizer.with(dictionary));
    }

    /**
     * The query in this search word. One without a noun has no tokens and matches nothing.
     *
     * @throws IllegalArgumentException when it is longer than {@value #LONGEST} characters
     */
    public Query read(String typed) {
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "The search word has %,d characters; expected at most %d",
                            typed.length(),
                            LONGEST));
        }
        String text =
                SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
        return new Query(text, tokens(cleaner.cleanTitle(text)));
    }

    private List<String> tokens(String cleanText) {
        synchronized (tokenizer) {
            return tokenizer.tokens(cleanText).stream().distinct().toList();
        }
    }
}
