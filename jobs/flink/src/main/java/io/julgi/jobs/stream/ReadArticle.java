package io.julgi.jobs.stream;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a Kafka record as an article. This happens inside the source, not behind it, because the
 * source keeps watermarks by partition and needs the time of publication for that: the partitions
 * of a backlog are read at different paces, and only so is nothing of them taken for late.
 */
final class ReadArticle implements KafkaRecordDeserializationSchema<ReadResult> {
    private transient ArticleJson json;

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        json = new ArticleJson(Clock.systemUTC());
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<ReadResult> out) {
        String source = record.topic() + "-" + record.partition();
        if (record.value() == null) {
            out.collect(rejected(source, record.offset(), "the record has no value", ""));
            return;
        }
        try {
            String line =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(record.value()))
                            .toString();
            out.collect(json.read(source, record.offset(), line));
        } catch (CharacterCodingException e) {
            String readable = new String(record.value(), StandardCharsets.UTF_8);
            out.collect(rejected(source, record.offset(), "the record is not UTF-8", readable));
        }
    }

    private static ReadResult rejected(String source, long offset, String reason, String text) {
        return ReadResult.of(new Rejected(source, offset, reason, text));
    }

    @Override
    public TypeInformation<ReadResult> getProducedType() {
        return TypeInformation.of(ReadResult.class);
    }
}
