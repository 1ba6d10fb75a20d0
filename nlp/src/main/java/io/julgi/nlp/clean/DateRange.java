package io.julgi.nlp.clean;

import java.time.LocalDate;

/** A range of dates, both ends included. */
record DateRange(LocalDate from, LocalDate to) {
    /** The empty range. */
    static final DateRange NEVER = new DateRange(LocalDate.MAX, LocalDate.MIN);

    /** The range between two ISO dates. */
    static DateRange of(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
