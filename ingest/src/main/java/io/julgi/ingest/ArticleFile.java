package io.julgi.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A file of articles, one JSON object a line, in UTF-8.
 *
 * <p>Files are read line by line, so that their size does not matter. A line that cannot be an
 * article is a {@link Rejected} with its number, and reading goes on: broken JSON, bytes that are
 * not UTF-8, more than {@value #LONGEST_LINE} bytes. A byte order mark at the start, Windows line
 * ends, blank lines and a last line without an end are accepted.
 */
public final class ArticleFile {
    /** Twice what the longest acceptable article needs. */
    static final int LONGEST_LINE = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Replaces bytes that are not UTF-8 in decoded text; may also be in the text itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private ArticleFile() {}

    /**
     * Reads each line and gives the result to the consumer, in the file's order.
     *
     * @return how many lines were read, blank ones not counted
     * @throws IOException with one clear message when the file is missing, a folder or unreadable
     */
    public static long forEach(Path file, ArticleJson json, Consumer<ReadResult> consumer)
            throws IOException {
        return read(file, json, (result, line) -> consumer.accept(result));
    }

    /**
     * Like {@link #forEach}, with the category that annotators gave to the article, for evaluation.
     *
     * @return how many lines were read, blank ones not counted
     * @throws IOException as {@link #forEach}
     */
    public static long forEachLabelled(
            Path file, ArticleJson json, BiConsumer<ReadResult, Optional<String>> consumer)
            throws IOException {
        return read(file, json, (result, line) -> consumer.accept(result, json.label(line)));
    }

    private static long read(Path file, ArticleJson json, BiConsumer<ReadResult, String> consumer)
            throws IOException {
        requireReadable(file);
        String source = String.valueOf(file.getFileName());
        long results = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            ByteLines lines = new ByteLines(bytes, LONGEST_LINE);
            while (lines.next()) {
                String line = decoded(lines);
                if (!line.isBlank()) {
                    consumer.accept(result(source, lines, line, json), line);
                    results++;
                }
            }
        } catch (IOException e) {
            throw new IOException(file + " could not be read to its end: " + e.getMessage(), e);
        }
        return results;
    }

    private static ReadResult result(
            String source, ByteLines lines, String line, ArticleJson json) {
        if (lines.length() > LONGEST_LINE) {
            String reason =
                    String.format(
                            Locale.ROOT,
                            "the line has %,d bytes; expected at most %,d",
                            lines.length(),
                            LONGEST_LINE);
            return ReadResult.of(new Rejected(source, lines.number(), reason, line));
        }
        if (line.indexOf(REPLACEMENT) >= 0 && !isUtf8(lines.bytes())) {
            String reason = "the line is not valid UTF-8; expected a file in that encoding";
            return ReadResult.of(new Rejected(source, lines.number(), reason, line));
        }
        return json.read(source, lines.number(), line);
    }

    /** The line as text, with a replacement character for what is not UTF-8. */
    private static String decoded(ByteLines lines) {
        String text = StandardCharsets.UTF_8.decode(lines.bytes()).toString();
        return lines.number() == 1 && text.startsWith(BYTE_ORDER_MARK)
                ? text.substring(BYTE_ORDER_MARK.length())
                : text;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Checks that this is a readable file, before anything is started.
     *
     * @throws IOException with one clear message when it is not
     */
    public static void requireReadable(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; expected a file of JSON lines");
        }
        if (!Files.exists(file)) {
            throw new IOException("There is no file " + file + "; expected a file of JSON lines");
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + " must not be read by this user; check its permissions");
        }
    }
}
