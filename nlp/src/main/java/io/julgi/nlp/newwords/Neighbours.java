package io.julgi.nlp.newwords;

/**
 * The neighbours of a string on one side: letters, or the edge of a word.
 *
 * <p>Each edge counts as a different neighbour, as the edge of a sentence does in Feng et al.: it
 * is evidence that a word ends here.
 */
final class Neighbours {
    private int kinds;
    private int occurrences;
    private double sum;

    /** Adds a letter with the number of its occurrences beside the string. */
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
