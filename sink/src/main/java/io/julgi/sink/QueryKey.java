package io.julgi.sink;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Under which name a query is kept, however it was typed. */
final class QueryKey {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

    private QueryKey() {}

    /**
     * The query in NFC and lower case, white space and control characters folded to one space and
     * trimmed; may be empty.
     */
    static String of(String query) {
        String composed = Normalizer.normalize(query, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
