package io.julgi.topics.threads;

/** How one thread has come from another. */
public enum LinkKind {
    /** This thread began as a part of the other one. */
    SPLIT_FROM,
    /** A part of this thread began the other one. */
    SPLIT_INTO,
    /** This thread ended by going into the other one. */
    MERGED_INTO,
    /** The other thread ended by going into this one. */
    MERGED_FROM
}
