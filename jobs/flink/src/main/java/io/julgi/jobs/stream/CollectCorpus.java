package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import io.julgi.topics.threads.EarlierArticle;
import io.julgi.topics.threads.EarlierWindows;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.threads.WindowSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Makes the articles of a window a corpus: one version an article, the last to come, in the order
 * of ids, with those of the windows before, by which is told what is new.
 *
 * <p>Kept per section: a sample of each window's articles, for as long as a window after it may
 * still be made. Of an open window that is what it has so far, for the open one after it.
 */
final class CollectCorpus
        extends ProcessWindowFunction<SectionArticle, WindowCorpus, String, TimeWindow> {
    /** Articles that came after the allowed lateness of their window: left to the rebuild. */
    static final OutputTag<SectionArticle> LATE = new OutputTag<>("late") {};

    private static final MapStateDescriptor<Long, EarlierWindow> EARLIER =
            new MapStateDescriptor<>("earlier", Long.class, EarlierWindow.class);

    private final int history;
    private final long correctableMillis;

    CollectCorpus(WindowSettings settings) {
        history = settings.history();
        correctableMillis = settings.allowedLateness().plus(settings.outOfOrder()).toMillis();
    }

    @Override
    public void process(
            String section,
            Context context,
            Iterable<SectionArticle> articles,
            Collector<WindowCorpus> out)
            throws Exception {
        TreeMap<String, Article> byId = new TreeMap<>();
        for (SectionArticle article : articles) {
            byId.put(article.article().id(), article.article());
        }
        out.collect(
                new WindowCorpus(
                        section,
                        Instant.ofEpochMilli(context.window().getStart()),
                        Instant.ofEpochMilli(context.window().getEnd()),
                        List.copyOf(byId.values()),
                        earlier(context, List.copyOf(byId.values())),
                        context.currentWatermark() < context.window().maxTimestamp()));
    }

    /** Those of the windows before this one; keeps this one's for those that come after it. */
    private List<EarlierArticle> earlier(Context context, List<Article> articles) throws Exception {
        MapState<Long, EarlierWindow> state = context.globalState().getMapState(EARLIER);
        state.put(
                context.window().getStart(),
                new EarlierWindow(context.window().getEnd(), EarlierWindows.sample(articles)));
        TreeMap<Long, EarlierWindow> kept = new TreeMap<>();
        for (Map.Entry<Long, EarlierWindow> one : state.entries()) {
            kept.put(one.getKey(), one.getValue());
        }
        List<EarlierArticle> earlier = new ArrayList<>();
        kept.headMap(context.window().getStart(), false).descendingMap().values().stream()
                .limit(history)
                .forEach(window -> earlier.addAll(window.articles()));
        forget(state, kept, context.currentWatermark());
        return earlier;
    }

    /** All but the windows that can still be corrected and those that such a one looks back to. */
    private void forget(
            MapState<Long, EarlierWindow> state,
            NavigableMap<Long, EarlierWindow> kept,
            long watermark)
            throws Exception {
        int closed = 0;
        for (Map.Entry<Long, EarlierWindow> one : kept.descendingMap().entrySet()) {
            if (one.getValue().end() + correctableMillis < watermark) {
                closed++;
            }
            if (closed > history) {
                state.remove(one.getKey());
            }
        }
    }
}
