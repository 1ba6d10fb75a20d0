package io.julgi.nlp.nouns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often syllables follow each other in nouns, and how often they are each syllable of a
 * person's name: what {@link SyllableModel} is made from, with its text format.
 *
 * <p>The text has one line for each syllable, followed by those after it with their counts: {@code
 * 가 나12 다3}. {@code ^} is the beginning of a noun, {@code $} its end, {@code ?} any syllable that
 * is seen fewer than {@value #RARE} times. Then come {@code surname}, {@code second} and {@code
 * third} with the syllables of names. Lines that begin with {@code #} are comments.
 */
public final class SyllableCounts {
    static final char BEGIN = '^';
    static final char END = '$';
    static final char RARE_SYLLABLE = '?';

    /** Syllables seen fewer times are counted as one. */
    private static final int RARE = 5;

    private static final int LONGEST_NOUN = 7;
    private static final List<String> PLACES = List.of("surname", "second", "third");

    private final Map<Character, Map<Character, Integer>> pairs = new TreeMap<>();
    private final List<Map<Character, Integer>> names =
            List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    private SyllableCounts() {}

    /**
     * Counts nouns, and the persons' names of Nori's own dictionary.
     *
     * @param nouns of any kind; those of two to seven syllables count
     */
    public static SyllableCounts of(Collection<String> nouns) {
        return of(nouns, new NoriWords().names());
    }

    /**
     * Counts.
     *
     * @param nouns of any kind; those of two to seven syllables count
     * @param names persons' names; those of three syllables that begin with a surname count
     */
    static SyllableCounts of(Collection<String> nouns, Collection<String> names) {
        SyllableCounts counts = new SyllableCounts();
        List<String> used =
                nouns.stream()
                        .filter(noun -> noun.length() >= 2 && noun.length() <= LONGEST_NOUN)
                        .filter(SyllableCounts::isHangul)
                        .toList();
        Map<Character, Integer> seen = new TreeMap<>();
        used.forEach(noun -> noun.chars().forEach(c -> seen.merge((char) c, 1, Integer::sum)));
        for (String noun : used) {
            char before = BEGIN;
            for (int i = 0; i < noun.length(); i++) {
                char syllable = noun.charAt(i);
                syllable = seen.get(syllable) < RARE ? RARE_SYLLABLE : syllable;
                counts.add(before, syllable);
                before = syllable;
            }
            counts.add(before, END);
        }
        for (String name : names) {
            if (name.length() == PLACES.size()
                    && isHangul(name)
                    && Surnames.isOne(name.charAt(0))) {
                for (int i = 0; i < name.length(); i++) {
                    counts.names.get(i).merge(name.charAt(i), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private void add(char before, char syllable) {
        pairs.computeIfAbsent(before, key -> new TreeMap<>()).merge(syllable, 1, Integer::sum);
    }

    private static boolean isHangul(String word) {
        return word.chars().allMatch(c -> Hangul.isSyllable((char) c));
    }

    /** The counts in this text. */
    static SyllableCounts parse(String text) {
        SyllableCounts counts = new SyllableCounts();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(
                        line -> {
                            int space = line.indexOf(' ');
                            String head = line.substring(0, space);
                            Map<Character, Integer> row =
                                    PLACES.contains(head)
                                            ? counts.names.get(PLACES.indexOf(head))
                                            : counts.pairs.computeIfAbsent(
                                                    head.charAt(0), key -> new TreeMap<>());
                            read(line, space, row);
                        });
        return counts;
    }

    private static void read(String line, int from, Map<Character, Integer> row) {
        int at = from;
        while (at < line.length()) {
            int next = line.indexOf(' ', at + 1);
            int upTo = next < 0 ? line.length() : next;
            row.put(line.charAt(at + 1), Integer.parseInt(line, at + 2, upTo, 10));
            at = upTo;
        }
    }

    /** These counts as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        pairs.forEach((before, row) -> write(String.valueOf(before), row, text));
        for (int i = 0; i < PLACES.size(); i++) {
            write(PLACES.get(i), names.get(i), text);
        }
        return text.toString();
    }

    private static void write(String head, Map<Character, Integer> row, StringBuilder text) {
        text.append(head)
                .append(' ')
                .append(
                        row.entrySet().stream()
                                .map(entry -> "" + entry.getKey() + entry.getValue())
                                .collect(Collectors.joining(" ")))
                .append('\n');
    }

    /** By syllable, how often each syllable follows it. */
    Map<Character, Map<Character, Integer>> pairs() {
        return pairs;
    }

    /** How often each syllable is the first (0) to third (2) of a name. */
    Map<Character, Integer> names(int place) {
        return names.get(place);
    }
}
