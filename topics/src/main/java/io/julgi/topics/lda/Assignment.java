package io.julgi.topics.lda;

import java.util.Arrays;

/**
 * Pairs the topics of two models, one to one, so that the similarities of the pairs add up to the
 * most possible.
 *
 * <p>Exact, by shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987), in cubic time,
 * which for a hundred topics is a millisecond. Best first would be simpler, but lets one good pair
 * spoil two.
 */
public final class Assignment {
    private Assignment() {}

    /**
     * The best partner of each row.
     *
     * @param similarity {@code [row][column]}, at least 0; every row equally long
     * @return for each row its column, or -1 when there are fewer columns than rows and the row has
     *     none. Equal sums: the same input gives the same pairs
     */
    public static int[] best(double[][] similarity) {
        int rows = similarity.length;
        int columns = rows == 0 ? 0 : similarity[0].length;
        int[] partners = new int[rows];
        Arrays.fill(partners, -1);
        if (columns == 0) {
            return partners;
        }
        int[] rowOfColumn =
                rows <= columns
                        ? solve(similarity, rows, columns, false)
                        : solve(similarity, columns, rows, true);
        for (int place = 0; place < rowOfColumn.length; place++) {
            int partner = rowOfColumn[place];
            if (partner >= 0) {
                if (rows <= columns) {
                    partners[partner] = place;
                } else {
                    partners[place] = partner;
                }
            }
        }
        return partners;
    }

    /** For each of the many, its one of the few, or -1. Places are counted from 1 inside. */
    private static int[] solve(double[][] similarity, int few, int many, boolean transposed) {
        double[] fewPrice = new double[few + 1];
        double[] manyPrice = new double[many + 1];
        int[] holder = new int[many + 1];
        int[] way = new int[many + 1];
        for (int one = 1; one <= few; one++) {
            holder[0] = one;
            int place = 0;
            double[] least = new double[many + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[many + 1];
            do {
                used[place] = true;
                int held = holder[place];
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= many; j++) {
                    if (!used[j]) {
                        double gain =
                                transposed
                                        ? similarity[j - 1][held - 1]
                                        : similarity[held - 1][j - 1];
                        double cost = -gain - fewPrice[held] - manyPrice[j];
                        if (cost < least[j]) {
                            least[j] = cost;
                            way[j] = place;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= many; j++) {
                    if (used[j]) {
                        fewPrice[holder[j]] += delta;
                        manyPrice[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                place = next;
            } while (holder[place] != 0);
            while (place != 0) {
                int before = way[place];
                holder[place] = holder[before];
                place = before;
            }
        }
        int[] result = new int[many];
        for (int j = 1; j <= many; j++) {
            result[j - 1] = holder[j] - 1;
        }
        return result;
    }
}
