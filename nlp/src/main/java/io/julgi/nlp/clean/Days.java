package io.julgi.nlp.clean;

import java.time.LocalDate;

/** A stretch of days, both ends included. */
record Days(LocalDate from, LocalDate to) {
    /** No day at all. */
    static final Days NEVER = new Days(LocalDate.MAX, LocalDate.MIN);

    /** From and to as ISO dates. */
    static Days of(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
