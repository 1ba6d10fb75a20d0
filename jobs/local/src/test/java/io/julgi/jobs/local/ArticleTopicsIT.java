package io.julgi.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.ArticleTopics;
import io.julgi.ingest.KafkaSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleTopicsIT {
    @TempDir private Path folder;

    @Test
    void areCreatedOnceBySeveralProcessesAndKeepArticlesForEver() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder);
                Admin admin =
                        Admin.create(
                                Map.of(
                                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                        kafka.bootstrap()))) {
            KafkaSettings settings = new KafkaSettings(kafka.bootstrap(), 3);
            CompletableFuture.allOf(
                            Stream.generate(
                                            () ->
                                                    CompletableFuture.runAsync(
                                                            () -> ArticleTopics.create(settings)))
                                    .limit(3)
                                    .toArray(CompletableFuture[]::new))
                    .join();

            Map<String, TopicDescription> topics =
                    admin.describeTopics(List.of(ArticleTopics.ARTICLES, ArticleTopics.REJECTED))
                            .allTopicNames()
                            .get();
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
            ConfigResource articles =
                    new ConfigResource(ConfigResource.Type.TOPIC, ArticleTopics.ARTICLES);
            assertThat(
                            admin.describeConfigs(List.of(articles))
                                    .all()
                                    .get()
                                    .get(articles)
                                    .get(TopicConfig.RETENTION_MS_CONFIG)
                                    .value())
                    .isEqualTo("-1");
        }
    }
}
