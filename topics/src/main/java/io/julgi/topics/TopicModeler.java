package io.julgi.topics;

import java.io.Serializable;

/** Finds topics in a corpus. Implementations may be used by several threads at once. */
public interface TopicModeler extends Serializable {
    /**
     * Trains a model. The same corpus, number of topics and settings give the same model.
     *
     * @param topics at least 1
     */
    TopicModel model(Corpus corpus, int topics, LdaSettings settings);
}
