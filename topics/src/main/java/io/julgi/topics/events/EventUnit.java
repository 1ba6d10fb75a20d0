package io.julgi.topics.events;

import io.julgi.topics.NewsCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** The unit of time that events are dated in: days, or hours where all the news is of few days. */
public enum EventUnit {
    DAY(1),
    HOUR(24);

    private static final int SECONDS_AN_HOUR = 3600;
    private static final int HOURS_A_DAY = 24;
    private static final int DAYS_FOR_DAYS = 5;

    private final int perDay;

    EventUnit(int perDay) {
        this.perDay = perDay;
    }

    /** Days, where there are enough of them to tell one from the others. */
    public static EventUnit of(LocalDate first, LocalDate last) {
        return last.toEpochDay() - first.toEpochDay() + 1 < DAYS_FOR_DAYS ? HOUR : DAY;
    }

    int perDay() {
        return perDay;
    }

    /** Counted from 1970 in Seoul. */
    public int timeOf(Instant moment) {
        int offset = NewsCalendar.SEOUL.getRules().getOffset(moment).getTotalSeconds();
        long hours = Math.floorDiv(moment.getEpochSecond() + offset, (long) SECONDS_AN_HOUR);
        return Math.toIntExact(Math.floorDiv(hours * perDay, (long) HOURS_A_DAY));
    }

    /** The day in Seoul in which this time lies. */
    public LocalDate dayOf(int time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time, perDay));
    }
}
