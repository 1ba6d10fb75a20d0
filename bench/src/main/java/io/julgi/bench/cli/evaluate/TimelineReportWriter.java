package io.julgi.bench.cli.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.bench.report.Measures;
import io.julgi.bench.report.ReportPage;
import io.julgi.bench.topics.TimelineReport;
import io.julgi.bench.topics.TimelineReport.Measure;
import io.julgi.topics.timeline.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes an evaluation of timelines as text, JSON and a page. */
final class TimelineReportWriter {
    private TimelineReportWriter() {}

    /** One measure a line, one level a column: mean and standard deviation over seeds. */
    static String text(TimelineReport report) {
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
    static ObjectNode json(TimelineReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Level level : Level.values()) {
            ObjectNode ofLevel = json.putObject(level.key());
            for (Measure measure : Measure.values()) {
                MeanOverSeeds mean = report.levels().get(level).get(measure);
                ofLevel.set(measure.key(), mean == null ? null : Measures.json(mean));
            }
        }
        report.queries().forEach(json.putArray("queries")::add);
        json.put("built", report.built());
        json.put("heldOut", report.heldOut());
        json.set("seconds", Measures.json(report.seconds()));
        return json;
    }

    /**
     * One measure a row, one level a column.
     *
     * @param what was measured, in a sentence
     */
    static ReportPage page(TimelineReport report, String what) {
        List<String> head = new ArrayList<>(List.of("measure"));
        Arrays.stream(Level.values()).map(Level::key).forEach(head::add);
        head.add("meaning");
        List<List<String>> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<String> row = new ArrayList<>(List.of(measure.key()));
            for (Level level : Level.values()) {
                MeanOverSeeds mean = report.levels().get(level).get(measure);
                row.add(mean == null ? "-" : Measures.text(mean, 3));
            }
            row.add(meaning(measure));
            rows.add(row);
        }
        return new ReportPage("Julgi: evaluation of timelines")
                .paragraph(what)
                .paragraph(
                        "Timelines were made of %,d articles and judged on %,d others, by %d queries: %s. Means over seeds, ± one standard deviation."
                                .formatted(
                                        report.built(),
                                        report.heldOut(),
                                        report.queries().size(),
                                        String.join(", ", report.queries())))
                .table(head, rows)
                .paragraph(
                        "All timelines at all levels took %s s."
                                .formatted(Measures.text(report.seconds(), 1)));
    }

    private static String meaning(Measure measure) {
        return switch (measure) {
            case NPMI -> "NPMI of an entry's three keywords in held-out articles: higher is better";
            case MOST_PROBABLE -> "NPMI of the three most probable words of the entry's topic";
            case NEWIC -> "NPMI of the keywords of the Newic baseline";
            case GAIN -> "npmi less mostProbable: higher is better";
            case NEWIC_GAIN -> "npmi less newic: higher is better";
            case APART ->
                    "pairs of keywords that never co-occur in a held-out article: lower is better";
            case MOST_PROBABLE_APART -> "the same of the most probable words";
            case UNSEEN -> "keywords that no held-out article has";
            case MOST_PROBABLE_UNSEEN -> "the same of the most probable words";
            case COVERAGE -> "share of the query's articles that lie in an entry: higher is better";
            case ENTRIES -> "entries of a timeline";
            case JUNK -> "topics left out as junk";
            case DISTINCT -> "distinct words among all entries' keywords: higher is better";
            case DUPLICATES -> "entries with the keywords of another one: lower is better";
            case ONE_SYLLABLE -> "keywords of one syllable that the dictionary does not have";
            case TOPICS -> "topics of the served model";
            case MODEL_NPMI -> "coherence by which their number was chosen";
        };
    }
}
