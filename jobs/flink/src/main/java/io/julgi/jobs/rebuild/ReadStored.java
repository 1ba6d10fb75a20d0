package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.sink.ArticleRange;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Reads the articles of one split of the store as they are there, oldest first. */
final class ReadStored extends RichFlatMapFunction<ArticleRange, Article> {
    private final StoreSettings settings;
    private final String build;
    private transient Store store;
    private transient HeldLease lease;

    /**
     * @param build whose lease is kept while this reads
     */
    ReadStored(StoreSettings settings, String build) {
        this.settings = settings;
        this.build = build;
    }

    @Override
    public void open(OpenContext context) {
        store = Store.open(settings);
        lease = new HeldLease(store, build);
    }

    @Override
    public void flatMap(ArticleRange split, Collector<Article> out) {
        lease.check();
        store.articles().forEach(split, out::collect);
    }

    @Override
    public void close() {
        if (lease != null) {
            lease.close();
        }
        if (store != null) {
            store.close();
        }
    }
}
