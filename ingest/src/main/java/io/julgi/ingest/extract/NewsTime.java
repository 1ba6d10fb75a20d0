package io.julgi.ingest.extract;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses times as newspapers write them: {@code 등록 2023-05-01 10:11 수정 2023-05-01 12:00}, {@code
 * 23.01.02 (21:05)}, {@code 2022년 5월 10일 오후 3시 5분}, {@code Jan 2, 2023 9:05 PM}, ISO-8601, RFC 822,
 * seconds or milliseconds since 1970, {@code 2시간 전}. A zone that is written is obeyed; a label such
 * as 입력 or 수정 belongs to its time whether it stands before or behind it.
 */
public final class NewsTime {
    private static final String MONTH_NAME =
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";

    private static final String HALF = "오전|오후|[AaPp]\\.?[Mm]\\b\\.?";

    /** Hour, minute and second, the half of the day before or behind, and the zone. */
    private static final String CLOCK =
            "(?<before>%1$s)?\\s?(?<hour>\\d{1,2})\\s?(?:(?::|시)\\s?(?<minute>\\d{1,2})\\s?분?"
                    + "(?:[:\\s]{0,2}(?<second>\\d{2})(?:[.,]\\d{1,12}|초)?(?!\\d))?|시(?!간))"
                    + "(?:\\s?(?<behind>%1$s))?"
                    + "(?:\\s?[(\\[]?(?<zone>Z\\b|(?:UTC|GMT)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?"
                    + "|KST|JST|E[SD]T|C[ESD]S?T|P[SD]T|[+-]\\d{2}(?::?\\d{2})?(?!\\d))[)\\]]?)?";

    private static final String TIME_OF_DAY = CLOCK.formatted(HALF);

    private static final String GAP =
            "[\\sT,.|/·(\\[-]{0,5}?(?:[(\\[]?[월화수목금토일](?:요일)?[)\\]]?[\\s,]{0,3})?[\\s(|/-]{0,3}";

    private static final String YEAR = "(?:19|20)\\d{2}";

    /** Year, month and day, then perhaps a time. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:(?<year>(?<!\\d)%1$s)\\s?[-./년]\\s?(?<month>\\d{1,2})\\s?[-./월]\\s?(?<day>\\d{1,2})(?!\\d)일?\\.?"
                                    .formatted(YEAR)
                            + "|(?<![\\d.:/-])(?<shortYear>\\d{2})[./-]\\s?(?<month2>\\d{2})[./-]\\s?(?<day2>\\d{2})(?![\\d./-]\\d|\\d)\\.?"
                            + "|(?<monthName>%1$s)\\s+(?<day3>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year3>%2$s)"
                                    .formatted(MONTH_NAME, YEAR)
                            + "|(?<!\\d)(?<day4>\\d{1,2})[\\s-](?<monthName4>%1$s)[\\s,-]+(?<year4>%2$s|\\d{2}(?=\\s\\d))"
                                    .formatted(MONTH_NAME, YEAR)
                            + "|(?<!\\d)(?<month5>\\d{1,2})(?:월\\s?(?<day5>\\d{1,2})일|[./-](?<day6>\\d{1,2})(?=\\.?\\s{1,2}\\d{1,2}:\\d{2})))"
                            + "(?:"
                            + GAP
                            + TIME_OF_DAY
                            + ")?");

    /** {@code Mon Jan 02 09:05:00 KST 2023}, as C and Java write it. */
    private static final Pattern YEAR_LAST =
            Pattern.compile(
                    "(?<monthName>"
                            + MONTH_NAME
                            + ")\\s+(?<day>\\d{1,2})\\s+"
                            + TIME_OF_DAY
                            + "\\s+(?<year>"
                            + YEAR
                            + ")");

    /** Digits without separators, as {@code 20220510103000}; only when nothing else is there. */
    private static final Pattern COMPACT =
            Pattern.compile(
                    "(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})"
                            + "(?:[T\\s]?(?<hour>\\d{2}):?(?<minute>\\d{2}):?(?<second>\\d{2})?\\d{0,3})?"
                            + "\\s?(?<zone>Z|[+-]\\d{2}:?\\d{2})?");

