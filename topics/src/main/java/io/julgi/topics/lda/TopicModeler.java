package io.julgi.topics.lda;

import java.io.Serializable;

/** Finds topics in a corpus. Implementations may be used by several threads at once. */
public interface TopicModeler extends Serializable {
    /**
     * Trains a model. The same corpus, number of topics and settings give the same model.
     *
     * @param topics at least 1
     * @param progress is told while the model is trained; {@link Progress#UNHEARD} when nobody asks
     * @throws IllegalArgumentException when there is no topic or no token
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    TopicModel model(Corpus corpus, int topics, LdaSettings settings, Progress progress);

    /** Trains a model of which nothing is heard meanwhile. */
    default TopicModel model(Corpus corpus, int topics, LdaSettings settings) {
        return model(corpus, topics, settings, Progress.UNHEARD);
    }
}
