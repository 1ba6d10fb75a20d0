package io.julgi.bench.planted;

import io.julgi.bench.measure.MeanOverSeeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Averages the measures of planted stories over several seeds. */
public final class PlantedMeasures {
    private static final Map<String, ToDoubleFunction<PlantedReport>> MEASURES =
            new LinkedHashMap<>();

    static {
        MEASURES.put("recall", PlantedReport::recall);
        MEASURES.put("onTime", PlantedReport::onTime);
        MEASURES.put("delay", PlantedReport::delay);
        MEASURES.put("precision", PlantedReport::precision);
        MEASURES.put("falseBirths", PlantedReport::falseBirths);
        MEASURES.put("emergingPrecision", PlantedReport::emergingPrecision);
        MEASURES.put("early", PlantedReport::early);
        MEASURES.put("earlyPrecision", PlantedReport::earlyPrecision);
        MEASURES.put("continuity", PlantedReport::continuity);
        MEASURES.put("gapsBridged", PlantedReport::gapsBridged);
        MEASURES.put("splitRecall", PlantedReport::splitRecall);
        MEASURES.put("mergeRecall", PlantedReport::mergeRecall);
        MEASURES.put("falseLinks", PlantedReport::falseLinks);
        MEASURES.put("stateAccuracy", PlantedReport::stateAccuracy);
        MEASURES.put("seconds", PlantedReport::seconds);
    }

    private PlantedMeasures() {}

    /** Mean and standard deviation of each measure, by its name in {@link PlantedReport}. */
    public static Map<String, MeanOverSeeds> of(List<PlantedReport> reports) {
        Map<String, MeanOverSeeds> means = new LinkedHashMap<>();
        MEASURES.forEach(
                (name, measure) ->
                        means.put(
                                name,
                                MeanOverSeeds.of(
                                        reports.stream()
                                                .map(measure::applyAsDouble)
                                                .filter(value -> !value.isNaN())
                                                .toList())));
        return means;
    }
}
