package io.julgi.jobs.local;

import io.julgi.ingest.ArticleTopics;
import io.julgi.jobs.rebuild.RebuildJob;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.stream.StreamJob;
import io.julgi.sink.Build;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.flink.core.execution.JobClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local servers with the stream job: the whole of Julgi on one machine but for readers. After
 * any end, a kill included, the next start on the same folder goes on where this one was.
 */
public final class LocalStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalStack.class);
    private static final int SLOTS = 2;
    private static final Duration STREAM_STOP = Duration.ofSeconds(3);

    private final LocalServers servers;
    private final JobSettings settings;
    private final JobClient stream;

    private LocalStack(LocalServers servers, JobSettings settings, JobClient stream) {
        this.servers = servers;
        this.settings = settings;
        this.stream = stream;
    }

    /**
     * Starts the servers and the stream job on a folder.
     *
     * @param settings the addresses of Kafka and MongoDB and the folder of checkpoints are replaced
     *     by the local ones
     * @throws IOException when the folder cannot be used, or another process uses it
     */
    public static LocalStack start(Path data, JobSettings settings) throws Exception {
        LocalServers servers = LocalServers.start(data);
        try {
            Path checkpoints = servers.folder().checkpoints();
            JobSettings local =
                    settings.withKafka(servers.running().kafka())
                            .withMongo(servers.running().mongo())
                            .withCheckpoints(checkpoints.toUri().toString());
            JobClient stream =
                    StreamJob.start(LocalFlink.resuming(SLOTS, Optional.of(checkpoints)), local);
            return new LocalStack(servers, local, stream);
        } catch (Exception e) {
            servers.close();
            throw e;
        }
    }

    /** The servers beneath. */
    public LocalServers servers() {
        return servers;
    }

    /** The settings given, with the addresses of the embedded servers. */
    public JobSettings settings() {
        return settings;
    }

    /**
     * Waits until every article that is in Kafka now is stored. The job commits its offsets when a
     * checkpoint is complete, and a checkpoint flushes the store.
     *
     * @throws TimeoutException when that took longer than the limit
     */
    public void awaitStored(Duration limit)
            throws ExecutionException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + limit.toNanos();
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                servers.running().kafka()))) {
            Map<TopicPartition, Long> ends = ends(admin);
            while (!isStored(ends, admin)) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(
                            "The stream job has not stored all articles after "
                                    + limit.toSeconds()
                                    + " s; its log says why");
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                admin
                        .describeTopics(List.of(ArticleTopics.ARTICLES))
                        .allTopicNames()
                        .get()
                        .get(ArticleTopics.ARTICLES)
                        .partitions()
                        .stream()
                        .map(info -> new TopicPartition(ArticleTopics.ARTICLES, info.partition()))
                        .collect(
                                Collectors.toMap(
                                        partition -> partition, any -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static boolean isStored(Map<TopicPartition, Long> ends, Admin admin)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> stored =
                admin.listConsumerGroupOffsets(StreamJob.CONSUMER_GROUP)
                        .partitionsToOffsetAndMetadata()
                        .get();
        return ends.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .allMatch(
                        end -> {
                            OffsetAndMetadata offset = stored.get(end.getKey());
                            return offset != null && offset.offset() >= end.getValue();
                        });
    }

    /** Makes and publishes a build of all stored articles. */
    public Build rebuild(Instant askedAt) throws Exception {
        return RebuildJob.run(LocalFlink.environment(SLOTS), settings, askedAt);
    }

    /**
     * Stops the job, then the servers. What the job has not yet stored is still in Kafka.
     *
     * @throws IOException when the data folder could not be given back
     */
    @Override
    public void close() throws IOException {
        try (servers) {
            stream.cancel().get(STREAM_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The stream job did not stop by itself: {}", e.toString());
        }
    }
}
