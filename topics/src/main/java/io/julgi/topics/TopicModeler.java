package io.julgi.topics;

import java.io.Serializable;

/** Finds topics in a corpus. Implementations may be used by several threads at once. */
public interface TopicModeler extends Serializable {
    /**
     * Trains a model. The same corpus, number of topics, settings and start give the same model.
     *
     * @param topics at least 1
     * @param start what is known of the topics before; {@link Start#COLD} when nothing is
     * @param progress is told while the model is trained; {@link Progress#UNHEARD} when nobody asks
     * @throws IllegalArgumentException when there is no topic, no token, or the start has more
     *     topics than the model
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    TopicModel model(
            Corpus corpus, int topics, LdaSettings settings, Start start, Progress progress);

    /** Trains a model of which nothing is known before and nothing is heard meanwhile. */
    default TopicModel model(Corpus corpus, int topics, LdaSettings settings) {
        return model(corpus, topics, settings, Start.COLD, Progress.UNHEARD);
    }
}
