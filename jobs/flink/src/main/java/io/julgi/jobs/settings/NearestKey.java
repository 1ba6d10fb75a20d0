package io.julgi.jobs.settings;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the key that somebody who misspelt one may have meant. */
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
        return lower.endsWith("." + wanted)
                ? 2
                : LevenshteinDistance.getDefaultInstance().apply(wanted, lower);
    }
}
