package io.julgi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ArticlePublisherTest {
    private static final Article ARTICLE =
            new Article("a1", "한겨레", "정치", "제목", "", "", Instant.parse("2020-01-01T01:00:00Z"));

    private final ArticleJson json = new ArticleJson(Clock.systemUTC());

    @Test
    void sendsAnArticleUnderItsId() {
        MockProducer<String, String> producer = producer(true);
        ArticlePublisher publisher = new ArticlePublisher(producer, json);

        publisher.publish(ARTICLE);
        publisher.flush();

        ProducerRecord<String, String> record = producer.history().get(0);
        assertThat(record.topic()).isEqualTo("articles");
        assertThat(record.key()).isEqualTo("a1");
        assertThat(record.timestamp()).isNull();
        assertThat(json.read("articles-0", 0, record.value()).article()).isEqualTo(ARTICLE);
    }

    @Test
    void sendsWhatWasRejectedToItsOwnTopic() {
        MockProducer<String, String> producer = producer(true);
        ArticlePublisher publisher = new ArticlePublisher(producer, json);
        Rejected rejected = new Rejected("file", 3, "why", "text");

        publisher.reject(rejected);

        assertThat(producer.history().get(0).topic()).isEqualTo("articles.rejected");
        assertThat(producer.history().get(0).value()).isEqualTo(json.writeRejected(rejected));
    }

    @Test
    void tellsOfAFailureAtTheNextFlushAndEverAfter() {
        MockProducer<String, String> producer = producer(false);
        ArticlePublisher publisher = new ArticlePublisher(producer, json);
        publisher.publish(ARTICLE);
        producer.errorNext(new TimeoutException("no broker"));

        assertThatThrownBy(publisher::flush)
                .isInstanceOf(KafkaException.class)
                .hasMessage("Kafka did not take article a1: no broker");
        assertThatThrownBy(() -> publisher.publish(ARTICLE)).isInstanceOf(KafkaException.class);
        assertThatThrownBy(publisher::close).isInstanceOf(KafkaException.class);
        assertThat(producer.closed()).isTrue();
    }

    private static MockProducer<String, String> producer(boolean acknowledgesAtOnce) {
        return new MockProducer<>(
                acknowledgesAtOnce, null, new StringSerializer(), new StringSerializer());
    }
}
