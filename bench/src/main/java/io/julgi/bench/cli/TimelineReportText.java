package io.julgi.bench.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.topics.MeanOverSeeds;
import io.julgi.bench.topics.TimelineReport;
import io.julgi.bench.topics.TimelineReport.Measure;
import io.julgi.topics.timeline.Level;
import java.util.Locale;

/** What came of an evaluation of timelines, for people and for programs. */
final class TimelineReportText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private TimelineReportText() {}

    /** One measure a line, one level a column: mean and standard deviation over seeds. */
    static String table(TimelineReport report) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%d articles made the timelines of %d queries, %d judged them: %s%n",
                        report.built(),
                        report.queries().size(),
                        report.heldOut(),
                        String.join(", ", report.queries())));
        text.append(String.format("%-21s", ""));
        for (Level level : Level.values()) {
            text.append(String.format("%20s", level.key()));
        }
        text.append(System.lineSeparator());
        for (Measure measure : Measure.values()) {
            text.append(String.format("%-21s", measure.key()));
            for (Level level : Level.values()) {
                MeanOverSeeds mean = report.levels().get(level).get(measure);
                text.append(
                        mean == null
                                ? String.format("%20s", "-")
                                : String.format(
                                        Locale.ROOT, "%11.3f ± %6.3f", mean.mean(), mean.sd()));
            }
            text.append(System.lineSeparator());
        }
        text.append(
                String.format(
                        Locale.ROOT,
                        "%-21s%11.1f ± %6.1f%n",
                        "seconds",
                        report.seconds().mean(),
                        report.seconds().sd()));
        return text.toString();
    }

    /** {@code {"coarse": {"npmi": {"mean": …, "sd": …}, …}, …}}; null where nothing is measured. */
    static String json(TimelineReport report) {
        ObjectNode json = MAPPER.createObjectNode();
        for (Level level : Level.values()) {
            ObjectNode ofLevel = json.putObject(level.key());
            for (Measure measure : Measure.values()) {
                MeanOverSeeds mean = report.levels().get(level).get(measure);
                if (mean == null) {
                    ofLevel.putNull(measure.key());
                } else {
                    ofLevel.putObject(measure.key()).put("mean", mean.mean()).put("sd", mean.sd());
                }
            }
        }
        report.queries().forEach(json.putArray("queries")::add);
        json.put("built", report.built());
        json.put("heldOut", report.heldOut());
        json.putObject("seconds")
                .put("mean", report.seconds().mean())
                .put("sd", report.seconds().sd());
        return json.toPrettyString() + "\n";
    }
}
