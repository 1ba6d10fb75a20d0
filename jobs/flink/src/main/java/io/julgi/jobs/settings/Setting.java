package io.julgi.jobs.settings;

import java.util.Locale;
import java.util.function.Function;

/**
 * One thing that can be set.
 *
 * @param key its name in files and flags: {@code window.outOfOrder}
 * @param type what text it takes and what comes of it
 * @param standard its value when nobody sets it
 * @param description what it does, as a part of a sentence
 * @param place where its value ends up
 */
record Setting<T>(
        String key,
        SettingType<T> type,
        T standard,
        String description,
        Function<JobSettings, T> place) {

    /** Its name in the environment: {@code JULGI_WINDOW_OUT_OF_ORDER}. */
    String variable() {
        return "JULGI_"
                + key.replace('.', '_')
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT);
    }

    boolean isDefaultIn(JobSettings settings) {
        return standard.equals(place.apply(settings));
    }

    String textIn(JobSettings settings) {
        return type.write(place.apply(settings));
    }

    String standardText() {
        return type.write(standard);
    }
}
