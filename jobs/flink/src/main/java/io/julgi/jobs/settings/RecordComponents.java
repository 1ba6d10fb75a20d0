package io.julgi.jobs.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a record of records from named values, and takes one apart again. A value has the name of
 * its component, and that of the component which holds its record: {@code window.size}. So a new
 * setting needs its entry in {@link SettingList} and its component, and no code between them.
 */
final class RecordComponents {
    private RecordComponents() {}

    /**
     * Makes the record.
     *
     * @param values the value of a name; null when there is none, which is an error
     */
    static <R extends Record> R make(Class<R> type, Function<String, Object> values) {
        return type.cast(make(type, "", values));
    }

    private static Object make(Class<?> type, String prefix, Function<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments =
                Arrays.stream(components)
                        .map(component -> value(component, prefix, values))
                        .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused
                    ? refused
                    : new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    type + " cannot be made; do the types of its settings fit its components?", e);
        }
    }

    private static Object value(
            RecordComponent component, String prefix, Function<String, Object> values) {
        if (component.getType().isRecord()) {
            return make(component.getType(), component.getName() + ".", values);
        }
        String name = prefix + component.getName();
        return Optional.ofNullable(values.apply(name))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No setting has the component "
                                                + name
                                                + "; add one to SettingList"));
    }

    /** The values of the record by name. */
    static Map<String, Object> values(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        add(record, "", values);
        return values;
    }

    private static void add(Object record, String prefix, Map<String, Object> values) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
            if (component.getType().isRecord()) {
                add(value, component.getName() + ".", values);
            } else {
                values.put(prefix + component.getName(), value);
            }
        }
    }
}
