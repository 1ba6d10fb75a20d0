package io.julgi.jobs.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.jobs.flink.FlinkSettings;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.TextPipeline;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Timeline;
import io.julgi.topics.timeline.TimelineBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real pipeline in a mini cluster, from stored articles to what each sink is given. */
class RebuildPipelineTest {
    private static final JobSettings SETTINGS =
            JobSettings.fromArguments(
                    new String[] {
                        "queries=태풍,없는낱말", "rebuild.trackedLimit=3", "lda.iterations=100"
                    });
    private static final List<String> PLACES =
            List.of("서울", "부산", "대구", "인천", "광주", "대전", "울산", "제주", "춘천", "전주");
    private static final TextPipeline LANGUAGE = TextPipeline.of(SETTINGS.language());
    private static final List<Article> STORED = new ArrayList<>();

    private static final List<Article> OUTDATED = new ArrayList<>();
    private static final List<Background> BACKGROUND = new ArrayList<>();
    private static final List<Timeline> TIMELINES = new ArrayList<>();

    @BeforeAll
    static void run() throws Exception {
        for (int i = 0; i < 30; i++) {
            STORED.add(
                    tokenized(
                            "flood-" + i,
                            "태풍 침수 피해 복구 예산 " + PLACES.get(i % 10),
                            LocalDate.of(2025, 7, 1 + i % 10)));
            STORED.add(
                    tokenized(
                            "halt-" + i,
                            "태풍 공항 승객 결항 혼잡 " + PLACES.get(i % 10),
                            LocalDate.of(2025, 9, 10 + i % 5)));
        }
        // Other news every day, against which those of the storm stand out.
        for (int i = 0; i < 276; i++) {
            STORED.add(
                    tokenized(
                            "other-" + i,
                            "기준금리 동결 논의 " + PLACES.get(i % 10),
                            LocalDate.of(2025, 7, 1).plusDays(i / 3)));
        }
        STORED.add(
                article("old", "기준금리 동결 한국은행", LocalDate.of(2025, 8, 1))
                        .withTokens(List.of("금리"), "of-another-dictionary"));

        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(2);
        FlinkSettings.batch(environment, 2);
        List<Runnable> reads = new ArrayList<>();
        new RebuildPipeline(SETTINGS, SETTINGS.engine().modeler(), LANGUAGE)
                .connect(
                        environment.fromData(STORED),
                        List.of("공항", "beyond the limit"),
                        new RebuildPipeline.Sinks(
                                outdated -> reads.add(collect(outdated, OUTDATED)),
                                background -> reads.add(collect(background, BACKGROUND)),
                                timelines -> reads.add(collect(timelines, TIMELINES))));
        environment.executeAsync();
        reads.forEach(Runnable::run);
    }

    private static <T> Runnable collect(DataStream<T> stream, List<T> into) {
        CloseableIterator<T> results = stream.collectAsync();
        return () -> results.forEachRemaining(into::add);
    }

    @Test
    void givesBackWhatHadTokensOfAnotherDictionary() {
        assertThat(OUTDATED).containsExactly(current().get(STORED.size() - 1));
    }

    @Test
    void makesOneBackgroundOfAllArticles() {
        assertThat(BACKGROUND).containsExactly(Background.of(current()));
    }

    @Test
    void makesTheTimelinesOfWhatIsNamedAndOfWhatReadersAskedForAsTheBuilderDoes() {
        assertThat(TIMELINES).containsExactlyInAnyOrder(timeline("태풍"), timeline("공항"));
    }

    @Test
    void keepsTheOrderWithinAnEntryOnTheWay() {
        assertThat(TIMELINES)
                .flatExtracting(Timeline::entries)
                .extracting(entry -> List.copyOf(entry.outlets().keySet()))
                .contains(List.of("줄기일보", "가지신문"));
    }

    private static Timeline timeline(String text) {
        List<Article> matching =
                current().stream().filter(article -> article.tokens().contains(text)).toList();
        return new TimelineBuilder(SETTINGS.engine().modeler(), SETTINGS.timeline())
                .build(LANGUAGE.queries().read(text), matching, Background.of(current()));
    }

    /** The stored articles with the tokens of the dictionary in force. */
    private static List<Article> current() {
        return STORED.stream().map(RebuildPipelineTest::tokenized).toList();
    }

    private static Article tokenized(String id, String title, LocalDate day) {
        return tokenized(article(id, title, day));
    }

    private static Article tokenized(Article article) {
        return LANGUAGE.tokenizer().tokenize(LANGUAGE.cleaner().clean(article));
    }

    private static Article article(String id, String title, LocalDate day) {
        return new Article(
                id,
                id.endsWith("3") || id.equals("old") ? "가지신문" : "줄기일보",
                "사회",
                title,
                "",
                "",
                NewsCalendar.startOf(day).plusSeconds(32_400));
    }
}
