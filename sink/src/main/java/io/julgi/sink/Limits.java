package io.julgi.sink;

/** MongoDB takes a limit of 0 for none, and a negative one for something else again. */
final class Limits {
    private Limits() {}

    /**
     * @throws IllegalArgumentException when it is less than 1
     */
    static int atLeastOne(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1 but is " + limit);
        }
        return limit;
    }
}
