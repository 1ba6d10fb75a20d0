package io.julgi.bench.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.nlp.TokenizerSpeed;
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

/** Measures how fast headlines are cleaned and tokenised. */
@Command(
        name = "tokenize",
        description =
                "Measure how many headlines are cleaned and tokenised in a CPU second, beside a"
                        + " bare loop over Nori that takes turns with it, and what a second thread adds.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi bench tokenize --input articles.jsonl --json tokenize.json"
        })
public final class BenchTokenizeCommand implements Callable<Integer> {
    @Mixin private SettingsOptions options;
    @Mixin private ReportOptions report;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "Articles as JSON lines; their headlines are read.")
    private Path input;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description =
                    "How often all are read; as often to warm up (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        report.requireAtLeast(1, "--rounds", rounds);
        TextPipeline language = TextPipeline.of(options.read().job().language());
        List<Article> articles = new ArrayList<>();
        ArticleFile.forEach(
                input,
                new ArticleJson(Clock.systemUTC()),
                reading -> reading.accepted().map(Article::withoutBody).ifPresent(articles::add));
        if (articles.isEmpty()) {
            throw new IOException(input + " has no articles; expected one JSON object a line");
        }
        TokenizerSpeed speed = TokenizerSpeed.measure(articles, language, rounds);
        report.print(
                String.format(
                        Locale.ROOT,
                        "articles               %,12d%n"
                                + "per CPU second         %,12.0f%n"
                                + "bare loop over Nori    %,12.0f%n"
                                + "ratio                  %12.3f%n"
                                + "share of cleaning      %12.3f%n"
                                + "two threads            %11.2f×%n"
                                + "100,000 terms load in  %12.2f CPU s%n",
                        speed.articles(),
                        speed.perSecond(),
                        speed.barePerSecond(),
                        speed.ratio(),
                        speed.cleaningShare(),
                        speed.twoThreads(),
                        speed.loadSeconds()));
        report.writeJson(() -> json(speed));
        return 0;
    }

    private static ObjectNode json(TokenizerSpeed speed) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("articles", speed.articles());
        root.put("articlesPerSecond", speed.perSecond());
        root.put("baselineArticlesPerSecond", speed.barePerSecond());
        root.put("ratio", speed.ratio());
        root.put("cleaningShare", speed.cleaningShare());
        root.put("twoThreads", speed.twoThreads());
        root.put("loadSeconds", speed.loadSeconds());
        return root;
    }
}
