package io.julgi.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.measure.MeanOverSeeds;
import java.util.Locale;
import java.util.Map;

/** Writes measures over seeds, by their names, as text and as JSON. */
public final class Measures {
    private Measures() {}

    /** The mean and the standard deviation, or a dash where nothing was measured. */
    public static String text(MeanOverSeeds measure, int digits) {
        return Double.isNaN(measure.mean())
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%." + digits + "f ± %." + digits + "f",
                        measure.mean(),
                        measure.sd());
    }

    /** One measure a line and under them the counts. */
    public static String table(Map<String, MeanOverSeeds> measures, Map<String, Number> counts) {
        StringBuilder text = new StringBuilder();
        measures.forEach(
                (name, measure) ->
                        text.append(
                                Double.isNaN(measure.mean())
                                        ? String.format("%-18s         -%n", name)
                                        : String.format(
                                                Locale.ROOT,
                                                "%-18s %9.4f ± %.4f%n",
                                                name,
                                                measure.mean(),
                                                measure.sd())));
        counts.forEach(
                (name, count) ->
                        text.append(
                                count instanceof Integer
                                        ? String.format("%-18s %9d%n", name, count.intValue())
                                        : String.format(
                                                Locale.ROOT,
                                                "%-18s %9.1f%n",
                                                name,
                                                count.doubleValue())));
        return text.toString();
    }

    /**
     * {@code {"npmi": {"mean": …, "sd": …}, …, "articles": …}}; null where nothing was measured.
     */
    public static ObjectNode json(
            Map<String, MeanOverSeeds> measures, Map<String, ? extends Number> counts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        measures.forEach((name, measure) -> json.set(name, json(measure)));
        counts.forEach((name, count) -> json.putPOJO(name, count));
        return json;
    }

    /** {@code {"mean": …, "sd": …}}; null where nothing was measured. */
    public static JsonNode json(MeanOverSeeds measure) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return Double.isNaN(measure.mean())
                ? nodes.nullNode()
                : nodes.objectNode().put("mean", measure.mean()).put("sd", measure.sd());
    }
}
