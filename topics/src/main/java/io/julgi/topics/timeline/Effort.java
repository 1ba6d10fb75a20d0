package io.julgi.topics.timeline;

/** The effort with which the models of a timeline are trained. */
public enum Effort {
    /**
     * For a reader who waits: the number of topics follows from that of the articles; of many
     * articles one model is trained, of few the best of some is taken. How stable its topics are
     * stays unknown.
     */
    QUICK,

    /** For a build: several numbers of topics, with several seeds, of which the best is served. */
    FULL
}
