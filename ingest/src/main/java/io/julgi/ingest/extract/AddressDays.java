package io.julgi.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The range of days in an address of a sitemap or an article: {@code /sitemap/2016-03.xml}, {@code
 * /sitemap/2016.xml.gz}, {@code /all/20160301/1}.
 *
 * @param first the first day
 * @param last the last day, which may be the first
 */
public record AddressDays(LocalDate first, LocalDate last) {
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![0-9])((?:19|20)[0-9]{2})"
                            + "(?:[-_/.]?([0-9]{2})(?:[-_/.]?([0-9]{2}))?)?(?![0-9])");

    private static final Pattern ORIGIN = Pattern.compile("^https?://[^/]*");

    /** A range of one day. */
    public static AddressDays of(LocalDate day) {
        return new AddressDays(day, day);
    }

    /** The year, month or day in this address; of several the shortest. */
    public static Optional<AddressDays> in(String address) {
        Matcher matcher = NAMED.matcher(ORIGIN.matcher(address).replaceFirst(""));
        Optional<AddressDays> narrowest = Optional.empty();
        while (matcher.find()) {
            Optional<AddressDays> days = days(matcher);
            if (narrowest.isEmpty() || days.filter(narrowest.get()::isWiderThan).isPresent()) {
                narrowest = days;
            }
        }
        return narrowest;
    }

    private static Optional<AddressDays> days(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(
                    new AddressDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        try {
            YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
            return Optional.of(
                    matcher.group(3) == null
                            ? new AddressDays(month.atDay(1), month.atEndOfMonth())
                            : of(month.atDay(Integer.parseInt(matcher.group(3)))));
        } catch (DateTimeException e) {
            // 2016-99 only looks like a month.
            return Optional.empty();
        }
    }

    /** Whether the range is one day. */
    public boolean isOneDay() {
        return first.equals(last);
    }

    /** Whether the range overlaps the one between these days, both included. */
    public boolean meet(LocalDate since, LocalDate until) {
        return !last.isBefore(since) && !first.isAfter(until);
    }

    private boolean isWiderThan(AddressDays other) {
        return first.until(last).toTotalMonths() > other.first.until(other.last).toTotalMonths()
                || (!isOneDay() && other.isOneDay());
    }
}
