package io.julgi.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and writes articles as lines of JSON, in files and on Kafka. Only this class knows the
 * names of the fields and what makes a line acceptable.
 *
 * <p>Reading never throws: a line that is not an article becomes a {@link Rejected} whose reason
 * names the field, the value found and what was expected. Unknown fields are ignored. Thread-safe.
 */
public final class ArticleJson {
    private static final String ID = "id";
    private static final String OUTLET = "outlet";

    /** What other collections call the outlet; read, never written. */
    private static final String PUBLISHER = "publisher";

    private static final String SECTION = "section";
    private static final String AUTHOR = "author";
    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final String URL = "url";
    private static final String PUBLISHED_AT = "publishedAt";
    private static final String STORY = "story";

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_AUTHOR = 300;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_BODY = 200_000;
    private static final int LONGEST_URL = 2_000;

    /**
     * Korean newspapers begin in the 1880s, but a date before this is a default value that leaked.
     */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /**
     * Outlets' clocks may be ahead of ours, and an embargo may date an article some hours ahead.
     */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final String EXPECTED_TIME =
            "expected ISO-8601 with an offset, as 2020-01-01T10:00:00+09:00";

    /**
     * ISO-8601 with the offset as {@code +09:00}, {@code +0900}, {@code +09} or {@code Z}, or none.
     */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /**
     * A link that runs code or opens local files when it is clicked must not get into an article.
     */
    private static final Pattern FOREIGN_SCHEME =
            Pattern.compile("(?i)(?!https?:)[a-z][a-z0-9+.-]{0,30}:.*", Pattern.DOTALL);

    private static final Pattern USER = Pattern.compile("(?i)^(https?://)[^/?#@]*@");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    // As Python writes what is missing.
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private final Clock clock;

    /**
     * @param clock decides which publication times are in the future
     */
    public ArticleJson(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads the article in a line, or the reason why the line is rejected.
     *
     * @param source the file's name, or the Kafka topic and partition; kept with a rejected line
     * @param line the line's number or the record's offset; kept with a rejected line
     */
    public ReadResult read(String source, long line, String json) {
        try {
            return ReadResult.of(article(object(json)));
        } catch (UnacceptableException e) {
            return ReadResult.of(new Rejected(source, line, e.getMessage(), json));
        }
    }

    /**
     * Reads the article in these fields, or the reason why they are rejected.
     *
     * @param text what is kept with a rejected row
     */
    public ReadResult read(String source, long line, ObjectNode fields, String text) {
        try {
            return ReadResult.of(article(fields));
        } catch (UnacceptableException e) {
            return ReadResult.of(new Rejected(source, line, e.getMessage(), text));
        }
    }

    /**
     * A line of JSON.
     *
     * @param object the object in it, if it is one
     * @param problem why it is none; empty when it is one
     */
    public record Parsed(Optional<ObjectNode> object, String problem) {}

    /** The JSON object in a line, whatever its fields. */
    public static Parsed parse(String line) {
        try {
            return new Parsed(Optional.of((ObjectNode) object(line)), "");
        } catch (UnacceptableException e) {
            return new Parsed(Optional.empty(), e.getMessage());
        }
    }

    /**
     * Writes an article as one line, without empty fields; {@link #read} returns the same article.
     */
    public String write(Article article) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put(ID, article.id());
        json.put(TITLE, article.title());
        json.put(PUBLISHED_AT, article.publishedAt().toString());
        putUnlessEmpty(json, OUTLET, article.outlet());
        putUnlessEmpty(json, SECTION, article.section());
        putUnlessEmpty(json, AUTHOR, article.author());
        putUnlessEmpty(json, URL, article.url());
        putUnlessEmpty(json, STORY, article.isRetold() ? article.story() : "");
        putUnlessEmpty(json, BODY, article.body());
        return json.toString();
    }

    /** Writes a rejected line as one line of JSON, with the record's field names. */
    public String writeRejected(Rejected rejected) {
        return MAPPER.valueToTree(rejected).toString();
    }

    private Article article(JsonNode json) throws UnacceptableException {
        return new Article(
                        id(json),
                        optional(json, json.has(OUTLET) ? OUTLET : PUBLISHER, LONGEST_NAME),
                        optional(json, SECTION, LONGEST_NAME),
                        required(json, TITLE, LONGEST_TITLE),
                        ArticleText.paragraphs(text(json, BODY, LONGEST_BODY).orElse("")),
                        url(json),
                        publishedAt(json),
                        optional(json, STORY, LONGEST_ID))
                .withAuthor(optional(json, AUTHOR, LONGEST_AUTHOR));
    }

