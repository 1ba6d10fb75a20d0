package io.julgi.topics.lda;

/**
 * A token and how much a topic is about it.
 *
 * @param weight the token's probability in the topic, 0 to 1
 */
public record TopicWord(String token, double weight) {}
