package io.julgi.topics.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Background articles for where there are no real ones: each is about one of eighty subjects, with
 * words of that subject and general ones, all made up, frequent ones more frequent by Zipf's law.
 */
public final class GeneratedBackground {
    private static final int SUBJECTS = 80;
    private static final int WORDS_OF_SUBJECT = 70;
    private static final int GENERAL_WORDS = 600;
    private static final double OF_SUBJECT = 0.6;
    private static final int LEAST_TOKENS = 4;
    private static final int MOST_TOKENS = 9;

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int SYLLABLES = 11_172;

    /** A prime step through all syllables: neighbouring numbers give words unlike each other. */
    private static final int STEP = 7_919;

    private GeneratedBackground() {}

    /** The tokens of so many articles; the same seed gives the same. */
    public static List<List<String>> articles(int count, long seed) {
        Random random = new Random(seed);
        List<List<String>> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int subject = zipf(SUBJECTS, random);
            int length = LEAST_TOKENS + random.nextInt(MOST_TOKENS - LEAST_TOKENS + 1);
            List<String> tokens = new ArrayList<>();
            while (tokens.size() < length) {
                String token =
                        random.nextDouble() < OF_SUBJECT
                                ? word(
                                        GENERAL_WORDS
                                                + subject * WORDS_OF_SUBJECT
                                                + zipf(WORDS_OF_SUBJECT, random))
                                : word(zipf(GENERAL_WORDS, random));
                if (!tokens.contains(token)) {
                    tokens.add(token);
                }
            }
            articles.add(List.copyOf(tokens));
        }
        return articles;
    }

    /** From 0; the first twice as likely as the second, three times as the third. */
    private static int zipf(int count, Random random) {
        // The inverse of the logarithm that the harmonic numbers grow with.
        return (int) Math.min(count - 1, Math.exp(random.nextDouble() * Math.log(count + 1)) - 1);
    }

    private static String word(int number) {
        int one = (int) ((long) (number + 1) * STEP % SYLLABLES);
        int two = number % 97 * 115;
        return "" + (char) (FIRST_SYLLABLE + one) + (char) (FIRST_SYLLABLE + two);
    }
}
