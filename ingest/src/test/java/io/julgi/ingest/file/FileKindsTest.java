package io.julgi.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ReadResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of file in which people have articles. */
class FileKindsTest {
    private static final Instant FIVE_PAST_NINE = Instant.parse("2023-01-02T00:05:00Z");
    private static final String TABLE =
            """
            뉴스 식별자,일자,언론사,기고자,제목,통합 분류1,본문,URL,분석제외 여부
            01.1,20230102,한겨레,홍길동,"도서관, 문 열다",사회>사회일반,"첫 줄
            둘째 줄",www.hani.co.kr/arti/1.html,
            01.2,20230102,동아일보,김아무,버스 증편,경제>산업,본문이다.,https://www.donga.com/2,중복
            """;

    @TempDir private Path folder;
    private int leftOut;

    @Test
    void readsATableInEveryEncodingAndLeavesOutWhatIsMarked() throws IOException {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        assertIsTheLibrary(read("plain.csv", utf8(TABLE)));
        assertIsTheLibrary(read("marked.csv", joined(mark, utf8(TABLE))));
        assertIsTheLibrary(read("cp949.csv", TABLE.getBytes(Charset.forName("MS949"))));
        assertIsTheLibrary(read("utf16.txt", TABLE.getBytes(StandardCharsets.UTF_16)));
        assertIsTheLibrary(read("packed.csv.gz", gzip(utf8(TABLE))));
        assertIsTheLibrary(read("preamble.csv", utf8("뉴스 검색 결과\n\n" + TABLE)));
        assertThat(leftOut).isEqualTo(6);
    }

    @Test
    void tellsTheEncodingByTheFirstLetterThatIsNotAscii() throws IOException {
        String table = "title,date\n" + "plain,2023-01-02\n".repeat(10_000) + "한글,2023-01-02\n";

        List<ReadResult> rows = read("late.csv", table.getBytes(Charset.forName("MS949")));

        assertThat(rows.get(10_000).article().title()).isEqualTo("한글");
    }

