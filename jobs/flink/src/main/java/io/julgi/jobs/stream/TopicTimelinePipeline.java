package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import io.julgi.jobs.flink.Stage;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.TextPipeline;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.threads.WindowModeler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The way of one article, top to bottom: reading, article, clean text, summary, nouns, topics of a
 * window, threads.
 *
 * <p>Source and sinks come from outside, so production, tests and the demo run the same lines.
 */
final class TopicTimelinePipeline {
    /** Windows that wait for a model; more of them, and the pipeline holds back its source. */
    private static final int WINDOWS_IN_FLIGHT = 8;

    /** Articles that come late within this time share one more model of their window. */
    private static final Duration CORRECTION_DELAY = Duration.ofSeconds(10);

    private final JobSettings settings;
    private final TopicModeler modeler;
    private final DictionaryVersion dictionary;

    /**
     * @param dictionary articles are tokenised with this version until another one comes
     */
    TopicTimelinePipeline(
            JobSettings settings, TopicModeler modeler, DictionaryVersion dictionary) {
        this.settings = settings;
        this.modeler = modeler;
        this.dictionary = dictionary;
    }

    /**
     * Where the results go.
     *
     * @param articles each that is new or was revised, with its tokens
     * @param windows with their topics; the last one of a section and time counts
     * @param threads each that a window changed; the last one of an id counts
     * @param rejected lines that are no articles
     * @param late articles that came after the allowed lateness: left to the rebuild
     */
    record Sinks(
            Consumer<DataStream<Article>> articles,
            Consumer<DataStream<TopicWindow>> windows,
            Consumer<DataStream<TopicThread>> threads,
            Consumer<DataStream<Rejected>> rejected,
            Consumer<DataStream<SectionArticle>> late) {}

    /**
     * Connects a stream of readings, which carries times of publication and watermarks, to the
     * sinks.
     *
     * @param dictionaries new versions of the dictionary, for the articles that come after them; a
     *     stream that is idle as far as event time goes
     */
    void connect(
            DataStream<ReadResult> readings,
            DataStream<DictionaryVersion> dictionaries,
            Sinks sinks) {
        TextPipeline language = TextPipeline.of(settings.language());
        SingleOutputStreamOperator<Article> articles =
                Stage.SPLIT.of(readings.process(new SplitRejected()));
        DataStream<Article> fresh =
                Stage.DROP_REPEATS.of(
                        articles.keyBy(Article::id)
                                .process(new DropRepeats(settings.stream().deduplicationTtl())));
        DataStream<Article> clean = Stage.CLEAN.of(fresh.map(language.cleaner()::clean));
        DataStream<Article> summarized = Stage.SUMMARIZE.of(clean.map(new Summarize(language)));
        DataStream<Article> tokenized =
                Stage.TOKENIZE.of(
                        summarized
                                .connect(dictionaries.broadcast(Tokenize.DICTIONARY))
                                .process(new Tokenize(language, dictionary)));
        DataStream<SectionArticle> bySection =
                Stage.BY_SECTION.of(tokenized.flatMap(new BySection()));
        SingleOutputStreamOperator<WindowCorpus> corpora =
                Stage.COLLECT.of(
                        bySection
                                .keyBy(SectionArticle::section)
                                .window(new CalendarWindows(settings.window().size()))
                                .trigger(
                                        new WindowTrigger(
                                                settings.stream().provisionalTopics(),
                                                CORRECTION_DELAY))
                                .allowedLateness(settings.window().allowedLateness())
                                .sideOutputLateData(CollectCorpus.LATE)
                                .process(new CollectCorpus(settings.window())));
        DataStream<TopicWindow> windows =
                // Off the task thread: checkpoints go on while a model trains. In order: threads
                // are linked window by window.
                Stage.MODEL.of(
                        AsyncDataStream.orderedWait(
                                corpora,
                                new ModelTopics(new WindowModeler(modeler, settings.window())),
                                settings.stream().modelTimeout().toMillis(),
                                TimeUnit.MILLISECONDS,
                                WINDOWS_IN_FLIGHT));
        SingleOutputStreamOperator<TopicThread> threads =
                Stage.LINK.of(
                        windows.keyBy(TopicWindow::section)
                                .process(new LinkTopics(settings.window())));

        sinks.articles().accept(tokenized);
        sinks.windows().accept(threads.getSideOutput(LinkTopics.WINDOWS));
        sinks.threads().accept(threads);
        sinks.rejected().accept(articles.getSideOutput(SplitRejected.REJECTED));
        sinks.late()
                .accept(
                        Stage.COUNT_LATE.of(
                                corpora.getSideOutput(CollectCorpus.LATE).map(new CountLate())));
    }
}
