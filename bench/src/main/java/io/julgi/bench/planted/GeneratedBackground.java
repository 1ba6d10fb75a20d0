package io.julgi.bench.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Background articles for where there are no real ones: each is about one of {@value #SUBJECTS}
 * subjects, with words of that subject and general ones, all made up.
 *
 * <p>How frequent words are follows Zipf's law as Mandelbrot mended it. The numbers below make them
 * as frequent as in ten thousand Korean headlines: of 16,000 words the first stands in 3 of 100,
 * the tenth in 1.5 to 2, the hundredth in 0.5 and the thousandth in 0.1. By Zipf's plain law over
 * few words the first stood in 26 of 100, and stories made of such words cannot be told at all.
 */
public final class GeneratedBackground {
    private static final int SUBJECTS = 120;
    private static final int WORDS_OF_SUBJECT = 150;
    private static final int GENERAL_WORDS = 8_000;
    private static final double OF_SUBJECT = 0.5;

    /** Mandelbrot's shifts: up to about this rank all are about equally frequent. */
    private static final int SUBJECT_SHIFT = 10;

    private static final int WORD_OF_SUBJECT_SHIFT = 2;
    private static final int GENERAL_WORD_SHIFT = 20;
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
            int subject = ranked(SUBJECTS, SUBJECT_SHIFT, random);
            int length = LEAST_TOKENS + random.nextInt(MOST_TOKENS - LEAST_TOKENS + 1);
            List<String> tokens = new ArrayList<>();
            while (tokens.size() < length) {
                String token =
                        random.nextDouble() < OF_SUBJECT
                                ? word(
                                        GENERAL_WORDS
                                                + subject * WORDS_OF_SUBJECT
                                                + ranked(
                                                        WORDS_OF_SUBJECT,
                                                        WORD_OF_SUBJECT_SHIFT,
                                                        random))
                                : word(ranked(GENERAL_WORDS, GENERAL_WORD_SHIFT, random));
                if (!tokens.contains(token)) {
                    tokens.add(token);
                }
            }
            articles.add(List.copyOf(tokens));
        }
        return articles;
    }

    /** A rank from 0; how likely it is falls with one over rank and shift. */
    private static int ranked(int count, int shift, Random random) {
        // The inverse of the logarithm that the sum of these grows with.
        double grown = Math.log((double) (count + shift) / shift);
        return (int) Math.min(count - 1, shift * Math.exp(random.nextDouble() * grown) - shift);
    }

    private static String word(int number) {
        int one = (int) ((long) (number + 1) * STEP % SYLLABLES);
        int two = number % 97 * 115;
        return "" + (char) (FIRST_SYLLABLE + one) + (char) (FIRST_SYLLABLE + two);
    }
}
