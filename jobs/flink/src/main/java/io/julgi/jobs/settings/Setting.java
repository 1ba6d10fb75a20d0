package io.julgi.jobs.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that can be set.
 *
 * @param key its name in files and flags: {@code window.outOfOrder}
 * @param type what text it takes and what value comes of it
 * @param standard its value when nobody sets it
 * @param description what it does
 * @param component the component of {@link JobSettings} or of one of its records that holds the
 *     value: {@code window.outOfOrder}
 * @param oldKeys the keys that it had before; they still work
 * @param oldValues the words that it took before, with today's; they still work
 */
record Setting<T>(
        String key,
        SettingType<T> type,
        T standard,
        String description,
        String component,
        List<String> oldKeys,
        Map<String, String> oldValues) {

    Setting {
        oldKeys = List.copyOf(oldKeys);
        oldValues = Map.copyOf(oldValues);
    }

    /** A setting whose key is also the name of its component. */
    static <T> Setting<T> setting(String key, SettingType<T> type, T standard, String description) {
        return new Setting<>(key, type, standard, description, key, List.of(), Map.of());
    }

    /** The same with its value in another component. */
    Setting<T> in(String other) {
        return new Setting<>(key, type, standard, description, other, oldKeys, oldValues);
    }

    /** The same with a key that it had before. */
    Setting<T> formerly(String oldKey) {
        List<String> keys = new ArrayList<>(oldKeys);
        keys.add(oldKey);
        return new Setting<>(key, type, standard, description, component, keys, oldValues);
    }

    /** The same with a word that it took before, and what that is called today. */
    Setting<T> formerly(String oldValue, String value) {
        Map<String, String> values = new LinkedHashMap<>(oldValues);
        values.put(oldValue, value);
        return new Setting<>(key, type, standard, description, component, oldKeys, values);
    }

    boolean isCalled(String name) {
        return key.equals(name) || oldKeys.contains(name);
    }

    /** Its name in the environment: {@code JULGI_WINDOW_OUT_OF_ORDER}. */
    String variable() {
        return variable(key);
    }

    /** The name of a key in the environment. */
    static String variable(String key) {
        return "JULGI_"
                + key.replace('.', '_')
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // the components of JobSettings hold what type() has read
    String text(Object value) {
        return type.write((T) value);
    }

    String standardText() {
        return type.write(standard);
    }
}