    /** Seconds or milliseconds since 1970, after 2001: ten digits, or thirteen. */
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\.\\d+)?|1\\d{12}(?:\\.0)?");

    private static final Pattern RELATIVE =
            Pattern.compile("(?<!\\d)(\\d{1,3})\\s?(초|분|시간|일|주)\\s?전(?![가-힣])|방금\\s?전?");

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i)(?<changed>(?:최종\\s?)?(?:수정|업데이트|고침|변경|갱신|편집)|최종(?!\\s?(?:등록|입력|승인))"
                            + "|updated?|modified|edited|revised)(?:일시|일자|일|시간|시각|됨)?(?![가-힣A-Za-z])"
                            + "|(?<published>입력|등록|승인|발행|게재|작성|송고|게시|posted|published|created|written)"
                            + "(?:일시|일자|일|시간|시각|됨)?(?![가-힣A-Za-z])"
                            + "|(?<other>지면|판)(?=\\s)");

    /** The years of Dangun's calendar that start at 2333 BC, as old pages count. */
    private static final Pattern DANGI = Pattern.compile("단기\\s?(4[23]\\d{2})\\s?년");

    private static final int DANGI_BEGINS = 2333;

    private static final Map<String, ZoneId> ZONES =
            Map.of(
                    "KST", ZoneOffset.ofHours(9),
                    "JST", ZoneOffset.ofHours(9),
                    "EST", ZoneOffset.ofHours(-5),
                    "EDT", ZoneOffset.ofHours(-4),
                    "CST", ZoneOffset.ofHours(-6),
                    "CDT", ZoneOffset.ofHours(-5),
                    "PST", ZoneOffset.ofHours(-8),
                    "PDT", ZoneOffset.ofHours(-7),
                    "CET", ZoneOffset.ofHours(1),
                    "CEST", ZoneOffset.ofHours(2));

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final LocalDateTime DAY_ZERO = LocalDate.EPOCH.atStartOfDay();

    private NewsTime() {}

    /**
     * A point in time or, when there is no hour, a day.
     *
     * @param at the time; for a day its start
     * @param toTheMinute whether hour and minute are given
     */
    public record Stamp(Instant at, boolean toTheMinute) {}

    /**
     * The times in a text by their labels; a time without label is that of the publication unless
     * another one is labelled so.
     *
     * @param isLabelled whether a label says which is the time of publication
     */
    public record Stamps(Optional<Stamp> published, Optional<Stamp> modified, boolean isLabelled) {
        static final Stamps NONE = new Stamps(Optional.empty(), Optional.empty(), false);

        /** These times, completed by the others; what is labelled counts more. */
        Stamps or(Stamps others) {
            boolean isBetter = published.isEmpty() || (others.isLabelled && !isLabelled);
            return new Stamps(
                    isBetter ? others.published.or(() -> published) : published,
                    modified.or(others::modified),
                    isLabelled || others.isLabelled);
        }

        /** Only what is known to the minute. */
        Stamps toTheMinute() {
            return new Stamps(
                    published.filter(Stamp::toTheMinute),
                    modified.filter(Stamp::toTheMinute),
                    isLabelled && published.filter(Stamp::toTheMinute).isPresent());
        }
    }

    /** The times in this text; those without an offset are in this zone. */
    public static Stamps in(String text, ZoneId zone) {
        return in(text, zone, Optional.empty());
    }

    /**
     * The times in this text.
     *
     * @param zone of times without an offset
     * @param now what {@code 2시간 전} and a date without a year are relative to; without it they are
     *     no times
     */
    public static Stamps in(String text, ZoneId zone, Optional<Instant> now) {
        String plain = plain(text);
        Optional<Stamp> alone = alone(plain.strip(), zone);
        if (alone.isPresent()) {
            return new Stamps(alone, Optional.empty(), false);
        }
        List<Found> found = found(plain, zone, now);
        return found.isEmpty() ? Stamps.NONE : labelled(plain, found);
    }

    /** Whether a label such as 입력 or 수정 stands in this text. */
    static boolean hasLabel(String text) {
        return LABEL.matcher(text).find();
    }

    /** Full-width digits, other dashes and Chinese signs for year, month and day made plain. */
    private static String plain(String text) {
        String plain =
                text.chars().allMatch(c -> c < 0x80)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKC)
                                .replaceAll("[\u2010-\u2015\u2212]", "-")
                                .replace('\u5e74', '년')
                                .replace('\u6708', '월')
                                .replace('\u65e5', '일')
                                .replace('\u6642', '시')
                                .replace('\u5206', '분');
        return DANGI.matcher(plain)
                .replaceAll(year -> Integer.parseInt(year.group(1)) - DANGI_BEGINS + "년");
    }

    /** A time that is the whole text: digits without separators. */
    private static Optional<Stamp> alone(String text, ZoneId zone) {
        if (EPOCH.matcher(text).matches()) {
            String whole = text.replaceFirst("\\..*", "");
            long number = Long.parseLong(whole);
            return Optional.of(
                    new Stamp(
                            whole.length() > 10
                                    ? Instant.ofEpochMilli(number)
                                    : Instant.ofEpochSecond(number),
                            true));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches()
                ? stamp(
                        date(compact, "year", "month", "day"),
                        compact.group("hour") == null
                                ? Optional.empty()
                                : time(compact, Optional.empty()),
                        zone(compact, zone))
                : Optional.empty();
    }

    private record Found(int from, int to, Stamp stamp) {}

    private static List<Found> found(String text, ZoneId zone, Optional<Instant> now) {
        List<Found> found = new ArrayList<>();
        Matcher last = YEAR_LAST.matcher(text);
        if (last.find()) {
            date(last, "year", "monthName", "day")
                    .flatMap(
                            day ->
                                    stamp(
                                            Optional.of(day),
                                            time(last, half(last)),
                                            zone(last, zone)))
                    .ifPresent(stamp -> found.add(new Found(last.start(), last.end(), stamp)));
            return found;
        }
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            boolean isDay = written.group("hour") == null;
            Optional<LocalDateTime> time = isDay ? Optional.empty() : time(written, half(written));
            if (!isDay && time.isEmpty()) {
                continue; // 25:00 is a mistake of the newspaper; treated as no time.
            }
            stamp(day(written, zone, now), time, zone(written, zone))
                    .ifPresent(
                            stamp -> found.add(new Found(written.start(), written.end(), stamp)));
        }
        if (found.isEmpty() && now.isPresent()) {
            Matcher ago = RELATIVE.matcher(text);
            if (ago.find()) {
                found.add(new Found(ago.start(), ago.end(), before(now.get(), ago, zone)));
            }
        }
        return found;
    }

    /** Minutes ago are a time; of hours and days ago only the day is sure. */
    private static Stamp before(Instant now, Matcher ago, ZoneId zone) {
        if (ago.group(1) == null) {
            return new Stamp(now, true);
        }
        long count = Long.parseLong(ago.group(1));
        ZonedDateTime then = now.atZone(zone);
        return switch (ago.group(2)) {
            case "초" -> new Stamp(now.minusSeconds(count), true);
            case "분" -> new Stamp(now.minus(Duration.ofMinutes(count)), true);
            case "시간" -> new Stamp(now.minus(Duration.ofHours(count)), false);
            default ->
                    new Stamp(
                            then.minusDays(ago.group(2).equals("주") ? 7 * count : count)
                                    .toLocalDate()
                                    .atStartOfDay(zone)
                                    .toInstant(),
                            false);
        };
    }

    /**
     * Gives each time its label: the last one before it when labels stand before their times, the
     * first one behind it when the first time has none before. As many labels in a row as times in
     * a row, as in the two lines of a table, belong to each other in their order.
     */
    private static Stamps labelled(String text, List<Found> found) {
        List<List<Label>> between = new ArrayList<>();
        for (int i = 0; i <= found.size(); i++) {
            int from = i == 0 ? 0 : found.get(i - 1).to();
            int to = i == found.size() ? text.length() : found.get(i).from();
            between.add(labels(text.substring(from, Math.max(from, to))));
        }
        List<Label> first = between.get(0);
        boolean inTwoRows =
                found.size() > 1
                        && first.size() == found.size()
                        && between.subList(1, between.size()).stream().allMatch(List::isEmpty);
        boolean behind = first.isEmpty() && !between.get(found.size()).isEmpty();
        Stamps stamps = Stamps.NONE;
        for (int i = 0; i < found.size(); i++) {
            List<Label> near = between.get(behind ? i + 1 : i);
            Label label =
                    inTwoRows
                            ? first.get(i)
                            : near.isEmpty() ? Label.NONE : near.get(behind ? 0 : near.size() - 1);
            Optional<Stamp> stamp = Optional.of(found.get(i).stamp());
            stamps =
                    switch (label) {
                        case CHANGED -> stamps.or(new Stamps(Optional.empty(), stamp, false));
                        case PUBLISHED -> stamps.or(new Stamps(stamp, Optional.empty(), true));
                        case NONE -> stamps.or(new Stamps(stamp, Optional.empty(), false));
                        case OTHER -> stamps;
                    };
        }
        return stamps;
    }

    private enum Label {
        NONE,
        PUBLISHED,
        CHANGED,
        OTHER
    }

    private static List<Label> labels(String text) {
        return LABEL.matcher(text)
                .results()
                .map(
                        label ->
                                label.group(1) != null
                                        ? Label.CHANGED
                                        : label.group(2) != null ? Label.PUBLISHED : Label.OTHER)
                .toList();
    }

    private static Optional<LocalDate> day(Matcher written, ZoneId zone, Optional<Instant> now) {
        if (written.group("year") != null) {
            return date(written, "year", "month", "day");
        }
        if (written.group("shortYear") != null) {
            return date(written, "shortYear", "month2", "day2");
        }
        if (written.group("year3") != null) {
            return date(written, "year3", "monthName", "day3");
        }
        if (written.group("year4") != null) {
            return date(written, "year4", "monthName4", "day4");
        }
        // Without a year: the last such day.
        LocalDate today = now.map(at -> at.atZone(zone).toLocalDate()).orElse(null);
        String day = written.group("day5") == null ? written.group("day6") : written.group("day5");
        return today == null
                ? Optional.empty()
                : day(today.getYear(), Integer.parseInt(written.group("month5")), day)
                        .map(each -> each.isAfter(today.plusDays(1)) ? each.minusYears(1) : each);
    }

    private static Optional<LocalDate> date(
            Matcher matcher, String year, String month, String day) {
        String name = matcher.group(month).toLowerCase(Locale.ROOT);
        int number =
                Character.isDigit(name.charAt(0))
                        ? Integer.parseInt(name)
                        : MONTHS.indexOf(name.substring(0, 3)) + 1;
        int given = Integer.parseInt(matcher.group(year));
        return day(given < 100 ? shortYear(given) : given, number, matcher.group(day));
    }

    private static int shortYear(int year) {
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static Optional<LocalDate> day(int year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // 2023-02-31 is a mistake of the newspaper; treated as no date.
            return Optional.empty();
        }
    }

    private static Optional<Stamp> stamp(
            Optional<LocalDate> day, Optional<LocalDateTime> time, ZoneId zone) {
        // The time counts from the first day there is, because 24:00 is on the next day.
        return day.map(
                on ->
                        time.map(
                                        at ->
                                                new Stamp(
                                                        on.atStartOfDay()
                                                                .plus(
                                                                        Duration.between(
                                                                                DAY_ZERO, at))
                                                                .atZone(zone)
                                                                .toInstant(),
                                                        true))
                                .orElseGet(
                                        () -> new Stamp(on.atStartOfDay(zone).toInstant(), false)));
    }

    /** Hour, minute and second after {@link #DAY_ZERO}; empty when there is no such time. */
    private static Optional<LocalDateTime> time(Matcher matcher, Optional<String> half) {
        int hour = Integer.parseInt(matcher.group("hour"));
        int minute = matcher.group("minute") == null ? 0 : number(matcher, "minute");
        // A leap second is still in its minute.
        int second = matcher.group("second") == null ? 0 : Math.min(59, number(matcher, "second"));
        if (hour == 24 && minute == 0) {
            return Optional.of(DAY_ZERO.plusDays(1));
        }
        try {
            return Optional.of(
                    LocalDate.EPOCH.atTime(LocalTime.of(hour(hour, half), minute, second)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<String> half(Matcher matcher) {
        return Optional.ofNullable(matcher.group("before"))
                .or(() -> Optional.ofNullable(matcher.group("behind")));
    }

    private static int hour(int hour, Optional<String> half) {
        if (half.isEmpty() || hour > 12) {
            return hour;
        }
        boolean afternoon =
                half.get().equals("오후") || half.get().toLowerCase(Locale.ROOT).startsWith("p");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static ZoneId zone(Matcher matcher, ZoneId usual) {
        String name = matcher.group("zone");
        if (name == null) {
            return usual;
        }
        if (ZONES.containsKey(name)) {
            return ZONES.get(name);
        }
        String offset = name.replaceFirst("^(?:UTC|GMT)\\s?", "");
        try {
            return offset.isEmpty() || offset.equals("Z")
                    ? ZoneOffset.UTC
                    : ZoneOffset.of(offset.matches("[+-]\\d") ? offset + ":00" : offset);
        } catch (DateTimeException e) {
            return usual;
        }
    }
}
