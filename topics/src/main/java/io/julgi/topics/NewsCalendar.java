package io.julgi.topics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that dates are read in: a day of news is a day in Seoul. */
public final class NewsCalendar {
    /** Korea has had one time zone without summer time since 1988. */
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private NewsCalendar() {}

    /** The day in Seoul on which this moment falls. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, SEOUL);
    }

    /** The moment at which this day begins in Seoul. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SEOUL).toInstant();
    }
}
