package io.julgi.jobs.cli;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.Rejected;
import io.julgi.ingest.file.FileForm;
import io.julgi.ingest.file.ImportArticles;
import io.julgi.ingest.file.ImportSummary;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.TextSettings;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.dictionary.ActiveTextPipeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Files of articles on their way to the store, cleaned, summarised and tokenised as the stream does
 * it. What is stored already in the same words is not made again, so that an import that was cut
 * short goes on quickly where it stopped.
 */
final class DirectImport {
    private static final int BATCH = 500;

    private final ArticleJson json;
    private final FileForm form;
    private final TextSettings settings;
    private final PrintWriter err;

    DirectImport(ArticleJson json, FileForm form, TextSettings settings, PrintWriter err) {
        this.json = json;
        this.form = form;
        this.settings = settings;
        this.err = err;
    }

    /** Returns when all articles are stored. */
    ImportSummary run(List<Path> files, StoreSettings address) throws IOException {
        try (Store store = Store.open(address);
                ImportProgress progress = ImportProgress.start(err, files)) {
            store.ping();
            store.createIndexes();
            TextPipeline language = ActiveTextPipeline.of(settings, store.dictionary());
            return new ImportArticles(json, form, new Batches(store, language))
                    .run(files, progress);
        }
    }

    private static final class Batches implements ImportArticles.Output {
        private final Store store;
        private final TextPipeline language;
        private final List<Article> batch = new ArrayList<>();

        Batches(Store store, TextPipeline language) {
            this.store = store;
            this.language = language;
        }

        @Override
        public void publish(Article article) {
            batch.add(article);
            if (batch.size() >= BATCH) {
                flush();
            }
        }

        /** There is no topic for what is rejected; the commonest reasons are shown at the end. */
        @Override
        public void reject(Rejected row) {}

        @Override
        public void flush() {
            Map<String, Article> stored =
                    store.articles().stored(batch.stream().map(Article::id).toList());
            List<Article> fresh =
                    batch.stream()
                            .filter(each -> !isStored(each, stored.get(each.id())))
                            .map(language.cleaner()::clean)
                            .map(language.summarizer()::summarize)
                            .map(language.tokenizer()::tokenize)
                            .toList();
            if (!fresh.isEmpty()) {
                store.articles().write(fresh);
            }
            batch.clear();
        }

        private boolean isStored(Article article, Article stored) {
            return stored != null
                    && stored.dictionary().equals(language.dictionary().version())
                    && article.withCleanText("", "")
                            .withSummary(stored.summary())
                            .withTokens(stored.tokens(), stored.dictionary())
                            .withStory(stored.story())
                            .equals(stored);
        }
    }
}
