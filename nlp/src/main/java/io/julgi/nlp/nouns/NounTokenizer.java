package io.julgi.nlp.nouns;

import static io.julgi.nlp.nouns.NounStep.join;
import static io.julgi.nlp.nouns.NounStep.retag;
import static io.julgi.nlp.nouns.NounStep.retagExtra;
import static io.julgi.nlp.nouns.NounStep.split;

import io.julgi.ingest.Article;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.Term;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.NounStep.Pos;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    /** Longer foreign words are keys and addresses that the cleaner did not remove. */
    private static final int LONGEST_TOKEN = 40;

    /** The categories of the bundled dictionary whose terms are names. */
    private static final Map<String, Name.Kind> KINDS =
            Map.of(
                    "정치인", Name.Kind.PERSON,
                    "해외 인물", Name.Kind.PERSON,
                    "정당·단체", Name.Kind.ORGANISATION,
                    "기관", Name.Kind.ORGANISATION,
                    "기업", Name.Kind.ORGANISATION,
                    "지명", Name.Kind.PLACE,
                    "해외 지명", Name.Kind.PLACE);

    private final UserDictionary dictionary;
    private final NounSettings settings;
    private final TextCleaner cleaner;
    private final Set<String> stopWords;
    private final Lattice lattice;
    private final List<NounStep> nounSteps;
    private final List<NounStep> tokenSteps;

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
        this(dictionary, settings, cleaner, new Lattice(dictionary.words()));
    }

    /**
     * A tokenizer that guesses no nouns and names: it cuts what neither Nori nor this dictionary
     * has, so that such words can be found and listed.
     */
    public static NounTokenizer withoutGuesses(UserDictionary dictionary) {
        return new NounTokenizer(
                dictionary,
                NounSettings.STANDARD,
                new TextCleaner(),
                Lattice.withoutGuesses(dictionary.words()));
    }

    private NounTokenizer(
            UserDictionary dictionary,
            NounSettings settings,
            TextCleaner cleaner,
            Lattice lattice) {
        this.dictionary = dictionary;
        this.settings = settings;
        this.cleaner = cleaner;
        stopWords = new HashSet<>(dictionary.stopWords(""));
        this.lattice = lattice;
        tokenSteps = steps(new ExtraPartsOfSpeech(settings));
        nounSteps = tokenSteps.stream().filter(step -> !step.isExtra()).toList();
    }

    /**
     * The steps from Nori's morphemes to tokens, in the order in which they are applied: first what
     * needs the neighbours as Nori tags them, then joins, then what is left in single morphemes.
     * Extra steps add tokens that are no nouns. A new rule is a new line here, with its reason, and
     * a row in {@code NounTokenizerTest}.
     */
    private static List<NounStep> steps(ExtraPartsOfSpeech extra) {
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
                        "prefix",
                        Pos.PREFIX,
                        "불송치: the prefix turns the meaning of the noun",
                        CompoundNouns::nounWithPrefix),
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

    /**
     * The people, organisations and places that the text names, in text order, with repeats: by the
     * category of the term, by Nori's dictionary, by the model of names, by the kind of institution
     * at the end.
     */
    public List<Name> names(String cleanText) {
        List<Name> names = new ArrayList<>();
        for (Morpheme morpheme : applied(nounSteps, morphemes(cleanText))) {
            Name.Kind kind = morpheme.isNoun() ? kind(morpheme) : null;
            if (kind != null) {
                names.add(new Name(morpheme.text(), kind, morpheme.begin(), morpheme.end()));
            }
        }
        return names;
    }

    private Name.Kind kind(Morpheme morpheme) {
        String category =
                dictionary.find(dictionary.meaning(morpheme.text())).map(Term::category).orElse("");
        Name.Kind listed = KINDS.get(category);
        if (listed != null || morpheme.isOneSyllable()) {
            return listed;
        }
        return morpheme.kind() == null && CompoundNouns.isInstitution(morpheme.text())
                ? Name.Kind.ORGANISATION
                : morpheme.kind();
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
            return dictionary.contains(noun);
        }
        return noun.length() <= LONGEST_TOKEN;
    }

    /**
     * The morphemes of the text, in text order, before any step. Each has its place in the text.
     */
    public List<Morpheme> morphemes(String text) {
        return lattice.morphemes(text);
    }
}
