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
 * Finds dictionary terms that break other words in text: places where Nori's own dictionary has a
 * word that reaches over the term's edge ({@code 전자} in {@code 전자파}), or a verb, a particle or an
 * adverb inside the term. A few such places are normal for a name that is also a word; many mean
 * that the term does harm. Not safe for many threads.
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
     * A search for conflicts of these terms.
     *
     * @param checked the dictionary whose terms are checked
     * @param inUse the whole dictionary of the tokenizer, including the checked terms
     */
    public TermConflicts(UserDictionary checked, UserDictionary inUse) {
        dictionary = checked;
        with = NounTokenizer.withoutGuesses(inUse);
        without = NounTokenizer.withoutGuesses(UserDictionary.empty());
    }

    /** Searches a cleaned text. */
    public void add(String cleanText) {
        List<Morpheme> morphemes = null;
        for (Noun noun : with.nounsIn(cleanText)) {
            if (!dictionary.contains(noun.text())) {
                continue;
            }
            if (morphemes == null) {
                morphemes = without.morphemes(cleanText);
            }
            found.merge(noun.text(), 1L, Long::sum);
            String word = conflicting(noun, morphemes);
            if (!word.isEmpty()) {
                count(noun, word, cleanText);
            }
        }
    }

    private static String conflicting(Noun noun, List<Morpheme> morphemes) {
        for (Morpheme morpheme : morphemes) {
            boolean touches = morpheme.end() > noun.begin() && morpheme.begin() < noun.end();
            boolean isInside = morpheme.begin() >= noun.begin() && morpheme.end() <= noun.end();
            if (touches && (!isInside || morpheme.isGrammar())) {
                return morpheme.text();
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

    /** The conflicts found, most frequent first; each in at least this many places. */
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
