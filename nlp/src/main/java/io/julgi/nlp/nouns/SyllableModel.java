package io.julgi.nlp.nouns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * How surprising a run of Hangul is as a noun or as a person's name, from the syllables alone: −ln
 * P in hundredths of a nat. Nouns have pairs of syllables with beginning and end (bigrams, smoothed
 * towards single syllables as in Witten and Bell 1991); names have a surname and two syllables that
 * do not depend on each other. Safe for many threads.
 */
final class SyllableModel {
    /** What cannot be a name. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final String BUNDLED = "syllables.txt";

    /** Pairs are kept in a byte each, in tenths of a nat. */
    private static final int UNIT = 10;

    private static final int MOST = 255;

    /** A syllable that is hardly ever seen may be any of thousands: e^5 of them. */
    private static final double RARE_PENALTY = 5;

    /** A name of two syllables after a surname of two has these surprises in hundredths. */
    private static final int SURNAME_OF_TWO = 300;

    private static final int ONE_SYLLABLE_GIVEN = 100;

    /** Added to the count of a surname and of a given syllable, for those never seen. */
    private static final double UNSEEN_SURNAME = 3;

    private static final double UNSEEN_GIVEN = 0.15;

    /** By syllable: its row and column; 0 for rare ones. */
    private final short[] index = new short[Hangul.SYLLABLES];

    /** The row of a noun's beginning and the column of its end. */
    private final int edge;

    private final byte[] pairs;
    private final short[][] names = new short[3][Hangul.SYLLABLES];

    SyllableModel(SyllableCounts counts) {
        int rows = 1;
        for (char syllable : counts.pairs().keySet()) {
            if (Hangul.isSyllable(syllable)) {
                index[syllable - Hangul.FIRST] = (short) rows++;
            }
        }
        edge = rows;
        pairs = new byte[(edge + 1) * (edge + 1)];
        fillPairs(counts.pairs());
        for (int place = 0; place < names.length; place++) {
            fillName(names[place], counts.names(place), place == 0 ? UNSEEN_SURNAME : UNSEEN_GIVEN);
        }
    }

    /** The bundled model, loaded once. */
    static SyllableModel bundled() {
        return Bundled.MODEL;
    }

    private static final class Bundled {
        static final SyllableModel MODEL = load();

        private static SyllableModel load() {
            try (InputStream resource = SyllableModel.class.getResourceAsStream(BUNDLED)) {
                return new SyllableModel(
                        SyllableCounts.parse(
                                new String(resource.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(BUNDLED + " cannot be read", e);
            }
        }
    }

    private int row(char syllable) {
        return Hangul.isSyllable(syllable)
                ? index[syllable - Hangul.FIRST]
                : syllable == SyllableCounts.RARE_SYLLABLE ? 0 : edge;
    }

    private void fillPairs(Map<Character, Map<Character, Integer>> counted) {
        int width = edge + 1;
        double[] single = new double[width];
        double[] follow = new double[width];
        double[] kinds = new double[width];
        double all = 0;
        for (var row : counted.entrySet()) {
            for (var next : row.getValue().entrySet()) {
                single[row(next.getKey())] += next.getValue();
                follow[row(row.getKey())] += next.getValue();
                kinds[row(row.getKey())]++;
                all += next.getValue();
            }
        }
        double total = all + width / 2.0;
        // A pair never seen has the product of two factors, so its logarithm is a sum.
        double[] column = new double[width];
        for (int next = 0; next < width; next++) {
            single[next] = (single[next] + 0.5) / total;
            column[next] = -Math.log(single[next]) + (next == 0 ? RARE_PENALTY : 0);
        }
        for (int row = 0; row < width; row++) {
            double unseen = -Math.log((kinds[row] + 1) / (follow[row] + kinds[row] + 1));
            for (int next = 0; next < width; next++) {
                pairs[row * width + next] = unit(unseen + column[next]);
            }
        }
        for (var rowOf : counted.entrySet()) {
            int row = row(rowOf.getKey());
            double sum = follow[row] + kinds[row] + 1;
            for (var nextOf : rowOf.getValue().entrySet()) {
                int next = row(nextOf.getKey());
                double p = (nextOf.getValue() + (kinds[row] + 1) * single[next]) / sum;
                pairs[row * width + next] = unit(-Math.log(p) + (next == 0 ? RARE_PENALTY : 0));
            }
        }
    }

    private static byte unit(double nats) {
        return (byte) Math.min(MOST, Math.round(nats * 100 / UNIT));
    }

    private static void fillName(short[] costs, Map<Character, Integer> counted, double unseen) {
        double all = counted.values().stream().mapToInt(Integer::intValue).sum() + 300;
        Arrays.fill(costs, (short) Math.round(-100 * Math.log(unseen / all)));
        counted.forEach(
                (syllable, n) ->
                        costs[syllable - Hangul.FIRST] =
                                (short) Math.round(-100 * Math.log((n + unseen) / all)));
    }

    /** The surprise of these syllables as a noun. */
    int noun(char[] text, int begin, int end) {
        int width = edge + 1;
        int row = edge;
        int sum = 0;
        for (int i = begin; i < end; i++) {
            int next = index[text[i] - Hangul.FIRST];
            sum += pairs[row * width + next] & MOST;
            row = next;
        }
        return UNIT * (sum + (pairs[row * width + edge] & MOST));
    }

    /** The surprise of these syllables as a person's name; {@link #NEVER} when they are none. */
    int name(char[] text, int begin, int end) {
        int length = end - begin;
        if ((length == 3 || length == 4) && Surnames.isTwo(text[begin], text[begin + 1])) {
            return SURNAME_OF_TWO
                    + given(1, text[begin + 2])
                    + (length == 4 ? given(2, text[begin + 3]) : ONE_SYLLABLE_GIVEN);
        }
        return length == 3 && Surnames.isOne(text[begin])
                ? given(0, text[begin]) + given(1, text[begin + 1]) + given(2, text[begin + 2])
                : NEVER;
    }

    private int given(int place, char syllable) {
        return names[place][syllable - Hangul.FIRST];
    }
}
