package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.nlp.QueryReader;
import io.julgi.nlp.TextPipeline;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Timeline;
import io.julgi.topics.timeline.TimelineBuilder;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.GlobalWindow;
import org.apache.flink.util.Collector;

/**
 * Makes the timelines of one query from all its articles and stores them in the new build, which
 * nobody reads yet. What goes on is only the word that this is done, so publishing comes after
 * storing.
 */
final class BuildTimelines
        extends ProcessWindowFunction<QueryArticle, BuiltQuery, String, GlobalWindow> {
    private final TextPipeline language;
    private final TimelineBuilder builder;
    private final StoreSettings settings;
    private final String build;
    private transient QueryReader reader;
    private transient Store store;
    private transient Background background;

    BuildTimelines(
            TextPipeline language, TimelineBuilder builder, StoreSettings settings, String build) {
        this.language = language;
        this.builder = builder;
        this.settings = settings;
        this.build = build;
    }

    @Override
    public void open(OpenContext context) {
        reader = language.queries();
        store = Store.open(settings);
    }

    @Override
    public void process(
            String text,
            Context context,
            Iterable<QueryArticle> matches,
            Collector<BuiltQuery> out) {
        Query query = reader.read(text);
        List<Article> articles = new ArrayList<>();
        matches.forEach(match -> articles.add(match.article()));
        List<Timeline> timelines = builder.build(query, articles, background());
        int entries = 0;
        for (Timeline timeline : timelines) {
            store.timelines().write(build, timeline);
            entries += timeline.entries().size();
        }
        out.collect(
                new BuiltQuery(
                        text,
                        articles.size(),
                        timelines.size(),
                        entries,
                        articles.get(0).dictionary()));
    }

    /** Read with the first query: the step that chose the queries has stored it. */
    private Background background() {
        if (background == null) {
            background =
                    store.timelines()
                            .background(build)
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "Build %s has no background; it is stored before its queries are known"
                                                            .formatted(build)));
        }
        return background;
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
