package io.julgi.nlp.dictionary;

/**
 * Thrown when a dictionary or the cleaning rules are invalid. The message is for the person who
 * wrote them: it lists every fault with the file, the line and what was expected.
 */
public final class TextResourceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** An exception with this message. */
    public TextResourceException(String message) {
        super(message);
    }

    /** An exception with this message and cause. */
    public TextResourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
