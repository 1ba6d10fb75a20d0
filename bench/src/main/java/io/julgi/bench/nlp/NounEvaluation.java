package io.julgi.bench.nlp;

import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.Noun;
import io.julgi.nlp.nouns.NounTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Evaluates the nouns that are found against gold sentences, by source, and what each part of the
 * product adds.
 *
 * @param all over all sentences
 * @param bySource by the sentences' source, and {@value #NEWS} for those that are news
 * @param bareBySource the same with nothing but Nori's nouns, compounds whole: what the product has
 *     to be better than, everywhere
 * @param steps from Nori as it comes to the whole product, on the news (on all sentences where none
 *     is news), each with what was added
 */
public record NounEvaluation(
        NounScores all,
        Map<String, NounScores> bySource,
        Map<String, NounScores> bareBySource,
        Map<String, NounScores> steps) {
    /** The name under which sentences from news are told apart. */
    public static final String NEWS = "news";

    private static final String NEWS_ID = "_wikitree";

    /**
     * Measures.
     *
     * @param gold as {@link NounScores#measure} reads it; an id that ends in {@value #NEWS_ID} is
     *     news
     * @param half which sentences of it; all where it is empty
     * @param newWords terms that were found in articles, as the last step; may be empty
     * @throws IOException when the file cannot be read or a line has another form
     */
    public static NounEvaluation measure(
            Path gold, Optional<GoldSplit> half, TextPipeline language, UserDictionary newWords)
            throws IOException {
        Predicate<NounScores.Sentence> measured =
                sentence -> half.isEmpty() || half.get().holds(sentence.text());
        NounTokenizer tokenizer = language.tokenizer();
        NounTokenizer bare = NounTokenizer.withoutGuesses(UserDictionary.empty());
        Map<String, NounScores> bySource = bySource(gold, measured, tokenizer::nounsIn);
        return new NounEvaluation(
                NounScores.measure(gold, tokenizer::nounsIn, measured),
                bySource,
                bySource(gold, measured, text -> NounSteps.nounsByTag(bare, text)),
                steps(
                        gold,
                        language,
                        newWords,
                        bySource.containsKey(NEWS)
                                ? measured.and(NounEvaluation::isNews)
                                : measured));
    }

    private static Map<String, NounScores> bySource(
            Path gold, Predicate<NounScores.Sentence> measured, Function<String, List<Noun>> finder)
            throws IOException {
        Map<String, NounScores> bySource = new LinkedHashMap<>();
        NounScores news = NounScores.measure(gold, finder, measured.and(NounEvaluation::isNews));
        if (news.sentences() > 0) {
            bySource.put(NEWS, news);
        }
        for (String source : sources(gold, measured)) {
            bySource.put(
                    source,
                    NounScores.measure(
                            gold, finder, measured.and(one -> one.source().equals(source))));
        }
        return bySource;
    }

    private static boolean isNews(NounScores.Sentence sentence) {
        return sentence.id().endsWith(NEWS_ID);
    }

    private static List<String> sources(Path gold, Predicate<NounScores.Sentence> measured)
            throws IOException {
        TreeSet<String> sources = new TreeSet<>();
        NounScores.measure(
                gold, text -> List.of(), one -> measured.test(one) && sources.add(one.source()));
        return List.copyOf(sources);
    }

    private static Map<String, NounScores> steps(
            Path gold,
            TextPipeline language,
            UserDictionary newWords,
            Predicate<NounScores.Sentence> which)
            throws IOException {
        Map<String, NounScores> scores = new LinkedHashMap<>();
        try (NounSteps steps = new NounSteps(language, newWords)) {
            for (NounSteps.Step step : steps.all()) {
                scores.put(step.name(), NounScores.measure(gold, step::nouns, which));
            }
        }
        return scores;
    }
}
