package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.nlp.QueryReader;
import io.julgi.nlp.TextPipeline;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Timeline;
import io.julgi.topics.timeline.TimelineBuilder;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Makes the timeline of one query from all its articles. In batch mode Flink delivers the whole
 * broadcast side, the background, before the first article, and the queries one after another.
 *
 * <p>Kept per query: its articles, until the last of them has come.
 */
final class BuildTimelines
        extends KeyedBroadcastProcessFunction<String, QueryArticle, Background, Timeline> {
    /** One entry. */
    static final MapStateDescriptor<String, Background> BACKGROUND =
            new MapStateDescriptor<>(
                    "background", Types.STRING, TypeInformation.of(Background.class));

    private static final String OF_ALL_NEWS = "of-all-news";

    private final TextPipeline language;
    private final TimelineBuilder builder;
    private transient QueryReader reader;
    private transient ListState<Article> articles;

    BuildTimelines(TextPipeline language, TimelineBuilder builder) {
        this.language = language;
        this.builder = builder;
    }

    @Override
    public void open(OpenContext context) {
        reader = language.queries();
        articles =
                getRuntimeContext()
                        .getListState(
                                new ListStateDescriptor<>(
                                        "articles", TypeInformation.of(Article.class)));
    }

    @Override
    public void processBroadcastElement(
            Background background, Context context, Collector<Timeline> out) throws Exception {
        context.getBroadcastState(BACKGROUND).put(OF_ALL_NEWS, background);
    }

    @Override
    public void processElement(QueryArticle match, ReadOnlyContext context, Collector<Timeline> out)
            throws Exception {
        articles.add(match.article());
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE); // when no more can come
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Timeline> out)
            throws Exception {
        List<Article> all = new ArrayList<>();
        articles.get().forEach(all::add);
        articles.clear();
        Background background = context.getBroadcastState(BACKGROUND).get(OF_ALL_NEWS);
        out.collect(builder.build(reader.read(context.getCurrentKey()), all, background));
    }
}
