package io.julgi.bench.nlp;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A half of the gold sentences, chosen by a checksum of the sentence's text. Rules may be made
 * while looking at the first half only, so that the second says what they are worth on sentences
 * that nobody has seen.
 */
public enum GoldSplit {
    /** The half that may be read. */
    FIRST,
    /** The half of which nobody sees more than measures. */
    SECOND;

    /** Whether a sentence with this text belongs to it; the same in every file and on every day. */
    boolean holds(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (checksum.getValue() % 2 == 0) == (this == FIRST);
    }
}
