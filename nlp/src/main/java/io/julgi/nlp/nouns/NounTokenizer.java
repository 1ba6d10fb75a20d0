package io.julgi.nlp.nouns;

import io.julgi.ingest.Article;
import io.julgi.nlp.clean.HanjaShorthand;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.NoriDictionary;
import io.julgi.nlp.dictionary.UserDictionary;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ko.tokenattributes.ReadingAttribute;
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
    private final TextCleaner cleaner;
    private final Set<String> stopWords;
    private final TermPieces terms;
    private final ExtraPartsOfSpeech others;
    private final KoreanTokenizer nori;
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
        this(dictionary, settings, new TextCleaner());
    }

    /** The same; the cleaner writes summaries, which a reader sees, in the form of clean text. */
    public NounTokenizer(UserDictionary dictionary, NounSettings settings, TextCleaner cleaner) {
        this.dictionary = dictionary;
        this.settings = settings;
        this.cleaner = cleaner;
        stopWords = new HashSet<>(dictionary.stopWords(""));
        terms = new TermPieces(dictionary);
        others = new ExtraPartsOfSpeech(settings);
        NoriDictionary.load();
        nori =
                new KoreanTokenizer(
                        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                        dictionary.forNori(SAFE_INSIDE_WORDS),
                        DecompoundMode.NONE,
                        false);
        offset = nori.getAttribute(OffsetAttribute.class);
        partOfSpeech = nori.getAttribute(PartOfSpeechAttribute.class);
        reading = nori.getAttribute(ReadingAttribute.class);
    }

    /** Another one, with this dictionary and the same settings. */
    public NounTokenizer with(UserDictionary other) {
        return new NounTokenizer(other, settings, cleaner);
    }

    /** The cleaned article with its tokens, in text order, repeats kept. */
    public Article tokenize(Article article) {
        String outlet = article.outlet();
        List<String> tokens = new ArrayList<>(tokens(article.cleanTitle(), outlet));
        switch (settings.input()) {
            case TITLE -> {}
            case TITLE_AND_SUMMARY ->
                    tokens.addAll(
                            tokens(
                                    cleaner.cleanSummary(article.summary(), article.publishedAt()),
                                    outlet));
            case TITLE_AND_BODY -> tokens.addAll(tokens(article.cleanBody(), outlet));
        }
        return article.withTokens(tokens, dictionary.version());
    }

    /** All nouns of the text, in text order, repeats kept; also those of one syllable. */
    public List<String> nouns(String cleanText) {
        List<Noun> found = nounsIn(cleanText);
        List<String> nouns = new ArrayList<>(found.size());
        for (Noun noun : found) {
            nouns.add(noun.text());
        }
        return nouns;
    }

    /**
     * The nouns that are worth counting: all but those of one syllable that no dictionary lists.
     */
    public List<String> tokens(String cleanText) {
        return tokens(cleanText, "");
    }

    private List<String> tokens(String cleanText, String outlet) {
        List<String> tokens = new ArrayList<>();
        Set<String> stopWordsOfOutlet = outlet.isEmpty() ? Set.of() : dictionary.stopWords(outlet);
        for (Noun noun : wordsIn(cleanText)) {
            String text = noun.text();
            if (isToken(text) && !stopWords.contains(text) && !stopWordsOfOutlet.contains(text)) {
                tokens.add(settings.aliases() ? dictionary.meaning(text) : text);
            }
        }
        return tokens;
    }

    /** All nouns of the text with their places, in text order. */
    public List<Noun> nounsIn(String cleanText) {
        return nounsIn(cleanText, pieces(cleanText));
    }

    /** The same of a text whose pieces are known. */
    public List<Noun> nounsIn(String cleanText, List<Morpheme> pieces) {
        List<Noun> nouns = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int length =
                    Math.max(terms.length(cleanText, pieces, at), JoinedNouns.length(pieces, at));
            if (length < 2) {
                length = Math.max(length, PersonWords.name(pieces, at));
            }
            if (length > 0) {
                nouns.add(joined(pieces, at, at + length));
            } else {
                SingleNouns.add(pieces, at, nouns);
            }
            at += Math.max(1, length);
        }
        return nouns;
    }

    /** Everything that can be a token: nouns, and what else the settings ask for. */
    private List<Noun> wordsIn(String cleanText) {
        List<Morpheme> pieces = pieces(cleanText);
        List<Noun> words = nounsIn(cleanText, pieces);
        if (others.add(pieces, words)) {
            words.sort(Comparator.comparingInt(Noun::begin));
        }
        return words;
    }

    private static Noun joined(List<Morpheme> pieces, int from, int to) {
        Morpheme first = pieces.get(from);
        if (to == from + 1) {
            return new Noun(first.text(), first.begin(), first.end());
        }
        StringBuilder text = new StringBuilder(first.text());
        for (int i = from + 1; i < to; i++) {
            text.append(pieces.get(i).text());
        }
        return new Noun(text.toString(), first.begin(), pieces.get(to - 1).end());
    }

    private boolean isToken(String noun) {
        if (noun.length() < 2 * settings.minLength()
                && noun.codePointCount(0, noun.length()) < settings.minLength()) {
            return terms.contains(noun);
        }
        return noun.length() <= LONGEST_TOKEN;
    }

    /** What Nori sees in the text, in text order. */
    public List<Morpheme> pieces(String text) {
        List<Morpheme> pieces = new ArrayList<>();
        try {
            nori.setReader(new StringReader(text));
            nori.reset();
            while (nori.incrementToken()) {
                pieces.add(piece(text));
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

    private Morpheme piece(String text) {
        int begin = offset.startOffset();
        int end = offset.endOffset();
        POS.Tag left = partOfSpeech.getLeftPOS();
        boolean mayBeTerm = left == POS.Tag.NNG || left == POS.Tag.NNP;
        return new Morpheme(
                text,
                begin,
                end,
                left,
                partOfSpeech.getRightPOS(),
                mayBeTerm && terms.isTerm(text, begin, end),
                HanjaShorthand.isHanja(text.charAt(begin)) ? reading.getReading() : null);
    }
}
