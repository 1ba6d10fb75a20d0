package io.julgi.jobs.settings;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The key that somebody who misspelt one may have meant. */
final class NearestKey {
    /** Of so many characters one may be wrong. */
    private static final int CHARACTERS_PER_SLIP = 3;

    private NearestKey() {}

    static Optional<String> of(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        return SettingList.ALL.stream()
                .map(Setting::key)
                .min(Comparator.comparingInt(known -> distance(wanted, known)))
                .filter(
                        known ->
                                distance(wanted, known)
                                        <= Math.max(2, wanted.length() / CHARACTERS_PER_SLIP));
    }

    /** How far apart: nothing but a missing group counts as two slips. */
    private static int distance(String wanted, String known) {
        String lower = known.toLowerCase(Locale.ROOT);
        return lower.endsWith("." + wanted) ? 2 : edits(wanted, lower);
    }

    /** Insertions, deletions and replacements from one word to the other (Levenshtein 1966). */
    private static int edits(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
