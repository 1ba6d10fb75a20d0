package io.julgi.jobs.settings;

import java.util.HashMap;
import java.util.Map;

/** A value for each setting; the default where none was given. */
final class SettingValues {
    private final Map<Setting<?>, Object> given = new HashMap<>();

    /** Reads the text as this setting's value and keeps it. */
    <T> void put(Setting<T> setting, String text) throws SettingType.UnacceptableValueException {
        given.put(setting, setting.type().read(text));
    }

    @SuppressWarnings("unchecked") // put() keeps nothing but values of the setting's own type
    <T> T get(Setting<T> setting) {
        return (T) given.getOrDefault(setting, setting.standard());
    }

    <T> String text(Setting<T> setting) {
        return setting.type().write(get(setting));
    }
}
