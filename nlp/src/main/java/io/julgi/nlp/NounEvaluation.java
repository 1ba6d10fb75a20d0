package io.julgi.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How well nouns are found, by where the sentences come from, and what each part of the product
 * adds.
 *
 * @param all over all sentences
 * @param bySource by the sentences' source, and {@value #NEWS} for those that are news
 * @param steps from Nori as it comes to the whole product, on the news (on all sentences where none
 *     is news), each with what was added
 */
public record NounEvaluation(
        NounScores all, Map<String, NounScores> bySource, Map<String, NounScores> steps) {
    /** The name under which sentences from news are told apart. */
    public static final String NEWS = "news";

    private static final String NEWS_ID = "_wikitree";

    /**
     * Measures.
     *
     * @param gold as {@link NounScores#measure} reads it; an id that ends in {@value #NEWS_ID} is
     *     news
     * @param newWords terms that were found in articles, as the last step; may be empty
     * @throws IOException when the file cannot be read or a line has another form
     */
    public static NounEvaluation measure(Path gold, NewsLanguage language, UserDictionary newWords)
            throws IOException {
        NounTokenizer tokenizer = language.tokenizer();
        NounScores all = NounScores.measure(gold, tokenizer, id -> true);
        Map<String, NounScores> bySource = new LinkedHashMap<>();
        NounScores news = NounScores.measure(gold, tokenizer::nounsIn, NounEvaluation::isNews);
        if (news.sentences() > 0) {
            bySource.put(NEWS, news);
        }
        for (String source : sources(gold)) {
            bySource.put(
                    source,
                    NounScores.measure(
                            gold, tokenizer::nounsIn, one -> one.source().equals(source)));
        }
        return new NounEvaluation(
                all,
                bySource,
                steps(
                        gold,
                        language,
                        newWords,
                        news.sentences() > 0 ? NounEvaluation::isNews : one -> true));
    }

    private static boolean isNews(NounScores.Sentence sentence) {
        return sentence.id().endsWith(NEWS_ID);
    }

    private static List<String> sources(Path gold) throws IOException {
        TreeSet<String> sources = new TreeSet<>();
        NounScores.measure(gold, text -> List.of(), one -> sources.add(one.source()));
        return List.copyOf(sources);
    }

    private static Map<String, NounScores> steps(
            Path gold,
            NewsLanguage language,
            UserDictionary newWords,
            Predicate<NounScores.Sentence> which)
            throws IOException {
        NounTokenizer bare = new NounTokenizer(UserDictionary.empty());
        Map<String, NounScores> steps = new LinkedHashMap<>();
        try (NoriAsItComes nori = new NoriAsItComes()) {
            steps.put("Nori as it comes", NounScores.measure(gold, nori::tokens, which));
        }
        Function<String, List<Noun>> whitelist = text -> nounsByTag(bare, text);
        steps.put("only nouns, compounds whole", NounScores.measure(gold, whitelist, which));
        TextCleaner cleaner = language.cleaner();
        steps.put(
                "+ cleaning",
                NounScores.measure(gold, text -> cleaned(text, cleaner, whitelist), which));
        steps.put(
                "+ rules for names and joined nouns",
                NounScores.measure(gold, text -> cleaned(text, cleaner, bare::nounsIn), which));
        NounTokenizer withTerms = language.tokenizer();
        steps.put(
                "+ dictionary",
                NounScores.measure(
                        gold, text -> cleaned(text, cleaner, withTerms::nounsIn), which));
        if (newWords.size() > 0) {
            NounTokenizer withNew = language.with(language.dictionary().plus(newWords)).tokenizer();
            steps.put(
                    "+ new words",
                    NounScores.measure(
                            gold, text -> cleaned(text, cleaner, withNew::nounsIn), which));
        }
        return steps;
    }

    private static List<Noun> nounsByTag(NounTokenizer tokenizer, String text) {
        List<Noun> nouns = new ArrayList<>();
        for (Piece piece : tokenizer.pieces(text)) {
            if (piece.isNoun()) {
                nouns.add(new Noun(piece.text(), piece.begin(), piece.end()));
            }
        }
        return nouns;
    }

    /** The nouns of the cleaned text, each at its next place in the text as it was. */
    private static List<Noun> cleaned(
            String text, TextCleaner cleaner, Function<String, List<Noun>> finder) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Noun> placed = new ArrayList<>();
        int from = 0;
        for (Noun noun : finder.apply(cleaner.cleanBody(text))) {
            int at = lower.indexOf(noun.text(), from);
            int begin = at < 0 ? from : at;
            int end = at < 0 ? from : at + noun.text().length();
            placed.add(new Noun(noun.text(), begin, end));
            from = end;
        }
        return placed;
    }
}
