package io.julgi.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that somebody meant who mistyped one: a key of a settings file, an id. */
public final class NearestName {
    /** Of so many characters one may be wrong. */
    private static final int CHARACTERS_PER_SLIP = 3;

    /** A short name may have one letter wrong and another one missing. */
    private static final int FEWEST_SLIPS = 2;

    private NearestName() {}

    /**
     * The known name with the fewest changes (Levenshtein distance), upper and lower case alike; of
     * several the first. Empty when more than two letters and more than a third of the name are
     * wrong, or all of it. A name that lacks only the group before its last dots counts as near:
     * {@code port} means {@code web.port}.
     */
    public static Optional<String> to(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int slips = Math.max(FEWEST_SLIPS, wanted.length() / CHARACTERS_PER_SLIP);
        return known.stream()
                .filter(each -> distance(wanted, each) <= slips)
                .filter(each -> distance(wanted, each) < Math.max(wanted.length(), each.length()))
                .min(Comparator.comparingInt(each -> distance(wanted, each)));
    }

    private static int distance(String wanted, String known) {
        String lower = known.toLowerCase(Locale.ROOT);
        return lower.endsWith('.' + wanted)
                ? FEWEST_SLIPS
                : LevenshteinDistance.getDefaultInstance().apply(wanted, lower);
    }

    /** Completes a message on an unknown name: the nearest known one, or all of them. */
    public static String advice(String name, Collection<String> known) {
        return to(name, known)
                .map(nearest -> "did you mean " + nearest + '?')
                .orElseGet(() -> "known are " + String.join(", ", known));
    }
}
