package io.julgi.jobs.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.julgi.ingest.Article;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import io.julgi.jobs.flink.FlinkSettings;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.threads.ThreadPoint;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real pipeline in a mini cluster; only the topic model is a fixed one. */
class TopicTimelinePipelineTest {
    private static final Instant FEBRUARY = Instant.parse("2020-02-10T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2020-03-10T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2020-04-10T00:00:00Z");

    private static final CountDownLatch MARCH_IS_OVER = new CountDownLatch(1);

    /** How many articles each model was made of, the windows' own and earlier ones. */
    private static final List<Integer> MODELLED = new CopyOnWriteArrayList<>();

    private static final List<Article> ARTICLES = new ArrayList<>();
    private static final List<TopicWindow> WINDOWS = new ArrayList<>();
    private static final List<TopicThread> THREADS = new ArrayList<>();
    private static final List<Rejected> REJECTED = new ArrayList<>();
    private static final List<SectionArticle> LATE = new ArrayList<>();

    @BeforeAll
    static void run() throws Exception {
        JobSettings settings =
                JobSettings.fromArguments(
                        new String[] {
                            "window.size=month",
                            "window.minArticles=4",
                            "window.previousRatio=0.5",
                            "window.articlesPerTopic=3",
                            "window.topics=2",
                            "stream.parallelism=1"
                        });
        List<ReadResult> readings = new ArrayList<>();
        for (Instant month : List.of(FEBRUARY, MARCH)) {
            for (int i = 0; i < 3; i++) {
                readings.add(article(month + "-a" + i, "기준금리 동결 한국은행", "경제", month));
                readings.add(article(month + "-b" + i, "태풍 피해 복구", "사회", month));
            }
        }
        readings.add(article(MARCH + "-a0", "기준금리 동결 한국은행", "경제", MARCH)); // again
        readings.add(ReadResult.of(new Rejected("articles-0", 7, "no title", "{}")));
        readings.add(article("april", "벚꽃 축제 개막", "사회", APRIL));
        readings.add(article("too-late", "기준금리 동결 한국은행", "경제", FEBRUARY));

        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1);
        FlinkSettings.stream(environment, settings.stream(), JobSettings.fromArguments().stream());
        DataStream<ReadResult> stream =
                environment
                        .fromData(readings)
                        .map(TopicTimelinePipelineTest::keepTheLateOneBack)
                        .assignTimestampsAndWatermarks(eachArticleMovesTheWatermark());
        List<Runnable> reads = new ArrayList<>();
        DataStream<DictionaryVersion> dictionaries =
                environment.fromData(DictionaryVersion.bundled());
        new TopicTimelinePipeline(settings, new StormOrNot(), DictionaryVersion.bundled())
                .connect(
                        stream,
                        dictionaries,
                        new TopicTimelinePipeline.Sinks(
                                articles -> reads.add(collect(articles, ARTICLES)),
                                windows ->
                                        reads.add(
                                                collect(
                                                        windows.map(
                                                                TopicTimelinePipelineTest::note),
                                                        WINDOWS)),
                                threads -> reads.add(collect(threads, THREADS)),
                                rejected -> reads.add(collect(rejected, REJECTED)),
                                late -> reads.add(collect(late, LATE))));
        environment.executeAsync();
        reads.forEach(Runnable::run);
    }

    /**
     * Until March has its topics. Event time begins to move when the stream of dictionaries has
     * said that it has no part in it, which is at some moment while the first articles pass.
     */
    private static ReadResult keepTheLateOneBack(ReadResult reading) throws InterruptedException {
        boolean isLate =
                reading.accepted().filter(article -> article.id().equals("too-late")).isPresent();
        if (isLate) {
            assertThat(MARCH_IS_OVER.await(5, TimeUnit.MINUTES)).isTrue();
        }
        return reading;
    }

    private static TopicWindow note(TopicWindow window) {
        if (window.from().equals(WindowSize.MONTH.start(MARCH))) {
            MARCH_IS_OVER.countDown();
        }
        return window;
    }

    private static <T> Runnable collect(DataStream<T> stream, List<T> into) {
        CloseableIterator<T> results = stream.collectAsync();
        return () -> results.forEachRemaining(into::add);
    }

    @Test
    void storesEachArticleOnceWithItsTokens() {
        assertThat(ARTICLES).hasSize(14);
        assertThat(ARTICLES)
                .filteredOn(article -> article.id().equals(MARCH + "-b1"))
                .extracting(Article::tokens)
                .containsExactly(List.of("태풍", "피해", "복구"));
        assertThat(ARTICLES)
                .extracting(Article::dictionary)
                .containsOnly(DictionaryVersion.bundled().id());
    }

    @Test
    void setsAsideWhatCouldNotBeRead() {
        assertThat(REJECTED).containsExactly(new Rejected("articles-0", 7, "no title", "{}"));
    }

    @Test
    void makesTopicsOfAllNewsTogetherAndOfEachSection() {
        assertThat(WINDOWS)
                .extracting(
                        window ->
                                "%s %s %d articles %d topics"
                                        .formatted(
                                                window.section(),
                                                window.from().atZone(NewsCalendar.SEOUL).getMonth(),
                                                window.articles(),
                                                window.topics().size()))
                .containsExactlyInAnyOrder(
                        "* FEBRUARY 6 articles 2 topics",
                        "경제 FEBRUARY 3 articles 0 topics",
                        "사회 FEBRUARY 3 articles 0 topics",
                        "* MARCH 6 articles 2 topics",
                        "경제 MARCH 3 articles 0 topics",
                        "사회 MARCH 3 articles 0 topics",
                        "* APRIL 1 articles 0 topics",
                        "사회 APRIL 1 articles 0 topics");
    }

    @Test
    void modelsArticlesOfTheWindowBeforeBesideAWindowsOwn() {
        // Beside the stream's own thread, so in any order.
        assertThat(MODELLED).containsExactlyInAnyOrder(6, 6 + 3);
    }

    @Test
    void joinsTheTopicsOfSuccessiveWindowsToThreads() {
        Map<String, List<Instant>> windowsOfThread = new HashMap<>();
        for (TopicThread thread : THREADS) { // the last word on a thread counts
            windowsOfThread.put(
                    thread.id(), thread.points().stream().map(ThreadPoint::from).toList());
        }
        Instant february = WindowSize.MONTH.start(FEBRUARY);
        Instant march = WindowSize.MONTH.start(MARCH);
        assertThat(windowsOfThread.values())
                .containsExactlyInAnyOrder(List.of(february, march), List.of(february, march));
    }

    @Test
    void leavesWhatComesAfterTheAllowedLatenessToTheRebuild() {
        assertThat(LATE)
                .extracting(SectionArticle::section, late -> late.article().id())
                .containsExactlyInAnyOrder(tuple("*", "too-late"), tuple("경제", "too-late"));
    }

    private static ReadResult article(
            String id, String title, String section, Instant publishedAt) {
        return ReadResult.of(new Article(id, "줄기일보", section, title, "", "", publishedAt));
    }

    private static WatermarkStrategy<ReadResult> eachArticleMovesTheWatermark() {
        return WatermarkStrategy.<ReadResult>forGenerator(context -> new OnEachArticle())
                .withTimestampAssigner(
                        (reading, none) ->
                                reading.accepted()
                                        .map(article -> article.publishedAt().toEpochMilli())
                                        .orElse(Long.MIN_VALUE));
    }

    private static final class OnEachArticle implements WatermarkGenerator<ReadResult> {
        private long newest = Long.MIN_VALUE;

        @Override
        public void onEvent(ReadResult reading, long time, WatermarkOutput output) {
            newest = Math.max(newest, time);
            output.emitWatermark(new Watermark(newest - 1));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    /** Two topics: articles about the storm, and the others. */
    private static final class StormOrNot implements TopicModeler {
        private static final long serialVersionUID = 1;

        @Override
        public TopicModel model(Corpus corpus, int topics, LdaSettings settings) {
            assertThat(topics).isEqualTo(2);
            MODELLED.add(corpus.documents().size());
            int storm = corpus.vocabulary().indexOf("태풍");
            int words = corpus.vocabulary().size();
            double[][] wordTopics = new double[2][words];
            for (double[] row : wordTopics) {
                Arrays.fill(row, 0.01);
            }
            float[][] documentTopics = new float[corpus.documents().size()][];
            for (int i = 0; i < documentTopics.length; i++) {
                int[] document = corpus.documents().get(i);
                int topic = Arrays.stream(document).anyMatch(token -> token == storm) ? 1 : 0;
                documentTopics[i] =
                        topic == 1 ? new float[] {0.1f, 0.9f} : new float[] {0.9f, 0.1f};
                for (int token : document) {
                    wordTopics[topic][token]++;
                }
            }
            for (double[] row : wordTopics) {
                double sum = Arrays.stream(row).sum();
                Arrays.setAll(row, token -> row[token] / sum);
            }
            return new TopicModel(wordTopics, documentTopics, -1);
        }
    }
}
