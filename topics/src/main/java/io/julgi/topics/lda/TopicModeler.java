package io.julgi.topics.lda;

import java.io.Serializable;

/** Trains topic models. Implementations may be used by several threads at once. */
public interface TopicModeler extends Serializable {
    /**
     * Trains a model. The same corpus, number of topics and settings give the same model.
     *
     * @param topics at least 1
     * @throws IllegalArgumentException when there is no topic or no token
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    TopicModel model(Corpus corpus, int topics, LdaSettings settings);
}
