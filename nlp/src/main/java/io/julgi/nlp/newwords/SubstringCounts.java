package io.julgi.nlp.newwords;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Counts all substrings of the words in texts, and how often each is at a word's edge.
 *
 * <p>Bounded by <em>lossy counting</em> (Manku and Motwani, "Approximate frequency counts over data
 * streams", VLDB 2002): whenever more than the given number of strings is held, the rarest are
 * dropped until half of them are left. A string that was never dropped is counted exactly; others
 * miss at most {@link #floor} occurrences for each time that the limit was reached. A substring is
 * never rarer than the string, so no string is held without its substrings.
 *
 * <p>Words are collected first and counted some {@value #WAITING} letters at a time, by all
 * processors: each of {@value #TABLES} tables has the strings that begin with certain letters, so
 * that no thread waits for another and a table stays in the cache. The counts depend on the words
 * and their order, not on the number of processors.
 */
final class SubstringCounts {
    /**
     * The counts of one string.
     *
     * @param texts the number of texts with it
     * @param atStart the number of occurrences at the start of a word
     * @param atEnd the number of occurrences at the end of a word
     */
    record Count(int occurrences, int texts, int atStart, int atEnd) {}

    private static final int TABLES = 32;
    private static final int WAITING = 1 << 20;
    private static final char BETWEEN_WORDS = '\u0000';

    /** No string that is more frequent is ever dropped. */
    private static final int MOST_DROPPED = 1 << 16;

    private final int longest;
    private final int limit;
    private final StringTable[] tables = new StringTable[TABLES];

    /** The words waiting to be counted, each with {@link #BETWEEN_WORDS} before and behind it. */
    private final char[] letters = new char[WAITING];

    private int waiting = 1;

    /** Where each waiting text begins in {@link #letters}, and its number. */
    private int[] textBegins = new int[1 << 10];

    private int[] textNumbers = new int[1 << 10];
    private int texts;
    private int floor;

    /**
     * Empty counts.
     *
     * @param longest the length of the longest strings
     * @param limit the most strings held, except while words are counted
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
     * Counts all substrings of one word.
     *
     * @param text the number of the text, in each of which a string is counted once
     */
    void add(String word, int text) {
        add(word, 0, word.length(), text);
    }

    /** Counts all substrings of a word within a line; it is shorter than {@value #WAITING}. */
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
            dropRarest();
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

    private void dropRarest() {
        int[] stringsByOccurrences = new int[MOST_DROPPED + 2];
        for (StringTable table : tables) {
            table.addHistogram(stringsByOccurrences);
        }
        floor = 0;
        int left = held();
        while (left > limit / 2 && floor < MOST_DROPPED) {
            floor++;
            left -= stringsByOccurrences[floor];
        }
        Arrays.stream(tables).parallel().forEach(table -> table.drop(floor));
    }

    /** The most occurrences of the strings that were dropped last; 0 when none was. */
    int floor() {
        countWaiting();
        return floor;
    }

    /** How many strings are held. */
    int size() {
        countWaiting();
        return held();
    }

    private int held() {
        return Arrays.stream(tables).mapToInt(StringTable::size).sum();
    }

    /** The counts of this string; none when it is not held. */
    Optional<Count> get(String string) {
        countWaiting();
        return tables[table(string.charAt(0))].count(string);
    }

    /** How often this occurs; 0 when it is not held. */
    int occurrences(String string) {
        countWaiting();
        return tables[table(string.charAt(0))].occurrences(string);
    }

    void forEach(BiConsumer<String, Count> consumer) {
        countWaiting();
        for (StringTable table : tables) {
            table.forEach(consumer);
        }
    }

    private void countWaiting() {
        if (waiting > 1) {
            count();
        }
    }
}
