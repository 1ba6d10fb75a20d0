package io.julgi.bench.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.cli.EvaluationPage.FieldReport;
import io.julgi.bench.topics.EvaluationReport;
import io.julgi.bench.topics.MeanOverSeeds;
import io.julgi.bench.topics.TopicSweep.Point;
import io.julgi.topics.timeline.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A sweep for people and for programs. */
final class SweepText {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String HEAD =
            "%-10s %16s %16s %18s %16s %16s %8s%n"
                    .formatted(
                            "", "npmi", "diversity", "perplexity", "nmi", "stability", "seconds");

    private SweepText() {}

    /** A number of topics a line, then what the levels choose. */
    static String table(List<Point> points, Map<Level, Integer> chosen) {
        StringBuilder text = new StringBuilder(HEAD);
        points.forEach(point -> text.append(row(point.topics() + " topics", point.report())));
        chosen.forEach(
                (level, topics) ->
                        text.append(
                                "The level %s chooses %d topics%n"
                                        .formatted(level.name().toLowerCase(Locale.ROOT), topics)));
        return text.toString();
    }

    /** An input field a line. */
    static String fields(Map<String, FieldReport> fields) {
        StringBuilder text = new StringBuilder(HEAD);
        fields.forEach((name, field) -> text.append(row(name, field.report().report())));
        fields.forEach(
                (name, field) ->
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "%s: %,d tokens, %.1f s to tokenise%n",
                                        name,
                                        field.report().report().tokens(),
                                        field.tokenizing())));
        return text.append(
                        "Compare fields by nmi, stability and time: npmi and perplexity are measured"
                                + " on each field's own text.")
                .append(System.lineSeparator())
                .toString();
    }

    private static String row(String name, EvaluationReport report) {
        return String.format(
                Locale.ROOT,
                "%-10s %16s %16s %18s %16s %16s %8.1f%n",
                name,
                cell(report.npmi(), 4),
                cell(report.diversity(), 4),
                cell(report.perplexity(), 1),
                cell(report.nmi(), 4),
                cell(report.stability(), 4),
                report.seconds());
    }

    private static String cell(MeanOverSeeds figure, int digits) {
        return Double.isNaN(figure.mean())
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%." + digits + "f ± %." + digits + "f",
                        figure.mean(),
                        figure.sd());
    }

    /** {@code {"points": [{"topics": …, "npmi": {…}, …}], "chosen": {"coarse": …}}}. */
    static String json(List<Point> points, Map<Level, Integer> chosen) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode array = json.putArray("points");
        points.forEach(
                point -> {
                    ObjectNode one = array.addObject().put("topics", point.topics());
                    one.setAll(ReportText.jsonNode(point.report()));
                });
        ObjectNode levels = json.putObject("chosen");
        chosen.forEach(
                (level, topics) -> levels.put(level.name().toLowerCase(Locale.ROOT), topics));
        return json.toPrettyString() + "\n";
    }

    /** {@code {"title": {"topics": …, "tokenizing": …, "npmi": {…}, …}, …}}. */
    static String fieldsJson(Map<String, FieldReport> fields) {
        ObjectNode json = MAPPER.createObjectNode();
        fields.forEach(
                (name, field) -> {
                    ObjectNode one =
                            json.putObject(name)
                                    .put("topics", field.report().topics())
                                    .put("tokenizing", field.tokenizing());
                    one.setAll(ReportText.jsonNode(field.report().report()));
                });
        return json.toPrettyString() + "\n";
    }
}
