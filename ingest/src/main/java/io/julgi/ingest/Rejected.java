package io.julgi.ingest;

/**
 * A line that could not become an article: counted and kept for inspection, never silently lost.
 *
 * @param source where the line stood: a file's name, or a Kafka topic and partition ({@code
 *     articles-0})
 * @param line its number in the file from 1, or its offset in the partition
 * @param reason what was found and what was expected
 * @param text the line itself, cut to {@value #KEPT_CHARACTERS} characters
 */
public record Rejected(String source, long line, String reason, String text) {
    static final int KEPT_CHARACTERS = 2_000;

    public Rejected {
        text = text.length() > KEPT_CHARACTERS ? text.substring(0, KEPT_CHARACTERS) : text;
    }
}
