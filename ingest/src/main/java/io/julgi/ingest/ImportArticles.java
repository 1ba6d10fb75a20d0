package io.julgi.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Imports files of articles into Kafka; rejected lines go to their own topic with the reason. */
public final class ImportArticles {
    private static final int LINES_BETWEEN_REPORTS = 1_000;

    private final ArticleJson json;
    private final ArticlePublisher publisher;

    /** An import through this publisher, which the caller closes. */
    public ImportArticles(ArticleJson json, ArticlePublisher publisher) {
        this.json = json;
        this.publisher = publisher;
    }

    /** Receives the progress of an import. */
    @FunctionalInterface
    public interface Progress {
        /** Called every {@value #LINES_BETWEEN_REPORTS} lines and at the end of each file. */
        void report(Path file, ImportSummary soFar);
    }

    /**
     * Reads the files in this order and returns when all their articles are stored on Kafka. A
     * failed import can be repeated: repeated articles are dropped later by their id.
     *
     * @throws IOException when one of the files cannot be read; nothing is sent when that is known
     *     before the start
     * @throws org.apache.kafka.common.KafkaException when Kafka did not take a record
     */
    public ImportSummary run(List<Path> files, Progress progress) throws IOException {
        for (Path file : files) {
            ArticleFile.requireReadable(file);
        }
        Count count = new Count();
        for (Path file : files) {
            ArticleFile.forEach(
                    file,
                    json,
                    result -> {
                        send(result);
                        count.add(result);
                        if (count.isDueForReport()) {
                            progress.report(file, count.summary());
                        }
                    });
            publisher.flush();
            progress.report(file, count.summary());
        }
        return count.summary();
    }

    private void send(ReadResult result) {
        result.accepted()
                .ifPresentOrElse(publisher::publish, () -> publisher.reject(result.rejected()));
    }

    private static final class Count {
        private long accepted;
        private long rejected;

        void add(ReadResult result) {
            if (result.accepted().isPresent()) {
                accepted++;
            } else {
                rejected++;
            }
        }

        boolean isDueForReport() {
            return (accepted + rejected) % LINES_BETWEEN_REPORTS == 0;
        }

        ImportSummary summary() {
            return new ImportSummary(accepted, rejected);
        }
    }
}
