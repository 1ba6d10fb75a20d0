package io.julgi.sink.mongo;

/** MongoDB takes a limit of 0 for none, and a negative one for something else again. */
public final class Limits {
    private Limits() {}

    /**
     * Gives the limit back when it is at least 1.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public static int atLeastOne(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1 but is " + limit);
        }
        return limit;
    }
}
