package io.julgi.bench.cli.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.bench.report.Measures;
import io.julgi.bench.report.ReportPage;
import io.julgi.bench.topics.EvaluationReport;
import io.julgi.bench.topics.TopicSweep.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a sweep over numbers of topics, or over input fields, as text, JSON and a page. */
final class SweepReportWriter {
    private static final String HEAD =
            "%-10s %16s %16s %18s %16s %16s %8s%n"
                    .formatted(
                            "", "npmi", "diversity", "perplexity", "nmi", "stability", "seconds");

    private SweepReportWriter() {}

    /** An input field: how long reading its tokens took, and how good its topics are. */
    record FieldReport(double tokenizing, Point report) {}

    /** A number of topics a line, then what the timeline chooses. */
    static String text(List<Point> points, Optional<Integer> chosen) {
        StringBuilder text = new StringBuilder(HEAD);
        points.forEach(point -> text.append(row(point.topics() + " topics", point.report())));
        chosen.ifPresent(topics -> text.append("The timeline has %d themes%n".formatted(topics)));
        return text.toString();
    }

    /** An input field a line. */
    static String text(Map<String, FieldReport> fields) {
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
                Measures.text(report.npmi(), 4),
                Measures.text(report.diversity(), 4),
                Measures.text(report.perplexity(), 1),
                Measures.text(report.nmi(), 4),
                Measures.text(report.stability(), 4),
                report.seconds());
    }

    /** {@code {"points": [{"topics": …, "npmi": {…}, …}], "chosen": {"coarse": …}}}. */
    static ObjectNode json(List<Point> points, Optional<Integer> chosen) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("points");
        for (Point point : points) {
            array.addObject()
                    .put("topics", point.topics())
                    .setAll(TopicReportWriter.json(point.report()));
        }
        json.put("chosen", chosen.orElse(null));
        return json;
    }

    /** {@code {"title": {"topics": …, "tokenizing": …, "npmi": {…}, …}, …}}. */
    static ObjectNode json(Map<String, FieldReport> fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach(
                (name, field) ->
                        json.putObject(name)
                                .put("topics", field.report().topics())
                                .put("tokenizing", field.tokenizing())
                                .setAll(TopicReportWriter.json(field.report().report())));
        return json;
    }

    /** Curves over the numbers of topics, with a mark at the one that the timeline chooses. */
    static ReportPage page(List<Point> points, Optional<Integer> chosen, String what) {
        ReportPage page = new ReportPage("Julgi: sweep over numbers of topics").paragraph(what);
        page.paragraph(
                "The dashed line is the number of themes that the timeline of these articles has."
                        + " Thin lines are one standard deviation over seeds.");
        for (String measure : List.of("npmi", "perplexity", "stability", "nmi", "diversity")) {
            TreeMap<Integer, MeanOverSeeds> means = new TreeMap<>();
            points.forEach(
                    point -> means.put(point.topics(), point.report().measures().get(measure)));
            means.values().removeIf(mean -> Double.isNaN(mean.mean()));
            if (!means.isEmpty()) {
                page.heading(measure)
                        .paragraph(TopicReportWriter.meaning(measure))
                        .chart(measure + " over numbers of topics", curve(means, chosen));
            }
        }
        Map<String, EvaluationReport> rows = new LinkedHashMap<>();
        points.forEach(point -> rows.put(point.topics() + " topics", point.report()));
        TopicReportWriter.addTable(page.heading("All measures"), rows);
        return page.paragraph(TopicReportWriter.glossary());
    }

    /** One row for each input field. */
    static ReportPage page(Map<String, FieldReport> fields, String what) {
        ReportPage page =
                new ReportPage("Julgi: topics of input fields")
                        .paragraph(what)
                        .paragraph(
                                "Coherence and perplexity are measured on each field's own text:"
                                        + " compare fields by nmi and purity, which are measured on"
                                        + " the same labels, and by stability and time.");
        Map<String, EvaluationReport> rows = new LinkedHashMap<>();
        fields.forEach(
                (name, field) ->
                        rows.put(
                                String.format(
                                        Locale.ROOT,
                                        "%s (%d topics, %.1f s to tokenise)",
                                        name,
                                        field.report().topics(),
                                        field.tokenizing()),
                                field.report().report()));
        TopicReportWriter.addTable(page, rows);
        return page.paragraph(TopicReportWriter.glossary());
    }

    private static ObjectNode curve(Map<Integer, MeanOverSeeds> means, Optional<Integer> chosen) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.putArray("color").add("#2a8f76");
        option.putObject("tooltip").put("formatter", "{b}");
        option.putObject("xAxis")
                .put("type", "value")
                .put("min", "dataMin")
                .put("max", "dataMax")
                .putObject("axisLine")
                .put("onZero", false);
        option.putObject("yAxis").put("type", "value").put("scale", true);
        ArrayNode series = option.putArray("series");
        ObjectNode line = series.addObject().put("type", "line").put("symbolSize", 8);
        ArrayNode data = line.putArray("data");
        ArrayNode low = deviation(series);
        ArrayNode high = deviation(series);
        means.forEach(
                (topics, mean) -> {
                    data.addObject()
                            .put("name", topics + " topics: " + Measures.text(mean, 4))
                            .putArray("value")
                            .add(topics)
                            .add(mean.mean());
                    low.addArray().add(topics).add(mean.mean() - mean.sd());
                    high.addArray().add(topics).add(mean.mean() + mean.sd());
                });
        ArrayNode marks =
                line.putObject("markLine")
                        .put("symbol", "none")
                        .put("silent", true)
                        .putArray("data");
        chosen.ifPresent(
                topics ->
                        marks.addObject()
                                .put("xAxis", topics)
                                .putObject("label")
                                .put("formatter", topics + " themes"));
        return option;
    }

    /** A thin line without points. */
    private static ArrayNode deviation(ArrayNode series) {
        ObjectNode line =
                series.addObject().put("type", "line").put("symbol", "none").put("silent", true);
        line.putObject("lineStyle").put("width", 1).put("opacity", 0.5);
        return line.putArray("data");
    }
}
