package io.julgi.nlp.newwords;

import io.julgi.nlp.clean.WordRuns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the first few different contexts of words: the lines in which they occur. */
final class WordContexts {
    private static final int PER_WORD = 5;

    /** Characters of context on either side of a word. */
    private static final int REACH = 60;

    private static final int PAIRS = 1 << 20;

    private final Map<String, List<String>> contexts = new HashMap<>();

    /** The hashed first two letters of the words, which rule out most places of a text. */
    private final BitSet beginnings = new BitSet(PAIRS);

    WordContexts(Collection<String> words) {
        for (String word : words) {
            contexts.put(word, new ArrayList<>());
            beginnings.set(pair(word, 0));
        }
    }

    private static int pair(String text, int at) {
        return (31_013 * text.charAt(at) + text.charAt(at + 1)) & (PAIRS - 1);
    }

    /** Collects the contexts in this line. */
    void add(String line) {
        WordRuns.forEach(
                line,
                (begin, end) -> {
                    for (int from = begin; from + 1 < end; from++) {
                        if (!beginnings.get(pair(line, from))) {
                            continue;
                        }
                        int last = Math.min(end, from + NewWords.LONGEST);
                        for (int to = from + NewWords.SHORTEST; to <= last; to++) {
                            add(line, from, to);
                        }
                    }
                });
    }

    private void add(String line, int begin, int end) {
        List<String> known = contexts.get(line.substring(begin, end));
        if (known != null && known.size() < PER_WORD) {
            String context = around(line, begin, end);
            if (!known.contains(context)) {
                known.add(context);
            }
        }
    }

    List<String> of(String word) {
        return List.copyOf(contexts.get(word));
    }

    /** The line, or the part of a long line near the word, from space to space if possible. */
    private static String around(String line, int begin, int end) {
        int from = 0;
        if (begin > REACH) {
            int space = line.indexOf(' ', begin - REACH);
            from = space < 0 || space >= begin ? begin - REACH : space + 1;
        }
        int to = line.length();
        if (to - end > REACH) {
            int space = line.lastIndexOf(' ', end + REACH);
            to = space < end ? end + REACH : space;
        }
        return line.substring(from, to);
    }
}
