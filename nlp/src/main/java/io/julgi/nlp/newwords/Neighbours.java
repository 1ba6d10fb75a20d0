package io.julgi.nlp.newwords;

/**
 * What stands on one side of a string: letters, or the edge of a word.
 *
 * <p>Each edge counts as a neighbour of its own, as the edge of a sentence does in Feng et al.:
 * what stands beyond it is the next word, which says that here one word ended.
 */
final class Neighbours {
    private int kinds;
    private int occurrences;
    private double sum;

    /** The string stands beside this letter so often. */
    void addLetter(int count) {
        kinds++;
        occurrences += count;
        sum += count * Math.log(count);
    }

    void addEdges(int count) {
        kinds += count;
        occurrences += count;
    }

    /** How many different neighbours there are. */
    int variety() {
        return kinds;
    }

    /** The entropy of the neighbour, in nats. */
    double entropy() {
        return occurrences == 0 ? 0 : Math.log(occurrences) - sum / occurrences;
    }

    /** The entropy as a share of what it would be if no two neighbours were the same: 0 to 1. */
    double openness() {
        return occurrences < 2 ? 0 : entropy() / Math.log(occurrences);
    }
}
