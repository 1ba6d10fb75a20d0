package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.nlp.QueryReader;
import io.julgi.nlp.TextPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sends each article to the tracked queries that it matches. In batch mode Flink delivers the whole
 * broadcast side, the queries, before the first article.
 */
final class MatchQueries extends BroadcastProcessFunction<Article, List<String>, QueryArticle> {
    static final MapStateDescriptor<String, Boolean> QUERIES =
            new MapStateDescriptor<>("queries", Types.STRING, Types.BOOLEAN);

    private final TextPipeline language;
    private transient QueryReader reader;
    private transient List<Query> queries;

    MatchQueries(TextPipeline language) {
        this.language = language;
    }

    @Override
    public void open(OpenContext context) {
        reader = language.queries();
    }

    @Override
    public void processBroadcastElement(
            List<String> tracked, Context context, Collector<QueryArticle> out) throws Exception {
        for (String query : tracked) {
            context.getBroadcastState(QUERIES).put(query, true);
        }
        queries = null;
    }

    @Override
    public void processElement(
            Article article, ReadOnlyContext context, Collector<QueryArticle> out)
            throws Exception {
        if (queries == null) {
            queries = new ArrayList<>();
            for (Map.Entry<String, Boolean> query :
                    context.getBroadcastState(QUERIES).immutableEntries()) {
                queries.add(reader.read(query.getKey()));
            }
        }
        for (Query query : queries) {
            if (query.matches(article)) {
                out.collect(new QueryArticle(query.text(), article.withoutBody()));
            }
        }
    }
}
