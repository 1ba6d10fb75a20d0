package io.julgi.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import io.julgi.ingest.Rejected;
import io.julgi.ingest.extract.ExtractedArticle;
import io.julgi.ingest.extract.TimeOrigin;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * Stands here, not beside KafkaOutput, because only this package gives a publisher its producer.
 */
class KafkaOutputTest {
    private static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");

    private final List<MockProducer<String, String>> connections = new ArrayList<>();
    private final KafkaOutput output = new KafkaOutput(this::connect);

    @Test
    void anArticleIsFlushedBeforeItCountsAsPublished() {
        output.publish(article("hani-1"));
        output.reject(new Rejected("address", 0, "why", "text"));

        assertThat(connections).hasSize(1);
        assertThat(connections.get(0).flushed()).isTrue();
        assertThat(connections.get(0).history())
                .extracting(record -> record.topic())
                .containsExactly("articles", "articles.rejected");
    }

    @Test
    void connectsAnewAfterKafkaFailed() {
        output.publish(article("hani-1"));
        connections.get(0).flushException = new KafkaException("no broker");

        assertThatThrownBy(() -> output.publish(article("hani-2")))
                .isInstanceOf(KafkaException.class)
                .hasMessage("no broker");
        output.publish(article("hani-2"));

        assertThat(connections).hasSize(2);
        assertThat(connections.get(0).closed()).isTrue();
        assertThat(connections.get(1).history()).hasSize(1);
    }

    @Test
    void disconnectsAtTheEnd() {
        output.publish(article("hani-1"));
        output.close();

        assertThat(connections.get(0).closed()).isTrue();
    }

    private ArticlePublisher connect() {
        MockProducer<String, String> producer =
                new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        connections.add(producer);
        return new ArticlePublisher(producer, new ArticleJson(Clock.systemUTC()));
    }

    private static CrawledArticle article(String id) {
        return new CrawledArticle(
                new Article(id, "한겨레", "정치", "제목", "글", "https://www.hani.co.kr/", NINE),
                new ExtractedArticle(
                        "https://www.hani.co.kr/",
                        "제목",
                        "글",
                        NINE,
                        TimeOrigin.PAGE,
                        Optional.empty(),
                        "",
                        "정치",
                        "hani-2023",
                        true),
                false);
    }
}
