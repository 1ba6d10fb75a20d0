package io.julgi.nlp.newwords;

import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.Morpheme;
import io.julgi.nlp.nouns.Noun;
import io.julgi.nlp.nouns.NounTokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks in text for terms that break other words: where the language's own dictionary sees a word
 * that goes on over the term's end ({@code 전자} in {@code 전자파}), or a verb, a particle or an adverb
 * inside the term. A few such places are normal for a name that is also a word; many mean that the
 * term does harm. Not safe for many threads.
 */
public final class TermConflicts {
    private static final int EXAMPLES = 3;
    private static final int AROUND = 12;

    private final UserDictionary dictionary;
    private final NounTokenizer with;
    private final NounTokenizer without;
    private final Map<String, Long> found = new HashMap<>();
    private final Map<String, Map<String, List<String>>> examples = new HashMap<>();
    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    /**
     * @param checked whose terms are checked
     * @param language everything that articles are read with, the checked terms included
     */
    public TermConflicts(UserDictionary checked, UserDictionary language) {
        dictionary = checked;
        with = new NounTokenizer(language);
        without = new NounTokenizer(UserDictionary.empty());
    }

    /** Takes a cleaned text into account. */
    public void add(String cleanText) {
        List<Morpheme> pieces = null;
        for (Noun noun : with.nounsIn(cleanText)) {
            if (!dictionary.contains(noun.text())) {
                continue;
            }
            if (pieces == null) {
                pieces = without.pieces(cleanText);
            }
            found.merge(noun.text(), 1L, Long::sum);
            String word = conflicting(noun, pieces);
            if (!word.isEmpty()) {
                count(noun, word, cleanText);
            }
        }
    }

    private static String conflicting(Noun noun, List<Morpheme> pieces) {
        for (Morpheme piece : pieces) {
            boolean touches = piece.end() > noun.begin() && piece.begin() < noun.end();
            boolean isInside = piece.begin() >= noun.begin() && piece.end() <= noun.end();
            if (touches && (!isInside || piece.isGrammar())) {
                return piece.text();
            }
        }
        return "";
    }

    private void count(Noun noun, String word, String text) {
        counts.computeIfAbsent(noun.text(), term -> new HashMap<>()).merge(word, 1L, Long::sum);
        List<String> shown =
                examples.computeIfAbsent(noun.text(), term -> new HashMap<>())
                        .computeIfAbsent(word, other -> new ArrayList<>());
        if (shown.size() < EXAMPLES) {
            int from = Math.max(0, noun.begin() - AROUND);
            int to = Math.min(text.length(), noun.end() + AROUND);
            shown.add(text.substring(from, to).replace('\n', ' '));
        }
    }

    /** What was found, the most frequent first; at least so many places each. */
    public List<TermConflict> conflicts(int atLeast) {
        List<TermConflict> conflicts = new ArrayList<>();
        counts.forEach(
                (term, words) ->
                        words.forEach(
                                (word, count) -> {
                                    if (count >= atLeast) {
                                        conflicts.add(
                                                new TermConflict(
                                                        term,
                                                        word,
                                                        count,
                                                        found.get(term),
                                                        examples.get(term).get(word)));
                                    }
                                }));
        conflicts.sort(
                Comparator.comparingLong(TermConflict::found)
                        .reversed()
                        .thenComparing(TermConflict::term)
                        .thenComparing(TermConflict::word));
        return conflicts;
    }
}
