package io.julgi.jobs.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 30s}, {@code 1h30m}, {@code 2d}. */
final class DurationText {
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m(?!s))?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

    private DurationText() {}

    /** The duration of this text, also in the form of ISO 8601; empty when it has none. */
    static Optional<Duration> read(String text) {
        String plain = text.replace(" ", "").toLowerCase(Locale.ROOT);
        Matcher parts = PARTS.matcher(plain);
        if (!plain.isEmpty() && parts.matches()) {
            return Optional.of(
                    Duration.ofDays(number(parts.group(1)))
                            .plusHours(number(parts.group(2)))
                            .plusMinutes(number(parts.group(3)))
                            .plusSeconds(number(parts.group(4)))
                            .plusMillis(number(parts.group(5))));
        }
        try {
            return Optional.of(Duration.parse(plain));
        } catch (DateTimeException | ArithmeticException notIso) {
            return Optional.empty();
        }
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    static String write(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        StringBuilder text = new StringBuilder();
        append(text, duration.toDaysPart(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "m");
        append(text, duration.toSecondsPart(), "s");
        append(text, duration.toMillisPart(), "ms");
        return text.toString();
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number != 0) {
            text.append(number).append(unit);
        }
    }
}
