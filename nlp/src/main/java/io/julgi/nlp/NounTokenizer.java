package io.julgi.nlp;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ko.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds the nouns of cleaned text: common and proper nouns, foreign words, Chinese characters by
 * their reading, and the terms of the {@link UserDictionary}. Compounds stay whole.
 *
 * <p>What is a noun although Nori does not say so, or is none although it does, stands in {@code
 * SingleNouns}; which pieces are one noun together, in {@code JoinedNouns} and {@code PersonWords}.
 *
 * <p>Nouns of one syllable say little by themselves ({@code 것}, {@code 첫}, {@code 점}), so an
 * article's tokens hold only those that the dictionary lists ({@code 암}, {@code 쌀}). Figures with a
 * unit ({@code 10일}) are no tokens unless they are a term ({@code 5g}, {@code 코로나19}).
 *
 * <p>Loading takes half a second and the work for an article some 30 µs: make one per thread and
 * keep it. Not safe for many threads.
 */
public final class NounTokenizer {
    /**
     * Longer terms are given to Nori, which then never splits them. Shorter ones would also be
     * found inside other words ({@code 전자} in {@code 전자파}), so they are only joined where Nori sees
     * word ends on both sides.
     */
    private static final int SAFE_INSIDE_WORDS = 3;

    /** Foreign words beyond this are keys and addresses that the cleaner did not know. */
    private static final int LONGEST_TOKEN = 40;

    private final UserDictionary dictionary;
    private final NounSettings settings;
    private final TermPieces terms;
    private final KoreanTokenizer nori;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;
    private final PartOfSpeechAttribute partOfSpeech;
    private final ReadingAttribute reading;

    /** With the bundled dictionary, for titles. */
    public NounTokenizer() {
        this(UserDictionary.bundled());
    }

    /** With this dictionary, for titles. */
    public NounTokenizer(UserDictionary dictionary) {
        this(dictionary, NounSettings.STANDARD);
    }

    /** With this dictionary; the settings say which text is read and what counts as a token. */
    public NounTokenizer(UserDictionary dictionary, NounSettings settings) {
        this.dictionary = dictionary;
        this.settings = settings;
        terms = new TermPieces(dictionary);
        NoriDictionary.load();
        nori =
                new KoreanTokenizer(
                        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                        dictionary.forNori(SAFE_INSIDE_WORDS),
                        DecompoundMode.NONE,
                        false);
        term = nori.getAttribute(CharTermAttribute.class);
        offset = nori.getAttribute(OffsetAttribute.class);
        partOfSpeech = nori.getAttribute(PartOfSpeechAttribute.class);
        reading = nori.getAttribute(ReadingAttribute.class);
    }

    /** Another one, with this dictionary and the same settings. */
    NounTokenizer with(UserDictionary other) {
        return new NounTokenizer(other, settings);
    }

    /** The article with its tokens, in text order, repeats kept. */
    public TokenizedArticle tokenize(CleanArticle article) {
        String outlet = article.article().outlet();
        List<String> tokens = new ArrayList<>(tokens(article.title(), outlet));
        switch (settings.input()) {
            case TITLE -> {}
            case TITLE_AND_SUMMARY ->
                    tokens.addAll(tokens(article.summary().toLowerCase(Locale.ROOT), outlet));
            case TITLE_AND_BODY -> tokens.addAll(tokens(article.body(), outlet));
        }
        return new TokenizedArticle(
                article.article(), tokens, dictionary.version(), article.summary());
    }

    /** All nouns of the text, in text order, repeats kept; also those of one syllable. */
    public List<String> nouns(String cleanText) {
        return nounsIn(cleanText).stream().map(Noun::text).toList();
    }

    /**
     * The nouns that are worth counting: all but those of one syllable that no dictionary lists.
     */
    public List<String> tokens(String cleanText) {
        return tokens(cleanText, "");
    }

    private List<String> tokens(String cleanText, String outlet) {
        return nouns(cleanText).stream()
                .filter(noun -> isToken(noun) && !dictionary.excludes(noun, outlet))
                .map(noun -> settings.aliases() ? dictionary.meaning(noun) : noun)
                .toList();
    }

    /** All nouns of the text with their places, in text order. */
    List<Noun> nounsIn(String cleanText) {
        List<Piece> pieces = pieces(cleanText);
        List<Noun> nouns = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int length =
                    Math.max(
                            terms.length(cleanText, pieces, at),
                            Math.max(JoinedNouns.length(pieces, at), PersonWords.name(pieces, at)));
            if (length > 0) {
                nouns.add(joined(pieces.subList(at, at + length)));
            } else {
                Noun noun = SingleNouns.find(pieces, at);
                if (!noun.text().isEmpty()) {
                    nouns.add(noun);
                }
            }
            at += Math.max(1, length);
        }
        return nouns;
    }

    private static Noun joined(List<Piece> pieces) {
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
        return new Noun(text, pieces.get(0).begin(), pieces.get(pieces.size() - 1).end());
    }

    private boolean isToken(String noun) {
        if (noun.codePointCount(0, noun.length()) < settings.minLength()) {
            return dictionary.contains(noun);
        }
        return noun.length() <= LONGEST_TOKEN;
    }

    /** What Nori sees in the text, in text order. */
    List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        try {
            nori.setReader(new StringReader(text));
            nori.reset();
            while (nori.incrementToken()) {
                pieces.add(piece());
            }
            nori.end();
            return pieces;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        } finally {
            closeNori();
        }
    }

    private void closeNori() {
        try {
            nori.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private Piece piece() {
        String text = term.toString();
        boolean isRead = isHanja(text) && reading.getReading() != null;
        return new Piece(
                isRead ? reading.getReading() : text,
                offset.startOffset(),
                offset.endOffset(),
                partOfSpeech.getLeftPOS(),
                partOfSpeech.getRightPOS(),
                dictionary.contains(text));
    }

    private static boolean isHanja(String text) {
        return Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.HAN;
    }
}
