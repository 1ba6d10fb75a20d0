package io.julgi.topics.lda;

/**
 * A token of a topic and its probability there.
 *
 * @param weight the token's probability in the topic, 0 to 1
 */
public record TopicWord(String token, double weight) {}
