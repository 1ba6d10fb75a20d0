package io.julgi.jobs.cli;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleFile;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ImportSummary;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import io.julgi.jobs.cli.terminal.LineCount;
import io.julgi.jobs.cli.terminal.ProgressLine;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.TextSettings;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import io.julgi.nlp.summary.Summarizer;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.dictionary.ActiveTextPipeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of articles on their way to the store, cleaned, summarised and tokenised as the stream does
 * it. There is no topic for what is rejected, so the first reasons are shown.
 */
final class DirectImport {
    private static final int BATCH = 500;
    private static final int SHOWN = 20;

    private final ArticleJson json;
    private final PrintWriter err;
    private final TextSettings settings;

    private final List<Article> batch = new ArrayList<>();
    private TextCleaner cleaner;
    private Summarizer summarizer;
    private NounTokenizer tokenizer;
    private long accepted;
    private long rejected;

    DirectImport(ArticleJson json, TextSettings settings, PrintWriter err) {
        this.settings = settings;
        this.json = json;
        this.err = err;
    }

    /** Returns when all articles are stored. */
    ImportSummary run(List<Path> files, StoreSettings address) throws IOException {
        long lines = LineCount.of(files);
        try (Store store = Store.open(address);
                ProgressLine progress = ProgressLine.start(err, "importing", lines)) {
            store.ping();
            store.createIndexes();
            TextPipeline language = ActiveTextPipeline.of(settings, store.dictionary());
            cleaner = language.cleaner();
            summarizer = language.summarizer();
            tokenizer = language.tokenizer();
            for (Path file : files) {
                ArticleFile.forEach(
                        file,
                        json,
                        reading -> {
                            take(reading, store);
                            progress.report(accepted + rejected);
                        });
            }
            store(store);
        }
        return new ImportSummary(accepted, rejected);
    }

    private void take(ReadResult reading, Store store) {
        reading.accepted()
                .ifPresentOrElse(article -> take(article, store), () -> refuse(reading.rejected()));
    }

    private void take(Article article, Store store) {
        accepted++;
        batch.add(tokenizer.tokenize(summarizer.summarize(cleaner.clean(article))));
        if (batch.size() >= BATCH) {
            store(store);
        }
    }

    private void store(Store store) {
        if (!batch.isEmpty()) {
            store.articles().write(batch);
            batch.clear();
        }
    }

    private void refuse(Rejected line) {
        rejected++;
        if (rejected <= SHOWN) {
            err.println(line.source() + ":" + line.line() + ": " + line.reason());
        }
    }
}
