package io.julgi.topics.timeline;

import java.util.Locale;

/** How finely a timeline divides its articles: three numbers of topics for one query. */
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
