package io.julgi.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.ingest.extract.MarkupText;
import io.julgi.ingest.extract.NewsTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okio.ByteString;

/**
 * Finds the fields of an article in a row of somebody's file, by the names that exports of
 * BIGKinds, Naver's news search, mongoexport, scrapy and spreadsheets give them, and brings their
 * values into the form that {@link io.julgi.ingest.ArticleJson} reads. Not thread-safe.
 */
final class ArticleFields {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String PUBLISHED_AT = "publishedAt";
    private static final String MODIFIED_AT = "modifiedAt";
    private static final String URL = "url";
    private static final String OUTLET = "outlet";
    private static final String BODY = "body";
    private static final String SECTION = "section";

    /** The usual names of each field in lower case, without spaces and marks; the best first. */
    static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(ID, List.of("id", "뉴스식별자", "newsid", "기사id", "articleid", "guid", "uid", "기사번호"));
        NAMES.put(
                TITLE,
                List.of("title", "제목", "headline", "기사제목", "뉴스제목", "newstitle", "subject", "tit"));
        NAMES.put(
                PUBLISHED_AT,
                List.of(
                        "publishedat",
                        "datepublished",
                        "published",
                        "publishdate",
                        "publisheddate",
                        "publishedtime",
                        "pubdate",
                        "일시",
                        "입력일시",
                        "입력시간",
                        "등록일시",
                        "작성일시",
                        "일자",
                        "날짜",
                        "기사일자",
                        "보도일자",
                        "발행일자",
                        "게재일자",
                        "게재일",
                        "발행일",
                        "보도일",
                        "작성일",
                        "작성일자",
                        "등록일",
                        "입력일",
                        "datetime",
                        "date",
                        "timestamp",
                        "regdate",
                        "writedate",
                        "createdat",
                        "created",
                        "time"));
        NAMES.put(
                MODIFIED_AT,
                List.of("modifiedat", "datemodified", "modified", "수정일시", "수정일", "수정시간"));
        NAMES.put(
                OUTLET,
                List.of(
                        "outlet",
                        "언론사",
                        "publisher",
                        "press",
                        "매체",
                        "매체명",
                        "언론사명",
                        "신문사",
                        "provider",
                        "media",
                        "newspaper",
                        "source",
                        "출처"));
        NAMES.put(
                SECTION,
                List.of(
                        "section",
                        "통합분류1",
                        "category",
                        "섹션",
                        "분류",
                        "카테고리",
                        "분야",
                        "articlesection"));
        NAMES.put(
                "author",
                List.of(
                        "author",
                        "기고자",
                        "기자",
                        "기자명",
                        "작성자",
                        "byline",
                        "reporter",
                        "authors",
                        "writer",
                        "journalist"));
        NAMES.put(
                URL,
                List.of(
                        "url",
                        "originallink",
                        "link",
                        "주소",
                        "링크",
                        "원문주소",
                        "기사주소",
                        "href",
                        "articleurl"));
        NAMES.put(
                BODY,
                List.of(
                        "body",
                        "본문",
                        "articlebody",
                        "content",
                        "contents",
                        "text",
                        "기사본문",
                        "본문내용",
                        "내용",
                        "기사내용",
                        "description"));
        NAMES.put("story", List.of("story"));
        NAMES.put("label", List.of("label"));
    }

    private static final List<String> EXCLUDED = List.of("분석제외여부", "분석제외");
    private static final Pattern NOT_EXCLUDED = Pattern.compile("(?i)|n|no|false|0|x|-|아니오|아님|미해당");

    /** Where other stores keep the document itself. */
    private static final List<String> ENVELOPES = List.of("_source", "fields");

    /** What these hold is the value, as mongoexport writes it: {@code {"$oid": "63b2…"}}. */
    private static final List<String> WRAPPERS =
            List.of("$oid", "$date", "$numberLong", "$numberInt", "$numberDouble", "name", "value");

    private static final Pattern EXACT =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}(?::?\\d{2})?)");

    private static final Pattern MARKS = Pattern.compile("[\\s_\\-./()\\uFEFF]+");
    private static final Pattern WITHOUT_SCHEME =
            Pattern.compile("(?:[\\w-]+\\.)+[a-z]{2,}(?::\\d+)?(?:[/?].*)?");
    private static final int HASH_BYTES = 10;
    private static final int KNOWN_NAMES = 10_000;

    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final ZoneId zone;

    /** Of one file the names repeat, and to bring one into its plain form costs a search. */
    private final Map<String, String> plainNames = new HashMap<>();

    ArticleFields(FileForm form) {
        zone = form.zone();
        NAMES.forEach(
                (field, usual) ->
                        names.put(
                                field,
                                Optional.ofNullable(form.columns().get(field))
                                        .map(column -> List.of(plain(column)))
                                        .orElse(usual)));
    }

    /** Whether one of these columns holds headlines, so that the table is one of articles. */
    boolean hasTitle(List<String> columns) {
        return columns.stream().map(this::plain).anyMatch(names.get(TITLE)::contains);
    }

    /** The row's fields by their names in the file, in plain form. */
    Map<String, JsonNode> read(ObjectNode row) {
        Map<String, JsonNode> fields = new HashMap<>();
        for (String envelope : ENVELOPES) {
            if (row.get(envelope) instanceof ObjectNode document && !row.has(TITLE)) {
                put(document, fields);
            }
        }
        put(row, fields);
        return fields;
    }

    private void put(ObjectNode row, Map<String, JsonNode> fields) {
        row.properties()
                .forEach(field -> fields.putIfAbsent(plain(field.getKey()), field.getValue()));
    }

    /** Whether whoever exported the row marked it as a duplicate or exception. */
    static boolean isExcluded(Map<String, JsonNode> row) {
        return EXCLUDED.stream()
                .map(name -> text(row.get(name)).strip())
                .anyMatch(mark -> !NOT_EXCLUDED.matcher(mark).matches());
    }

    /** The row as {@link io.julgi.ingest.ArticleJson} reads it; what it lacks stays absent. */
    ObjectNode article(Map<String, JsonNode> row) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        names.forEach(
                (field, columns) -> {
                    for (String column : columns) {
                        String value = text(row.get(column));
                        if (!value.isBlank()) {
                            article.put(field, value);
                            break;
                        }
                    }
                });
        replace(article, TITLE, MarkupText::line);
        replace(article, BODY, MarkupText::paragraphs);
        replace(article, PUBLISHED_AT, this::time);
        replace(article, MODIFIED_AT, this::time);
        replace(article, SECTION, section -> section.split(">", 2)[0].strip());
        replace(
                article,
                URL,
                url ->
                        WITHOUT_SCHEME.matcher(url.strip()).matches()
                                ? "https://" + url.strip()
                                : url);
        if (!article.has(ID) && article.has(TITLE)) {
            article.put(ID, id(article));
        }
        return article;
    }

    private static void replace(
            ObjectNode article, String field, java.util.function.UnaryOperator<String> form) {
        if (article.has(field)) {
            article.put(field, form.apply(article.get(field).textValue()));
        }
    }

    /** The same article has the same id when it is imported again, or by another file. */
    private static String id(ObjectNode article) {
        String address = article.path(URL).asText().replaceFirst("^https?://(?:www\\.)?", "");
        String content =
                address.isEmpty()
                        ? String.join(
                                "\0",
                                article.path(OUTLET).asText(),
                                article.path(TITLE).asText(),
                                article.path(PUBLISHED_AT).asText())
                        : address;
        return "import-" + ByteString.encodeUtf8(content).sha256().substring(0, HASH_BYTES).hex();
    }

    /** ISO-8601 with an offset; a time that is not understood stays as it is. */
    private String time(String text) {
        String time = text.strip();
        if (EXACT.matcher(time).matches()) {
            return time;
        }
        return NewsTime.in(time, zone)
                .published()
                .map(NewsTime.Stamp::at)
                .map(Instant::toString)
                .orElse(time);
    }

    /** The value as text: of lists their elements, of wrapped values what they hold. */
    private static String text(JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ArticleFields::text)
                    .filter(each -> !each.isBlank())
                    .collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return WRAPPERS.stream()
                    .filter(value::has)
                    .map(name -> text(value.get(name)))
                    .findFirst()
                    .orElse("");
        }
        if (value.isFloatingPointNumber()) {
            return Double.isFinite(value.doubleValue())
                    ? value.decimalValue().stripTrailingZeros().toPlainString()
                    : "";
        }
        return value.asText();
    }

    private String plain(String name) {
        if (plainNames.size() > KNOWN_NAMES) {
            plainNames.clear();
        }
        // "_id" is "id", "통합 분류1" is "통합분류1".
        return plainNames.computeIfAbsent(
                name, given -> MARKS.matcher(given).replaceAll("").toLowerCase(Locale.ROOT));
    }
}
