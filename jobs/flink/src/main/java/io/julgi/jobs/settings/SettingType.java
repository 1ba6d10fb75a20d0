package io.julgi.jobs.settings;

/** How text becomes a value and the other way round. */
interface SettingType<T> {
    /**
     * The value of this text.
     *
     * @throws UnacceptableValueException when it has none
     */
    T read(String text) throws UnacceptableValueException;

    /** Text that {@link #read} takes for this value. */
    String write(T value);

    /** What is acceptable, to follow the word "expected". */
    String expected();

    /** The text as it may be shown to people. */
    default String masked(String text) {
        return text;
    }

    /** Whether a text, also one that cannot be read and so not be masked, may hold a secret. */
    default boolean isSecret() {
        return false;
    }

    /** The text is no value of its type. */
    final class UnacceptableValueException extends Exception {
        private static final long serialVersionUID = 1L;

        UnacceptableValueException() {
            super(null, null, false, false);
        }
    }
}
