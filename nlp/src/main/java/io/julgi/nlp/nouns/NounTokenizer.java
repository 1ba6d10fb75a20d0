package io.julgi.nlp.nouns;

import static io.julgi.nlp.nouns.NounStep.join;
import static io.julgi.nlp.nouns.NounStep.retag;
import static io.julgi.nlp.nouns.NounStep.retagExtra;
import static io.julgi.nlp.nouns.NounStep.split;

import io.julgi.ingest.Article;
import io.julgi.nlp.clean.HanjaShorthand;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.NoriDictionary;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.Morpheme.Origin;
import io.julgi.nlp.nouns.NounStep.Pos;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
 * their reading, and the terms of the {@link UserDictionary}. Compounds that Nori knows stay whole.
 *
 * <p>Nori finds the morphemes; the steps listed in {@code steps} correct its part-of-speech tags
 * and join morphemes that are one noun together. What then has the tag of a noun is one.
 *
 * <p>Nouns of one syllable say little by themselves ({@code 것}, {@code 첫}, {@code 점}), so an
 * article's tokens hold only those that the dictionary lists ({@code 암}, {@code 쌀}). Numerals with
 * a unit ({@code 10일}) are no tokens unless they are a term ({@code 5g}, {@code 코로나19}).
 *
 * <p>Loading takes half a second and an article some 30 µs: make one tokenizer per thread and keep
 * it. Not safe for many threads.
 */
public final class NounTokenizer {
    /**
     * Terms of this length or longer are given to Nori, which then never splits them. Shorter ones
     * would also be found inside other words ({@code 전자} in {@code 전자파}), so they are only joined
     * where Nori sees word boundaries on both sides.
     */
    private static final int SHORTEST_TERM_FOR_NORI = 3;

    /** Longer foreign words are keys and addresses that the cleaner did not remove. */
    private static final int LONGEST_TOKEN = 40;

    private final UserDictionary dictionary;
    private final NounSettings settings;
    private final TextCleaner cleaner;
    private final Set<String> stopWords;
    private final DictionaryTerms terms;
    private final List<NounStep> nounSteps;
    private final List<NounStep> tokenSteps;
    private final KoreanTokenizer nori;
    private final OffsetAttribute offset;
    private final PartOfSpeechAttribute partOfSpeech;
    private final ReadingAttribute reading;

    /** A tokenizer with the bundled dictionary, for titles. */
    public NounTokenizer() {
        this(UserDictionary.bundled());
    }

    /** A tokenizer with this dictionary, for titles. */
    public NounTokenizer(UserDictionary dictionary) {
        this(dictionary, NounSettings.STANDARD);
    }

    /**
     * A tokenizer with this dictionary; the settings say which text is read and what counts as a
     * token.
     */
    public NounTokenizer(UserDictionary dictionary, NounSettings settings) {
        this(dictionary, settings, new TextCleaner());
    }

    /**
     * A tokenizer with this dictionary and these settings.
     *
     * @param cleaner cleans summaries, which are stored as published
     */
    public NounTokenizer(UserDictionary dictionary, NounSettings settings, TextCleaner cleaner) {
        this.dictionary = dictionary;
        this.settings = settings;
        this.cleaner = cleaner;
        stopWords = new HashSet<>(dictionary.stopWords(""));
        terms = new DictionaryTerms(dictionary);
        tokenSteps = steps(terms, new ExtraPartsOfSpeech(settings));
        nounSteps = tokenSteps.stream().filter(step -> !step.isExtra()).toList();
        NoriDictionary.load();
        nori =
                new KoreanTokenizer(
                        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                        dictionary.forNori(SHORTEST_TERM_FOR_NORI),
                        DecompoundMode.NONE,
                        false);
        offset = nori.getAttribute(OffsetAttribute.class);
        partOfSpeech = nori.getAttribute(PartOfSpeechAttribute.class);
        reading = nori.getAttribute(ReadingAttribute.class);
    }

