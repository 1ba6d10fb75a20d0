package io.julgi.jobs.stream;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticleTopics;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import io.julgi.jobs.flink.FlinkSettings;
import io.julgi.jobs.flink.MongoSink;
import io.julgi.jobs.flink.Stage;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.sink.ArticleStore;
import io.julgi.sink.Store;
import io.julgi.sink.ThreadStore;
import io.julgi.sink.WindowStore;
import io.julgi.sink.dictionary.ActiveTextPipeline;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.topics.threads.WindowSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * The always-on job: articles from Kafka become stored articles, topics of windows, and threads.
 */
public final class StreamJob {
    /** Under this name Kafka keeps how far the job has come; what is committed is also stored. */
    public static final String CONSUMER_GROUP = "julgi-stream";

    private StreamJob() {}

    /** Submits the job to the environment and returns while it runs. */
    public static JobClient start(StreamExecutionEnvironment environment, JobSettings settings)
            throws Exception {
        ArticleTopics.create(settings.kafka());
        DictionaryVersion dictionary;
        try (Store store = Store.open(settings.store())) {
            store.ping();
            store.createIndexes();
            dictionary = ActiveTextPipeline.version(settings.language(), store.dictionary());
        }
        FlinkSettings.stream(environment, settings.stream(), JobSettings.fromArguments().stream());
        DataStream<ReadResult> readings =
                Stage.READ.of(
                        environment.fromSource(
                                source(settings),
                                byPublicationTime(settings.window()),
                                Stage.READ.uid()));
        new TopicTimelinePipeline(settings, settings.engine().modeler(), dictionary)
                .connect(readings, dictionaries(environment, settings), sinks(settings));
        return environment.executeAsync("julgi stream");
    }

    private static DataStream<DictionaryVersion> dictionaries(
            StreamExecutionEnvironment environment, JobSettings settings) {
        return Stage.READ_DICTIONARY.of(
                environment
                        .fromSource(
                                new DictionarySource(
                                        settings.store(), settings.stream().dictionaryPoll()),
                                DictionarySource.withoutTime(),
                                Stage.READ_DICTIONARY.uid())
                        .setParallelism(1));
    }

    private static KafkaSource<ReadResult> source(JobSettings settings) {
        return KafkaSource.<ReadResult>builder()
                .setBootstrapServers(settings.kafka().bootstrap())
                .setTopics(ArticleTopics.ARTICLES)
                .setGroupId(CONSUMER_GROUP)
                // Where to go on stands in the checkpoint. Without one the windows are empty too,
                // so all articles are read again; stored ones are replaced by themselves.
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new ReadArticle())
                .setProperty("partition.discovery.interval.ms", "60000")
                .build();
    }

    /** A rejected line has no time; the smallest one moves no watermark. */
    static WatermarkStrategy<ReadResult> byPublicationTime(WindowSettings settings) {
        return WatermarkStrategy.<ReadResult>forBoundedOutOfOrderness(settings.outOfOrder())
                .withTimestampAssigner(
                        (reading, kafkaTime) ->
                                reading.accepted()
                                        .map(article -> article.publishedAt().toEpochMilli())
                                        .orElse(Long.MIN_VALUE))
                .withIdleness(settings.idleness());
    }

    private static TopicTimelinePipeline.Sinks sinks(JobSettings settings) {
        return new TopicTimelinePipeline.Sinks(
                articles ->
                        Stage.WRITE_ARTICLES.of(
                                articles.sinkTo(
                                        new MongoSink<>(
                                                settings.store(),
                                                ArticleStore.COLLECTION,
                                                ArticleStore::upsert))),
                windows ->
                        Stage.WRITE_WINDOWS.of(
                                windows.sinkTo(
                                        new MongoSink<>(
                                                settings.store(),
                                                WindowStore.COLLECTION,
                                                WindowStore::upsert))),
                threads ->
                        Stage.WRITE_THREADS.of(
                                threads.sinkTo(
                                        new MongoSink<>(
                                                settings.store(),
                                                ThreadStore.COLLECTION,
                                                ThreadStore::write))),
                rejected -> Stage.WRITE_REJECTED.of(rejected.sinkTo(rejectedTopic(settings))),
                late -> Stage.WRITE_LATE.of(late.sinkTo(new DiscardingSink<>())));
    }

    private static KafkaSink<Rejected> rejectedTopic(JobSettings settings) {
        return KafkaSink.<Rejected>builder()
                .setBootstrapServers(settings.kafka().bootstrap())
                .setRecordSerializer(
                        KafkaRecordSerializationSchema.<Rejected>builder()
                                .setTopic(ArticleTopics.REJECTED)
                                .setValueSerializationSchema(new RejectedLine())
                                .build())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .build();
    }

    /** A rejected line as JSON. */
    private static final class RejectedLine implements SerializationSchema<Rejected> {
        private transient ArticleJson json;

        @Override
        public void open(InitializationContext context) {
            json = new ArticleJson(Clock.systemUTC());
        }

        @Override
        public byte[] serialize(Rejected rejected) {
            return json.writeRejected(rejected).getBytes(StandardCharsets.UTF_8);
        }
    }
}
