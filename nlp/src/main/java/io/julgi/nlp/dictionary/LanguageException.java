package io.julgi.nlp.dictionary;

/**
 * A dictionary or a file of cleaning rules is not as it has to be. The message is for the person
 * who wrote it: every fault on a line, with the file, its line, and what was expected.
 */
public final class LanguageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public LanguageException(String message) {
        super(message);
    }

    public LanguageException(String message, Throwable cause) {
        super(message, cause);
    }
}