    @ParameterizedTest
    @CsvSource({"tab", "semicolon", "bar"})
    void recognisesTheSeparator(String name) throws IOException {
        char separator = Map.of("tab", '\t', "semicolon", ';', "bar", '|').get(name);
        String table = "id,headline,pubDate\n7,제목 하나,2023-01-02 09:05\n".replace(',', separator);

        assertThat(read("table.txt", utf8(table)))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.article().title()).isEqualTo("제목 하나");
                            assertThat(row.article().publishedAt()).isEqualTo(FIVE_PAST_NINE);
                        });
    }

    @Test
    void rejectsARowThatIsShiftedByASeparator() throws IOException {
        List<ReadResult> rows =
                read("t.csv", utf8("id,title,date\n1,하나, 둘,2023-01-02\n2,셋,2023-01-02\n"));

        assertThat(rows.get(0).rejected().reason())
                .isEqualTo(
                        "the row has 4 columns and the head 3; is a value with a separator not in"
                                + " quotes?");
        assertThat(rows.get(1).article().id()).isEqualTo("2");
    }

    @Test
    void readsASpreadsheetWhateverSizeItSaysItHas() throws IOException {
        Path file = folder.resolve("NewsResult.xlsx");
        spreadsheet(file);

        List<ReadResult> rows = read(file, FileForm.USUAL);

        assertThat(rows).extracting(row -> row.article().id()).containsExactly("01.1", "01.3");
        assertThat(rows)
                .extracting(row -> row.article().publishedAt())
                .satisfiesExactly(
                        day -> assertThat(day).isEqualTo("2023-01-01T15:00:00Z"),
                        time ->
                                assertThat(time.truncatedTo(ChronoUnit.SECONDS))
                                        .isBetween(FIVE_PAST_NINE.minusSeconds(1), FIVE_PAST_NINE));
        assertThat(leftOut).isEqualTo(1);
    }

    @Test
    void readsListsAndAnswersOfSearches() throws IOException {
        String article = "{\"id\":1,\"title\":\"가\",\"date\":\"2023-01-02T09:05:00\"}";
        String answer =
                """
                {
                  "total": 1, "display": 1,
                  "items": [{"title": "<b>도서관</b> &quot;개관&quot;", "originallink": "https://a.kr/1",
                    "link": "https://n.news.naver.com/1", "pubDate": "Mon, 02 Jan 2023 09:05:00 +0900"}]
                }
                """;
        assertThat(read("list.json", utf8("[" + article + ",\n" + article + "]"))).hasSize(2);
        assertThat(read("one.json", utf8(article))).hasSize(1);
        for (String form : List.of(answer, answer.replace("\n", " "))) {
            assertThat(read("naver.json", utf8(form)))
                    .singleElement()
                    .satisfies(
                            row -> {
                                assertThat(row.article().title()).isEqualTo("도서관 \"개관\"");
                                assertThat(row.article().url()).isEqualTo("https://a.kr/1");
                                assertThat(row.article().publishedAt()).isEqualTo(FIVE_PAST_NINE);
                                assertThat(row.article().id()).startsWith("import-");
                            });
        }
    }

    @Test
    void saysWhereAListIsBroken() throws IOException {
        List<ReadResult> rows =
                read("l.json", utf8("[{\"id\":\"1\",\"title\":\"가\",\"date\":20230102}, {\"id\":"));

        assertThat(rows.get(0).article().id()).isEqualTo("1");
        assertThat(rows.get(1).rejected().reason())
                .startsWith("broken JSON; what comes after it was not read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2023-01-02 09:05\"",
                "\"2023-01-02T09:05:00\"",
                "\"2023-01-02T00:05:00Z\"",
                "\"2023-01-02T09:05:00+09:00[Asia/Seoul]\"",
                "\"Mon, 02 Jan 2023 09:05:00 +0900\"",
                "\"2023.01.02 09:05\"",
                "\"20230102090500\"",
                "1672617900",
                "1672617900000",
                "{\"$date\":\"2023-01-02T00:05:00Z\"}",
                "{\"$date\":{\"$numberLong\":\"1672617900000\"}}"
            })
    void readsTimesInTheUsualForms(String time) throws IOException {
        String line = "{\"_id\":{\"$oid\":\"63b2\"},\"title\":\"가\",\"published_at\":" + time + "}";

        Article article = read("times.jsonl", utf8(line)).get(0).article();

        assertThat(article.publishedAt()).isEqualTo(FIVE_PAST_NINE);
        assertThat(article.id()).isEqualTo("63b2");
    }

    @Test
    void takesColumnsAndZoneThatAreGiven() throws IOException {
        FileForm form =
                new FileForm(
                        Map.of("title", "Überschrift", "publishedAt", "wann"),
                        ZoneId.of("Europe/Berlin"));
        Path file =
                Files.writeString(
                        folder.resolve("f.csv"), "Überschrift,wann\nEins,2023-01-02 01:05\n");

        assertThat(read(file, form).get(0).article().publishedAt()).isEqualTo(FIVE_PAST_NINE);
        assertThatThrownBy(() -> new FileForm(Map.of("titel", "x"), ZoneId.of("Asia/Seoul")))
                .hasMessageStartingWith(
                        "There is no field \"titel\" of an article; expected one of");
    }

    @Test
    void takesOffMarkupPasswordsAndMarksThatTurnTheDirection() throws IOException {
        String line =
                "{\"id\":\"1\",\"title\":\"\\u202e<b>가</b> 3% < 5% &amp; <속보>\",\"date\":20230102,"
                        + "\"authors\":[{\"name\":\"김\"},\"이\"],\"body\":\"<p>하나</p><script>x</script><p>둘</p>\","
                        + "\"url\":\"https://me:secret@a.kr/1\"}";

        Article article = read("m.jsonl", utf8(line)).get(0).article();

        assertThat(article.title()).isEqualTo("가 3% < 5% & <속보>");
        assertThat(article.body()).isEqualTo("하나\n둘");
        assertThat(article.author()).isEqualTo("김, 이");
        assertThat(article.url()).isEqualTo("https://a.kr/1");
    }

    @Test
    void saysWhenTheKindCannotBeTold() throws IOException {
        for (String content : List.of("hello\nworld\n", "<html><body>", "a,b\n1,2\n")) {
            Path file = Files.writeString(folder.resolve("unknown"), content);
            assertThatThrownBy(() -> read(file, FileForm.USUAL))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The kind of " + file + " cannot be told.")
                    .hasMessageContaining("--map title=COLUMN");
        }
    }

    private static void assertIsTheLibrary(List<ReadResult> rows) {
        assertThat(rows).hasSize(1);
        Article article = rows.get(0).article();
        assertThat(article.id()).isEqualTo("01.1");
        assertThat(article.title()).isEqualTo("도서관, 문 열다");
        assertThat(article.outlet()).isEqualTo("한겨레");
        assertThat(article.section()).isEqualTo("사회");
        assertThat(article.author()).isEqualTo("홍길동");
        assertThat(article.body()).isEqualTo("첫 줄\n둘째 줄");
        assertThat(article.url()).isEqualTo("https://www.hani.co.kr/arti/1.html");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2023-01-01T15:00:00Z"));
    }

    private List<ReadResult> read(String name, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve(name), bytes), FileForm.USUAL);
    }

    private List<ReadResult> read(Path file, FileForm form) throws IOException {
        List<ReadResult> results = new ArrayList<>();
        ArticleFile.read(
                file,
                form,
                new ArticleJson(Clock.systemUTC()),
                new ArticleFile.Rows() {
                    @Override
                    public void take(ReadResult result) {
                        results.add(result);
                    }

                    @Override
                    public void leaveOut() {
                        leftOut++;
                    }
                });
        return results;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first);
        bytes.write(second);
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(plain);
        }
        return bytes.toByteArray();
    }

    /** A sheet of four rows that says it has one; a day as text and a time as a serial number. */
    private static void spreadsheet(Path file) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            String types = "http://schemas.openxmlformats.org/package/2006/content-types";
            String kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='%1$s'><Override PartName='/xl/workbook.xml' ContentType='%2$ssheet.main+xml'/><Override PartName='/xl/styles.xml' ContentType='%2$sstyles+xml'/></Types>"
                            .formatted(types, kinds));
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='%s'><Relationship Id='a' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                            .formatted(packages, office));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='sheet' sheetId='1' r:id='b'/></sheets></workbook>"
                            .formatted(main, office));
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='%1$s'><Relationship Id='b' Type='%2$s/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='c' Type='%2$s/styles' Target='styles.xml'/></Relationships>"
                            .formatted(packages, office));
            entry(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns='%s'><cellXfs><xf numFmtId='0'/><xf numFmtId='22' applyNumberFormat='1'/></cellXfs></styleSheet>"
                            .formatted(main));
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='%s'><dimension ref='A1'/><sheetData>".formatted(main)
                            + row(1, "뉴스 식별자", text("일자"), "제목", "분석제외 여부")
                            + row(2, "01.1", text("20230102"), "하나", "")
                            + row(3, "01.2", text("20230102"), "둘", "예외")
                            + row(4, "01.3", "<c r='B4' s='1'><v>44928.378472222</v></c>", "셋", "")
                            + "</sheetData></worksheet>");
        }
    }

    private static String row(int number, String id, String date, String title, String excluded) {
        return "<row r='"
                + number
                + "'>"
                + text(id)
                + date
                + text(title)
                + text(excluded)
                + "</row>";
    }

    private static String text(String value) {
        return "<c t='inlineStr'><is><t>" + value + "</t></is></c>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8("<?xml version='1.0' encoding='UTF-8'?>" + content));
        zip.closeEntry();
    }
}
