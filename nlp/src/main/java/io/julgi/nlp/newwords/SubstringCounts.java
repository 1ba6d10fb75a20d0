package io.julgi.nlp.newwords;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * How often each string of letters occurs in the texts' words, and how often at their edges.
 *
 * <p>Bounded by <em>lossy counting</em> (Manku and Motwani, "Approximate frequency counts over data
 * streams", VLDB 2002): whenever more than the given number of strings is held, the rarest ones are
 * forgotten until half of them are left. A string that was never forgotten is counted exactly;
 * others miss at most {@link #floor} occurrences for each time that the limit was met. A part of a
 * string is never rarer than the string, so that no string is held without its parts.
 *
 * <p>Words are collected first and counted some {@value #WAITING} letters at a time, by all
 * processors: each of {@value #TABLES} tables has the strings that begin with certain letters, so
 * that nobody waits for anybody, and it stays in the cache meanwhile. The counts depend on the
 * words and their order, and not on the number of processors.
 */
final class SubstringCounts {
    /**
     * Counts of one string.
     *
     * @param texts in how many texts
     * @param atStart how often a word begins with it
     * @param atEnd how often a word ends with it
     */
    record Count(int occurrences, int texts, int atStart, int atEnd) {}

    private static final int TABLES = 32;
    private static final int WAITING = 1 << 20;
    private static final char BETWEEN_WORDS = '\u0000';

    /** No string that is more frequent is ever forgotten. */
    private static final int MOST_FORGOTTEN = 1 << 16;

    private final int longest;
    private final int limit;
    private final StringTable[] tables = new StringTable[TABLES];

    /** The words that wait to be counted, each with {@link #BETWEEN_WORDS} before and behind it. */
    private final char[] letters = new char[WAITING];

    private int waiting = 1;

    /** Where in {@link #letters} each text that waits begins, and its number. */
    private int[] textBegins = new int[1 << 10];

    private int[] textNumbers = new int[1 << 10];
    private int texts;
    private int floor;

    /**
     * @param longest the length of the longest strings
     * @param limit how many strings are held at most, but while words are counted
     */
    SubstringCounts(int longest, int limit) {
        if (longest > StringTable.LONGEST) {
            throw new IllegalArgumentException(
                    "Strings of %d letters were asked for; expected at most %d"
                            .formatted(longest, StringTable.LONGEST));
        }
        this.longest = longest;
        this.limit = limit;
        Arrays.setAll(tables, number -> new StringTable());
    }

    /**
     * Counts all parts of one word.
     *
     * @param text tells the text from others, which came before or come after: a string counts once
     *     for each
     */
    void add(String word, int text) {
        add(word, 0, word.length(), text);
    }

    /** The same for a word that stands within a line; it is shorter than {@value #WAITING}. */
    void add(String line, int from, int to, int text) {
        if (waiting + to - from + 1 > WAITING) {
            count();
        }
        if (texts == 0 || textNumbers[texts - 1] != text) {
            beginText(text);
        }
        line.getChars(from, to, letters, waiting);
        waiting += to - from;
        letters[waiting++] = BETWEEN_WORDS;
    }

    private void beginText(int number) {
        if (texts == textBegins.length) {
            textBegins = Arrays.copyOf(textBegins, 2 * texts);
            textNumbers = Arrays.copyOf(textNumbers, 2 * texts);
        }
        textBegins[texts] = waiting;
        textNumbers[texts] = number;
        texts++;
    }

    private void count() {
        int[][] places = placesByTable();
        IntStream.range(0, TABLES).parallel().forEach(table -> count(tables[table], places[table]));
        waiting = 1;
        texts = 0;
        if (held() > limit) {
            forget();
        }
    }

    /** The places of the letters with which each table's strings begin, in order. */
    private int[][] placesByTable() {
        int[] sizes = new int[TABLES];
        for (int at = 1; at < waiting; at++) {
            sizes[table(letters[at])]++;
        }
        int[][] places = new int[TABLES][];
        Arrays.setAll(places, table -> new int[sizes[table]]);
        Arrays.fill(sizes, 0);
        for (int at = 1; at < waiting; at++) {
            if (letters[at] != BETWEEN_WORDS) {
                int table = table(letters[at]);
                places[table][sizes[table]++] = at;
            }
        }
        places[0] = Arrays.copyOf(places[0], sizes[0]); // less those between words
        return places;
    }

    private static int table(char first) {
        return first % TABLES;
    }

    private void count(StringTable table, int[] places) {
        int text = 0;
        for (int begin : places) {
            while (text + 1 < texts && textBegins[text + 1] <= begin) {
                text++;
            }
            int last = begin + 1;
            while (last < begin + longest && letters[last] != BETWEEN_WORDS) {
                last++;
            }
            table.add(
                    letters,
                    begin,
                    letters[begin - 1] == BETWEEN_WORDS,
                    last,
                    letters[last] == BETWEEN_WORDS ? last : Integer.MAX_VALUE,
                    textNumbers[text]);
        }
    }

    private void forget() {
        int[] stringsByOccurrences = new int[MOST_FORGOTTEN + 2];
        for (StringTable table : tables) {
            table.addHistogram(stringsByOccurrences);
        }
        floor = 0;
        int left = held();
        while (left > limit / 2 && floor < MOST_FORGOTTEN) {
            floor++;
            left -= stringsByOccurrences[floor];
        }
        Arrays.stream(tables).parallel().forEach(table -> table.forget(floor));
    }

    /** Up to how many occurrences the strings had that were forgotten last; 0 when none was. */
    int floor() {
        countWhatWaits();
        return floor;
    }

    /** How many strings are held. */
    int size() {
        countWhatWaits();
        return held();
    }

    private int held() {
        return Arrays.stream(tables).mapToInt(StringTable::size).sum();
    }

    /** The counts of this string; none when it is not held. */
    Optional<Count> get(String string) {
        countWhatWaits();
        return tables[table(string.charAt(0))].count(string);
    }

    /** How often this occurs; 0 when it is not held. */
    int occurrences(String string) {
        countWhatWaits();
        return tables[table(string.charAt(0))].occurrences(string);
    }

    void forEach(BiConsumer<String, Count> consumer) {
        countWhatWaits();
        for (StringTable table : tables) {
            table.forEach(consumer);
        }
    }

    private void countWhatWaits() {
        if (waiting > 1) {
            count();
        }
    }
}
