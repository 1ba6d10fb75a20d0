package io.julgi.topics.timeline;

import java.util.Locale;

/** The level of detail of a timeline: how finely it divides its articles. */
public enum Level {
    COARSE,
    MIDDLE,
    FINE;

    /**
     * The level's name in settings, addresses and documents: {@code coarse}, {@code middle}, {@code
     * fine}.
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
