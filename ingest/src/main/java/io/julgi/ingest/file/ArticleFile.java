package io.julgi.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A file of articles: JSON (an object a line, a list, or the answer of a search), separated values,
 * or a spreadsheet, packed with gzip or not. What it is, is told by its first bytes; text is in
 * UTF-8, UTF-16 with a mark, or CP949.
 *
 * <p>Files are read row by row, so that their size does not matter. A row that cannot be an article
 * is a {@link Rejected} with its number, and reading goes on. A byte order mark at the start,
 * Windows line ends, blank lines and a last line without an end are accepted.
 */
public final class ArticleFile {
    private static final int HEAD = 1 << 16;
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

    /** CP949, as spreadsheets in Korea save text. */
    private static final Charset MS949 = Charset.forName("MS949");

    private static final String EXPECTED =
            "expected JSON lines, a JSON list, CSV, tabs or .xlsx, packed with gzip or not";

    private ArticleFile() {}

    /** Receives the rows of a file, in its order. */
    @FunctionalInterface
    public interface Rows {
        /** An article, or a row that is none. */
        void take(ReadResult result);

        /** A row that whoever exported it marked as a duplicate or exception. */
        default void leaveOut() {}

        /** So many bytes of the file, as it is stored, were read so far. */
        default void progress(long bytes) {}
    }

    /**
     * Reads each row and gives the result to the consumer, in the file's order.
     *
     * @return how many rows were read, blank ones and those left out not counted
     * @throws IOException with one clear message when the file is missing, a folder, unreadable or
     *     of no known kind
     */
    public static long forEach(Path file, ArticleJson json, Consumer<ReadResult> consumer)
            throws IOException {
        return read(file, FileForm.USUAL, json, consumer::accept);
    }

    /**
     * Like {@link #forEach}, with the category that annotators gave to the article, for evaluation.
     *
     * @return how many rows were read, blank ones and those left out not counted
     * @throws IOException as {@link #forEach}
     */
    public static long forEachLabelled(
            Path file, ArticleJson json, BiConsumer<ReadResult, Optional<String>> consumer)
            throws IOException {
        return read(
                file,
                new Reading(
                        String.valueOf(file.getFileName()),
                        new ArticleFields(FileForm.USUAL),
                        json,
                        result -> {},
                        consumer));
    }

    /**
     * Like {@link #forEach}, of a file in this form.
     *
     * @return how many rows were read, blank ones and those left out not counted
     * @throws IOException as {@link #forEach}
     */
    public static long read(Path file, FileForm form, ArticleJson json, Rows rows)
            throws IOException {
        return read(
                file,
                new Reading(
                        String.valueOf(file.getFileName()),
                        new ArticleFields(form),
                        json,
                        rows,
                        (result, label) -> rows.take(result)));
    }

