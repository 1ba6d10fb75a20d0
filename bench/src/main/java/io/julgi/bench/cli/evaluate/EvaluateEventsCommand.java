package io.julgi.bench.cli.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.report.HtmlOption;
import io.julgi.bench.report.InputArticles;
import io.julgi.bench.report.InputOption;
import io.julgi.bench.report.ReportOptions;
import io.julgi.bench.report.ReportPage;
import io.julgi.bench.topics.EventEvaluation;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.QueryReader;
import io.julgi.nlp.TextPipeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the dated events of a file of articles. */
@Command(
        name = "events",
        description = {
            "Find the dated events of queries in a file of articles and measure them: their number"
                    + " and spans, articles with a keyword, agreement with the events of one article"
                    + " in a hundred less, events where dates are drawn by chance, CPU time; with"
                    + " --stories how well they tell the stories that the labels name (B-cubed)."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi evaluate events --input news.jsonl --queries 코로나,마스크 --html"
                    + " report.html"
        })
public final class EvaluateEventsCommand implements Callable<Integer> {
    private static final String ALL = "(all)";

    @Mixin private SettingsOptions options;
    @Mixin private InputOption input;
    @Mixin private HtmlOption html;
    @Mixin private ReportOptions report;

    @Option(
            names = "--queries",
            split = ",",
            paramLabel = "QUERY",
            description = "Search words with commas between them (default: all articles as one).")
    private List<String> queries = List.of();

    @Option(names = "--stories", description = "The labels of the file name stories.")
    private boolean labelled;

    @Option(
            names = "--chance",
            paramLabel = "TIMES",
            defaultValue = "3",
            description = "How often dates are drawn by chance (default: ${DEFAULT-VALUE}).")
    private int chances;

    @Override
    public Integer call() throws IOException {
        report.requireAtLeast(1, "--chance", chances);
        JobSettings settings = options.read().job();
        InputArticles read = input.read(settings);
        Map<String, String> stories = new HashMap<>();
        for (int i = 0; labelled && i < read.articles().size(); i++) {
            stories.put(read.articles().get(i).id(), read.labels().get(i));
        }
        EventEvaluation evaluation = new EventEvaluation(read.articles(), stories);
        QueryReader reader = TextPipeline.of(settings.language()).queries();
        Map<String, Map<String, Double>> measured = new LinkedHashMap<>();
        for (String query : queries.isEmpty() ? List.of(ALL) : queries) {
            Map<String, Double> measures =
                    queries.isEmpty()
                            ? evaluation.measureAll(chances)
                            : evaluation.measure(reader.read(query), chances);
            measured.put(query, measures);
            report.print(query + System.lineSeparator());
            measures.forEach(
                    (name, value) ->
                            report.print(String.format("  %-28s%10s%n", name, text(value))));
        }
        report.writeJson(() -> json(measured));
        html.write(() -> page(measured, input.file().getFileName().toString()));
        return 0;
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }

    private static ObjectNode json(Map<String, Map<String, Double>> measured) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        measured.forEach(
                (query, measures) -> {
                    ObjectNode one = json.putObject(query);
                    measures.forEach((name, value) -> one.put(name, value.isNaN() ? null : value));
                });
        return json;
    }

    private static ReportPage page(Map<String, Map<String, Double>> measured, String file) {
        List<String> head = new ArrayList<>(List.of("measure"));
        head.addAll(measured.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (String name : measured.values().iterator().next().keySet()) {
            List<String> row = new ArrayList<>(List.of(name));
            measured.values().forEach(measures -> row.add(text(measures.get(name))));
            rows.add(row);
        }
        return new ReportPage("Julgi: evaluation of events")
                .paragraph("Dated events of the articles of " + file + ", one query a column.")
                .table(head, rows);
    }
}
