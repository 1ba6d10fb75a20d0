package io.julgi.sink.mongo;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * How the records of one type are stored.
 *
 * <p>By default a record is a document with one field for each component, under the component's
 * name; only {@code id} becomes {@code _id}. Null and an empty {@code Optional} are not written. A
 * field that an older document lacks reaches the record's constructor as null, which gives the
 * default; a component that is still null then is an error. A number or a flag has no null: it is
 * an error unless {@link #absent} gives its value.
 *
 * @param <T> the record
 */
public final class StoredForm<T extends Record> {
    final Class<T> type;
    final Map<String, String> names = new HashMap<>(Map.of("id", "_id"));
    final Map<String, Object> absent = new HashMap<>();
    final Map<String, Predicate<T>> omitted = new HashMap<>();
    final Map<String, Conversion<?, ?>> conversions = new HashMap<>();
    final Set<String> omittedAsDefault = new HashSet<>();
    final Set<String> unstored = new HashSet<>();
    final Set<String> required = new HashSet<>();
    final Set<String> flat = new HashSet<>();
    final List<Derived<T>> derived = new ArrayList<>();
    Conversion<T, ?> whole;

    private StoredForm(Class<T> type) {
        this.type = type;
    }

    /** The form that follows from the record; the methods below make exceptions to it. */
    public static <T extends Record> StoredForm<T> of(Class<T> type) {
        return new StoredForm<>(type);
    }

    /**
     * The type that a value is stored as, with its type arguments.
     *
     * @param <S> the type
     */
    public record StoredType<S>(Class<?> type, List<Type> arguments) {
        public static <S> StoredType<S> of(Class<S> type) {
            return new StoredType<>(type, List.of());
        }

        public static <E> StoredType<List<E>> listOf(Class<E> element) {
            return new StoredType<>(List.class, List.of(element));
        }

        public static <V> StoredType<Map<String, V>> mapOf(Class<V> value) {
            return new StoredType<>(Map.class, List.of(String.class, value));
        }

        @SuppressWarnings("unchecked")
        Codec<S> codec(CodecRegistry codecs) {
            return (Codec<S>)
                    (arguments.isEmpty() ? codecs.get(type) : codecs.get(type, arguments));
        }
    }

    /** A value in another type's form. */
    record Conversion<V, S>(StoredType<S> stored, Function<V, S> to, Function<S, V> from) {
        @SuppressWarnings("unchecked")
        Codec<V> codec(Class<?> type, CodecRegistry codecs) {
            return new ConvertedCodec<>((Class<V>) type, stored.codec(codecs), to, from);
        }
    }

    /** A field that is written for queries and never read. */
    record Derived<T>(String name, Function<T, Object> value) {}

    /** The component stands under this name. */
    public StoredForm<T> named(String component, String field) {
        names.put(component, field);
        return this;
    }

    /** A document without these is broken, even though the record has a default for them. */
    public StoredForm<T> required(String... components) {
        required.addAll(List.of(components));
        return this;
    }

    /** What the component is in a document that lacks it; may be null. */
    public StoredForm<T> absent(String component, Object value) {
        absent.put(component, value);
        return this;
    }

    /** The component is left out of documents when it has this value. */
    public StoredForm<T> absentWhen(String component, Object value) {
        omittedAsDefault.add(component);
        return absent(component, value);
    }

    /** The component is left out of the documents of these records, and read as this value. */
    public StoredForm<T> absentIf(Predicate<T> omits, String component, Object value) {
        omitted.put(component, omits);
        return absent(component, value);
    }

    /** The component is never stored, and read as this value. */
    public StoredForm<T> unstored(String component, Object value) {
        unstored.add(component);
        return absent(component, value);
    }

    /** The components of this record stand beside its own, not in a document of their own. */
    public StoredForm<T> flat(String component) {
        flat.add(component);
        return this;
    }

    /** One more field, for finding and sorting. */
    public StoredForm<T> derived(String field, Function<T, Object> value) {
        derived.add(new Derived<>(field, value));
        return this;
    }

    /** The component stands as a value of another type. */
    public <V, S> StoredForm<T> converted(
            String component, StoredType<S> stored, Function<V, S> to, Function<S, V> from) {
        conversions.put(component, new Conversion<>(stored, to, from));
        return this;
    }

    /** The whole record stands as another one. */
    public <S extends Record> StoredForm<T> as(
            Class<S> stored, Function<T, S> to, Function<S, T> from) {
        whole = new Conversion<>(StoredType.of(stored), to, from);
        return this;
    }
}
