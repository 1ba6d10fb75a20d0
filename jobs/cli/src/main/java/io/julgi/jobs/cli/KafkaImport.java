package io.julgi.jobs.cli;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import io.julgi.ingest.ArticleTopics;
import io.julgi.ingest.ImportArticles;
import io.julgi.ingest.ImportSummary;
import io.julgi.ingest.KafkaSettings;
import io.julgi.jobs.cli.terminal.LineCount;
import io.julgi.jobs.cli.terminal.ProgressLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Files of articles on their way to Kafka. */
final class KafkaImport {
    private final ArticleJson json;
    private final PrintWriter err;

    KafkaImport(ArticleJson json, PrintWriter err) {
        this.json = json;
        this.err = err;
    }

    /** Returns when all articles are safe. */
    ImportSummary run(List<Path> files, KafkaSettings kafka) throws IOException {
        long lines = LineCount.of(files);
        ArticleTopics.create(kafka);
        try (ArticlePublisher publisher = new ArticlePublisher(kafka, json);
                ProgressLine progress = ProgressLine.start(err, "importing", lines)) {
            return new ImportArticles(json, publisher)
                    .run(
                            files,
                            (file, soFar) -> progress.report(soFar.accepted() + soFar.rejected()));
        }
    }
}
