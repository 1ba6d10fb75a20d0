package io.julgi.bench.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.topics.EvaluationReport;
import io.julgi.bench.topics.MeanOverSeeds;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What came of an evaluation, for people and for programs. */
final class ReportText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportText() {}

    /** One metric a line: its mean and standard deviation over seeds; a dash where it has none. */
    static String table(EvaluationReport report) {
        return table(figures(report), counts(report));
    }

    /** The same of other figures; under them the counts. */
    static String table(Map<String, MeanOverSeeds> figures, Map<String, Number> counts) {
        StringBuilder text = new StringBuilder();
        figures.forEach(
                (name, figure) ->
                        text.append(
                                Double.isNaN(figure.mean())
                                        ? String.format("%-18s         -%n", name)
                                        : String.format(
                                                Locale.ROOT,
                                                "%-18s %9.4f ± %.4f%n",
                                                name,
                                                figure.mean(),
                                                figure.sd())));
        counts.forEach(
                (name, count) ->
                        text.append(
                                count instanceof Integer
                                        ? String.format(
                                                Locale.ROOT, "%-18s %9d%n", name, count.intValue())
                                        : String.format(
                                                Locale.ROOT,
                                                "%-18s %9.1f%n",
                                                name,
                                                count.doubleValue())));
        return text.toString();
    }

    /** {@code {"npmi": {"mean": …, "sd": …}, …}}; null where there is nothing to measure. */
    static String json(EvaluationReport report) {
        return json(figures(report), counts(report));
    }

    /** The same of other figures. */
    static String json(Map<String, MeanOverSeeds> figures, Map<String, Number> counts) {
        return jsonNode(figures, counts).toPrettyString() + "\n";
    }

    /** The report as an object that can be part of another one. */
    static ObjectNode jsonNode(EvaluationReport report) {
        return jsonNode(figures(report), counts(report));
    }

    private static ObjectNode jsonNode(
            Map<String, MeanOverSeeds> figures, Map<String, Number> counts) {
        ObjectNode json = MAPPER.createObjectNode();
        figures.forEach(
                (name, figure) -> {
                    if (Double.isNaN(figure.mean())) {
                        json.putNull(name);
                    } else {
                        json.putObject(name).put("mean", figure.mean()).put("sd", figure.sd());
                    }
                });
        counts.forEach((name, count) -> json.putPOJO(name, count));
        return json;
    }

    private static Map<String, Number> counts(EvaluationReport report) {
        Map<String, Number> counts = new LinkedHashMap<>();
        counts.put("articles", report.articles());
        counts.put("tokens", report.tokens());
        counts.put("seconds", report.seconds());
        return counts;
    }

    /** All metrics, by the names that they have in JSON. */
    static Map<String, MeanOverSeeds> figures(EvaluationReport report) {
        Map<String, MeanOverSeeds> figures = new LinkedHashMap<>();
        figures.put("npmi", report.npmi());
        figures.put("cv", report.cv());
        figures.put("umass", report.umass());
        figures.put("diversity", report.diversity());
        figures.put("exclusivity", report.exclusivity());
        figures.put("perplexity", report.perplexity());
        figures.put("nmi", report.nmi());
        figures.put("purity", report.purity());
        figures.put("stability", report.stability());
        return figures;
    }
}
