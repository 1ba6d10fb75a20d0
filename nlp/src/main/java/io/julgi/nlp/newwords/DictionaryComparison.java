package io.julgi.nlp.newwords;

import io.julgi.ingest.Article;
import io.julgi.nlp.nouns.NounTokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the tokens of articles under two dictionaries and counts each kind of change, with the
 * titles of the first articles as examples. Not safe for many threads.
 */
public final class DictionaryComparison {
    private static final int EXAMPLES_PER_CHANGE = 3;

    /** Further kinds of change are not kept; the number of changed articles counts them. */
    private static final int MOST_CHANGES = 100_000;

    private final NounTokenizer before;
    private final NounTokenizer after;
    private final Map<String, Counted> changes = new HashMap<>();
    private long articles;
    private long changed;

    /** A comparison of these two tokenizers. */
    public DictionaryComparison(NounTokenizer before, NounTokenizer after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A kind of change: tokens that one tokenizer gives where the other gives others.
     *
     * @param from the tokens before; may be empty
     * @param to the tokens after; may be empty
     * @param articles the number of articles with this change
     * @param examples titles of some of them
     */
    public record Change(List<String> from, List<String> to, long articles, List<String> examples) {
        public Change {
            from = List.copyOf(from);
            to = List.copyOf(to);
            examples = List.copyOf(examples);
        }
    }

    private static final class Counted {
        private final List<String> from;
        private final List<String> to;
        private final List<String> examples = new ArrayList<>();
        private long articles;

        Counted(List<String> from, List<String> to) {
            this.from = from;
            this.to = to;
        }
    }

    /** Tokenizes this article with both and counts the differences. */
    public void add(Article article) {
        articles++;
        List<String> from = before.tokenize(article).tokens();
        List<String> to = after.tokenize(article).tokens();
        if (!from.equals(to)) {
            changed++;
            // Once an article, however often it has the word.
            Map<String, Counted> here = new TreeMap<>();
            differences(from, to, here);
            here.forEach((key, difference) -> count(key, difference, article.title()));
        }
    }

    private void count(String key, Counted difference, String title) {
        Counted counted = changes.get(key);
        if (counted == null && changes.size() < MOST_CHANGES) {
            counted = difference;
            changes.put(key, counted);
        }
        if (counted != null) {
            counted.articles++;
            if (counted.examples.size() < EXAMPLES_PER_CHANGE) {
                counted.examples.add(title);
            }
        }
    }

    /**
     * The parts in which two lists of tokens differ: from the first difference on to the nearest
     * pair of equal tokens, and so on.
     */
    private static void differences(
            List<String> from, List<String> to, Map<String, Counted> differences) {
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                i++;
                j++;
                continue;
            }
            int[] meeting = nextEqual(from, i, to, j);
            List<String> gone = from.subList(i, meeting[0]);
            List<String> come = to.subList(j, meeting[1]);
            differences.put(
                    String.join(" ", gone) + "\t" + String.join(" ", come),
                    new Counted(List.copyOf(gone), List.copyOf(come)));
            i = meeting[0];
            j = meeting[1];
        }
    }

    private static int[] nextEqual(List<String> from, int i, List<String> to, int j) {
        int longest = from.size() - i + to.size() - j;
        for (int skipped = 1; skipped <= longest; skipped++) {
            for (int a = 0; a <= skipped; a++) {
                int x = i + a;
                int y = j + skipped - a;
                if (x < from.size() && y < to.size() && from.get(x).equals(to.get(y))) {
                    return new int[] {x, y};
                }
            }
        }
        return new int[] {from.size(), to.size()};
    }

    /** How many articles were added. */
    public long articles() {
        return articles;
    }

    /** How many of them have other tokens after than before. */
    public long changed() {
        return changed;
    }

    /** The changes that are in the most articles, of equal ones the first in the alphabet. */
    public List<Change> changes(int limit) {
        return changes.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Counted>comparingByValue(
                                        (one, other) -> Long.compare(other.articles, one.articles))
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getValue)
                .map(change -> new Change(change.from, change.to, change.articles, change.examples))
                .toList();
    }
}
