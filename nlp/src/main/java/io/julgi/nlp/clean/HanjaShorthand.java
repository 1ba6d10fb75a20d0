package io.julgi.nlp.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells out the Chinese characters that headlines use as shorthand: {@code 北} is {@code 북한}.
 *
 * <p>The table is {@code shorthand.txt}. The longest entry wins ({@code 北美} before {@code 北}); a
 * space follows unless the next word is a particle ({@code 北미사일} becomes {@code 북한 미사일}, {@code 北의}
 * becomes {@code 북한의}). After Hangul a character may mean something else ({@code 현대重} is {@code
 * 현대중공업}). Other words of two characters and more are read ({@link HanjaReadings}).
 */
public final class HanjaShorthand {
    private static final String TABLE = "shorthand.txt";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** In the table, before an entry that holds only after Hangul. */
    private static final String AFTER_HANGUL = "~";

    private static final String COUNTRIES = "美北中日韓英獨佛伊露印濠加比越泰蘭土西墺亞阿南歐";

    private static final int LONGEST_WORD = 8;

    /** Former, late, present: words of their own. */
    private static final String ALONE = "前故現";

    private static final List<String> PARTICLES =
            List.of(
                    "에서", "에게", "에도", "에는", "에만", "에선", "에서는", "에서도", "에", "의", "와", "과", "은", "는",
                    "이", "가", "을", "를", "도", "만", "로", "으로", "로부터", "까지", "부터", "보다", "서", "측", "엔",
                    "이나", "나", "발", "식", "산", "계", "인", "군", "들", "선", "란", "이란");

    private static final Map<String, String> ANYWHERE = new HashMap<>();
    private static final Map<String, String> SUFFIXES = new HashMap<>();

    /** Readings that hold in a range of dates. */
    private static final Map<String, Dated> DATED = new HashMap<>();

    private static final Pattern DATED_LINE =
            Pattern.compile("(\\S+) (\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)");

    private static final int LONGEST = load();

    private record Dated(DateRange days, String reading) {}

    private HanjaShorthand() {}

    /**
     * The text with its shorthand spelled out.
     *
     * @param publishedAt decides whose surname it is and where the president's office is; without
     *     it a surname is only transcribed
     */
    static String expand(String text, Optional<Instant> publishedAt) {
        Optional<LocalDate> day = publishedAt.map(time -> LocalDate.ofInstant(time, SEOUL));
        String named = day.map(known -> KnownSurnames.spellOut(text, known)).orElse(text);
        return hasHanja(named) ? expandHanja(named, day) : named;
    }

    private static boolean hasHanja(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHanja(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String expandHanja(String text, Optional<LocalDate> day) {
        StringBuilder expanded = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            if (!isHanja(text.charAt(at))) {
                expanded.append(text.charAt(at));
                at++;
            } else {
                at = expandAt(text, at, day, expanded);
            }
        }
        return expanded.toString();
    }

    /** Appends the reading of the shorthand at this place; returns the place after it. */
    private static int expandAt(
            String text, int at, Optional<LocalDate> day, StringBuilder expanded) {
        boolean afterHangul = at > 0 && isHangul(text.charAt(at - 1));
        String word = afterHangul ? "" : wordAt(text, at);
        String read = isRead(word) ? HanjaReadings.of(word) : "";
        if (!read.isEmpty()) {
            expanded.append(read);
            return at + word.length();
        }
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            String shorthand = text.substring(at, at + length);
            if (afterHangul && SUFFIXES.containsKey(shorthand)) {
                expanded.append(SUFFIXES.get(shorthand));
                return at + length;
            }
            if (ANYWHERE.containsKey(shorthand)) {
                if (afterHangul) {
                    expanded.append(' ');
                }
                expanded.append(reading(shorthand, day));
                if (beginsAWord(text, at + length)) {
                    expanded.append(' ');
                }
                return at + length;
            }
        }
        expanded.append(text.charAt(at));
        return at + 1;
    }

    /** The run of Chinese characters from here on, without what is a word of its own before it. */
    private static String wordAt(String text, int at) {
        if (at > 0 && isHanja(text.charAt(at - 1)) && ALONE.indexOf(text.charAt(at - 1)) < 0) {
            return "";
        }
        int end = at;
        while (end < text.length()
                && end <= at + LONGEST_WORD
                && isHanja(text.charAt(end))
                && ALONE.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }

    /**
     * Whether a run is a word to be read ({@code 大統領}) and no shorthand: neither in the table, nor
     * a country before an entry ({@code 美大法}), nor a row of countries.
     */
    private static boolean isRead(String word) {
        if (word.length() < 2
                || word.length() > LONGEST_WORD
                || (isCountry(word, 0) && ANYWHERE.containsKey(word.substring(1)))) {
            return false;
        }
        for (int length = Math.min(LONGEST, word.length()); length > 1; length--) {
            if (ANYWHERE.containsKey(word.substring(0, length))) {
                return false;
            }
        }
        for (int i = 0; i < word.length(); i++) {
            if (!isCountry(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character at this place of the word stands for a country. */
    private static boolean isCountry(String word, int place) {
        return COUNTRIES.indexOf(word.charAt(place)) >= 0;
    }

    private static String reading(String shorthand, Optional<LocalDate> day) {
        Dated dated = DATED.get(shorthand);
        return dated != null && day.isPresent() && dated.days.contains(day.get())
                ? dated.reading
                : ANYWHERE.get(shorthand);
    }

    /** Whether what follows here is a word of its own, written together with what is before it. */
    static boolean beginsAWord(String text, int at) {
        int end = at;
        while (end < text.length() && isHangul(text.charAt(end))) {
            end++;
        }
        boolean hangulFollows = end > at;
        return hangulFollows
                ? !PARTICLES.contains(text.substring(at, end))
                : at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Whether this is a Chinese character. */
    public static boolean isHanja(int c) {
        return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    private static boolean isHangul(char c) {
        return c >= '가' && c <= '힣';
    }

    private static int load() {
        int longest = 0;
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] sides = line.split(" = ", -1);
            Matcher dated = DATED_LINE.matcher(sides[0]);
            if (dated.matches()) {
                DateRange days = DateRange.of(dated.group(2), dated.group(3));
                DATED.put(dated.group(1), new Dated(days, sides[1]));
                continue;
            }
            boolean suffix = sides[0].startsWith(AFTER_HANGUL);
            String shorthand = suffix ? sides[0].substring(1) : sides[0];
            String known = (suffix ? SUFFIXES : ANYWHERE).put(shorthand, sides[1]);
            if (known != null) {
                throw new IllegalStateException(TABLE + " has " + sides[0] + " twice");
            }
            longest = Math.max(longest, shorthand.length());
        }
        return longest;
    }

    private static List<String> lines() {
        try (InputStream table = HanjaShorthand.class.getResourceAsStream(TABLE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read", e);
        }
    }
}
