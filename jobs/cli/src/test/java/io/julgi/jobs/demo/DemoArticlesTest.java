package io.julgi.jobs.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoArticlesTest {
    private static final String FILE = "/io/julgi/jobs/demo/articles.jsonl";
    private static final int SIZE_LIMIT = 600_000;
    private static final Set<String> FIELDS =
            Set.of("id", "title", "body", "publishedAt", "outlet", "section", "url");
    private static final Set<String> SECTIONS =
            Set.of("정치", "경제", "사회", "생활문화", "세계", "스포츠", "IT과학");

    private static byte[] bytes;
    private static List<JsonNode> articles;

    @BeforeAll
    static void readsTheFile() throws IOException {
        try (InputStream in = DemoArticlesTest.class.getResourceAsStream(FILE)) {
            assertThat(in).as("resource %s", FILE).isNotNull();
            bytes = in.readAllBytes();
        }
        ObjectMapper json = new ObjectMapper();
        articles = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            articles.add(json.readTree(line));
        }
    }

    @Test
    void hasAtLeast400ArticlesOverEveryMonthOfTheYear() {
        assertThat(articles).hasSizeGreaterThanOrEqualTo(400);
        Map<YearMonth, Long> months =
                articles.stream().collect(groupingBy(a -> YearMonth.from(time(a)), counting()));
        assertThat(months).hasSize(12).containsKeys(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
        assertThat(months.values()).allSatisfy(count -> assertThat(count).isGreaterThan(30));
    }

    @Test
    void staysSmallEnoughToBeBundled() {
        assertThat(bytes.length).isLessThan(SIZE_LIMIT);
    }

    @Test
    void hasExactlyTheFieldsOfAnArticleOnEveryLine() {
        assertThat(articles)
                .allSatisfy(
                        article -> {
                            assertThat(article.isObject()).isTrue();
                            assertThat(article.fieldNames())
                                    .toIterable()
                                    .containsExactlyInAnyOrderElementsOf(FIELDS);
                            for (String field : FIELDS) {
                                assertThat(article.get(field).isTextual()).as(field).isTrue();
                                assertThat(text(article, field)).as(field).isNotBlank();
                            }
                        });
    }

    @Test
    void writesAllTextInTheComposedForm() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void givesEveryArticleItsOwnIdTitleAndAddress() {
        assertThat(texts("id")).doesNotHaveDuplicates();
        assertThat(texts("title")).doesNotHaveDuplicates();
        assertThat(texts("url")).doesNotHaveDuplicates();
        assertThat(texts("body")).doesNotHaveDuplicates();
    }

    @Test
    void makesTheAddressFromTheIdUnderAReservedDomain() {
        assertThat(articles)
                .allSatisfy(
                        article ->
                                assertThat(text(article, "url"))
                                        .isEqualTo("https://news.example/" + text(article, "id")));
    }

    @Test
    void isSortedByTheTimeOfPublication() {
        assertThat(articles.stream().map(DemoArticlesTest::time).toList()).isSorted();
    }

    @Test
    void tellsTheTimeInKoreaBetweenFiveInTheMorningAndTenBeforeMidnight() {
        assertThat(articles)
                .allSatisfy(
                        article -> {
                            OffsetDateTime time = time(article);
                            assertThat(time.getOffset()).isEqualTo(ZoneOffset.ofHours(9));
                            assertThat(time.getYear()).isEqualTo(2025);
                            assertThat(time.toLocalTime())
                                    .isBetween(LocalTime.of(5, 0), LocalTime.of(23, 50));
                        });
    }

    @Test
    void hasTitlesOfTheLengthOfRealHeadlines() {
        assertThat(texts("title"))
                .allSatisfy(title -> assertThat(title.length()).isBetween(15, 45));
    }

    @Test
    void comesFromSixOutletsInSevenSections() {
        assertThat(new TreeSet<>(texts("outlet"))).hasSize(6);
        assertThat(new TreeSet<>(texts("section"))).containsExactlyInAnyOrderElementsOf(SECTIONS);
    }

    @Test
    void leavesTheCleanerSomethingToDo() {
        assertThat(texts("body")).anyMatch(body -> body.matches("^\\(\\S+=\\S+\\) \\S+ 기자 = .*"));
        assertThat(texts("body")).anyMatch(body -> body.contains("저작권자"));
        assertThat(texts("body")).anyMatch(body -> body.contains(".example"));
        assertThat(texts("title")).anyMatch(title -> title.startsWith("[단독]"));
        assertThat(texts("title")).anyMatch(title -> title.endsWith("(종합)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"지하철", "해밀", "독감", "배터리", "태풍", "개헌", "교과서", "쌀값", "드라마", "탐사선", "배달", "휴전"})
    void tellsALongStoryForTheSearchWord(String word) {
        List<OffsetDateTime> times =
                articles.stream()
                        .filter(article -> text(article, "title").contains(word))
                        .map(DemoArticlesTest::time)
                        .toList();
        assertThat(times).hasSizeGreaterThanOrEqualTo(30);
        assertThat(times.get(0).plusMonths(3)).isBefore(times.get(times.size() - 1));
    }

    private static List<String> texts(String field) {
        return articles.stream().map(article -> text(article, field)).toList();
    }

    private static String text(JsonNode article, String field) {
        return article.get(field).asText();
    }

    private static OffsetDateTime time(JsonNode article) {
        return OffsetDateTime.parse(text(article, "publishedAt"));
    }
}
