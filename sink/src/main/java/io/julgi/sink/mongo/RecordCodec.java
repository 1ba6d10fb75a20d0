package io.julgi.sink.mongo;

import io.julgi.sink.mongo.StoredForm.Conversion;
import io.julgi.sink.mongo.StoredForm.Derived;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * Writes the records of one type as documents, and reads them.
 *
 * <p>The driver has such a codec, too; but it knows names only from its own annotations, which
 * records of inner modules cannot have, fails for a number that an older document lacks, and does
 * not say which field of which document it could not read.
 */
final class RecordCodec<T extends Record> implements Codec<T> {
    private static final String ID = "_id";

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final List<Component<T>> components = new ArrayList<>();
    private final Map<String, Component<T>> byField = new HashMap<>();
    private final List<Derived<T>> derived;
    private final CodecRegistry codecs;

    RecordCodec(StoredForm<T> form, CodecRegistry codecs) {
        this.type = form.type;
        this.derived = form.derived;
        this.codecs = codecs;
        RecordComponent[] all = type.getRecordComponents();
        this.constructor = constructor(type, all);
        for (RecordComponent each : all) {
            Component<T> component = new Component<>(components.size(), each, form, codecs);
            components.add(component);
            if (component.flat != null) {
                component.flat.byField.keySet().forEach(field -> byField.put(field, component));
            } else if (!component.isUnstored) {
                byField.put(component.field, component);
            }
        }
    }

