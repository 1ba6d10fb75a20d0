package io.julgi.web;

import io.javalin.http.Context;
import io.julgi.nlp.Query;
import io.julgi.topics.timeline.Level;
import io.julgi.web.TimelineAnswer.Days;
import io.julgi.web.answer.Problem;
import io.julgi.web.answer.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request asks for. A parameter that nobody knows is ignored; of one that is given twice the
 * first counts; one that cannot be used ends the request with a {@link Problem}.
 */
final class Parameters {

    static final int MOST_CHARACTERS = 100;
    static final int MOST_ARTICLES = 200;
    static final int ARTICLES = 20;

    /**
     * {@link LocalDate#parse} also takes years of nine digits, which no calendar here can add to.
     */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Context context;

    Parameters(Context context) {
        this.context = context;
    }

    /** The parameter, if it is given; may be empty. */
    Optional<String> text(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    /** The search word {@code q}. */
    Query query(SearchWords queries) {
        String typed = text("q").orElse("");
        Query query;
        try {
            query = queries.read(typed);
        } catch (IllegalArgumentException tooLong) {
            throw new ProblemException(
                    Problem.badQuery(
                            "too-long",
                            Map.of(
                                    "most",
                                    MOST_CHARACTERS,
                                    "length",
                                    typed.codePointCount(0, typed.length()))));
        }
        if (query.text().chars().allMatch(Parameters::isInvisible)) {
            throw new ProblemException(Problem.badQuery("empty", Map.of()));
        }
        return query;
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    /** {@code level}; middle when it is not given. */
    Level level() {
        Optional<String> named = text("level");
        if (named.isEmpty()) {
            return Level.MIDDLE;
        }
        return Arrays.stream(Level.values())
                .filter(level -> level.key().equals(named.get()))
                .findFirst()
                .orElseThrow(() -> bad("level", Map.of("value", shortened(named.get()))));
    }

    /** {@code from} and {@code to}, both included. */
    Days days() {
        Days days = new Days(day("from"), day("to"));
        if (days.from().isPresent()
                && days.to().isPresent()
                && days.from().get().isAfter(days.to().get())) {
            throw bad("days", Map.of("from", days.from().get(), "to", days.to().get()));
        }
        return days;
    }

    private Optional<LocalDate> day(String name) {
        return text(name)
                .map(
                        value -> {
                            try {
                                if (DAY.matcher(value).matches()) {
                                    return LocalDate.parse(value);
                                }
                            } catch (DateTimeException noSuchDay) {
                                throw badDay(name, value);
                            }
                            throw badDay(name, value);
                        });
    }

    private static ProblemException badDay(String name, String value) {
        return bad("day", Map.of("name", name, "value", shortened(value)));
    }

    /** {@code limit}; 20 when it is not given. */
    int limit() {
        Optional<String> given = text("limit");
        if (given.isEmpty()) {
            return ARTICLES;
        }
        try {
            int limit = Integer.parseInt(given.get());
            if (limit >= 1 && limit <= MOST_ARTICLES) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            throw badLimit(given.get());
        }
        throw badLimit(given.get());
    }

    private static ProblemException badLimit(String value) {
        return bad("limit", Map.of("most", MOST_ARTICLES, "value", shortened(value)));
    }

    /** A desk, {@code section}; all news when it is not given or empty. */
    Optional<String> section() {
        Optional<String> section = text("section").filter(name -> !name.isBlank());
        section.ifPresent(name -> requireShort("section", name));
        return section;
    }

    /** The beginning of a search word; empty when it is not given. */
    String prefix() {
        String prefix = text("prefix").orElse("");
        requireShort("prefix", prefix);
        return prefix;
    }

    private static void requireShort(String name, String value) {
        if (value.length() > MOST_CHARACTERS) {
            throw bad(name, Map.of("most", MOST_CHARACTERS, "length", value.length()));
        }
    }

    static ProblemException badCursor(String cursor) {
        return bad("cursor", Map.of("value", shortened(cursor)));
    }

    private static ProblemException bad(String message, Map<String, Object> values) {
        return new ProblemException(Problem.badParameter(message, values));
    }

    private static String shortened(String value) {
        String printable = value.replaceAll("\\p{Cntrl}", "�");
        return printable.length() > 40
                ? printable.substring(0, 40).toLowerCase(Locale.ROOT) + "…"
                : printable;
    }
}
