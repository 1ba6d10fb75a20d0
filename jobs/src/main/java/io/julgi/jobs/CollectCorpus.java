package io.julgi.jobs;

import io.julgi.nlp.TokenizedArticle;
import io.julgi.topics.WindowCorpus;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Makes the articles of a window a corpus: one version an article, the last to come, in the order
 * of ids.
 */
final class CollectCorpus
        extends ProcessWindowFunction<SectionArticle, WindowCorpus, String, TimeWindow> {
    /** Articles that came after the allowed lateness of their window: left to the rebuild. */
    static final OutputTag<SectionArticle> LATE = new OutputTag<>("late") {};

    @Override
    public void process(
            String section,
            Context context,
            Iterable<SectionArticle> articles,
            Collector<WindowCorpus> out) {
        TreeMap<String, TokenizedArticle> byId = new TreeMap<>();
        for (SectionArticle article : articles) {
            byId.put(article.article().article().id(), article.article());
        }
        out.collect(
                new WindowCorpus(
                        section,
                        Instant.ofEpochMilli(context.window().getStart()),
                        Instant.ofEpochMilli(context.window().getEnd()),
                        List.copyOf(byId.values())));
    }
}
