package io.julgi.nlp.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.InputField;
import io.julgi.nlp.nouns.NounSettings;
import io.julgi.nlp.nouns.NounTokenizer;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SummarizerTest {
    private static final String STORM =
            """
            (제주=줄기일보) 한도담 기자 = 태풍 '가온'이 제주 남쪽 바다까지 올라왔다.
            기상청은 태풍이 밤사이 제주에 가장 가까워진다고 예보했다.
            시장 골목에는 손님이 드물었다.
            제주공항은 태풍 때문에 항공편 120편을 결항했다.
            한 상인은 "가게 문을 닫았다."며 웃었다.
            기상청은 태풍이 밤사이 제주에 가장 가까워질 것이라고 예보했다.
            제주도는 태풍에 대비해 주민 300명을 대피시켰다.
            무단 전재 및 재배포 금지
            한도담 기자 dodam@julgi.example
            """;

    private final Summarizer summarizer =
            new Summarizer(new TextCleaner(), new NounTokenizer(UserDictionary.bundled()));

    @Test
    void picksThreeCentralSentencesInTextOrder() {
        assertThat(summarizer.sentences(STORM)).hasSize(3).allMatch(s -> s.contains("태풍"));
        assertThat(summarizer.sentences(STORM).stream().mapToInt(STORM::indexOf).toArray())
                .isSorted();
    }

    @Test
    void saysNothingTwice() {
        assertThat(summarizer.sentences(STORM).stream().filter(s -> s.contains("밤사이")).count())
                .isLessThan(2);
    }

    @Test
    void leavesByLinesAndNoticesOut() {
        String body =
                "(제주=줄기일보) 한도담 기자 = 태풍이 KBS 제주 사옥 옆으로 지나갔다.\n무단 전재 및 재배포 금지\n한도담 기자 dodam@julgi.example";
        assertThat(summarizer.summary(body)).isEqualTo("태풍이 KBS 제주 사옥 옆으로 지나갔다.");
    }

    @Test
    void aNoticeInABodyOfOneLineTakesNoNewsWithIt() {
        assertThat(
                        summarizer.summary(
                                "너울 제방은 12년 전에 설계됐다. 군민들이 항의했다. 저작권자(c) 바다방송, 무단 전재 및 재배포" + " 금지"))
                .isEqualTo("너울 제방은 12년 전에 설계됐다. 군민들이 항의했다.");
    }

    @Test
    void aShortBodyIsItsOwnSummary() {
        assertThat(summarizer.summary("강둑이 무너졌다. 마을 주민들이 대피했다."))
                .isEqualTo("강둑이 무너졌다. 마을 주민들이 대피했다.");
        assertThat(summarizer.summary("태풍")).isEqualTo("태풍");
    }

    @Test
    void nothingHasNoSummary() {
        assertThat(summarizer.summary("")).isEmpty();
        assertThat(summarizer.summary(" \n …")).isEmpty();
        assertThat(summarizer.summary("무단 전재 및 재배포 금지")).isEmpty();
    }

    @Test
    void givesTheSameSummaryEveryTime() {
        assertThat(summarizer.summary(STORM)).isEqualTo(summarizer.summary(STORM));
    }

    @Test
    void standsBesideTheArticleAndIsReadForTokensOnlyWhenAsked() {
        Article article =
                new Article("a", "", "", "제주 뉴스", STORM, "", Instant.parse("2025-07-01T00:00:00Z"));
        Article clean = summarizer.summarize(new TextCleaner().clean(article));

        Article byTitle = new NounTokenizer().tokenize(clean);
        assertThat(byTitle.summary()).isEqualTo(summarizer.summary(STORM));
        assertThat(byTitle.tokens()).containsExactly("제주", "뉴스");
        assertThat(byTitle.withoutBody().summary()).isEmpty();
        Article bySummary =
                new NounTokenizer(
                                UserDictionary.bundled(),
                                NounSettings.STANDARD.withInput(InputField.TITLE_AND_SUMMARY))
                        .tokenize(clean);
        assertThat(bySummary.tokens()).startsWith("제주", "뉴스").contains("태풍");
        assertThat(bySummary.tokens()).doesNotContain("손님", "골목");
    }

    @Test
    @Timeout(240)
    void aLongBodyTakesNoLongerThanItsFirstPages() {
        String megabyte =
                IntStream.range(0, 40_000)
                        .mapToObj(i -> "제" + i + "구 의원이 예산 " + i + "억 원을 요구했다. ")
                        .collect(Collectors.joining());
        assertThat(megabyte.length()).isGreaterThan(1_000_000);
        assertThat(summarizer.sentences(megabyte)).hasSizeBetween(1, 3);
        String oneSentence = "예산 ".repeat(400_000);
        assertThat(summarizer.summary(oneSentence)).hasSizeLessThan(400).endsWith("…");
    }
}
