package io.julgi.bench.planted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws the words of stories from a background's own vocabulary, so that no story can be told by
 * its words alone: a few that the background hardly has, as the names in a story, and more that it
 * uses all the time.
 */
final class PlantedWords {
    /** A word in no more articles of the background than this is rare. */
    private static final int RARE = 4;

    /** A word in at least so many is common. */
    private static final int COMMON = 8;

    private static final int LEAST_LENGTH = 2;

    private final Random random;
    private final List<String> rare = new ArrayList<>();
    private final List<String> common = new ArrayList<>();

    /** Every use of a common word by the background: a draw from here follows its frequencies. */
    private final List<String> uses = new ArrayList<>();

    private final Set<String> given = new HashSet<>();

    PlantedWords(List<List<String>> background, Random random) {
        this.random = random;
        Map<String, Integer> articles = new HashMap<>();
        background.forEach(
                tokens ->
                        new HashSet<>(tokens)
                                .forEach(token -> articles.merge(token, 1, Integer::sum)));
        new TreeMap<>(articles)
                .forEach(
                        (token, count) -> {
                            if (token.length() < LEAST_LENGTH) {
                                return;
                            }
                            if (count <= RARE) {
                                rare.add(token);
                            } else if (count >= COMMON) {
                                common.add(token);
                                for (int use = 0; use < count; use++) {
                                    uses.add(token);
                                }
                            }
                        });
        if (rare.size() < COMMON || common.size() < COMMON) {
            throw new IllegalArgumentException(
                    ("The background has %d words in at most %d articles and %d in at least %d;"
                                    + " stories need more of both: give more articles")
                            .formatted(rare.size(), RARE, common.size(), COMMON));
        }
    }

    /** So many rare and common words, shuffled; no rare word is given twice. */
    List<String> draw(int rareWords, int commonWords) {
        List<String> words = new ArrayList<>();
        while (words.size() < rareWords) {
            String word = rare.get(random.nextInt(rare.size()));
            if (given.add(word)) {
                words.add(word);
            }
            if (given.size() >= rare.size()) {
                given.clear(); // a plan of very many stories uses all names up
            }
        }
        while (words.size() < rareWords + commonWords) {
            List<String> from = random.nextBoolean() ? common : uses;
            String word = from.get(random.nextInt(from.size()));
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        Collections.shuffle(words, random);
        return words;
    }
}