    private static JsonNode object(String line) throws UnacceptableException {
        JsonNode json;
        try {
            json = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnacceptableException("broken JSON: " + where(e));
        }
        if (json == null || json.isMissingNode()) {
            throw new UnacceptableException("the line is empty; expected a JSON object");
        }
        if (!json.isObject()) {
            throw new UnacceptableException(
                    "the line is " + kind(json) + "; expected a JSON object");
        }
        return json;
    }

    private static String where(JsonProcessingException e) {
        String column =
                e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
        return ArticleText.shortened(e.getOriginalMessage()) + column;
    }

    private static String id(JsonNode json) throws UnacceptableException {
        String raw = text(json, ID, LONGEST_ID).orElse("");
        if (ArticleText.hasControlCharacter(raw)) {
            throw new UnacceptableException(
                    "id is "
                            + ArticleText.quoted(raw)
                            + " with a control character; expected printable characters");
        }
        return required(json, ID, LONGEST_ID);
    }

    private static String url(JsonNode json) throws UnacceptableException {
        // Who signs in to read a page does not publish the password with it.
        String url = USER.matcher(optional(json, URL, LONGEST_URL)).replaceFirst("$1");
        if (FOREIGN_SCHEME.matcher(url).matches()) {
            throw new UnacceptableException(
                    "url is " + ArticleText.quoted(url) + "; expected an http or https address");
        }
        return url;
    }

    private Instant publishedAt(JsonNode json) throws UnacceptableException {
        String value = required(json, PUBLISHED_AT, LONGEST_NAME);
        Instant time = time(value);
        if (time.isBefore(EARLIEST)) {
            throw new UnacceptableException(
                    found(value) + ", which is before 1900; expected the time of publication");
        }
        if (time.isAfter(clock.instant().plus(AHEAD))) {
            throw new UnacceptableException(
                    found(value)
                            + ", more than a day ahead of the clock here; expected a time that is"
                            + " past");
        }
        return time;
    }

    private static Instant time(String value) throws UnacceptableException {
        TemporalAccessor time;
        try {
            time =
                    TIME.parseBest(
                            value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException e) {
            throw new UnacceptableException(found(value) + "; " + EXPECTED_TIME);
        }
        if (time instanceof OffsetDateTime withOffset) {
            return withOffset.toInstant();
        }
        throw new UnacceptableException(found(value) + " without a zone; " + EXPECTED_TIME);
    }

    private static String found(String time) {
        return PUBLISHED_AT + " is " + ArticleText.quoted(time);
    }

    private static String required(JsonNode json, String field, int longest)
            throws UnacceptableException {
        String value =
                text(json, field, longest)
                        .orElseThrow(() -> new UnacceptableException(field + " is missing"));
        String line = ArticleText.line(value);
        if (ArticleText.isBlank(line)) {
            throw new UnacceptableException(field + " is blank; expected at least one character");
        }
        return line;
    }

    private static String optional(JsonNode json, String field, int longest)
            throws UnacceptableException {
        return ArticleText.line(text(json, field, longest).orElse(""));
    }

    /** The field's text in NFC, within its bounds; empty when the field is absent or null. */
    private static Optional<String> text(JsonNode json, String field, int longest)
            throws UnacceptableException {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new UnacceptableException(
                    field
                            + " is "
                            + kind(value)
                            + " ("
                            + ArticleText.shortened(value.toString())
                            + "); expected text in quotes");
        }
        String text = value.textValue();
        if (ArticleText.hasUnpairedSurrogate(text)) {
            throw new UnacceptableException(
                    field
                            + " holds half of a surrogate pair: "
                            + ArticleText.quoted(text)
                            + "; expected valid Unicode");
        }
        String normal = ArticleText.normal(text);
        if (normal.length() > longest) {
            throw new UnacceptableException(
                    String.format(
                            Locale.ROOT,
                            "%s has %,d characters; expected at most %,d",
                            field,
                            normal.length(),
                            longest));
        }
        return Optional.of(normal);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING -> "text";
            case OBJECT -> "an object";
            default -> "null";
        };
    }

    private static void putUnlessEmpty(ObjectNode json, String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    /** Why a line is not an article; callers see it as a {@link Rejected}. */
    private static final class UnacceptableException extends Exception {
        UnacceptableException(String reason) {
            // An ordinary outcome of bad input: a stack trace for each line would cost more than
            // reading it.
            super(reason, null, false, false);
        }
    }
}
