package io.julgi.ingest.extract;

/**
 * SimHash of a text: texts that differ in few places differ in few of its 64 bits (Charikar,
 * "Similarity estimation techniques from rounding algorithms", STOC 2002; for pages of the web
 * Manku et al., WWW 2007). Features are runs of four letters or digits, so that spacing,
 * punctuation and particles hardly matter in Korean.
 */
public final class Fingerprint {
    private static final int RUN = 4;
    private static final int BITS = 64;

    /** With fewer runs one changed word flips too many bits. */
    private static final int FEWEST_RUNS = 80;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** Whether the text is long enough for its fingerprint to mean something. */
    public static boolean isMeaningful(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count() >= FEWEST_RUNS + RUN;
    }

    /** The fingerprint of a text. */
    public static long of(String text) {
        int[] letters =
                text.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .map(Character::toLowerCase)
                        .toArray();
        int[] votes = new int[BITS];
        for (int i = 0; i + RUN <= letters.length; i++) {
            long hash = hash(letters, i);
            for (int bit = 0; bit < BITS; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long fingerprint = 0;
        for (int bit = 0; bit < BITS; bit++) {
            if (votes[bit] > 0) {
                fingerprint |= 1L << bit;
            }
        }
        return fingerprint;
    }

    /** How many bits differ. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /**
     * FNV-1a over the run, then MurmurHash3's finaliser, because FNV hardly moves the high bits.
     */
    private static long hash(int[] letters, int from) {
        long hash = FNV_OFFSET;
        for (int i = from; i < from + RUN; i++) {
            hash = (hash ^ letters[i]) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
