package io.julgi.nlp;

/**
 * A noun where it stands in a text.
 *
 * @param text in the form that is counted: a Chinese character stands with its reading
 * @param begin its first character in the text
 * @param end the character after its last
 */
record Noun(String text, int begin, int end) {}
