package io.julgi.sink.dictionary;

import io.julgi.sink.BuildDocuments;
import io.julgi.sink.dictionary.WordDecision.State;
import io.julgi.sink.mongo.Fields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * How versions stand in {@code dictionary}, the one in force in {@code publication}, and decisions
 * in {@code dictionaryWords}.
 */
public final class DictionaryDocuments {
    public static final String VERSIONS = "dictionary";
    public static final String WORDS = "dictionaryWords";

    static final String PREVIOUS = "previous";
    public static final String MADE_AT = "madeAt";
    static final String REASON = "reason";
    static final String ACCEPTED = "accepted";
    static final String FILE = "file";

    /** Beside {@link BuildDocuments#PUBLISHED} in {@link BuildDocuments#PUBLICATION}. */
    static final String CURRENT = "dictionary";

    static final String VERSION = "version";
    static final String SINCE = "since";

    public static final String STATE = "state";
    public static final String AT = "at";

    private DictionaryDocuments() {}

    static BsonDocument toBson(DictionaryVersion version) {
        BsonDocument document =
                new BsonDocument("_id", new BsonString(version.id()))
                        .append(PREVIOUS, new BsonString(version.previous()))
                        .append(MADE_AT, Fields.moment(version.madeAt()))
                        .append(REASON, new BsonString(version.reason()))
                        .append(ACCEPTED, Fields.texts(version.accepted()));
        if (!version.file().isEmpty()) {
            document.append(FILE, new BsonBinary(deflated(version.file())));
        }
        return document;
    }

    static DictionaryVersion version(BsonDocument document) {
        Fields fields = new Fields(document);
        return new DictionaryVersion(
                fields.text("_id"),
                fields.text(PREVIOUS),
                fields.moment(MADE_AT),
                fields.text(REASON),
                fields.texts(ACCEPTED),
                fields.bytesIfThere(FILE).map(DictionaryDocuments::inflated).orElse(""));
    }

    static BsonDocument toBson(CurrentDictionary current) {
        return new BsonDocument("_id", new BsonString(CURRENT))
                .append(VERSION, new BsonString(current.version()))
                .append(SINCE, Fields.moment(current.since()))
                .append(PREVIOUS, new BsonString(current.previous()));
    }

    static CurrentDictionary current(BsonDocument document) {
        Fields fields = new Fields(document);
        return new CurrentDictionary(
                fields.text(VERSION), fields.moment(SINCE), fields.text(PREVIOUS));
    }

    static BsonDocument toBson(WordDecision decision) {
        return new BsonDocument("_id", new BsonString(decision.word()))
                .append(STATE, new BsonString(text(decision.state())))
                .append(AT, Fields.moment(decision.at()));
    }

    static WordDecision decision(BsonDocument document) {
        Fields fields = new Fields(document);
        return new WordDecision(
                fields.text("_id"),
                State.valueOf(fields.text(STATE).toUpperCase(Locale.ROOT)),
                fields.moment(AT));
    }

    static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** A file of 100,000 terms is 1.5 MB as it is, and half of that deflated. */
    static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static String inflated(byte[] bytes) {
        try (InflaterInputStream inflater =
                new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(inflater.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored file of a dictionary is broken", e);
        }
    }
}
