package io.julgi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Instant TEN_IN_SEOUL = Instant.parse("2020-01-01T01:00:00Z");

    private final ArticleJson json = new ArticleJson(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void readsAllFields() {
        Article article =
                read(
                        """
                        {"id":"hani-1","outlet":"한겨레","section":"경제","author":"최강, 한별","title":"한은, 기준금리 동결",
                         "body":"첫 줄\\r\\n둘째 줄","url":"https://example.com/1",
                         "publishedAt":"2020-01-01T10:00:00+09:00","extra":[1,2]}
                        """);

        assertThat(article)
                .isEqualTo(
                        new Article(
                                        "hani-1",
                                        "한겨레",
                                        "경제",
                                        "한은, 기준금리 동결",
                                        "첫 줄\n둘째 줄",
                                        "https://example.com/1",
                                        TEN_IN_SEOUL)
                                .withAuthor("최강, 한별"));
    }

    @Test
    void givesBackTheArticleThatItWrote() {
        Article article =
                new Article(
                                "id \"1\"",
                                "연합뉴스",
                                "IT과학",
                                "따옴표 \" 빗금 \\ 😀 <b>",
                                "본문\n둘째 \t줄",
                                "https://example.com/?a=1&b=2",
                                Instant.parse("2020-01-01T01:02:03.456Z"))
                        .withAuthor("최강");

        assertThat(read(json.write(article))).isEqualTo(article);
        assertThat(json.write(article)).doesNotContain("\n");
    }

    @Test
    void leavesEmptyFieldsOutOfTheLine() {
        Article article = new Article("1", "", "", "제목", "", "", TEN_IN_SEOUL);

        assertThat(json.write(article))
                .isEqualTo(
                        "{\"id\":\"1\",\"title\":\"제목\",\"publishedAt\":\"2020-01-01T01:00:00Z\"}");
        assertThat(read(json.write(article))).isEqualTo(article);
    }

    @Test
    void anArticleIsTheFirstOfItsStoryUnlessTheLineSaysOtherwise() {
        Article first = new Article("1", "", "", "제목", "", "", TEN_IN_SEOUL);
        Article second = new Article("2", "", "", "제목(종합)", "", "", TEN_IN_SEOUL, "1");

        assertThat(read(json.write(first)).story()).isEqualTo("1");
        assertThat(json.write(second)).contains("\"story\":\"1\"");
        assertThat(read(json.write(second))).isEqualTo(second);
        assertThat(read(line("\"story\":null")).isRetold()).isFalse();
    }

    @Test
    void acceptsPublisherAsAnotherNameOfOutlet() {
        assertThat(read(line("\"publisher\":\"연합뉴스\"")).outlet()).isEqualTo("연합뉴스");
        assertThat(read(line("\"publisher\":\"네이버\",\"outlet\":\"한겨레\"")).outlet())
                .isEqualTo("한겨레");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01T10:00:00+09:00",
                "2020-01-01T10:00+09:00",
                "2020-01-01T10:00:00+0900",
                "2020-01-01T10:00:00+09",
                "2020-01-01T01:00:00Z",
                "2020-01-01T01:00:00.000Z"
            })
    void readsEveryUsualWayToWriteAnOffset(String time) {
        assertThat(read(lineAt(time)).publishedAt()).isEqualTo(TEN_IN_SEOUL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-01-01T10:00      | publishedAt is "2020-01-01T10:00" without a zone; expected ISO-8601 with an offset, as 2020-01-01T10:00:00+09:00
                    2020-01-01            | publishedAt is "2020-01-01" without a zone; expected ISO-8601 with an offset, as 2020-01-01T10:00:00+09:00
                    어제                  | publishedAt is "어제"; expected ISO-8601 with an offset, as 2020-01-01T10:00:00+09:00
                    2020-02-30T10:00:00Z  | publishedAt is "2020-02-30T10:00:00Z"; expected ISO-8601 with an offset, as 2020-01-01T10:00:00+09:00
                    2099-01-01T00:00:00Z  | publishedAt is "2099-01-01T00:00:00Z", more than a day ahead of the clock here; expected a time that is past
                    2026-11-22T03:00:01Z  | publishedAt is "2026-11-22T03:00:01Z", more than a day ahead of the clock here; expected a time that is past
                    1899-12-31T00:00:00Z  | publishedAt is "1899-12-31T00:00:00Z", which is before 1900; expected the time of publication
                    +999999999-01-01T00:00:00Z | publishedAt is "+999999999-01-01T00:00:00Z", more than a day ahead of the clock here; expected a time that is past
                    """)
    void saysWhatIsWrongWithATime(String time, String reason) {
        assertThat(reasonFor(lineAt(time))).isEqualTo(reason);
    }

    @Test
    void acceptsATimeWithinADayAhead() {
        assertThat(read(lineAt("2026-11-22T03:00:00Z")).id()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"id":"1","title":"제목"                            | broken JSON
                    not json                                            | broken JSON
                    {"id":"1"} {"id":"2"}                               | broken JSON
                    {"id":"1","id":"2","title":"t"}                     | broken JSON
                    []                                                  | the line is a list; expected a JSON object
                    null                                                | the line is null; expected a JSON object
                    {}                                                  | id is missing
                    {"id":7}                                            | id is a number (7); expected text in quotes
                    {"id":" "}                                          | id is blank; expected at least one character
                    {"id":"a\\u0000b","title":"t"}                      | id is "a b" with a control character; expected printable characters
                    {"id":"1"}                                          | title is missing
                    {"id":"1","title":null}                             | title is missing
                    {"id":"1","title":["a"]}                            | title is a list (["a"]); expected text in quotes
                    {"id":"1","title":" \\u200b\\u00a0\\u3000 "}        | title is blank; expected at least one character
                    {"id":"1","title":"a\\ud83d"}                       | title holds half of a surrogate pair
                    {"id":"1","title":"t"}                              | publishedAt is missing
                    {"id":"1","title":"t","publishedAt":1577840400000}  | publishedAt is a number (1577840400000); expected text in quotes
                    {"id":"1","title":"t","url":"javascript:alert(1)"}  | url is "javascript:alert(1)"; expected an http or https address
                    """)
    void saysWhyALineIsNoArticle(String line, String reason) {
        assertThat(reasonFor(line)).startsWith(reason);
    }

    @Test
    void keepsSourceLineAndTextOfWhatItRejects() {
        Rejected rejected = json.read("news.jsonl", 17, "{\"id\":").rejected();

        assertThat(rejected.source()).isEqualTo("news.jsonl");
        assertThat(rejected.line()).isEqualTo(17);
        assertThat(rejected.text()).isEqualTo("{\"id\":");
    }

    @Test
    void boundsEveryField() {
        assertThat(reasonFor(line("\"body\":\"" + "가".repeat(200_001) + "\"")))
                .isEqualTo("body has 200,001 characters; expected at most 200,000");
        assertThat(reasonFor(line("\"url\":\"" + "a".repeat(2_001) + "\"")))
                .isEqualTo("url has 2,001 characters; expected at most 2,000");
        assertThat(reasonFor(line("\"outlet\":\"" + "a".repeat(101) + "\"")))
                .isEqualTo("outlet has 101 characters; expected at most 100");
        assertThat(reasonFor(line("\"section\":\"" + "a".repeat(101) + "\"")))
                .isEqualTo("section has 101 characters; expected at most 100");
        assertThat(reasonFor("{\"id\":\"" + "a".repeat(201) + "\"}"))
                .isEqualTo("id has 201 characters; expected at most 200");
        assertThat(reasonFor("{\"id\":\"1\",\"title\":\"" + "가".repeat(10_000_000) + "\"}"))
                .isEqualTo("title has 10,000,000 characters; expected at most 1,000");
        assertThat(read(line("\"body\":\"" + "가".repeat(200_000) + "\"")).body()).hasSize(200_000);
    }

    @Test
    void composesDecomposedHangul() {
        String decomposed = java.text.Normalizer.normalize("한글", java.text.Normalizer.Form.NFD);

        assertThat(read(titled(decomposed)).title()).isEqualTo("한글");
    }

    @Test
    void normalisesAMegabyteOfMarksAtOnce() {
        String marks = "\u0301\u0316".repeat(99_000);

        assertThat(read(line("\"body\":\"a" + marks + "\"")).body()).hasSizeLessThan(40);
    }

    @Test
    void replacesControlCharactersAndTrims() {
        assertThat(read(titled(" \\u0000앞\\t뒤\\u0007 ")).title()).isEqualTo("앞 뒤");
        assertThat(read(line("\"body\":\"앞\\u0000뒤\\n끝\\n\"")).body()).isEqualTo("앞 뒤\n끝");
    }

    @Test
    void keepsMarkupAndEmojiAsText() {
        assertThat(read(titled("<script>alert(1)</script> 😀")).title())
                .isEqualTo("<script>alert(1)</script> 😀");
    }

    @Test
    void rejectsDeepNestingInsteadOfFallingOver() {
        assertThat(reasonFor("[".repeat(500_000))).startsWith("broken JSON");
        assertThat(reasonFor(line("\"x\":" + "{\"a\":".repeat(100_000)))).startsWith("broken JSON");
    }

    @Test
    void writesARejectedLineWithItsPlaceAndReason() {
        Rejected rejected = new Rejected("뉴스.jsonl", 3, "broken JSON: …", "{\"a\":\t\u0000");

        assertThat(json.writeRejected(rejected))
                .isEqualTo(
                        "{\"source\":\"뉴스.jsonl\",\"line\":3,\"reason\":\"broken JSON: …\","
                                + "\"text\":\"{\\\"a\\\":\\t\\u0000\"}");
    }

    private Article read(String line) {
        ReadResult result = json.read("test", 1, line);
        assertThat(result.rejected()).isNull();
        return result.article();
    }

    private String reasonFor(String line) {
        ReadResult result = json.read("test", 1, line);
        assertThat(result.article()).isNull();
        return result.rejected().reason();
    }

    private static String line(String field) {
        return "{\"id\":\"1\",\"title\":\"제목\",\"publishedAt\":\"2020-01-01T10:00:00+09:00\","
                + field
                + "}";
    }

    private static String lineAt(String time) {
        return "{\"id\":\"1\",\"title\":\"제목\",\"publishedAt\":\"" + time + "\"}";
    }

    private static String titled(String title) {
        return "{\"id\":\"1\",\"title\":\""
                + title
                + "\",\"publishedAt\":\"2020-01-01T10:00:00+09:00\"}";
    }
}