    private static <T> Constructor<T> constructor(Class<T> type, RecordComponent[] components) {
        try {
            Constructor<T> canonical =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " is no record", impossible);
        }
    }

    /** A component of the record, and its field. */
    private static final class Component<T extends Record> {
        private final int index;
        private final String field;
        private final Method accessor;
        private final boolean isOptional;
        private final boolean isUnstored;
        private final boolean isOmittedAsDefault;
        private final boolean hasDefault;
        private final boolean isRequired;
        private final Object whenAbsent;
        private final Predicate<T> omitted;

        /** Of a component that has a field of its own. */
        private final Codec<Object> codec;

        /** Of a component whose own components are fields. */
        private final RecordCodec<?> flat;

        Component(int index, RecordComponent component, StoredForm<T> form, CodecRegistry codecs) {
            String name = component.getName();
            this.index = index;
            this.field = form.names.getOrDefault(name, name);
            this.accessor = component.getAccessor();
            accessor.setAccessible(true);
            this.isOptional = component.getType() == Optional.class;
            this.isUnstored = form.unstored.contains(name);
            this.isOmittedAsDefault = form.omittedAsDefault.contains(name);
            this.hasDefault = isOptional || form.absent.containsKey(name);
            this.whenAbsent = isOptional ? Optional.empty() : form.absent.get(name);
            this.isRequired = form.required.contains(name) || component.getType().isPrimitive();
            this.omitted = form.omitted.getOrDefault(name, record -> false);
            Type content =
                    isOptional
                            ? ((ParameterizedType) component.getGenericType())
                                    .getActualTypeArguments()[0]
                            : component.getGenericType();
            Codec<Object> own =
                    isUnstored ? null : codec(content, form.conversions.get(name), codecs);
            this.flat = form.flat.contains(name) ? (RecordCodec<?>) (Codec<?>) own : null;
            this.codec = flat == null ? own : null;
        }

        @SuppressWarnings("unchecked")
        private static Codec<Object> codec(
                Type type, Conversion<?, ?> conversion, CodecRegistry codecs) {
            if (conversion != null) {
                return (Codec<Object>) conversion.codec(Object.class, codecs);
            }
            if (type instanceof ParameterizedType generic) {
                return codecs.get(
                        (Class<Object>) generic.getRawType(),
                        List.of(generic.getActualTypeArguments()));
            }
            return (Codec<Object>)
                    codecs.get(MethodType.methodType((Class<?>) type).wrap().returnType());
        }

        /** What is to be written; null for nothing. */
        private Object stored(T record) {
            Object value = valueIn(record);
            if (value == null
                    || (isOmittedAsDefault && value.equals(whenAbsent))
                    || omitted.test(record)) {
                return null;
            }
            return isOptional ? ((Optional<?>) value).orElse(null) : value;
        }

        private Object valueIn(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeStartDocument();
        writeFields(writer, value, context);
        writer.writeEndDocument();
    }

    private void writeFields(BsonWriter writer, T value, EncoderContext context) {
        for (Derived<T> field : derived) {
            write(writer, field.name(), field.value().apply(value), context);
        }
        for (Component<T> component : components) {
            Object stored = component.isUnstored ? null : component.stored(value);
            if (stored == null) {
                continue;
            }
            if (component.flat != null) {
                component.flat.writeFieldsOf(writer, stored, context);
            } else {
                writer.writeName(component.field);
                context.encodeWithChildContext(component.codec, writer, stored);
            }
        }
    }

    private void writeFieldsOf(BsonWriter writer, Object value, EncoderContext context) {
        writeFields(writer, type.cast(value), context);
    }

    @SuppressWarnings("unchecked")
    private void write(BsonWriter writer, String field, Object value, EncoderContext context) {
        writer.writeName(field);
        Codec<Object> codec = (Codec<Object>) codecs.get(value.getClass());
        codec.encode(writer, value, context);
    }

    /** The document's {@code _id}. */
    String id(Object record) {
        T value = type.cast(record);
        for (Derived<T> field : derived) {
            if (field.name().equals(ID)) {
                return (String) field.value().apply(value);
            }
        }
        Component<T> component = byField.get(ID);
        Object own = component.valueIn(value);
        return component.flat == null ? (String) own : component.flat.id(own);
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        Object[] values = new Object[components.size()];
        Object id = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String field = reader.readName();
            BsonType stored = reader.getCurrentBsonType();
            try {
                Object value = read(values, field, reader, context);
                if (field.equals(ID)) {
                    id = value;
                }
            } catch (RuntimeException unlike) {
                throw new IllegalStateException(
                        "Field '%s' of %s is a %s that cannot be read: %s"
                                .formatted(field, named(id), stored, unlike.getMessage()),
                        unlike);
            }
        }
        reader.readEndDocument();
        return record(values, id);
    }

    /** Null for a field that is of no component. */
    private Object read(Object[] values, String field, BsonReader reader, DecoderContext context) {
        Component<T> component = byField.get(field);
        if (component == null) {
            if (field.equals(ID) && reader.getCurrentBsonType() == BsonType.STRING) {
                return reader.readString();
            }
            reader.skipValue();
            return null;
        }
        if (component.flat != null) {
            Object[] inner = (Object[]) values[component.index];
            if (inner == null) {
                inner = new Object[component.flat.components.size()];
                values[component.index] = inner;
            }
            return component.flat.read(inner, field, reader, context);
        }
        Object value = context.decodeWithChildContext(component.codec, reader);
        values[component.index] = value;
        return value;
    }

    private T record(Object[] values, Object id) {
        Component<T> absent = null;
        for (Component<T> component : components) {
            Object value = values[component.index];
            if (component.flat != null && (value != null || !component.isOptional)) {
                RecordCodec<?> flat = component.flat;
                value =
                        flat.record(
                                value == null
                                        ? new Object[flat.components.size()]
                                        : (Object[]) value,
                                id);
            } else if (value == null && component.hasDefault) {
                values[component.index] = component.whenAbsent;
                continue;
            } else if (value == null && component.isRequired) {
                throw missing(component, id, null);
            } else if (value == null) {
                absent = absent == null ? component : absent;
            }
            values[component.index] = component.isOptional ? Optional.of(value) : value;
        }
        try {
            T record = constructor.newInstance(values);
            if (absent != null) {
                refuseNulls(record, id);
            }
            return record;
        } catch (InvocationTargetException refused) {
            if (absent != null) {
                throw missing(absent, id, refused.getCause());
            }
            throw new IllegalStateException(
                    "The fields of %s make no %s: %s"
                            .formatted(
                                    named(id),
                                    type.getSimpleName(),
                                    refused.getCause().getMessage()),
                    refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void refuseNulls(T record, Object id) {
        for (Component<T> component : components) {
            if (!component.hasDefault && component.valueIn(record) == null) {
                throw missing(component, id, null);
            }
        }
    }

    private static IllegalStateException missing(
            Component<?> component, Object id, Throwable cause) {
        return new IllegalStateException(
                "There is no field '%s' in %s; was it written by another version?"
                        .formatted(component.field, named(id)),
                cause);
    }

    private static String named(Object id) {
        return id == null ? "a part of a stored document" : "stored document " + id;
    }
}
