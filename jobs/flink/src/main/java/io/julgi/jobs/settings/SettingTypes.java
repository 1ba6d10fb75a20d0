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

/** The kinds of values that settings have. */
final class SettingTypes {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

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

    /** Text that matches a regular expression. */
    static SettingType<String> text(String form, String expected) {
        Pattern pattern = Pattern.compile(form);
        return new Type<>(
                text -> {
                    require(pattern.matcher(text).matches());
                    return text;
                },
                text -> text,
                expected);
    }

    /**
     * Texts separated by commas, each of which matches a regular expression. Empty ones and repeats
     * are left out.
     */
    static SettingType<List<String>> list(String form, String expected) {
        Pattern pattern = Pattern.compile(form);
        return new Type<>(
                text -> {
                    List<String> items =
                            Arrays.stream(text.split(","))
                                    .map(String::strip)
                                    .filter(item -> !item.isEmpty())
                                    .distinct()
                                    .toList();
                    require(items.stream().allMatch(item -> pattern.matcher(item).matches()));
                    return items;
                },
                items -> String.join(",", items),
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
                SettingTypes::plain,
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
        SettingType<String> names = oneOf(names(values));
        return new Type<>(
                text -> Enum.valueOf(values, names.read(text).toUpperCase(Locale.ROOT)),
                SettingTypes::name,
                names.expected());
    }

    private static <E extends Enum<E>> String[] names(Class<E> values) {
        return Arrays.stream(values.getEnumConstants())
                .map(SettingTypes::name)
                .toArray(String[]::new);
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
        SettingType<String> words = oneOf("true", "false");
        return new Type<>(
                text -> Boolean.valueOf(words.read(text)), String::valueOf, "true or false");
    }

    /** None, one or several of these, separated by commas. */
    static <E extends Enum<E>> SettingType<Set<E>> someOf(Class<E> values) {
        SettingType<E> one = oneOf(values);
        SettingType<List<String>> list = list(".+", "");
        return new Type<>(
                text -> {
                    Set<E> some = EnumSet.noneOf(values);
                    for (String item : list.read(text)) {
                        some.add(one.read(item));
                    }
                    return some;
                },
                some -> list.write(some.stream().sorted().map(SettingTypes::name).toList()),
                "nothing, or some of " + String.join(", ", names(values)));
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
