package io.julgi.bench.cli;

import io.julgi.bench.topics.EvaluationReport;
import io.julgi.bench.topics.MeanOverSeeds;
import io.julgi.bench.topics.TopicSweep.Point;
import io.julgi.topics.timeline.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Evaluations as pages. */
final class EvaluationPage {
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("npmi", "coherence c_npmi: higher is better");
        MEANINGS.put("cv", "coherence c_v: higher is better");
        MEANINGS.put("umass", "coherence u_mass: higher is better");
        MEANINGS.put("diversity", "different words among the topics' first 25: higher is better");
        MEANINGS.put(
                "exclusivity", "how much of its words a topic has for itself: higher is better");
        MEANINGS.put("perplexity", "of articles not seen in training: lower is better");
        MEANINGS.put("nmi", "agreement with the labels: higher is better");
        MEANINGS.put("purity", "articles with their topic's most frequent label: higher is better");
        MEANINGS.put("stability", "likeness of topics of different seeds: higher is better");
    }

    private EvaluationPage() {}

    /** One evaluation. */
    static String of(EvaluationReport report, String what) {
        StringBuilder body = new StringBuilder(HtmlText.paragraph(what));
        body.append(table(Map.of("value", report)));
        body.append(meanings());
        return HtmlText.page("Julgi: evaluation of topics", body.toString());
    }

    /**
     * A sweep: curves with the chosen numbers of topics, and all figures.
     *
     * @param fields an evaluation for each input field that was compared; may be empty
     */
    static String of(
            List<Point> points,
            Map<Level, Integer> chosen,
            Map<String, FieldReport> fields,
            String what) {
        Map<Integer, String> marks = new TreeMap<>();
        chosen.forEach(
                (level, topics) ->
                        marks.merge(
                                topics,
                                level.name().toLowerCase(Locale.ROOT) + " " + topics,
                                (one, other) -> one + ", " + other));
        StringBuilder body = new StringBuilder(HtmlText.paragraph(what));
        if (!chosen.isEmpty()) {
            body.append(
                    HtmlText.paragraph(
                            "The dashed lines are the numbers of topics that timelines of these"
                                    + " articles get at the levels coarse, middle and fine. Bars are"
                                    + " one standard deviation over seeds."));
        }
        for (String name : List.of("npmi", "perplexity", "stability", "nmi", "diversity")) {
            body.append(curve(name, points, marks));
        }
        Map<String, EvaluationReport> rows = new LinkedHashMap<>();
        points.forEach(point -> rows.put(point.topics() + " topics", point.report()));
        body.append("<h2>All figures</h2>\n").append(table(rows));
        if (!fields.isEmpty()) {
            body.append(fields(fields));
        }
        body.append(meanings());
        return HtmlText.page("Julgi: sweep over numbers of topics", body.toString());
    }

    private static String curve(String name, List<Point> points, Map<Integer, String> marks) {
        TreeMap<Integer, MeanOverSeeds> figures = new TreeMap<>();
        for (Point point : points) {
            MeanOverSeeds figure = ReportText.figures(point.report()).get(name);
            if (!Double.isNaN(figure.mean())) {
                figures.put(point.topics(), figure);
            }
        }
        return figures.isEmpty()
                ? ""
                : "<h2>%s</h2>\n%s%s"
                        .formatted(
                                name,
                                HtmlText.paragraph(MEANINGS.get(name)),
                                Plot.of(name, figures, marks));
    }

    private static String fields(Map<String, FieldReport> fields) {
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
        return "<h2>Input fields</h2>\n"
                + HtmlText.paragraph(
                        "Coherence and perplexity are measured on each field's own text: compare"
                                + " fields by nmi and purity, which are measured on the same labels,"
                                + " and by stability and time.")
                + table(rows);
    }

    /** An input field: how long reading its tokens took, and how good its topics are. */
    record FieldReport(double tokenizing, Point report) {}

    private static String table(Map<String, EvaluationReport> rows) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>\n<tr><th></th>");
        MEANINGS.keySet().forEach(name -> html.append("<th>").append(name).append("</th>"));
        html.append("<th>articles</th><th>tokens</th><th>seconds</th></tr>\n");
        rows.forEach(
                (row, report) -> {
                    html.append("<tr><td>").append(HtmlText.escaped(row)).append("</td>");
                    Map<String, MeanOverSeeds> figures = ReportText.figures(report);
                    for (String name : MEANINGS.keySet()) {
                        html.append("<td>").append(cell(figures.get(name))).append("</td>");
                    }
                    html.append(
                            String.format(
                                    Locale.ROOT,
                                    "<td>%,d</td><td>%,d</td><td>%.1f</td></tr>%n",
                                    report.articles(),
                                    report.tokens(),
                                    report.seconds()));
                });
        return html.append("</table></div>\n").toString();
    }

    private static String cell(MeanOverSeeds figure) {
        return Double.isNaN(figure.mean())
                ? "–"
                : String.format(
                        Locale.ROOT, "%.3f <small>± %.3f</small>", figure.mean(), figure.sd());
    }

    private static String meanings() {
        return MEANINGS.entrySet().stream()
                .map(entry -> "<b>" + entry.getKey() + "</b> " + entry.getValue())
                .collect(
                        Collectors.joining(
                                "; ",
                                "<p>",
                                ". <b>seconds</b>: to train one model on all articles, in wall time,"
                                        + " without tokenising and measuring.</p>\n"));
    }
}
