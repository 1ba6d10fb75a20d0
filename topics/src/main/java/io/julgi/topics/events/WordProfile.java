package io.julgi.topics.events;

/**
 * What an event's reports say: of each word that at least two of them have, how many have it and
 * how usual that would be. Its arrays are never changed.
 */
final class WordProfile {
    static final WordProfile NONE = new WordProfile(new int[0], new int[0], new double[0], 0, 1);

    /** No word speaks for an event more than this, whatever its odds. */
    private static final double MOST = 4;

    private final int[] words;
    private final int[] counts;
    private final double[] bases;
    private final int reports;
    private final double unseen;
    private final double[] odds;
    private final double[] oddsOfMember;

    /**
     * A profile.
     *
     * @param words their numbers, ascending
     * @param counts of the event's reports, how many have each word
     * @param bases the share of other reports that would have each word
     * @param reports how many reports the event has
     * @param unseen how much of a further report would be words that none of these has, 0 to 1
     *     (Good 1953)
     */
    WordProfile(int[] words, int[] counts, double[] bases, int reports, double unseen) {
        this.words = words;
        this.counts = counts;
        this.bases = bases;
        this.reports = reports;
        this.unseen = unseen;
        odds = new double[words.length];
        oddsOfMember = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            odds[i] = logOdds(share(i), bases[i]);
            double others = Math.max(0, counts[i] - 1) / (double) Math.max(1, reports - 1);
            oddsOfMember[i] = logOdds(others, bases[i]);
        }
    }

    int[] words() {
        return words;
    }

    double base(int at) {
        return bases[at];
    }

    double share(int at) {
        return (double) counts[at] / reports;
    }

    /** How much this word speaks for a report that is not yet one of them. */
    double logOdds(int at) {
        return odds[at];
    }

    /** The same for one of them: its own word does not speak for itself. */
    double logOddsOfMember(int at) {
        return oddsOfMember[at];
    }

    private double logOdds(double share, double base) {
        return Math.min(MOST, Math.log(unseen + (1 - unseen) * share / base));
    }

    double logOddsOfUnseen() {
        return Math.log(unseen);
    }
}
