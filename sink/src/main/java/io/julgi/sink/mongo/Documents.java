package io.julgi.sink.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.LongCodec;
import org.bson.codecs.StringCodec;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;

/**
 * Converts records to documents of MongoDB and back, each as its {@link StoredForm} says; a record
 * without exceptions needs none. Days are stored as text ({@code 2020-03-02}), durations as
 * milliseconds, enums as their names in lower case.
 */
public final class Documents {
    private static final Codec<LocalDate> DAYS =
            new ConvertedCodec<>(
                    LocalDate.class, new StringCodec(), LocalDate::toString, LocalDate::parse);
    private static final Codec<Duration> DURATIONS =
            new ConvertedCodec<>(
                    Duration.class, new LongCodec(), Duration::toMillis, Duration::ofMillis);

    private final CodecRegistry codecs;

    /**
     * @param forms of the records that have exceptions
     * @param others codecs of types that are stored in another way than told above
     */
    public Documents(List<StoredForm<?>> forms, Codec<?>... others) {
        this.codecs =
                CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(others),
                        CodecRegistries.fromCodecs(DAYS, DURATIONS),
                        CodecRegistries.fromProviders(provider(forms)),
                        MongoClientSettings.getDefaultCodecRegistry());
    }

    private static CodecProvider provider(List<StoredForm<?>> forms) {
        Map<Class<?>, StoredForm<?>> byType = new HashMap<>();
        forms.forEach(form -> byType.put(form.type, form));
        return new CodecProvider() {
            @Override
            public <T> Codec<T> get(Class<T> type, CodecRegistry registry) {
                return codec(type, byType, registry);
            }

            @Override
            public <T> Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
                return codec(type, byType, registry);
            }
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Codec<T> codec(
            Class<T> type, Map<Class<?>, StoredForm<?>> forms, CodecRegistry registry) {
        if (type.isEnum()) {
            return new ConvertedCodec<>(
                    type,
                    new StringCodec(),
                    value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT),
                    text -> (T) Enum.valueOf((Class) type, text.toUpperCase(Locale.ROOT)));
        }
        if (!type.isRecord()) {
            return null;
        }
        StoredForm form = forms.containsKey(type) ? forms.get(type) : StoredForm.of((Class) type);
        return form.whole == null
                ? new RecordCodec(form, registry)
                : form.whole.codec(type, registry);
    }

    /** For collections of these documents. */
    public CodecRegistry codecs() {
        return codecs;
    }

    /** The record's document, which is made when it is written. */
    public <T extends Record> BsonDocument document(T record) {
        return new BsonDocumentWrapper<>(record, codec(record));
    }

    /** Replaces the document with the record's {@code _id}, or adds it. */
    public WriteModel<BsonDocument> upsert(Record record) {
        return new ReplaceOneModel<>(
                eq("_id", codec(record).id(record)),
                document(record),
                new ReplaceOptions().upsert(true));
    }

    /** How many bytes the record's document has. */
    @SuppressWarnings("unchecked")
    public int sizeOf(Record record) {
        Codec<Record> codec = (Codec<Record>) codecs.get(record.getClass());
        try (BasicOutputBuffer bytes = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            codec.encode(writer, record, EncoderContext.builder().build());
            return bytes.getSize();
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends Record> RecordCodec<T> codec(T record) {
        return (RecordCodec<T>) (Codec<?>) codecs.get(record.getClass());
    }
}
