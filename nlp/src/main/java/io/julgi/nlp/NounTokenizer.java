package io.julgi.nlp;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ko.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds the nouns of cleaned text: common and proper nouns, foreign words, Chinese characters by
 * their reading, and the terms of the {@link UserDictionary}. Compounds stay whole.
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

    /**
     * With these a noun becomes another word: an agency ({@code 방통위}), a person ({@code 확진자}), a
     * law ({@code 김영란법}), a figure ({@code 실업률}). Plurals, {@code -적} and {@code -화} make none.
     */
    private static final Set<String> SUFFIXES =
            Set.of("위", "부", "처", "청", "자", "생", "법", "률", "율", "익", "폰");

    /** The same after a name: {@code 한국당}, {@code 신태용호}. After other nouns 당 is "for each". */
    private static final Set<String> NAME_SUFFIXES = Set.of("당", "호");

    private static final Set<POS.Tag> NOUNS =
            Set.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.SL, POS.Tag.SH);

    private final UserDictionary dictionary;
    private final InputField input;
    private final int longestTerm;
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
        this(dictionary, InputField.TITLE);
    }

    public NounTokenizer(UserDictionary dictionary, InputField input) {
        this.dictionary = dictionary;
        this.input = input;
        longestTerm = dictionary.terms().keySet().stream().mapToInt(String::length).max().orElse(0);
        nori =
                new KoreanTokenizer(
                        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                        termsForNori(dictionary),
                        DecompoundMode.NONE,
                        false);
        term = nori.getAttribute(CharTermAttribute.class);
        offset = nori.getAttribute(OffsetAttribute.class);
        partOfSpeech = nori.getAttribute(PartOfSpeechAttribute.class);
        reading = nori.getAttribute(ReadingAttribute.class);
    }

    /** The article with its tokens, in text order, repeats kept. */
    public TokenizedArticle tokenize(CleanArticle article) {
        List<String> tokens = new ArrayList<>(tokens(article.title()));
        if (input == InputField.TITLE_AND_BODY) {
            tokens.addAll(tokens(article.body()));
        }
        return new TokenizedArticle(article.article(), tokens, dictionary.version());
    }

    /** All nouns of the text, in text order, repeats kept; also those of one syllable. */
    public List<String> nouns(String cleanText) {
        return nounsIn(cleanText).stream().map(Noun::text).toList();
    }

    /**
     * The nouns that are worth counting: all but those of one syllable that no dictionary lists.
     */
    List<String> tokens(String cleanText) {
        return nouns(cleanText).stream().filter(this::isToken).toList();
    }

    /** All nouns of the text with their places, in text order. */
    List<Noun> nounsIn(String cleanText) {
        List<Piece> pieces = pieces(cleanText);
        List<Noun> nouns = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int joined = joinedLength(cleanText, pieces, at);
            if (joined > 0) {
                Noun noun = joined(pieces.subList(at, at + joined));
                if (!dictionary.excludes(noun.text())) {
                    nouns.add(noun);
                }
            }
            at += Math.max(1, joined);
        }
        return nouns;
    }

    /** How many pieces from this one on are one noun; 0 when this is none. */
    private int joinedLength(String text, List<Piece> pieces, int at) {
        int asTerm = termLength(text, pieces, at);
        if (asTerm > 0) {
            return asTerm;
        }
        Piece piece = pieces.get(at);
        if (!piece.isNoun()) {
            return 0;
        }
        boolean hasSuffix = at + 1 < pieces.size() && isSuffixed(piece, pieces.get(at + 1));
        return hasSuffix ? 2 : 1;
    }

    private static boolean isSuffixed(Piece noun, Piece next) {
        return next.begin() == noun.end()
                && noun.end() - noun.begin() > 1
                && (SUFFIXES.contains(next.text())
                        || (noun.isName() && NAME_SUFFIXES.contains(next.text())));
    }

    private static Noun joined(List<Piece> pieces) {
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
        return new Noun(text, pieces.get(0).begin(), pieces.get(pieces.size() - 1).end());
    }

    private boolean isToken(String noun) {
        if (noun.codePointCount(0, noun.length()) < 2) {
            return dictionary.contains(noun);
        }
        return noun.length() <= LONGEST_TOKEN;
    }

    /** How many pieces from this one on are together the longest term; 0 when there is none. */
    private int termLength(String text, List<Piece> pieces, int at) {
        int begin = pieces.get(at).begin();
        int found = 0;
        int end = begin;
        for (int i = at; i < pieces.size() && pieces.get(i).begin() == end; i++) {
            end = pieces.get(i).end();
            if (end - begin > longestTerm) {
                break;
            }
            boolean isOneSyllable = end - begin == 1;
            if (!isOneSyllable
                    && dictionary.contains(text.substring(begin, end))
                    && isWhole(text, pieces, at, i)) {
                found = i - at + 1;
            }
        }
        return found;
    }

    /**
     * Whether these pieces can be a word of their own: an ending is none in the middle of a word
     * ({@code 이란} in {@code 사랑이란}), and {@code 5g} is none in {@code 5gb}.
     */
    private static boolean isWhole(String text, List<Piece> pieces, int first, int last) {
        int begin = pieces.get(first).begin();
        int end = pieces.get(last).end();
        boolean startsWord = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
        if (!startsWord && pieces.get(first).isEnding()) {
            return false;
        }
        return !continues(text, begin) && !continues(text, end);
    }

    /** Whether a foreign word or a figure goes on over this place. */
    private static boolean continues(String text, int place) {
        if (place == 0 || place == text.length()) {
            return false;
        }
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return (isLatin(before) && isLatin(after))
                || (Character.isDigit(before) && Character.isDigit(after));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private List<Piece> pieces(String text) {
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
        POS.Tag left = partOfSpeech.getLeftPOS();
        POS.Tag right = partOfSpeech.getRightPOS();
        boolean isNoun = NOUNS.contains(left) && NOUNS.contains(right);
        boolean isHanja = left == POS.Tag.SH || isHanja(term);
        String text =
                isHanja && reading.getReading() != null ? reading.getReading() : term.toString();
        boolean isEnding = left == POS.Tag.J || left == POS.Tag.E || left == POS.Tag.VCP;
        return new Piece(
                text,
                offset.startOffset(),
                offset.endOffset(),
                isNoun,
                right == POS.Tag.NNP,
                isEnding);
    }

    private static boolean isHanja(CharSequence text) {
        return Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.HAN;
    }

    private static org.apache.lucene.analysis.ko.dict.UserDictionary termsForNori(
            UserDictionary dictionary) {
        String terms =
                dictionary.terms().keySet().stream()
                        .filter(term -> term.length() >= SAFE_INSIDE_WORDS)
                        .collect(Collectors.joining("\n"));
        try {
            return org.apache.lucene.analysis.ko.dict.UserDictionary.open(new StringReader(terms));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    /** What Nori sees as one unit: a noun, a particle, an ending, a figure. */
    private record Piece(
            String text, int begin, int end, boolean isNoun, boolean isName, boolean isEnding) {}
}
