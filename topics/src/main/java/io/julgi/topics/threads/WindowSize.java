package io.julgi.topics.threads;

import io.julgi.topics.NewsCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long a window is: whole calendar days, weeks from Monday, or months in Seoul. */
public enum WindowSize {
    DAY {
        @Override
        LocalDate firstDay(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate firstDay) {
            return firstDay.plusDays(1);
        }
    },
    WEEK {
        @Override
        LocalDate firstDay(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate firstDay) {
            return firstDay.plusWeeks(1);
        }
    },
    MONTH {
        @Override
        LocalDate firstDay(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate firstDay) {
            return firstDay.plusMonths(1);
        }
    };

    abstract LocalDate firstDay(LocalDate day);

    abstract LocalDate next(LocalDate firstDay);

    /** The beginning of the window that holds this moment; the window includes it. */
    public Instant start(Instant moment) {
        return NewsCalendar.startOf(firstDay(NewsCalendar.dayOf(moment)));
    }

    /** The end of the window that holds this moment; the next window begins there. */
    public Instant end(Instant moment) {
        return NewsCalendar.startOf(next(firstDay(NewsCalendar.dayOf(moment))));
    }
}
