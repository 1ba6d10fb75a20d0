package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.Articles;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.MalletTopicModeler;
import io.julgi.topics.lda.SparseLdaModeler;
import io.julgi.topics.lda.TopicModeler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineBuilderTest {
    private static final Query CUP = new Query("월드컵", List.of("월드컵"));
    private static final LocalDate MARCH = LocalDate.of(2018, 3, 5);
    private static final LocalDate JUNE = LocalDate.of(2018, 6, 11);
    private static final LocalDate OCTOBER = LocalDate.of(2018, 10, 1);

    private static final List<String> DRAW = List.of("조추첨", "상대", "독일", "스웨덴", "멕시코전");
    private static final List<String> MATCH = List.of("경기", "승리", "손흥민", "골키퍼", "응원");
    private static final List<String> TRIAL = List.of("비리", "검찰", "구속", "협회장", "재판");

    private static final TimelineSettings SETTINGS =
            new TimelineSettings(0.3, 2, 4, 0.6, 3, Articles.LDA);

    private final TimelineBuilder builder = new TimelineBuilder(new MalletTopicModeler(), SETTINGS);

    /** Three things that happened around the cup, each in a fortnight of its own. */
    private static List<Article> cup() {
        return Stream.of(
                        Articles.about("추첨", DRAW, 14, 3, MARCH, 1),
                        Articles.about("경기", MATCH, 14, 3, JUNE, 2),
                        Articles.about("재판", TRIAL, 14, 3, OCTOBER, 3))
                .flatMap(List::stream)
                .map(TimelineBuilderTest::ofTheCup)
                .toList();
    }

    private static Article ofTheCup(Article article) {
        return Articles.on(
                NewsCalendar.dayOf(article.publishedAt()), article.id(), "월드컵 " + article.title());
    }

    private static List<Article> same(int count, int daysBetween) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(Articles.on(MARCH.plusDays((long) i * daysBetween), "s" + i, "월드컵 개막 임박"));
        }
        return articles;
    }

    @Test
    void tellsWhatHappenedWhen() {
        Timeline timeline = builder.build(CUP, cup(), Level.COARSE);

        assertThat(timeline.articles()).isEqualTo(42);
        assertThat(timeline.model().topics()).isEqualTo(3);
        assertThat(timeline.entries())
                .extracting(Entry::from)
                .containsExactly(MARCH, JUNE, OCTOBER);
        assertThat(timeline.entries()).extracting(Entry::size).containsOnly(14);
        assertThat(timeline.entries()).extracting(Entry::share).containsOnly(1.0);
        assertThat(DRAW).containsAll(timeline.entries().get(0).keywords());
        assertThat(MATCH).containsAll(timeline.entries().get(1).keywords());
        assertThat(TRIAL).containsAll(timeline.entries().get(2).keywords());
        assertThat(timeline.entries())
                .extracting(Entry::state)
                .containsExactly(ThreadState.ENDED, ThreadState.ENDED, ThreadState.NEW);
    }

    @Test
    void callsATopicStableThatOtherSeedsFindAgain() {
        TopicModeler deafToSeeds =
                (corpus, topics, lda) ->
                        new MalletTopicModeler().model(corpus, topics, Articles.LDA);
        Timeline deaf = new TimelineBuilder(deafToSeeds, SETTINGS).build(CUP, cup(), Level.FINE);
        Timeline hearing = builder.build(CUP, cup(), Level.FINE);

        assertThat(deaf.entries()).extracting(Entry::stability).allMatch(one -> one > 0.999);
        assertThat(hearing.entries()).extracting(Entry::stability).anyMatch(one -> one < 0.9);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void givesAnEntryOnlyArticlesOfItsOwnDays(Level level) {
        for (Entry entry : builder.build(CUP, cup(), level).entries()) {
            assertThat(entry.articles()).hasSizeLessThanOrEqualTo(3);
            assertThat(entry.articleIds()).hasSize(entry.size()).doesNotHaveDuplicates();
            assertThat(entry.articles())
                    .allSatisfy(
                            article ->
                                    assertThat(NewsCalendar.dayOf(article.publishedAt()))
                                            .isBetween(entry.from(), entry.to()));
            assertThat(entry.articleIds())
                    .containsAll(entry.articles().stream().map(EntryArticle::id).toList());
            assertThat(entry.peak()).isBetween(entry.from(), entry.to());
            assertThat(entry.label()).isEqualTo(entry.articles().get(0).title());
            assertThat(entry.outlets()).containsExactly(Map.entry("한겨레", entry.size()));
        }
    }

    @Test
    void givesDatesOfOneTopicDifferentArticles() {
        List<Article> articles = new ArrayList<>(cup());
        Articles.about("다시", DRAW, 10, 3, LocalDate.of(2018, 12, 1), 9)
                .forEach(article -> articles.add(ofTheCup(article)));

        Timeline timeline = builder.build(CUP, articles, Level.COARSE);

        Set<String> seen = new HashSet<>();
        for (Entry entry : timeline.entries()) {
            assertThat(entry.articleIds()).allSatisfy(id -> assertThat(seen.add(id)).isTrue());
        }
        assertThat(timeline.entries())
                .filteredOn(entry -> DRAW.containsAll(entry.keywords()))
                .extracting(Entry::theme)
                .hasSize(2)
                .containsOnly(timeline.entries().get(0).theme());
    }

    @Test
    void gainsNothingFromAnotherOrder() {
        List<Article> shuffled = new ArrayList<>(cup());
        Collections.shuffle(shuffled, new Random(4));

        assertThat(builder.build(CUP, shuffled)).isEqualTo(builder.build(CUP, cup()));
    }

    @Test
    void countsAnArticleOnce() {
        List<Article> twice = new ArrayList<>(cup());
        twice.addAll(cup());

        assertThat(builder.build(CUP, twice)).isEqualTo(builder.build(CUP, cup()));
    }

    @Test
    void makesOneLevelLikeAllLevels() {
        assertThat(builder.build(CUP, cup()))
                .containsExactly(
                        builder.build(CUP, cup(), Level.COARSE),
                        builder.build(CUP, cup(), Level.MIDDLE),
                        builder.build(CUP, cup(), Level.FINE));
    }

    @Test
    void choosesTheMostCoherentCandidate() {
        Timeline.Model model = builder.build(CUP, cup(), Level.FINE).model();

        double best =
                model.candidates().stream()
                        .mapToDouble(Timeline.Candidate::npmi)
                        .max()
                        .orElseThrow();
        assertThat(model.candidates())
                .hasSize(3)
                .anySatisfy(
                        chosen -> {
                            assertThat(chosen.topics()).isEqualTo(model.topics());
                            assertThat(chosen.npmi()).isEqualTo(best);
                        });
        assertThat(model.npmi()).isEqualTo(best);
    }

    @Test
    void describesTheModel() {
        Timeline.Model model = builder.build(CUP, cup(), Level.FINE).model();

        assertThat(model.iterations()).isEqualTo(200);
        assertThat(model.seed()).isBetween(7L, 9L);
        assertThat(model.vocabulary()).isEqualTo(15);
        assertThat(model.dictionary()).isEqualTo("v1");
    }

    @Test
    void givesSeriesForEveryTopicWithItsDays() {
        Timeline timeline = builder.build(CUP, cup(), Level.COARSE);

        assertThat(timeline.series()).hasSize(3);
        assertThat(timeline.series().get(0).points()).hasSize(14);
        assertThat(timeline.series()).extracting(Series::theme).containsExactly("t1", "t2", "t3");
        assertThat(
                        timeline.series().stream()
                                .flatMap(series -> series.points().stream())
                                .mapToInt(Series.Point::articles)
                                .sum())
                .isEqualTo(42);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void namesNeitherTheQueryNorTheSameTwice(Level level) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String title = i % 2 == 0 ? "코로나19 코로나 확진 확진자 병원" : "코로나19 백신 접종 백신접종 예약";
            articles.add(Articles.on(MARCH.plusDays(i / 3), "k" + i, title));
        }

        List<Entry> entries =
                builder.build(new Query("코로나19", List.of("코로나19")), articles, level).entries();

        assertThat(entries).hasSizeGreaterThan(0);
        for (Entry entry : entries) {
            assertThat(entry.keywords()).doesNotContain("코로나19", "코로나");
            for (String one : entry.keywords()) {
                assertThat(entry.keywords()).filteredOn(other -> other.contains(one)).hasSize(1);
            }
        }
    }

    @Test
    void givesIdsThatAreUniqueOverLevels() {
        List<String> ids =
                builder.build(CUP, cup()).stream()
                        .flatMap(timeline -> timeline.entries().stream())
                        .map(Entry::id)
                        .toList();

        assertThat(ids).hasSizeGreaterThan(6).doesNotHaveDuplicates();
    }

    @Test
    void givesEmptyTimelinesForNoArticles() {
        assertThat(builder.build(CUP, List.of()))
                .hasSize(3)
                .allSatisfy(timeline -> assertThat(timeline.entries()).isEmpty())
                .allSatisfy(timeline -> assertThat(timeline.series()).isEmpty())
                .extracting(Timeline::level)
                .containsExactly(Level.values());
    }

    @Test
    void showsASingleArticle() {
        assertThat(builder.build(CUP, same(1, 1), Level.MIDDLE).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.size()).isEqualTo(1))
                .satisfies(entry -> assertThat(entry.from()).isEqualTo(MARCH).isEqualTo(entry.to()))
                .satisfies(entry -> assertThat(entry.label()).isEqualTo("월드컵 개막 임박"))
                .satisfies(entry -> assertThat(entry.keywords()).containsExactly("개막", "임박"));
    }

    @Test
    void makesAHandfulOfArticlesOneTopic() {
        Timeline timeline = builder.build(CUP, same(7, 30), Level.FINE);

        assertThat(timeline.model().topics()).isEqualTo(1);
        assertThat(timeline.entries()).hasSize(7);
        assertThat(timeline.series()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void takesIdenticalArticles(Level level) {
        Timeline timeline = builder.build(CUP, same(60, 1), level);

        assertThat(timeline.model().topics()).isEqualTo(1);
        assertThat(timeline.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.size()).isEqualTo(60))
                .satisfies(entry -> assertThat(entry.keywords()).containsExactly("개막", "임박"));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void takesArticlesOfNothingButTheQuery(Level level) {
        List<Article> bare = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            bare.add(Articles.on(MARCH.plusDays(i), "b" + i, i % 5 == 0 ? "" : "월드컵"));
        }

        assertThat(builder.build(CUP, bare, level).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.size()).isEqualTo(25))
                .satisfies(entry -> assertThat(entry.keywords()).isEmpty());
    }

    @Test
    void givesATopicThatComesEvenlyOneSteadyEntry() {
        Background background = Background.of(news(MARCH, 300));

        Timeline timeline = builder.build(CUP, broadcasts("r", 60, MARCH), background).get(0);

        assertThat(timeline.entries()).isNotEmpty().allMatch(Entry::steady);
        assertThat(covered(timeline)).hasSizeGreaterThanOrEqualTo(54);
    }

    /** The same eight words again and again, every five days. */
    private static List<Article> broadcasts(String id, int count, LocalDate from) {
        List<String> words = List.of("중계", "방송", "광고", "시청률", "해설", "편성", "채널", "화질");
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = i;
            String title =
                    Stream.of(0, 1, 2)
                            .map(later -> words.get((place + later) % words.size()))
                            .collect(Collectors.joining(" ", "월드컵 ", ""));
            articles.add(Articles.on(from.plusDays(5L * i), id + i, title));
        }
        return articles;
    }

    @Test
    void partsASteadyTopicWhereItIsSilentForMonths() {
        List<Article> articles = new ArrayList<>(broadcasts("a", 30, MARCH));
        articles.addAll(broadcasts("b", 30, MARCH.plusYears(1)));
        Background background = Background.of(news(MARCH, 530));

        for (Timeline timeline : builder.build(CUP, articles, background)) {
            assertThat(timeline.entries())
                    .isNotEmpty()
                    .allSatisfy(
                            entry -> assertThat(entry.to()).isBefore(entry.from().plusDays(150)));
        }
    }

    @Test
    void givesNoTwoEntriesTheSameKeywords() {
        List<Article> articles = new ArrayList<>(broadcasts("a", 30, MARCH));
        articles.addAll(broadcasts("b", 30, MARCH.plusYears(1)));
        Background background = Background.of(news(MARCH, 530));

        List<Entry> entries = builder.build(CUP, articles, background).get(0).entries();

        assertThat(entries).hasSizeGreaterThan(1);
        assertThat(entries)
                .extracting(entry -> Set.copyOf(entry.keywords().subList(0, 3)))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsBurstsAndWhatIsLeftApart() {
        for (Timeline timeline : builder.build(CUP, cup(), Background.of(news(MARCH, 300)))) {
            assertThat(covered(timeline))
                    .hasSize(timeline.entries().stream().mapToInt(Entry::size).sum());
        }
    }

    @Test
    void isQuickWithOneModelALevelWhoseStabilityNobodyKnows() {
        List<Timeline> timelines =
                TimelineBuilder.quick(new SparseLdaModeler(), SETTINGS).build(CUP, cup());

        assertThat(timelines)
                .allSatisfy(timeline -> assertThat(timeline.model().candidates()).hasSize(1))
                .allSatisfy(timeline -> assertThat(timeline.entries()).isNotEmpty())
                .flatExtracting(Timeline::entries)
                .extracting(Entry::stability)
                .containsOnly(Double.NaN);
    }

    @Test
    void putsAPerplexityBesideEachNumberOfTopics() {
        assertThat(builder.build(CUP, cup(), Level.FINE).model().candidates())
                .extracting(Timeline.Candidate::perplexity)
                .allMatch(perplexity -> perplexity > 1);
    }

    @Test
    void cleansTheLabelButNotTheArticle() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            articles.add(Articles.on(MARCH, "l" + i, "[속보] 월드컵 개막 임박종합"));
        }

        assertThat(builder.build(CUP, articles, Level.MIDDLE).entries())
                .allSatisfy(entry -> assertThat(entry.label()).isEqualTo("월드컵 개막 임박"))
                .flatExtracting(Entry::articles)
                .extracting(EntryArticle::title)
                .containsOnly("[속보] 월드컵 개막 임박종합");
    }

    @Test
    void tellsHowManyOfAnEntrysArticlesTellOneStory() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Article article = Articles.on(MARCH, "v" + i, "월드컵 개막 임박");
            articles.add(
                    i == 1 || i == 2
                            ? article.withStory("v0").withTokens(article.tokens(), "v1")
                            : article);
        }

        Entry entry = builder.build(CUP, articles, Level.MIDDLE).entries().get(0);

        assertThat(entry.size()).isEqualTo(5);
        assertThat(entry.articles())
                .isNotEmpty()
                .allSatisfy(
                        article ->
                                assertThat(article.versions())
                                        .isEqualTo(
                                                Set.of("v0", "v1", "v2").contains(article.id())
                                                        ? 3
                                                        : 1));
    }

    private static Set<String> covered(Timeline timeline) {
        Set<String> covered = new HashSet<>();
        timeline.entries().forEach(entry -> covered.addAll(entry.articleIds()));
        return covered;
    }

    /** Ten articles of other news a day. */
    private static List<Article> news(LocalDate first, int days) {
        List<Article> news = new ArrayList<>();
        for (int i = 0; i < 10 * days; i++) {
            news.add(Articles.on(first.plusDays(i / 10), "n" + i, "뉴스" + i % 40 + " 소식" + i % 30));
        }
        return news;
    }
}
