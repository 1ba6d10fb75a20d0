package io.julgi.nlp.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads words of Chinese characters as Koreans do ({@code 大統領} is {@code 대통령}), by the table {@code
 * readings.txt}. The sound law of beginnings holds ({@code 女性} is {@code 여성}), and that of {@code
 * 률} after vowels and ㄴ.
 */
final class HanjaReadings {
    private static final String TABLE = "readings.txt";
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';

    /** By character: its reading, 0 where there is none. */
    private static final char[] READINGS = load();

    private static final char SURNAME_GOLD = '金';
    private static final char KIM = '김';
    private static final int NAME = 3;

    private static final int VOWELS = 21;
    private static final int FINALS = 28;
    private static final int FINAL_N = 4;
    private static final int INITIAL_N = 2;
    private static final int INITIAL_R = 5;
    private static final int INITIAL_NONE = 11;

    /** The vowels before which ㄴ and ㄹ fall at the beginning of a word: ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ. */
    private static final String PALATAL = "\u0002\u0006\u0007\u000C\u0011\u0014";

    private HanjaReadings() {}

    /** This word as it is read; empty when a character has no known reading. */
    static String of(String word) {
        StringBuilder read = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char reading = c >= FIRST && c <= LAST ? READINGS[c - FIRST] : 0;
            if (reading == 0) {
                return "";
            }
            if (i == 0) {
                boolean isName = c == SURNAME_GOLD && word.length() == NAME;
                reading = isName ? KIM : atBeginning(reading);
            } else if (reading == '률' || reading == '렬') {
                int end = (read.charAt(i - 1) - '가') % FINALS;
                reading = end == 0 || end == FINAL_N ? atBeginning(reading) : reading;
            }
            read.append(reading);
        }
        return read.toString();
    }

    /** 녀 is 여, 령 is 영, 로 is 노. */
    private static char atBeginning(char reading) {
        int code = reading - '가';
        int initial = code / (VOWELS * FINALS);
        int vowel = code / FINALS % VOWELS;
        if (initial != INITIAL_N && initial != INITIAL_R) {
            return reading;
        }
        boolean falls = PALATAL.indexOf(vowel) >= 0;
        int other = falls ? INITIAL_NONE : INITIAL_N;
        return (char) (reading + (other - initial) * VOWELS * FINALS);
    }

    private static char[] load() {
        char[] readings = new char[LAST - FIRST + 1];
        try (InputStream table = HanjaReadings.class.getResourceAsStream(TABLE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(
                            line -> {
                                for (int i = 2; i < line.length(); i++) {
                                    readings[line.charAt(i) - FIRST] = line.charAt(0);
                                }
                            });
            return readings;
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read", e);
        }
    }
}
