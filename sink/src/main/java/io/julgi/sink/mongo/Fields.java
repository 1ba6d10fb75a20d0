package io.julgi.sink.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * The fields of a stored document in the product's own types. A field that is missing or of another
 * type is an {@link IllegalStateException} that names document and field.
 */
public final class Fields {
    private final BsonDocument document;

    public Fields(BsonDocument document) {
        this.document = document;
    }

    public static BsonArray texts(List<String> texts) {
        List<BsonString> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(new BsonString(text));
        }
        return new BsonArray(values);
    }

    public static <T> BsonArray documents(List<T> values, Function<T, BsonDocument> toDocument) {
        List<BsonDocument> documents = new ArrayList<>(values.size());
        for (T value : values) {
            documents.add(toDocument.apply(value));
        }
        return new BsonArray(documents);
    }

    /** To the millisecond, as BSON has it. */
    public static BsonDateTime moment(Instant moment) {
        return new BsonDateTime(moment.toEpochMilli());
    }

    public static BsonString day(LocalDate day) {
        return new BsonString(day.toString());
    }

    public String text(String name) {
        return read(name, value -> value.asString().getValue());
    }

    /** Empty when the field is missing. */
    public String textOrEmpty(String name) {
        return document.containsKey(name) ? text(name) : "";
    }

    public Instant moment(String name) {
        return read(name, value -> Instant.ofEpochMilli(value.asDateTime().getValue()));
    }

    public Optional<Instant> momentIfThere(String name) {
        return document.containsKey(name) ? Optional.of(moment(name)) : Optional.empty();
    }

    public LocalDate day(String name) {
        return read(name, value -> LocalDate.parse(value.asString().getValue()));
    }

    public int number(String name) {
        return read(name, value -> value.asNumber().intValue());
    }

    /** 0 when the field is missing. */
    public long countOrZero(String name) {
        return document.containsKey(name) ? count(name) : 0;
    }

    public long count(String name) {
        return read(name, value -> value.asNumber().longValue());
    }

    public double real(String name) {
        return read(name, value -> value.asNumber().doubleValue());
    }

    public OptionalDouble realIfThere(String name) {
        return document.containsKey(name) ? OptionalDouble.of(real(name)) : OptionalDouble.empty();
    }

    /** False when the field is missing. */
    public boolean flag(String name) {
        return document.containsKey(name) && read(name, value -> value.asBoolean().getValue());
    }

    public Optional<byte[]> bytesIfThere(String name) {
        return document.containsKey(name)
                ? Optional.of(read(name, value -> value.asBinary().getData()))
                : Optional.empty();
    }

    public List<String> texts(String name) {
        return list(name, value -> value.asString().getValue());
    }

    public List<Integer> numbers(String name) {
        return list(name, value -> value.asNumber().intValue());
    }

    public List<LocalDate> days(String name) {
        return list(name, value -> LocalDate.parse(value.asString().getValue()));
    }

    public <T> List<T> documents(String name, Function<Fields, T> read) {
        return list(name, value -> read.apply(new Fields(value.asDocument())));
    }

    public Fields document(String name) {
        return read(name, value -> new Fields(value.asDocument()));
    }

    private <T> List<T> list(String name, Function<BsonValue, T> element) {
        return read(
                name,
                value -> {
                    BsonArray values = value.asArray();
                    List<T> result = new ArrayList<>(values.size());
                    for (BsonValue each : values) {
                        result.add(element.apply(each));
                    }
                    return result;
                });
    }

    private <T> T read(String name, Function<BsonValue, T> read) {
        BsonValue value = document.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "Stored document %s has no field '%s'; was it written by another version?"
                            .formatted(document.get("_id"), name));
        }
        try {
            return read.apply(value);
        } catch (RuntimeException unlike) {
            throw new IllegalStateException(
                    "Field '%s' of stored document %s is a %s that cannot be read: %s"
                            .formatted(
                                    name,
                                    document.get("_id"),
                                    value.getBsonType(),
                                    unlike.getMessage()),
                    unlike);
        }
    }
}
