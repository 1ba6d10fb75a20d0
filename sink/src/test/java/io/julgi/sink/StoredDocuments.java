package io.julgi.sink;

import io.julgi.sink.mongo.Documents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;

/** Records as the bytes that go over the wire, and documents as an older version wrote them. */
public final class StoredDocuments {
    private StoredDocuments() {}

    /**
     * As version 0.1.0 wrote it, with one exception: what is a timeline's {@code theme} now was
     * {@code thread} there.
     */
    public static BsonDocument by010(String name) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                StoredDocuments.class.getResourceAsStream("/stored-by-0.1.0.txt"),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(name + " "))
                    .map(line -> BsonDocument.parse(line.substring(name.length())))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written of a record. */
    @SuppressWarnings("unchecked")
    public static BsonDocument written(Documents documents, Record record) {
        Codec<Record> codec = (Codec<Record>) documents.codecs().get(record.getClass());
        return new RawBsonDocument(record, codec).decode(new BsonDocumentCodec());
    }

    public static <T> T read(Documents documents, BsonDocument document, Class<T> type) {
        RawBsonDocument bytes = new RawBsonDocument(document, new BsonDocumentCodec());
        try (BsonBinaryReader reader = new BsonBinaryReader(bytes.getByteBuffer().asNIO())) {
            return documents.codecs().get(type).decode(reader, DecoderContext.builder().build());
        }
    }
}
