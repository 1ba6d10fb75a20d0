package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.jobs.flink.RecordType;
import io.julgi.jobs.flink.Stage;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.TextPipeline;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Timeline;
import io.julgi.topics.timeline.TimelineBuilder;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.PartitionWindowedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The way of a rebuild, top to bottom: stored articles, nouns, background, tracked queries, the
 * articles of each query, its timeline. Runs in Flink's batch mode.
 *
 * <p>Source and sinks come from outside, so production and tests run the same lines.
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
     * Where the results go.
     *
     * @param outdated articles that were stored with the tokens of another dictionary
     * @param background what all news is like, for the build and for queries that are not tracked
     * @param timelines of every tracked query that has articles
     */
    record Sinks(
            Consumer<DataStream<Article>> outdated,
            Consumer<DataStream<Background>> background,
            Consumer<DataStream<Timeline>> timelines) {}

    /**
     * Connects the stored articles to the sinks.
     *
     * @param asked what readers searched for: tracked from this build on, as far as the limit
     *     allows
     */
    void connect(DataStream<Article> stored, List<String> asked, Sinks sinks) {
        SingleOutputStreamOperator<Article> tokenized =
                Stage.TOKENIZE.of(stored.process(new TokenizeAgain(language)));
        PartitionWindowedStream<Article> allNews =
                Stage.WITHOUT_BODIES
                        .of(tokenized.map(Article::withoutBody).setParallelism(1))
                        .fullWindowPartition();
        DataStream<Background> background =
                Stage.COUNT_BACKGROUND.of(allNews.aggregate(new CountBackground()));
        DataStream<List<String>> queries =
                Stage.CHOOSE_QUERIES.of(
                        allNews.aggregate(new ChooseQueries(settings.rebuild(), asked)));
        DataStream<QueryArticle> matches =
                Stage.MATCH.of(
                        tokenized
                                .connect(queries.broadcast(MatchQueries.QUERIES))
                                .process(new MatchQueries(language)));
        DataStream<Timeline> timelines =
                Stage.BUILD.of(
                        matches.keyBy(QueryArticle::query)
                                .connect(background.broadcast(BuildTimelines.BACKGROUND))
                                .process(
                                        new BuildTimelines(
                                                language,
                                                new TimelineBuilder(modeler, settings.timeline())),
                                        RecordType.of(Timeline.class)));

        sinks.outdated().accept(tokenized.getSideOutput(TokenizeAgain.OUTDATED));
        sinks.background().accept(background);
        sinks.timelines().accept(timelines);
    }
}
