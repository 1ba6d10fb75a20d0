package io.julgi.jobs.cli;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import io.julgi.ingest.ArticleTopics;
import io.julgi.ingest.KafkaSettings;
import io.julgi.ingest.file.FileForm;
import io.julgi.ingest.file.ImportArticles;
import io.julgi.ingest.file.ImportSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Files of articles on their way to Kafka. */
final class KafkaImport {
    private final ArticleJson json;
    private final FileForm form;
    private final PrintWriter err;

    KafkaImport(ArticleJson json, FileForm form, PrintWriter err) {
        this.json = json;
        this.form = form;
        this.err = err;
    }

    /** Returns when all articles are safe. */
    ImportSummary run(List<Path> files, KafkaSettings kafka) throws IOException {
        ArticleTopics.create(kafka);
        try (ArticlePublisher publisher = new ArticlePublisher(kafka, json);
                ImportProgress progress = ImportProgress.start(err, files)) {
            return new ImportArticles(json, form, ImportArticles.Output.to(publisher))
                    .run(files, progress);
        }
    }
}
