package io.julgi.ingest.file;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Imports files of articles, row by row, into Kafka or wherever else they are to go. */
public final class ImportArticles {
    private static final int ROWS_BETWEEN_REPORTS = 1_000;
    private static final int SHOWN_PLACES = 3;

    /** A broken file may have as many reasons as rows. */
    private static final int MOST_REASONS = 100;

    /** What differs between reasons of one kind: the value found, and where. */
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|\\([^)]*\\)|\\d[\\d,.]*");

    private final ArticleJson json;
    private final FileForm form;
    private final Output output;

    /** An import of files in this form; the caller closes the output. */
    public ImportArticles(ArticleJson json, FileForm form, Output output) {
        this.json = json;
        this.form = form;
        this.output = output;
    }

    /** Where articles and rejected rows go. */
    public interface Output {
        /** Takes an article. */
        void publish(Article article);

        /** Takes a row that is no article. */
        void reject(Rejected row);

        /** Returns when all that was taken is stored. */
        void flush();

        /** Articles on Kafka, and rejected rows on their own topic with the reason. */
        static Output to(ArticlePublisher publisher) {
            return new Output() {
                @Override
                public void publish(Article article) {
                    publisher.publish(article);
                }

                @Override
                public void reject(Rejected row) {
                    publisher.reject(row);
                }

                @Override
                public void flush() {
                    publisher.flush();
                }
            };
        }
    }

    /** Receives the progress of an import. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called every {@value #ROWS_BETWEEN_REPORTS} rows and at the end of each file.
         *
         * @param bytes how many bytes of the files were read so far
         */
        void report(long bytes, long rows);
    }

    /**
     * Reads the files in this order and returns when all their articles are stored. An import that
     * was cut short is repeated: an article has the same id each time.
     *
     * @throws IOException when one of the files cannot be read; nothing is sent when that is known
     *     before the start
     */
    public ImportSummary run(List<Path> files, Progress progress) throws IOException {
        for (Path file : files) {
            ArticleFile.requireReadable(file);
        }
        Count count = new Count(progress);
        for (Path file : files) {
            ArticleFile.read(file, form, json, count);
            output.flush();
            count.endFile();
        }
        return count.summary();
    }

    private final class Count implements ArticleFile.Rows {
        private final Progress progress;
        private final Map<String, Tally> reasons = new LinkedHashMap<>();
        private long accepted;
        private long rejected;
        private long leftOut;
        private long before;
        private long bytes;

        Count(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void take(ReadResult result) {
            result.accepted().ifPresentOrElse(this::accept, () -> reject(result.rejected()));
            report();
        }

        @Override
        public void leaveOut() {
            leftOut++;
            report();
        }

        @Override
        public void progress(long read) {
            bytes = read;
        }

        void endFile() {
            before += bytes;
            bytes = 0;
            progress.report(before, rows());
        }

        ImportSummary summary() {
            List<ImportSummary.Reason> commonest =
                    reasons.values().stream()
                            .sorted(Comparator.comparingLong((Tally tally) -> -tally.count))
                            .map(t -> new ImportSummary.Reason(t.text, t.count, t.first))
                            .toList();
            return new ImportSummary(accepted, rejected, leftOut, commonest);
        }

        private long rows() {
            return accepted + rejected + leftOut;
        }

        private void report() {
            if (rows() % ROWS_BETWEEN_REPORTS == 0) {
                progress.report(before + bytes, rows());
            }
        }

        private void accept(Article article) {
            accepted++;
            output.publish(article);
        }

        private void reject(Rejected row) {
            rejected++;
            output.reject(row);
            String kind = VALUE.matcher(row.reason()).replaceAll("…");
            if (reasons.containsKey(kind) || reasons.size() < MOST_REASONS) {
                reasons.computeIfAbsent(kind, k -> new Tally(row.reason())).add(row);
            }
        }
    }

    private static final class Tally {
        private final String text;
        private final List<String> first = new ArrayList<>();
        private long count;

        Tally(String text) {
            this.text = text;
        }

        void add(Rejected row) {
            count++;
            if (first.size() < SHOWN_PLACES) {
                first.add(row.source() + ':' + row.line());
            }
        }
    }
}
