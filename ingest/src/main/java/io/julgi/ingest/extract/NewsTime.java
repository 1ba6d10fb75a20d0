package io.julgi.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses times as newspapers write them: {@code 등록 2023-05-01 10:11 수정 2023-05-01 12:00}, {@code
 * 2015.03.02 20:31}, {@code 2022년 5월 10일 오후 3시 5분}, ISO-8601.
 */
final class NewsTime {
    private static final Pattern TIME =
            Pattern.compile(
                    "(?<year>(?:19|20)\\d{2})\\s?(?:[-./]|년)\\s?(?<month>\\d{1,2})\\s?(?:[-./]|월)\\s?"
                            + "(?<day>\\d{1,2})(?!\\d)(?:일|\\.)?(?:\\s?\\([월화수목금토일]\\))?"
                            + "(?:[T,\\s]{0,3}(?<half>오전|오후|AM|PM|am|pm)?\\s?(?<hour>\\d{1,2})\\s?"
                            + "(?::|시)\\s?(?<minute>\\d{1,2})분?"
                            + "(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?"
                            + "\\s?(?<zone>Z|[+-]\\d{2}:?\\d{2}(?!\\d))?)?");

    /**
     * Digits without separators, as {@code 20220510103000}; only when nothing else is in the text.
     */
    private static final Pattern COMPACT =
            Pattern.compile(
                    "(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})"
                            + "(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?)?"
                            + "(?<zone>Z|[+-]\\d{2}:?\\d{2})?");

    private static final Pattern CHANGED = Pattern.compile("수정|업데이트|고침|변경|(?i:updated|modified)");

    private NewsTime() {}

    /**
     * A point in time or, when there is no hour, a day.
     *
     * @param at the time; for a day its start
     * @param toTheMinute whether hour and minute are given
     */
    record Stamp(Instant at, boolean toTheMinute) {}

    /** The times in a text by their labels; a time without label is that of the publication. */
    record Stamps(Optional<Stamp> published, Optional<Stamp> modified) {
        static final Stamps NONE = new Stamps(Optional.empty(), Optional.empty());

        /** These times, completed by the others. */
        Stamps or(Stamps others) {
            return new Stamps(published.or(others::published), modified.or(others::modified));
        }
    }

    /** The first time of each kind in this text; times without an offset are in this zone. */
    static Stamps in(String text, ZoneId zone) {
        Matcher compact = COMPACT.matcher(text.strip());
        if (compact.matches()) {
            return new Stamps(stamp(compact, Optional.empty(), zone), Optional.empty());
        }
        Stamps stamps = Stamps.NONE;
        Matcher matcher = TIME.matcher(text);
        int labelFrom = 0;
        while (matcher.find()) {
            boolean changed = CHANGED.matcher(text.substring(labelFrom, matcher.start())).find();
            Optional<Stamp> stamp =
                    stamp(matcher, Optional.ofNullable(matcher.group("half")), zone);
            stamps =
                    stamps.or(
                            changed
                                    ? new Stamps(Optional.empty(), stamp)
                                    : new Stamps(stamp, Optional.empty()));
            labelFrom = matcher.end();
        }
        return stamps;
    }

    private static Optional<Stamp> stamp(Matcher matcher, Optional<String> half, ZoneId zone) {
        try {
            LocalDate day =
                    LocalDate.of(
                            number(matcher, "year"),
                            number(matcher, "month"),
                            number(matcher, "day"));
            if (matcher.group("hour") == null) {
                return Optional.of(new Stamp(day.atStartOfDay(zone).toInstant(), false));
            }
            int hour = hour(number(matcher, "hour"), half);
            int second = matcher.group("second") == null ? 0 : number(matcher, "second");
            LocalTime time = LocalTime.of(hour, number(matcher, "minute"), second);
            String offset = matcher.group("zone");
            ZoneId in = offset == null ? zone : ZoneOffset.of(offset);
            return Optional.of(new Stamp(day.atTime(time).atZone(in).toInstant(), true));
        } catch (DateTimeException e) {
            // 2023-02-31 is a mistake of the newspaper; treated as no date.
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int hour(int hour, Optional<String> half) {
        if (half.isEmpty()) {
            return hour;
        }
        boolean afternoon =
                half.get().equals("오후") || half.get().toLowerCase(Locale.ROOT).equals("pm");
        return hour % 12 + (afternoon ? 12 : 0);
    }
}
