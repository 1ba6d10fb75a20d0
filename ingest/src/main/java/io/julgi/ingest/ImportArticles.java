package io.julgi.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Brings files of articles to Kafka, and what is no article with its reason. */
public final class ImportArticles {
    private static final int LINES_BETWEEN_REPORTS = 1_000;

    private final ArticleJson json;
    private final ArticlePublisher publisher;

    /** Reads with the one and sends with the other; the caller closes the publisher. */
    public ImportArticles(ArticleJson json, ArticlePublisher publisher) {
        this.json = json;
        this.publisher = publisher;
    }

    /** Is told now and then how far an import is. */
    @FunctionalInterface
    public interface Progress {
        /** Called every {@value #LINES_BETWEEN_REPORTS} lines and at the end of each file. */
        void report(Path file, ImportSummary soFar);
    }

    /**
     * Reads the files in this order and returns when all their articles are safe on Kafka. An
     * import that failed can simply be repeated: articles that come again are dropped later, by
     * their id.
     *
     * @throws IOException when one of the files cannot be read; nothing is sent when that can be
     *     seen before the start
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
                    reading -> {
                        send(reading);
                        count.add(reading);
                        if (count.isDueForReport()) {
                            progress.report(file, count.summary());
                        }
                    });
            publisher.flush();
            progress.report(file, count.summary());
        }
        return count.summary();
    }

    private void send(ReadResult reading) {
        reading.accepted()
                .ifPresentOrElse(publisher::publish, () -> publisher.reject(reading.rejected()));
    }

    private static final class Count {
        private long accepted;
        private long rejected;

        void add(ReadResult reading) {
            if (reading.accepted().isPresent()) {
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
