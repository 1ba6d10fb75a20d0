package io.julgi.nlp.newwords;

import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.Morpheme;
import io.julgi.nlp.nouns.Noun;
import io.julgi.nlp.nouns.NounTokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which likely words the tokeniser breaks, and how. Not safe for many threads. */
final class Segmenter {
    /** A word is known when tokenising keeps it whole in one of so many contexts. */
    private static final int KNOWN = 3;

    private final NounTokenizer tokenizer;

    Segmenter(UserDictionary dictionary) {
        tokenizer = new NounTokenizer(dictionary);
    }

    /**
     * What tokenising makes of the word in most contexts; nothing when it keeps the word whole, or
     * when this is grammar and no term.
     */
    Optional<Segmentation> broken(WordCandidate candidate, List<String> contexts) {
        String word = candidate.word();
        List<Segmentation> cuts = contexts.stream().map(context -> cut(word, context)).toList();
        Segmentation alone = cut(word, word);
        Segmentation usual = mostFrequent(cuts).orElse(alone);
        return keepsWhole(cuts)
                        // 리그 is known, and was only seen in 챔스리그 at first.
                        || (alone.isWhole() && !usual.isAligned())
                        || usual.isWhole()
                        || usual.isGrammar(candidate.particles())
                ? Optional.empty()
                : Optional.of(usual);
    }

    private static boolean keepsWhole(List<Segmentation> cuts) {
        long whole = cuts.stream().filter(Segmentation::isWhole).count();
        return whole > 0 && whole * KNOWN >= cuts.size();
    }

    private Segmentation cut(String word, String text) {
        int begin = text.indexOf(word);
        List<Morpheme> pieces = tokenizer.pieces(text);
        List<Noun> nouns = tokenizer.nounsIn(text, pieces);
        return Segmentation.of(text, pieces, nouns, begin, begin + word.length());
    }

    /** The first of those that are equally frequent. */
    private static Optional<Segmentation> mostFrequent(List<Segmentation> cuts) {
        Map<Segmentation, Integer> times = new LinkedHashMap<>();
        cuts.forEach(cut -> times.merge(cut, 1, Integer::sum));
        return times.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(Map.Entry::getKey);
    }
}
