package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.jobs.flink.MongoSink;
import io.julgi.jobs.flink.Stage;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.TextPipeline;
import io.julgi.sink.ArticleRange;
import io.julgi.sink.ArticleStore;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.TimelineBuilder;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.GlobalWindows;

/**
 * The way of a rebuild: stored articles, nouns, tracked queries, the articles of each query, its
 * timelines, a published build. Runs in Flink's batch mode.
 */
final class RebuildPipeline {
    private final JobSettings settings;
    private final TopicModeler modeler;
    private final TextPipeline language;

    /**
     * @param language how all articles and queries are read, with the dictionary in force
     */
    RebuildPipeline(JobSettings settings, TopicModeler modeler, TextPipeline language) {
        this.settings = settings;
        this.modeler = modeler;
        this.language = language;
    }

    /**
     * Connects the stretches of stored articles to the sink that publishes.
     *
     * @param build names the new build
     * @param asked what readers searched for: tracked from this build on, as far as the limit
     *     allows
     */
    void connect(
            StreamExecutionEnvironment environment,
            List<ArticleRange> stored,
            String build,
            List<String> asked,
            Sink<BuiltQuery> publish) {
        DataStream<ArticleRange> ranges = Stage.LIST_RANGES.of(environment.fromData(stored));
        DataStream<Article> articles =
                Stage.READ_STORED.of(ranges.rebalance().flatMap(new ReadStored(settings.store())));
        SingleOutputStreamOperator<Article> tokenized =
                Stage.TOKENIZE.of(articles.process(new TokenizeAgain(language)));
        writeBack(tokenized.getSideOutput(TokenizeAgain.OUTDATED));
        DataStream<String> queries = trackedQueries(tokenized, build, asked);
        DataStream<QueryArticle> matches =
                Stage.MATCH.of(
                        tokenized
                                .connect(queries.broadcast(MatchQueries.QUERIES))
                                .process(new MatchQueries(language)));
        DataStream<BuiltQuery> built =
                Stage.BUILD.of(
                        matches.keyBy(QueryArticle::query)
                                .window(GlobalWindows.createWithEndOfStreamTrigger())
                                .process(
                                        new BuildTimelines(
                                                language,
                                                new TimelineBuilder(modeler, settings.timeline()),
                                                settings.store(),
                                                build)));
        Stage.PUBLISH.of(built.sinkTo(publish).setParallelism(1)); // one switch, by one task
    }

    /** So that a search word that is not tracked finds older articles by the same tokens. */
    private void writeBack(DataStream<Article> outdated) {
        Stage.WRITE_TOKENS.of(
                outdated.sinkTo(
                        new MongoSink<>(
                                settings.store(),
                                ArticleStore.COLLECTION,
                                ArticleStore::retokenize)));
    }

    private DataStream<String> trackedQueries(
            DataStream<Article> tokenized, String build, List<String> asked) {
        DataStream<Article> light =
                Stage.WITHOUT_BODIES.of(tokenized.map(Article::withoutBody).setParallelism(1));
        return Stage.CHOOSE_QUERIES.of(
                light.fullWindowPartition()
                        .mapPartition(
                                new ChooseQueries(
                                        settings.rebuild().queries(),
                                        settings.rebuild().defaultQueries(),
                                        asked,
                                        settings.rebuild().trackedLimit(),
                                        settings.store(),
                                        build)));
    }
}
