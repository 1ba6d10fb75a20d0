package io.julgi.nlp.clean;

/**
 * A text with a limited number of character reads, which stops patterns that backtrack without end
 * ({@code (a+)+b}). Unlike a timeout, the limit stops them at the same place on every machine.
 */
final class BoundedCharSequence implements CharSequence {
    private static final long LEAST = 200_000;
    private static final long PER_CHARACTER = 500;

    private final CharSequence text;
    private final Reads reads;

    /** The number of reads left; shared with subsequences. */
    private static final class Reads {
        long left;
    }

    /** Thrown when a pattern exceeds the limit. */
    static final class LimitReachedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LimitReachedException() {
            super(null, null, false, false); // thrown from deep inside a pattern, caught beside it
        }
    }

    BoundedCharSequence(CharSequence text) {
        this(text, new Reads());
        reads.left = LEAST + PER_CHARACTER * text.length();
    }

    private BoundedCharSequence(CharSequence text, Reads reads) {
        this.text = text;
        this.reads = reads;
    }

    @Override
    public char charAt(int index) {
        if (--reads.left < 0) {
            throw new LimitReachedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedCharSequence(text.subSequence(start, end), reads);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
