package io.julgi.topics.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void doesNotLetOneGoodPairSpoilTwo() {
        double[][] similarity = {{0.9, 0.8}, {0.85, 0.1}};

        assertThat(Assignment.best(similarity)).containsExactly(1, 0);
    }

    @Test
    void leavesRowsOverWhenColumnsRunOut() {
        double[][] similarity = {{0.2}, {0.9}, {0.3}};

        assertThat(Assignment.best(similarity)).containsExactly(-1, 0, -1);
    }

    @Test
    void pairsNothingWithNothing() {
        assertThat(Assignment.best(new double[0][0])).isEmpty();
        assertThat(Assignment.best(new double[2][0])).containsExactly(-1, -1);
    }

    @Test
    void findsTheSumThatTryingAllFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(6);
            double[][] similarity = new double[rows][columns];
            for (double[] row : similarity) {
                for (int j = 0; j < columns; j++) {
                    row[j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                }
            }
            double sum = 0;
            boolean[] taken = new boolean[columns];
            int[] partners = Assignment.best(similarity);
            for (int i = 0; i < rows; i++) {
                if (partners[i] >= 0) {
                    assertThat(taken[partners[i]]).isFalse();
                    taken[partners[i]] = true;
                    sum += similarity[i][partners[i]];
                }
            }
            assertThat(sum).isCloseTo(most(similarity, 0, 0), within(1e-12));
        }
    }

    private static double most(double[][] similarity, int row, int taken) {
        if (row == similarity.length) {
            return 0;
        }
        double best = most(similarity, row + 1, taken);
        for (int j = 0; j < similarity[row].length; j++) {
            if ((taken & (1 << j)) == 0) {
                best =
                        Math.max(
                                best,
                                similarity[row][j] + most(similarity, row + 1, taken | (1 << j)));
            }
        }
        return best;
    }
}