    private static long read(Path file, Reading reading) throws IOException {
        requireReadable(file);
        try (Counted bytes = new Counted(Files.newInputStream(file));
                InputStream unpacked = unpacked(bytes)) {
            rows(file, unpacked, reading, row -> reading.take(row, bytes.count.get()));
        } catch (UnknownKindException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + " could not be read to its end: " + e.getMessage(), e);
        }
        return reading.results.get();
    }

    private static void rows(Path file, InputStream bytes, Reading reading, Consumer<FileRow> rows)
            throws IOException {
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        if (startsWith(head, 'P', 'K', 3, 4)) {
            if (TableRows.ofSpreadsheet(file, reading.fields, rows) == 0) {
                throw unknown(file, "Its first sheet has no column of headlines");
            }
            return;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw unknown(file, "It is a spreadsheet of before 2007; save it as .xlsx or CSV");
        }
        Optional<Charset> mark = mark(head);
        Charset charset = mark.isPresent() ? mark.get() : charset(file);
        String start = new String(head, charset).replaceFirst("^\uFEFF", "").strip();
        if (start.isEmpty()) {
            return;
        }
        boolean isList = start.startsWith("[");
        if (isList || isSpread(start)) {
            JsonRows.ofList(reader(bytes, charset, mark), rows);
        } else if (start.startsWith("{") || isNamedAsJson(file)) {
            JsonRows.ofLines(bytes, charset, rows);
        } else {
            char separator =
                    separator(start, reading.fields)
                            .orElseThrow(
                                    () ->
                                            unknown(
                                                    file,
                                                    "It begins with "
                                                            + shortened(start)
                                                            + " and has no column of headlines"));
            TableRows.ofText(reader(bytes, charset, mark), separator, reading.fields, rows);
        }
    }

    /** Whether the first object goes on over many lines. */
    private static boolean isSpread(String start) {
        String first = start.lines().findFirst().orElse("").strip();
        return start.startsWith("{")
                && !JsonRows.isObject(first)
                && (first.endsWith("{") || first.endsWith("[") || first.endsWith(","));
    }

    private static boolean isNamedAsJson(Path file) {
        return file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .matches(".*\\.(json[l]?|ndjson)(\\.gz)?");
    }

    /** The separator that makes most columns of the head. */
    private static Optional<Character> separator(String start, ArticleFields fields)
            throws IOException {
        Optional<Character> best = Optional.empty();
        int most = 0;
        for (char separator : SEPARATORS) {
            int columns = TableRows.ofText(new StringReader(start), separator, fields, row -> {});
            if (columns > most) {
                most = columns;
                best = Optional.of(separator);
            }
        }
        return best;
    }

    private static InputStreamReader reader(
            InputStream bytes, Charset charset, Optional<Charset> mark) throws IOException {
        if (mark.isPresent()) {
            bytes.skipNBytes(mark.get().equals(StandardCharsets.UTF_8) ? 3 : 2);
        }
        return new InputStreamReader(bytes, charset);
    }

    private static Optional<Charset> mark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(head, 0xFE, 0xFF)
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /**
     * UTF-8 or CP949, by the first part of the file that is not plain ASCII: text in CP949 is
     * hardly ever valid UTF-8, so a few broken bytes among valid ones are damage and no other
     * encoding.
     */
    private static Charset charset(Path file) throws IOException {
        try (InputStream bytes = unpacked(new Counted(Files.newInputStream(file)))) {
            for (byte[] part = bytes.readNBytes(HEAD);
                    part.length > 0;
                    part = bytes.readNBytes(HEAD)) {
                String text = new String(part, StandardCharsets.UTF_8);
                long broken = text.chars().filter(c -> c == '\uFFFD').count();
                long valid = text.chars().filter(c -> c >= 0x80).count() - broken;
                if (valid + broken > 0) {
                    return valid >= broken ? StandardCharsets.UTF_8 : MS949;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static InputStream unpacked(InputStream stored) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stored, 2 * HEAD);
        bytes.mark(2);
        byte[] magic = bytes.readNBytes(2);
        bytes.reset();
        return startsWith(magic, 0x1F, 0x8B)
                ? new BufferedInputStream(new GZIPInputStream(bytes, HEAD), 2 * HEAD)
                : bytes;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String shortened(String start) {
        String line = start.lines().findFirst().orElse("");
        return '"' + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + '"';
    }

    private static UnknownKindException unknown(Path file, String found) {
        return new UnknownKindException(
                "The kind of "
                        + file
                        + " cannot be told. "
                        + found
                        + "; "
                        + EXPECTED
                        + ". The column of the headlines is named by --map title=COLUMN");
    }

    /** A file that is of no known kind. */
    private static final class UnknownKindException extends IOException {
        UnknownKindException(String message) {
            super(message);
        }
    }

    /** Bytes of the file itself, counted to tell how far the reading is. */
    private static final class Counted extends FilterInputStream {
        private final AtomicLong count = new AtomicLong();

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count.addAndGet(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count.addAndGet(Math.max(0, read));
            return read;
        }
    }

    /** What becomes of the rows of one file. */
    private record Reading(
            String source,
            ArticleFields fields,
            ArticleJson json,
            Rows rows,
            BiConsumer<ReadResult, Optional<String>> consumer,
            AtomicLong results) {
        Reading(
                String source,
                ArticleFields fields,
                ArticleJson json,
                Rows rows,
                BiConsumer<ReadResult, Optional<String>> consumer) {
            this(source, fields, json, rows, consumer, new AtomicLong());
        }

        void take(FileRow row, long bytes) {
            rows.progress(bytes);
            if (row.fields().isEmpty()) {
                results.incrementAndGet();
                consumer.accept(
                        ReadResult.of(
                                new Rejected(source, row.number(), row.problem(), row.text())),
                        Optional.empty());
                return;
            }
            Map<String, JsonNode> read = fields.read(row.fields().get());
            if (ArticleFields.isExcluded(read)) {
                rows.leaveOut();
                return;
            }
            results.incrementAndGet();
            ObjectNode article = fields.article(read);
            consumer.accept(
                    json.read(source, row.number(), article, row.text()),
                    Optional.ofNullable(article.path("label").textValue()));
        }
    }

    /**
     * Checks that this is a readable file, before anything is started.
     *
     * @throws IOException with one clear message when it is not
     */
    public static void requireReadable(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; expected a file of articles");
        }
        if (!Files.exists(file)) {
            throw new IOException("There is no file " + file + "; expected a file of articles");
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + " must not be read by this user; check its permissions");
        }
    }
}
