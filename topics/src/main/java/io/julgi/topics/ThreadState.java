package io.julgi.topics;

/** The state of a thread in its latest window. */
public enum ThreadState {
    /** Its first topic is in the latest window. */
    NEW,
    /** Its share is clearly larger than in the window before. */
    GROWING,
    /** Neither grows nor fades. */
    STEADY,
    /** Its share is clearly smaller than in the window before. */
    FADING,
    /** No topic of the latest windows belongs to it. */
    ENDED
}
