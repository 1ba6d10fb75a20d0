package io.julgi.topics.events;

/**
 * A stretch of time in which much came.
 *
 * @param from the first time, counted from the corpus's beginning
 * @param to the last time, inclusive
 * @param surprise −ln of the chance of so much, all windows tried taken into account; at most zero
 *     when there is none
 */
record Burst(int from, int to, double surprise) {
    static final Burst NONE = new Burst(0, -1, 0);

    boolean contains(int time) {
        return from <= time && time <= to;
    }

    int length() {
        return to - from + 1;
    }

    /** The part of the shorter one's time that both share. */
    double overlap(Burst other) {
        int shared = Math.min(to, other.to) - Math.max(from, other.from) + 1;
        return Math.max(0, shared) / (double) Math.min(length(), other.length());
    }

    /** From the beginning of the earlier to the end of the later. */
    Burst with(Burst other) {
        return new Burst(Math.min(from, other.from), Math.max(to, other.to), 0);
    }

    Burst with(double other) {
        return new Burst(from, to, other);
    }
}
