package io.julgi.ingest.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.ingest.ArticleJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Rows of JSON: an object a line, a list of objects, or an answer that holds such a list. */
final class JsonRows {
    /** Twice what the longest acceptable article needs. */
    static final int LONGEST_LINE = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Replaces bytes that are not UTF-8 in decoded text; may also be in the text itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private static final List<String> TITLES = List.of("title", "headline", "제목");

    private JsonRows() {}

    /**
     * One object a line. A line that cannot be read is a broken row, and reading goes on: its
     * number is known, whatever it holds.
     */
    static void ofLines(InputStream bytes, Charset charset, Consumer<FileRow> rows)
            throws IOException {
        ByteLines lines = new ByteLines(bytes, LONGEST_LINE);
        while (lines.next()) {
            String line = decoded(lines, charset);
            if (!line.isBlank()) {
                row(lines, line, charset, rows);
            }
        }
    }

    private static void row(ByteLines lines, String line, Charset charset, Consumer<FileRow> rows) {
        if (lines.length() > LONGEST_LINE) {
            String reason =
                    String.format(
                            Locale.ROOT,
                            "the line has %,d bytes; expected at most %,d",
                            lines.length(),
                            LONGEST_LINE);
            rows.accept(FileRow.broken(lines.number(), reason, line));
            return;
        }
        if (line.indexOf(REPLACEMENT) >= 0 && !isIn(charset, lines.bytes())) {
            String reason =
                    "the line is not valid "
                            + charset.name()
                            + "; expected a file in that encoding";
            rows.accept(FileRow.broken(lines.number(), reason, line));
            return;
        }
        ArticleJson.Parsed parsed = ArticleJson.parse(line);
        if (parsed.object().isEmpty()) {
            rows.accept(FileRow.broken(lines.number(), parsed.problem(), line));
        } else {
            rows(lines.number(), parsed.object().get(), line, rows);
        }
    }

    /** The object itself, or those in it when it is the answer of a search. */
    private static void rows(long number, ObjectNode object, String text, Consumer<FileRow> rows) {
        Optional<JsonNode> list =
                TITLES.stream().anyMatch(object::has) ? Optional.empty() : list(object);
        if (list.isEmpty()) {
            rows.accept(FileRow.of(number, object, text));
            return;
        }
        for (JsonNode each : list.get()) {
            rows.accept(FileRow.of(number, (ObjectNode) each, each.toString()));
        }
    }

    /** The nearest list of objects that have a headline; Naver's {@code items}, say. */
    private static Optional<JsonNode> list(ObjectNode answer) {
        Deque<JsonNode> next = new ArrayDeque<>(List.of(answer));
        while (!next.isEmpty()) {
            for (JsonNode value : next.remove()) {
                boolean isList =
                        value.isArray()
                                && !value.isEmpty()
                                && StreamSupport.stream(value.spliterator(), false)
                                        .allMatch(each -> each.isObject() && hasTitle(each));
                if (isList) {
                    return Optional.of(value);
                }
                if (value.isObject()) {
                    next.add(value);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasTitle(JsonNode object) {
        JsonNode document = object.path("_source").isObject() ? object.get("_source") : object;
        return TITLES.stream().anyMatch(document::has);
    }

    /**
     * The elements of a list, or objects one after the other over many lines. Read one by one, so
     * that the length of the list does not matter. What comes after broken JSON cannot be told
     * apart and ends the reading.
     */
    static void ofList(Reader text, Consumer<FileRow> rows) throws IOException {
        long number = 0;
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token == JsonToken.START_OBJECT) {
                    number++;
                    ObjectNode object = MAPPER.readTree(parser);
                    rows(number, object, object.toString(), rows);
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    number++;
                    rows.accept(
                            FileRow.broken(
                                    number,
                                    "an element of the list is no object; expected a JSON object",
                                    parser.getText()));
                }
                token = parser.nextToken();
            }
        } catch (JsonProcessingException e) {
            rows.accept(
                    FileRow.broken(
                            number + 1,
                            "broken JSON; what comes after it was not read: "
                                    + e.getOriginalMessage(),
                            ""));
        }
    }

    /** The line as text, with a replacement character for what is not in this encoding. */
    private static String decoded(ByteLines lines, Charset charset) {
        String text = charset.decode(lines.bytes()).toString();
        return lines.number() == 1 && text.startsWith(BYTE_ORDER_MARK)
                ? text.substring(BYTE_ORDER_MARK.length())
                : text;
    }

    private static boolean isIn(Charset charset, ByteBuffer bytes) {
        try {
            charset.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether a line is a whole JSON object, so that the file has one a line. */
    static boolean isObject(String line) {
        return ArticleJson.parse(line).object().isPresent();
    }
}
