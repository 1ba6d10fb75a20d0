package io.julgi.nlp.nouns;

/**
 * A noun and its place in a text.
 *
 * @param text its counted form: Chinese characters are written as they are read
 * @param begin the place of its first character in the text
 * @param end the place after its last character
 */
public record Noun(String text, int begin, int end) {}
