package io.julgi.topics.events;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Makes profiles of events and tells by them how much the words of any report speak for an event.
 * Keeps one profile in force at a time, laid out by word so that a report is scored in one pass
 * over its words.
 */
final class WordScores {
    /** One word at least must speak so much for a report. */
    private static final double TELLING = 0.5;

    private static final double LEAST_UNSEEN = 0.4;
    private static final double MOST_UNSEEN = 0.85;
    private static final double LEAST_PRIOR = 0.02;
    private static final double MOST_PRIOR = 0.95;
    private static final double MOST_BASE = 0.95;
    private static final double RAREST = 1e-4;
    private static final int ENOUGH_AROUND = 20;

    private final ReportIndex index;
    private final int past;
    private final int[] counts;
    private final double[] scores;
    private final double[] memberScores;
    private final int[] stamps;
    private final double[] bounds;
    private int stamp;
    private WordProfile profile = WordProfile.NONE;

    WordScores(ReportIndex index, int past) {
        this.index = index;
        this.past = past;
        counts = new int[index.words()];
        scores = new double[index.words()];
        memberScores = new double[index.words()];
        stamps = new int[index.reports()];
        bounds = new double[index.reports()];
        Arrays.fill(scores, Double.NaN);
    }

    /**
     * The profile of these reports.
     *
     * @param window in which they came
     * @param beginning whether only what was before the window tells what is usual
     */
    WordProfile profile(int[] reports, Burst window, boolean beginning) {
        int distinct = 0;
        int once = 0;
        int all = 0;
        int several = 0;
        for (int report : reports) {
            for (int word : index.wordsOf(report)) {
                all++;
                switch (counts[word]++) {
                    case 0 -> {
                        distinct++;
                        once++;
                    }
                    case 1 -> {
                        once--;
                        several++;
                    }
                    default -> {}
                }
            }
        }
        int[] words = new int[several];
        int at = 0;
        for (int report : reports) {
            for (int word : index.wordsOf(report)) {
                if (counts[word] > 1) {
                    words[at++] = word;
                    counts[word] = -counts[word];
                } else if (counts[word] == 1) {
                    counts[word] = 0;
                }
            }
        }
        Arrays.sort(words);
        int[] found = new int[several];
        double[] bases = new double[several];
        for (int i = 0; i < several; i++) {
            found[i] = -counts[words[i]];
            counts[words[i]] = 0;
            bases[i] = base(words[i], found[i], reports.length, window, beginning);
        }
        double unseen = distinct == 0 ? 1 : (double) once / all;
        return new WordProfile(
                words,
                found,
                bases,
                reports.length,
                Math.min(MOST_UNSEEN, Math.max(LEAST_UNSEEN, unseen)));
    }

    /**
     * The share that other reports of the query, those around, and other news have: the largest.
     */
    double base(int word, int count, int reports, Burst window, boolean beginning) {
        int began = Math.max(0, window.from() - past);
        if (beginning) {
            int earlier = index.reportsIn(began, window.from() - 1);
            if (earlier >= ENOUGH_AROUND) {
                double usual = index.frequencyIn(word, began, window.from() - 1) + 0.5;
                return Math.min(MOST_BASE, Math.max(RAREST, usual / (earlier + 1)));
            }
        }
        double base =
                Math.max(
                        (index.frequency(word) - count + 0.5) / (index.reports() - reports + 1),
                        index.share(word));
        int until = Math.min(index.span() - 1, window.to() + past);
        int around = index.reportsIn(began, until) - reports;
        if (around >= ENOUGH_AROUND) {
            double near = index.frequencyIn(word, began, until) - count + 0.5;
            base = Math.max(base, near / (around + 1));
        }
        return Math.min(base, MOST_BASE);
    }

    /** From now on this one is in force. */
    void use(WordProfile other) {
        for (int word : profile.words()) {
            scores[word] = Double.NaN;
        }
        profile = other;
        for (int i = 0; i < other.words().length; i++) {
            scores[other.words()[i]] = other.logOdds(i);
            memberScores[other.words()[i]] = other.logOddsOfMember(i);
        }
    }

    /**
     * How much these words speak for the event in force, as log odds without the prior; minus
     * infinity where none of them does.
     */
    double score(int[] words, boolean member) {
        double unseen = profile.logOddsOfUnseen();
        double sum = 0;
        boolean telling = false;
        for (int word : words) {
            double score = scores[word];
            if (Double.isNaN(score)) {
                sum += unseen;
                continue;
            }
            if (member) {
                score = memberScores[word];
            }
            sum += score;
            telling |= score > TELLING;
        }
        return telling ? sum : Double.NEGATIVE_INFINITY;
    }

    /** How much this word speaks for the event in force; zero where it does not. */
    double score(int word) {
        return Double.isNaN(scores[word]) ? 0 : scores[word];
    }

    /**
     * The log odds that any report of the window is one of so many: what makes one rule fit a query
     * of fifteen articles and one of ten thousand. In a thin query's burst nearly all belongs, in a
     * busy one only what says so.
     */
    double prior(int reports, Burst window) {
        int all = Math.max(reports, index.reportsIn(window.from(), window.to()));
        double part = Math.max(LEAST_PRIOR, Math.min(MOST_PRIOR, (reports - 0.5) / all));
        return Math.log(part / (1 - part));
    }

    /**
     * All free reports, whenever they came, whose words speak for the event in force; by time.
     *
     * <p>What the words that speak for it add up to in each report bounds its score from above, in
     * one pass over the reports of those words; only the few that pass are scored.
     *
     * @param members of it, by time; free or not
     */
    int[] similar(int[] members, double prior, boolean[] taken) {
        stamp++;
        for (int member : members) {
            stamps[member] = -stamp;
        }
        int[] touched = new int[64];
        int n = 0;
        for (int i = 0; i < profile.words().length; i++) {
            double speaks = profile.logOdds(i);
            if (speaks <= 0) {
                continue;
            }
            for (int report : index.reportsOf(profile.words()[i])) {
                if (stamps[report] == -stamp) {
                    continue;
                }
                if (stamps[report] != stamp) {
                    if (taken[report]) {
                        stamps[report] = -stamp;
                        continue;
                    }
                    stamps[report] = stamp;
                    bounds[report] = prior;
                    if (n == touched.length) {
                        touched = Arrays.copyOf(touched, n * 2);
                    }
                    touched[n++] = report;
                }
                bounds[report] += speaks;
            }
        }
        int found = 0;
        for (int i = 0; i < n; i++) {
            if (bounds[touched[i]] > 0 && isSimilar(touched[i], false, prior)) {
                touched[found++] = touched[i];
            }
        }
        return IntStream.concat(
                        Arrays.stream(touched, 0, found),
                        // A member is judged without its own words.
                        Arrays.stream(members).filter(report -> isSimilar(report, true, prior)))
                .sorted()
                .toArray();
    }

    private boolean isSimilar(int report, boolean member, double prior) {
        return score(index.wordsOf(report), member) + prior > 0;
    }
}
