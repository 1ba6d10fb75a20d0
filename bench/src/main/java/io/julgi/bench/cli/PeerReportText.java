package io.julgi.bench.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.lda.PeerReport;
import io.julgi.bench.topics.MeanOverSeeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison with the peers, for people (a Markdown table) and for programs. */
final class PeerReportText {
    private PeerReportText() {}

    static String table(PeerReport report) {
        StringBuilder text = new StringBuilder();
        text.append(
                line(
                        "| K = %d | seeds | NPMI@10 | NPMI@3 | C_V | diversity | held-out | NMI |"
                                + " purity | CPU s | |",
                        report.topics()));
        text.append(line("|---|---|---|---|---|---|---|---|---|---|---|"));
        for (PeerReport.Row row : report.rows()) {
            text.append("| ").append(row.name()).append(" | ").append(row.seeds()).append(" |");
            figures(row).forEach((name, figure) -> text.append(cell(name, figure)));
            text.append(line(" %s |", row.note()));
        }
        report.failures()
                .forEach((name, why) -> text.append(line("%s gave nothing: %s", name, why)));
        report.race().ifPresent(race -> text.append(text(race)));
        return text.toString();
    }

    private static String cell(String name, MeanOverSeeds figure) {
        if (Double.isNaN(figure.mean())) {
            return " - |";
        }
        int digits = name.equals("seconds") ? 1 : 3;
        return String.format(
                Locale.ROOT,
                " %." + digits + "f ± %." + digits + "f |",
                figure.mean(),
                figure.sd());
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

    static String json(List<PeerReport> reports) {
        ArrayNode all = new JsonMapper().createArrayNode();
        for (PeerReport report : reports) {
            ObjectNode json = all.addObject().put("topics", report.topics());
            ArrayNode rows = json.putArray("models");
            for (PeerReport.Row row : report.rows()) {
                ObjectNode one = rows.addObject().put("name", row.name()).put("seeds", row.seeds());
                figures(row)
                        .forEach(
                                (name, figure) -> {
                                    if (Double.isNaN(figure.mean())) {
                                        one.putNull(name);
                                    } else {
                                        one.putObject(name)
                                                .put("mean", figure.mean())
                                                .put("sd", figure.sd());
                                    }
                                });
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
        return all.toPrettyString() + "\n";
    }

    private static Map<String, MeanOverSeeds> figures(PeerReport.Row row) {
        Map<String, MeanOverSeeds> figures = new LinkedHashMap<>();
        figures.put("npmi", row.npmi());
        figures.put("npmiOfThree", row.npmiOfThree());
        figures.put("cv", row.cv());
        figures.put("diversity", row.diversity());
        figures.put("heldOut", row.heldOut());
        figures.put("nmi", row.nmi());
        figures.put("purity", row.purity());
        figures.put("seconds", row.seconds());
        return figures;
    }
}