    /**
     * The steps from Nori's morphemes to tokens, in the order in which they are applied: first what
     * needs the neighbours as Nori tags them, then joins, then what is left in single morphemes.
     * Extra steps add tokens that are no nouns. A new rule is a new line here, with its reason, and
     * a row in {@code NounTokenizerTest}.
     */
    private static List<NounStep> steps(DictionaryTerms terms, ExtraPartsOfSpeech extra) {
        return List.of(
                retag(
                        "surname",
                        Pos.ANY,
                        "이 총리, 배 씨: before a title, a determiner or verb is a name",
                        PersonNames::surname),
                retag(
                        "former",
                        Pos.NOUN,
                        "전 대통령: before a title, 전 is a determiner",
                        PersonNames::former),
                retag(
                        "meanwhile",
                        Pos.NOUN,
                        "한편 is an adverb unless a particle follows",
                        TagCorrections::meanwhile),
                retag(
                        "during",
                        Pos.NOUN,
                        "10년간: after a unit, 간 is a suffix",
                        TagCorrections::during),
                join(
                        "full name",
                        Pos.ANY,
                        "three syllables before a title are a name that Nori does not know",
                        PersonNames::fullName),
                join("term", Pos.ANY, "what the user dictionary lists is one noun", terms::length),
                retagExtra(
                        "numeral",
                        Pos.DIGITS,
                        "3분기: a numeral with its unit is a token",
                        extra::numeral),
                join(
                        "institution",
                        Pos.NOUN,
                        "서울남부지법: a name, then the kind of institution",
                        CompoundNouns::institution),
                retag("honorific", Pos.NOUN, "배모 씨: 모 and 씨 are no nouns", PersonNames::honorific),
                join(
                        "name of names",
                        Pos.NOUN,
                        "에스티큐브: two names in one are one that Nori does not know",
                        CompoundNouns::nameOfNames),
                join(
                        "suffix",
                        Pos.NOUN,
                        "확진자, 한국당: the suffix makes another word",
                        CompoundNouns::nounWithSuffix),
                split("determiner", Pos.NOUN, "이날 is 이 and 날", TagCorrections::determiner),
                split(
                        "surname in a morpheme",
                        Pos.ANY,
                        "배씨, 박모(35): only the surname is a noun",
                        PersonNames::surnameInMorpheme),
                split(
                        "noun in a verb",
                        Pos.VERB_ADJECTIVE_OR_ROOT,
                        "인정받다 has the noun 인정",
                        TagCorrections::nounInVerb),
                retag(
                        "adverb or dependent noun",
                        Pos.DEPENDENT_NOUN_OR_ADVERB,
                        "오늘 and 곳 are nouns",
                        TagCorrections::noun),
                retagExtra(
                        "unit of a numeral",
                        Pos.NOUN,
                        "분기 says nothing beside 3분기",
                        ExtraPartsOfSpeech::unitOfNumeral),
                retagExtra(
                        "verb, adjective, root",
                        Pos.VERB_ADJECTIVE_OR_ROOT,
                        "늘다, 높다, 깨끗: tokens where the settings ask for them",
                        extra::verbAdjectiveOrRoot));
    }

    /** A tokenizer with another dictionary and the same settings. */
    public NounTokenizer with(UserDictionary other) {
        return new NounTokenizer(other, settings, cleaner);
    }

    /** The cleaned article with its tokens, in text order, with repeats. */
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

    /** All nouns of the text, in text order, with repeats; also those of one syllable. */
    public List<String> nouns(String cleanText) {
        List<String> nouns = new ArrayList<>();
        for (Morpheme morpheme : applied(nounSteps, morphemes(cleanText))) {
            if (morpheme.isNoun()) {
                nouns.add(morpheme.text());
            }
        }
        return nouns;
    }

    /** The tokens of the text: what {@link NounSettings} count, less stop words. */
    public List<String> tokens(String cleanText) {
        return tokens(cleanText, "");
    }

    private List<String> tokens(String cleanText, String outlet) {
        List<String> tokens = new ArrayList<>();
        Set<String> stopWordsOfOutlet = outlet.isEmpty() ? Set.of() : dictionary.stopWords(outlet);
        for (Morpheme morpheme : applied(tokenSteps, morphemes(cleanText))) {
            if (morpheme.isNoun() || morpheme.isExtraToken()) {
                String text = morpheme.text();
                if (isWorthCounting(text)
                        && !stopWords.contains(text)
                        && !stopWordsOfOutlet.contains(text)) {
                    tokens.add(settings.aliases() ? dictionary.meaning(text) : text);
                }
            }
        }
        return tokens;
    }

    /** All nouns of the text with their places, in text order. */
    public List<Noun> nounsIn(String cleanText) {
        return nounsIn(morphemes(cleanText));
    }

    /** The nouns among the morphemes that {@link #morphemes} found in a text. */
    public List<Noun> nounsIn(List<Morpheme> morphemes) {
        List<Noun> nouns = new ArrayList<>();
        for (Morpheme morpheme : applied(nounSteps, morphemes)) {
            if (morpheme.isNoun()) {
                nouns.add(new Noun(morpheme.text(), morpheme.begin(), morpheme.end()));
            }
        }
        return nouns;
    }

    private static List<Morpheme> applied(List<NounStep> steps, List<Morpheme> morphemes) {
        List<Morpheme> result = morphemes;
        for (NounStep step : steps) {
            result = step.applyTo(result);
        }
        return result;
    }

    private boolean isWorthCounting(String noun) {
        if (noun.length() < 2 * settings.minLength()
                && noun.codePointCount(0, noun.length()) < settings.minLength()) {
            return terms.contains(noun);
        }
        return noun.length() <= LONGEST_TOKEN;
    }

    /** The morphemes that Nori finds in the text, in text order, before any step. */
    public List<Morpheme> morphemes(String text) {
        List<Morpheme> morphemes = new ArrayList<>();
        try {
            nori.setReader(new StringReader(text));
            nori.reset();
            int end = -1;
            while (nori.incrementToken()) {
                morphemes.add(morpheme(text, end));
                end = offset.endOffset();
            }
            nori.end();
            return morphemes;
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

    private Morpheme morpheme(String text, int endOfLast) {
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
                begin == endOfLast,
                mayBeTerm && terms.isTerm(text, begin, end) ? Origin.TERM : Origin.NORI,
                HanjaShorthand.isHanja(text.charAt(begin)) ? reading.getReading() : null);
    }
}
