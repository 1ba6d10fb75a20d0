package io.julgi.bench.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.bench.report.Measures;
import io.julgi.bench.report.ReportPage;
import io.julgi.bench.topics.EvaluationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes an evaluation of topics as text, JSON and a page. */
final class TopicReportWriter {
    private static final int DIGITS = 3;

    /** What each measure is, in the order of the columns. */
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("npmi", "coherence c_npmi: higher is better");
        MEANINGS.put("cv", "coherence c_v: higher is better");
        MEANINGS.put("umass", "coherence u_mass: higher is better");
        MEANINGS.put("diversity", "distinct words among the topics' top 25: higher is better");
        MEANINGS.put(
                "exclusivity",
                "share of its top words' probability that a topic does not share with others:"
                        + " higher is better");
        MEANINGS.put("perplexity", "of held-out articles: lower is better");
        MEANINGS.put("nmi", "agreement with the labels: higher is better");
        MEANINGS.put("purity", "articles with their topic's most frequent label: higher is better");
        MEANINGS.put("stability", "similarity of topics of different seeds: higher is better");
    }

    private TopicReportWriter() {}

    /** One measure a line. */
    static String text(EvaluationReport report) {
        return Measures.table(report.measures(), report.counts());
    }

    /** {@code {"npmi": {"mean": …, "sd": …}, …, "articles": …, "tokens": …, "seconds": …}}. */
    static ObjectNode json(EvaluationReport report) {
        return Measures.json(report.measures(), report.counts());
    }

    /** One row of measures. */
    static ReportPage page(EvaluationReport report, String what) {
        ReportPage page = new ReportPage("Julgi: evaluation of topics").paragraph(what);
        addTable(page, Map.of("value", report));
        return page.paragraph(glossary());
    }

    /** Adds one evaluation a row, one measure a column. */
    static void addTable(ReportPage page, Map<String, EvaluationReport> rows) {
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(MEANINGS.keySet());
        head.addAll(List.of("articles", "tokens", "seconds"));
        List<List<String>> table = new ArrayList<>();
        rows.forEach((name, report) -> table.add(cells(name, report)));
        page.table(head, table);
    }

    private static List<String> cells(String name, EvaluationReport report) {
        Map<String, MeanOverSeeds> measures = report.measures();
        List<String> cells = new ArrayList<>(List.of(name));
        MEANINGS.keySet().forEach(one -> cells.add(Measures.text(measures.get(one), DIGITS)));
        cells.add("%,d".formatted(report.articles()));
        cells.add("%,d".formatted(report.tokens()));
        cells.add(String.format(Locale.ROOT, "%.1f", report.seconds()));
        return cells;
    }

    /** What this measure is. */
    static String meaning(String measure) {
        return MEANINGS.get(measure);
    }

    /** What each measure is, in one paragraph. */
    static String glossary() {
        return MEANINGS.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(
                        Collectors.joining(
                                "; ",
                                "",
                                ". seconds: wall time of training one model on all articles,"
                                        + " without tokenising and measuring."));
    }
}
