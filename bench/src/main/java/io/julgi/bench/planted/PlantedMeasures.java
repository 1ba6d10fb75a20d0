package io.julgi.bench.planted;

import io.julgi.bench.topics.MeanOverSeeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of several seeds together. */
public final class PlantedMeasures {
    private static final Map<String, ToDoubleFunction<PlantedReport>> FIGURES =
            new LinkedHashMap<>();

    static {
        FIGURES.put("recall", PlantedReport::recall);
        FIGURES.put("onTime", PlantedReport::onTime);
        FIGURES.put("delay", PlantedReport::delay);
        FIGURES.put("precision", PlantedReport::precision);
        FIGURES.put("falseBirths", PlantedReport::falseBirths);
        FIGURES.put("emergingPrecision", PlantedReport::emergingPrecision);
        FIGURES.put("early", PlantedReport::early);
        FIGURES.put("earlyPrecision", PlantedReport::earlyPrecision);
        FIGURES.put("continuity", PlantedReport::continuity);
        FIGURES.put("gapsBridged", PlantedReport::gapsBridged);
        FIGURES.put("splitRecall", PlantedReport::splitRecall);
        FIGURES.put("mergeRecall", PlantedReport::mergeRecall);
        FIGURES.put("falseLinks", PlantedReport::falseLinks);
        FIGURES.put("stateAccuracy", PlantedReport::stateAccuracy);
        FIGURES.put("seconds", PlantedReport::seconds);
    }

    private PlantedMeasures() {}

    /** Mean and standard deviation of each figure, by its name in {@link PlantedReport}. */
    public static Map<String, MeanOverSeeds> of(List<PlantedReport> reports) {
        Map<String, MeanOverSeeds> figures = new LinkedHashMap<>();
        FIGURES.forEach(
                (name, figure) ->
                        figures.put(
                                name,
                                MeanOverSeeds.of(
                                        reports.stream()
                                                .map(figure::applyAsDouble)
                                                .filter(value -> !value.isNaN())
                                                .toList())));
        return figures;
    }
}
