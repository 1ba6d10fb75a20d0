package io.julgi.bench.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.lda.PeerReport;
import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.bench.report.Measures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a comparison with other programs as text (a Markdown table) and JSON. */
final class PeerReportWriter {
    private PeerReportWriter() {}

    static String text(PeerReport report) {
        StringBuilder text = new StringBuilder();
        text.append(
                line(
                        "| K = %d | seeds | NPMI@10 | NPMI@3 | C_V | diversity | held-out | NMI |"
                                + " purity | CPU s | |",
                        report.topics()));
        text.append(line("|---|---|---|---|---|---|---|---|---|---|---|"));
        for (PeerReport.Row row : report.rows()) {
            text.append("| ").append(row.name()).append(" | ").append(row.seeds()).append(" |");
            measures(row).forEach((name, measure) -> text.append(cell(name, measure)));
            text.append(line(" %s |", row.note()));
        }
        report.failures()
                .forEach((name, why) -> text.append(line("%s gave nothing: %s", name, why)));
        report.race().ifPresent(race -> text.append(text(race)));
        return text.toString();
    }

    private static String cell(String name, MeanOverSeeds measure) {
        return " %s |".formatted(Measures.text(measure, name.equals("seconds") ? 1 : 3));
    }

    private static String text(PeerReport.Race race) {
        return race.seconds()
                .map(
                        seconds ->
                                line(
                                        "To the held-out likelihood of tomotopy's LDA (%.1f s): our"
                                                + " sampler takes %.2f s, %d sweeps: %.2f of the time",
                                        race.rivalSeconds(),
                                        seconds,
                                        race.sweeps(),
                                        seconds / race.rivalSeconds()))
                .orElseGet(
                        () ->
                                line(
                                        "Our sampler does not reach the held-out likelihood of"
                                                + " tomotopy's LDA in 1000 iterations"));
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + System.lineSeparator();
    }

    static ArrayNode json(List<PeerReport> reports) {
        ArrayNode all = new JsonMapper().createArrayNode();
        for (PeerReport report : reports) {
            ObjectNode json = all.addObject().put("topics", report.topics());
            ArrayNode rows = json.putArray("models");
            for (PeerReport.Row row : report.rows()) {
                ObjectNode one = rows.addObject().put("name", row.name()).put("seeds", row.seeds());
                measures(row).forEach((name, measure) -> one.set(name, Measures.json(measure)));
                one.put("note", row.note());
            }
            report.failures().forEach(json.putObject("failures")::put);
            report.race()
                    .ifPresent(
                            race -> {
                                ObjectNode node = json.putObject("toHeldOutOfTomotopy");
                                node.put("tomotopySeconds", race.rivalSeconds());
                                node.put("sweeps", race.sweeps());
                                race.seconds()
                                        .ifPresentOrElse(
                                                seconds ->
                                                        node.put("seconds", seconds)
                                                                .put(
                                                                        "ratio",
                                                                        seconds
                                                                                / race
                                                                                        .rivalSeconds()),
                                                () -> node.putNull("seconds"));
                            });
        }
        return all;
    }

    private static Map<String, MeanOverSeeds> measures(PeerReport.Row row) {
        Map<String, MeanOverSeeds> measures = new LinkedHashMap<>();
        measures.put("npmi", row.npmi());
        measures.put("npmiOfThree", row.npmiOfThree());
        measures.put("cv", row.cv());
        measures.put("diversity", row.diversity());
        measures.put("heldOut", row.heldOut());
        measures.put("nmi", row.nmi());
        measures.put("purity", row.purity());
        measures.put("seconds", row.seconds());
        return measures;
    }
}
