package io.julgi.bench.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.julgi.bench.nlp.SuggestBench;
import io.julgi.bench.report.ReportOptions;
import io.julgi.ingest.Article;
import io.julgi.ingest.file.ArticleFile;
import io.julgi.ingest.ArticleJson;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.nlp.TextPipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the search for new words. */
@Command(
        name = "suggest",
        description =
                "Measure how long ./julgi dictionary suggest looks through many articles with"
                        + " bodies, made of the sentences of some and of made-up names, and the"
                        + " memory that it needs.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./julgi bench suggest --input articles.jsonl --json suggest.json"})
public final class BenchSuggestCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Mixin private SettingsOptions options;
    @Mixin private ReportOptions report;

    @Option(
            names = "--input",
            required = true,
            split = ",",
            paramLabel = "FILE",
            description =
                    "Articles as JSON lines, some with bodies, of which others are made; several"
                            + " files with commas.")
    private List<Path> input;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many are looked through (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Override
    public Integer call() throws IOException {
        report.requireAtLeast(1, "--articles", articles);
        TextPipeline language = TextPipeline.of(options.read().job().language());
        List<Article> sample = new ArrayList<>();
        for (Path file : input) {
            ArticleFile.forEach(
                    file,
                    new ArticleJson(Clock.systemUTC()),
                    reading -> reading.accepted().ifPresent(sample::add));
        }
        if (sample.stream().allMatch(article -> article.body().isBlank())) {
            throw new IOException(
                    "None of the %,d articles in %s has a body; expected some that have"
                            .formatted(sample.size(), input));
        }
        SuggestBench.Costs costs = SuggestBench.measure(sample, language, articles);
        report.print(
                String.format(
                        Locale.ROOT,
                        "articles               %,12d%n"
                                + "characters             %,12d%n"
                                + "seconds                %12.1f%n"
                                + "CPU seconds            %12.1f%n"
                                + "peak memory, MiB       %,12d%n"
                                + "words                  %,12d%n",
                        costs.articles(),
                        costs.characters(),
                        costs.seconds(),
                        costs.cpuSeconds(),
                        costs.peakMebibytes(),
                        costs.words()));
        report.writeJson(() -> MAPPER.valueToTree(costs));
        return 0;
    }
}
