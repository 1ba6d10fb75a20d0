package io.julgi.topics;

import java.io.Serializable;
import java.util.List;

/**
 * What a model's topics begin as.
 *
 * <p>Topic {@code i} of the model goes on from topic {@code i} of the start; those that the start
 * has not begin with nothing. Training may take them anywhere: a start is no prior.
 *
 * @param topics each topic's words with their probabilities, not all of which need be given; words
 *     that the corpus has not are passed over
 */
public record Start(List<List<TopicWord>> topics) implements Serializable {
    /** Nothing is known before. */
    public static final Start COLD = new Start(List.of());

    public Start {
        topics = topics.stream().map(List::copyOf).toList();
    }

    /** From the topics of a window before, in their order. */
    public static Start from(TopicWindow before) {
        return new Start(before.topics().stream().map(Topic::words).toList());
    }

    /** Whether nothing is known before. */
    boolean isCold() {
        return topics.isEmpty();
    }
}
