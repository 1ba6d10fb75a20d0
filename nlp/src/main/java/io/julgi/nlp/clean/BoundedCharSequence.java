package io.julgi.nlp.clean;

/**
 * A text that may be looked at only so often. A pattern that tries the same letters again and again
 * ({@code (a+)+b}) would otherwise hold its thread for years; counted looks, unlike a clock, end it
 * at the same place on every machine.
 */
final class BoundedCharSequence implements CharSequence {
    private static final long LEAST = 200_000;
    private static final long PER_CHARACTER = 500;

    private final CharSequence text;
    private final Looks looks;

    /** How often the text may still be looked at; shared with its parts. */
    private static final class Looks {
        long left;
    }

    /** A pattern has looked at a text too often. */
    static final class LimitReachedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LimitReachedException() {
            super(null, null, false, false); // thrown from deep inside a pattern, caught beside it
        }
    }

    BoundedCharSequence(CharSequence text) {
        this(text, new Looks());
        looks.left = LEAST + PER_CHARACTER * text.length();
    }

    private BoundedCharSequence(CharSequence text, Looks looks) {
        this.text = text;
        this.looks = looks;
    }

    @Override
    public char charAt(int index) {
        if (--looks.left < 0) {
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
        return new BoundedCharSequence(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
