package io.julgi.nlp.nouns;

/**
 * A noun where it stands in a text.
 *
 * @param text in the form that is counted: a Chinese character stands with its reading
 * @param begin its first character in the text
 * @param end the character after its last
 */
public record Noun(String text, int begin, int end) {}
