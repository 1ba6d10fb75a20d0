package io.julgi.bench.lda;

import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.bench.topics.TopicScore;
import io.julgi.topics.lda.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A comparison of our topics with those of other programs: quality and speed.
 *
 * @param failures why a peer gave nothing, by its name
 * @param race empty when tomotopy's LDA gave nothing
 */
public record PeerReport(
        int topics, List<Row> rows, Map<String, String> failures, Optional<Race> race) {
    public PeerReport {
        rows = List.copyOf(rows);
        failures = Map.copyOf(failures);
    }

    /**
     * One way of finding topics; each measure as in {@link TopicScore}, over its seeds.
     *
     * @param seconds of processor time, for one training
     * @param note of the first seed
     */
    public record Row(
            String name,
            int seeds,
            MeanOverSeeds npmi,
            MeanOverSeeds npmiOfThree,
            MeanOverSeeds cv,
            MeanOverSeeds diversity,
            MeanOverSeeds heldOut,
            MeanOverSeeds nmi,
            MeanOverSeeds purity,
            MeanOverSeeds seconds,
            String note) {
        static Row of(String name, List<TopicScore> scores, List<Double> seconds, String note) {
            return new Row(
                    name,
                    scores.size(),
                    measure(scores, TopicScore::npmi),
                    measure(scores, TopicScore::npmiOfThree),
                    measure(scores, TopicScore::cv),
                    measure(scores, TopicScore::diversity),
                    measure(scores, TopicScore::heldOut),
                    measure(scores, TopicScore::nmi),
                    measure(scores, TopicScore::purity),
                    MeanOverSeeds.of(seconds),
                    note);
        }

        private static MeanOverSeeds measure(
                List<TopicScore> scores, ToDoubleFunction<TopicScore> value) {
            return MeanOverSeeds.of(scores.stream().mapToDouble(value).boxed().toList());
        }
    }

    /**
     * How long our own sampler takes to reach the held-out likelihood of tomotopy's LDA after 1,000
     * iterations.
     *
     * @param seconds of processor time; empty when it does not get there in 1,000 iterations
     * @param sweeps in that time
     * @param heldOut what it reached
     * @param rivalSeconds what tomotopy took
     */
    public record Race(Optional<Double> seconds, int sweeps, double heldOut, double rivalSeconds) {}

    static String nameOf(Engine engine) {
        return "Julgi, " + engine.name().toLowerCase(Locale.ROOT);
    }

    Row row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findAny().orElseThrow();
    }

    PeerReport withRace(Race run) {
        return new PeerReport(topics, rows, failures, Optional.of(run));
    }
}
