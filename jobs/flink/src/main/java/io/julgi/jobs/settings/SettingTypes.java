package io.julgi.jobs.settings;

import io.julgi.jobs.settings.SettingType.UnacceptableValueException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of values that settings have. */
final class SettingTypes {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private SettingTypes() {}

    /** What a type is made of, for those that are not worth a class. */
    private record Type<T>(Reader<T> reader, Function<T, String> writer, String expected)
            implements SettingType<T> {
        @Override
        public T read(String text) throws UnacceptableValueException {
            return reader.read(text);
        }

        @Override
        public String write(T value) {
            return writer.apply(value);
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(String text) throws UnacceptableValueException;
    }

    /** Text of a form that a pattern describes. */
    static SettingType<String> text(Pattern form, String expected) {
        return new Type<>(
                text -> {
                    require(form.matcher(text).matches());
                    return text;
                },
                text -> text,
                expected);
    }

    static SettingType<Integer> integer(int least, int most) {
        return new Type<>(
                text -> Math.toIntExact(within(text, least, most)),
                String::valueOf,
                "a whole number from " + least + " to " + most);
    }

    static SettingType<Long> wholeNumber() {
        return new Type<>(
                text -> within(text, Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf,
                "a whole number");
    }

    private static long within(String text, long least, long most)
            throws UnacceptableValueException {
        require(WHOLE.matcher(text).matches());
        BigDecimal number = new BigDecimal(text);
        require(
                number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0);
        return number.longValueExact();
    }

    /** A number in an interval whose lower end may be left out. */
    static SettingType<Double> number(double least, boolean orLeast, double most) {
        return new Type<>(
                text -> {
                    require(DECIMAL.matcher(text).matches());
                    double number = Double.parseDouble(text);
                    require(number <= most && (orLeast ? number >= least : number > least));
                    return number;
                },
                number ->
                        new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString(),
                "a number "
                        + (orLeast ? "from " : "above ")
                        + plain(least)
                        + (orLeast ? " to " : " and up to ")
                        + plain(most));
    }

    private static String plain(double number) {
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }

    static SettingType<Duration> duration(Duration least, Duration most) {
        return new Type<>(
                text -> {
                    Duration duration =
                            DurationText.read(text).orElseThrow(UnacceptableValueException::new);
                    require(duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0);
                    return duration;
                },
                DurationText::write,
                "a duration from "
                        + DurationText.write(least)
                        + " to "
                        + DurationText.write(most)
                        + ", as 30s, 15m, 1h30m, 2d or PT1H");
    }

    static <E extends Enum<E>> SettingType<E> oneOf(Class<E> values) {
        List<E> all = List.of(values.getEnumConstants());
        return new Type<>(
                text ->
                        all.stream()
                                .filter(value -> name(value).equals(text.toLowerCase(Locale.ROOT)))
                                .findAny()
                                .orElseThrow(UnacceptableValueException::new),
                SettingTypes::name,
                all.stream()
                        .map(SettingTypes::name)
                        .collect(Collectors.joining(", ", "one of ", "")));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static SettingType<String> oneOf(String... values) {
        List<String> all = List.of(values);
        return new Type<>(
                text -> {
                    String value = text.toLowerCase(Locale.ROOT);
                    require(all.contains(value));
                    return value;
                },
                text -> text,
                "one of " + String.join(", ", all));
    }

    static SettingType<Boolean> yesOrNo() {
        return new Type<>(
                text -> {
                    String value = text.toLowerCase(Locale.ROOT);
                    require(value.equals("true") || value.equals("false"));
                    return value.equals("true");
                },
                String::valueOf,
                "true or false");
    }

    /** None, one or several of these with commas between them. */
    static <E extends Enum<E>> SettingType<Set<E>> someOf(Class<E> values) {
        SettingType<E> one = oneOf(values);
        return new Type<>(
                text -> {
                    Set<E> some = EnumSet.noneOf(values);
                    for (String value : text.split(",", -1)) {
                        if (!value.isBlank()) {
                            some.add(one.read(value.strip()));
                        }
                    }
                    return some;
                },
                some ->
                        some.stream()
                                .sorted()
                                .map(SettingTypes::name)
                                .collect(Collectors.joining(",")),
                "nothing, or some of "
                        + Arrays.stream(values.getEnumConstants())
                                .map(SettingTypes::name)
                                .collect(Collectors.joining(", ")));
    }

    /** Words with commas between them; blank ones do not count, nor does the second of a kind. */
    static SettingType<List<String>> words(int longest) {
        return new Type<>(
                text -> {
                    List<String> words =
                            Arrays.stream(text.split(","))
                                    .map(String::strip)
                                    .filter(word -> !word.isEmpty())
                                    .distinct()
                                    .toList();
                    require(words.stream().allMatch(word -> word.length() <= longest));
                    return words;
                },
                words -> String.join(",", words),
                "search words of at most " + longest + " characters with commas between them");
    }

    /** Ids with commas between them. */
    static SettingType<List<String>> names() {
        return new Type<>(
                text -> {
                    List<String> names =
                            Arrays.stream(text.split(","))
                                    .map(String::strip)
                                    .filter(name -> !name.isEmpty())
                                    .distinct()
                                    .toList();
                    require(names.stream().allMatch(name -> NAME.matcher(name).matches()));
                    return names;
                },
                names -> String.join(",", names),
                "ids of letters, digits, _ and - with commas between them, or nothing");
    }

    /** A connection string, of which nobody gets to see the password. */
    static SettingType<String> mongoUri() {
        return new MongoUri();
    }

    /** A time of day and week in cron's five fields. */
    static SettingType<String> cron() {
        return new Type<>(
                text -> {
                    require(CronText.isReadable(text));
                    return text.strip();
                },
                text -> text,
                "five fields (minute, hour, day of month, month, day of week), as '0 4 * * *'");
    }

    static void require(boolean acceptable) throws UnacceptableValueException {
        if (!acceptable) {
            throw new UnacceptableValueException();
        }
    }
}
