package io.julgi.nlp.newwords;

import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.Morpheme;
import io.julgi.nlp.nouns.Noun;
import io.julgi.nlp.nouns.NounTokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out how the tokenizer segments word candidates in their contexts. Not safe for many
 * threads.
 */
final class Segmenter {
    /** A word is known when the tokenizer keeps it whole in one of this many contexts. */
    private static final int KNOWN = 3;

    private final NounTokenizer tokenizer;

    Segmenter(UserDictionary dictionary) {
        tokenizer = NounTokenizer.withoutGuesses(dictionary);
    }

    /**
     * The most frequent segmentation of the word; empty when the tokenizer keeps the word whole, or
     * when the word is grammar and no term.
     */
    Optional<Segmentation> broken(WordCandidate candidate, List<String> contexts) {
        String word = candidate.word();
        List<Segmentation> inContexts =
                contexts.stream().map(context -> segmentation(word, context)).toList();
        Segmentation alone = segmentation(word, word);
        Segmentation usual = mostFrequent(inContexts).orElse(alone);
        return keepsWhole(inContexts)
                        // 리그 is known, though its first contexts all have 챔스리그.
                        || (alone.isWhole() && !usual.isAligned())
                        || usual.isWhole()
                        || usual.isGrammar(candidate.particles())
                ? Optional.empty()
                : Optional.of(usual);
    }

    private static boolean keepsWhole(List<Segmentation> all) {
        long whole = all.stream().filter(Segmentation::isWhole).count();
        return whole > 0 && whole * KNOWN >= all.size();
    }

    private Segmentation segmentation(String word, String text) {
        int begin = text.indexOf(word);
        List<Morpheme> morphemes = tokenizer.morphemes(text);
        List<Noun> nouns = tokenizer.nounsIn(morphemes);
        return Segmentation.of(text, morphemes, nouns, begin, begin + word.length());
    }

    /** The first of those that are equally frequent. */
    private static Optional<Segmentation> mostFrequent(List<Segmentation> all) {
        Map<Segmentation, Integer> times = new LinkedHashMap<>();
        all.forEach(one -> times.merge(one, 1, Integer::sum));
        return times.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(Map.Entry::getKey);
    }
}
