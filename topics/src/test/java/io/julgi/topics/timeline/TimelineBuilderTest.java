package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.Articles;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.ThreadState;
import io.julgi.topics.events.EventMember;
import io.julgi.topics.lda.MalletTopicModeler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
            new TimelineSettings(0.3, 4, 0.6, 3, Articles.LDA);

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

    /** The cup's articles among ten others a day, from January to October. */
    private static Background year(List<Article> articles) {
        LocalDate first = LocalDate.of(2018, 1, 1);
        List<Article> news = new ArrayList<>(articles);
        for (int i = 0; i < 10 * 287; i++) {
            news.add(Articles.on(first.plusDays(i / 10), "n" + i, "뉴스" + i % 40 + " 소식" + i % 30));
        }
        return Background.of(news);
    }

    private Timeline build(List<Article> articles) {
        return builder.build(CUP, articles, year(articles));
    }

    @Test
    void tellsWhatHappenedWhen() {
        Timeline timeline = build(cup());

        assertThat(timeline.articles()).isEqualTo(42);
        assertThat(timeline.entries())
                .extracting(Entry::from)
                .containsExactly(MARCH, JUNE, OCTOBER);
        assertThat(timeline.entries())
                .extracting(Entry::to)
                .containsExactly(MARCH.plusDays(13), JUNE.plusDays(13), OCTOBER.plusDays(13));
        assertThat(timeline.entries()).extracting(Entry::size).containsOnly(14);
        assertThat(timeline.entries()).extracting(Entry::share).containsOnly(1.0);
        assertThat(DRAW).containsAll(timeline.entries().get(0).keywords());
        assertThat(MATCH).containsAll(timeline.entries().get(1).keywords());
        assertThat(TRIAL).containsAll(timeline.entries().get(2).keywords());
    }

    @Test
    void givesAnEntryItsArticlesWithWhatSpeaksForThem() {
        for (Entry entry : build(cup()).entries()) {
            assertThat(entry.articles()).hasSize(3);
            assertThat(entry.members())
                    .hasSize(entry.size())
                    .allSatisfy(member -> assertThat(member.logOdds()).isPositive())
                    .allSatisfy(member -> assertThat(member.why()).isNotEmpty());
            assertThat(entry.members())
                    .extracting(EventMember::id)
                    .doesNotHaveDuplicates()
                    .containsAll(entry.articles().stream().map(EntryArticle::id).toList());
            assertThat(entry.articles())
                    .allSatisfy(
                            article ->
                                    assertThat(NewsCalendar.dayOf(article.publishedAt()))
                                            .isBetween(entry.from(), entry.to()));
            assertThat(entry.days().stream().mapToInt(Series.Point::articles).sum())
                    .isEqualTo(entry.size());
            assertThat(entry.significance()).isGreaterThan(3);
            assertThat(entry.strength()).isGreaterThan(entry.significance());
            assertThat(entry.label()).isEqualTo(entry.articles().get(0).title());
            assertThat(entry.outlets()).containsExactly(Map.entry("한겨레", entry.size()));
        }
    }

    @Test
    void namesNewestMembersFirst() {
        assertThat(build(cup()).entries().get(0).members())
                .extracting(EventMember::id)
                .startsWith("추첨13", "추첨12")
                .endsWith("추첨1", "추첨0");
    }

    @Test
    void keepsTheEntriesOfACoarserLevelAtAFinerOne() {
        List<Article> articles = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            int event = number;
            List<String> words =
                    Stream.of("일", "곳", "이", "때", "말", "돈").map(word -> word + event).toList();
            Articles.about("e" + event + "-", words, 8, 3, MARCH.plusDays(8L * event), event)
                    .forEach(article -> articles.add(ofTheCup(article)));
        }

        Timeline timeline = build(articles);

        assertThat(timeline.entries(Level.COARSE)).hasSize(8);
        assertThat(timeline.entries(Level.MIDDLE))
                .hasSize(14)
                .containsAll(timeline.entries(Level.COARSE));
        assertThat(timeline.entries(Level.FINE))
                .hasSize(20)
                .isEqualTo(timeline.entries())
                .containsAll(timeline.entries(Level.MIDDLE));
        double weakest =
                timeline.entries(Level.COARSE).stream()
                        .mapToDouble(Entry::strength)
                        .min()
                        .orElseThrow();
        assertThat(timeline.entries())
                .filteredOn(entry -> entry.level() != Level.COARSE)
                .allSatisfy(entry -> assertThat(entry.strength()).isLessThanOrEqualTo(weakest));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void countsEveryArticleInAnEntryOrBesideThem(Level level) {
        List<Article> articles = new ArrayList<>(cup());
        for (int i = 0; i < 30; i++) {
            articles.add(Articles.on(MARCH.plusDays(7L * i), "o" + i, "월드컵 그밖" + i + " 소식" + i));
        }

        Timeline timeline = build(articles);

        int inEntries = timeline.entries(level).stream().mapToInt(Entry::size).sum();
        assertThat(inEntries).isPositive();
        assertThat(timeline.otherArticles(level)).isPositive().isEqualTo(72 - inEntries);
        assertThat(timeline.series().stream().mapToInt(Series::articles).sum()).isEqualTo(72);
        assertThat(
                        timeline.series().stream()
                                .mapToInt(theme -> timeline.otherArticles(level, theme))
                                .sum())
                .isEqualTo(timeline.otherArticles(level));
        assertThat(timeline.series())
                .allSatisfy(
                        theme ->
                                assertThat(timeline.otherArticles(level, theme))
                                        .isBetween(0, theme.articles()));
    }

    @Test
    void givesAnEntryTheThemeOfMostOfItsArticles() {
        Timeline timeline = build(cup());

        assertThat(timeline.entries())
                .extracting(Entry::theme)
                .doesNotHaveDuplicates()
                .doesNotContain("", Series.REST);
        for (Entry entry : timeline.entries()) {
            assertThat(entry.themes().values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(entry.size());
            assertThat(entry.themes().get(entry.theme())).isGreaterThanOrEqualTo(entry.size() / 2);
        }
    }

    @Test
    void givesTheSameEntriesWhateverTheSeedOfTheThemes() {
        TimelineBuilder other =
                new TimelineBuilder(new MalletTopicModeler(), SETTINGS.withSeed(1_000));

        assertThat(other.build(CUP, cup(), year(cup())).entries())
                .extracting(Entry::id)
                .isEqualTo(build(cup()).entries().stream().map(Entry::id).toList());
    }

    @Test
    void tellsStatesAgainstTheEndOfAllNews() {
        List<Article> articles = new ArrayList<>(cup());
        LocalDate end = LocalDate.of(2018, 10, 14);
        Articles.about("연말", List.of("귀국", "환영", "공항", "해단식"), 5, 3, end.minusDays(4), 5)
                .forEach(article -> articles.add(ofTheCup(article)));

        Timeline atItsEnd = build(articles);
        Background later = Background.of(newsUntil(LocalDate.of(2019, 3, 1), articles));
        Timeline longAgo = builder.build(CUP, articles, later);

        assertThat(atItsEnd.entries())
                .extracting(Entry::state)
                .startsWith(ThreadState.ENDED, ThreadState.ENDED)
                .endsWith(ThreadState.NEW);
        assertThat(longAgo.entries())
                .isNotEmpty()
                .extracting(Entry::state)
                .containsOnly(ThreadState.ENDED);
    }

    private static List<Article> newsUntil(LocalDate end, List<Article> articles) {
        List<Article> news = new ArrayList<>(articles);
        LocalDate first = LocalDate.of(2018, 1, 1);
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            for (int i = 0; i < 10; i++) {
                news.add(Articles.on(day, "x" + day + i, "뉴스" + i));
            }
        }
        return news;
    }

    @Test
    void namesAPeakOnlyWhereADayStandsOut() {
        List<Article> articles = new ArrayList<>(cup());
        for (int i = 0; i < 8; i++) {
            articles.add(Articles.on(JUNE.plusDays(6), "p" + i, "월드컵 경기 승리 손흥민 골" + i));
        }

        List<Entry> entries = build(articles).entries();

        assertThat(entries).extracting(Entry::peak).containsExactly(null, JUNE.plusDays(6), null);
    }

    @Test
    void gainsNothingFromAnotherOrder() {
        List<Article> shuffled = new ArrayList<>(cup());
        Collections.shuffle(shuffled, new Random(4));

        assertThat(build(shuffled)).isEqualTo(build(cup()));
    }

    @Test
    void countsAnArticleOnce() {
        List<Article> twice = new ArrayList<>(cup());
        twice.addAll(cup());

        assertThat(builder.build(CUP, twice, year(cup()))).isEqualTo(build(cup()));
    }

    @Test
    void describesTheModel() {
        Timeline.Model model = build(cup()).model();

        assertThat(model.candidates())
                .hasSize(2)
                .anySatisfy(
                        chosen -> {
                            assertThat(chosen.topics()).isEqualTo(model.topics());
                            assertThat(chosen.npmi()).isEqualTo(model.npmi());
                        });
        assertThat(model.iterations()).isEqualTo(200);
        assertThat(model.seed()).isEqualTo(7L);
        assertThat(model.vocabulary()).isEqualTo(15);
        assertThat(model.dictionary()).isEqualTo("v1");
    }

    @Test
    void namesNeitherTheQueryNorTheSameTwice() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String title = i % 2 == 0 ? "코로나19 코로나 확진 확진자 병원" : "코로나19 백신 접종 백신접종 예약";
            articles.add(Articles.on(MARCH.plusDays(i / 10), "k" + i, title + " " + i % 7));
        }

        List<Entry> entries =
                builder.build(new Query("코로나19", List.of("코로나19")), articles, year(articles))
                        .entries();

        assertThat(entries).isNotEmpty();
        for (Entry entry : entries) {
            assertThat(entry.keywords()).doesNotContain("코로나19", "코로나");
            for (String one : entry.keywords()) {
                assertThat(entry.keywords()).filteredOn(other -> other.contains(one)).hasSize(1);
            }
        }
    }

    @Test
    void givesAnEmptyTimelineForNoArticles() {
        Timeline timeline = builder.build(CUP, List.of());

        assertThat(timeline.articles()).isZero();
        assertThat(timeline.entries()).isEmpty();
        assertThat(timeline.series()).isEmpty();
    }

    @Test
    void makesNoEventOfAHandfulThatComesNowAndThen() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            articles.add(Articles.on(MARCH.plusDays(30L * i), "s" + i, "월드컵 개막 임박"));
        }

        Timeline timeline = build(articles);

        assertThat(timeline.entries()).isEmpty();
        assertThat(timeline.model().topics()).isEqualTo(1);
        assertThat(timeline.series())
                .singleElement()
                .satisfies(all -> assertThat(all.articles()).isEqualTo(7));
        assertThat(timeline.otherArticles(Level.COARSE)).isEqualTo(7);
    }

    @Test
    void countsOneReportThatIsPostedAgainAndAgainOnce() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(Articles.on(MARCH, "s" + i, "월드컵 개막 임박"));
        }

        assertThat(build(articles).entries()).isEmpty();
    }

    @Test
    void takesArticlesOfNothingButTheQuery() {
        List<Article> bare = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            bare.add(Articles.on(MARCH.plusDays(5L * i), "b" + i, i % 5 == 0 ? "" : "월드컵"));
        }

        Timeline timeline = build(bare);

        assertThat(timeline.entries()).isEmpty();
        assertThat(timeline.series().stream().mapToInt(Series::articles).sum()).isEqualTo(25);
    }

    @Test
    void findsNoEventInAThemeThatComesEvenly() {
        List<String> words = List.of("중계", "방송", "광고", "시청률", "해설", "편성", "채널", "화질");
        List<Article> articles = new ArrayList<>(cup());
        Random random = new Random(2);
        for (int i = 0; i < 140; i++) {
            List<String> title = new ArrayList<>(words);
            Collections.shuffle(title, random);
            articles.add(
                    Articles.on(
                            MARCH.plusDays(i * 8L / 5),
                            "r" + i,
                            "월드컵 " + String.join(" ", title.subList(0, 3))));
        }

        assertThat(build(articles).entries())
                .extracting(Entry::from)
                .containsExactly(MARCH, JUNE, OCTOBER);
    }

    @Test
    void cleansTheLabelButNotTheArticle() {
        List<Article> articles = new ArrayList<>(cup());
        for (int i = 0; i < 5; i++) {
            articles.add(Articles.on(JUNE.plusDays(40), "l" + i, "[속보] 월드컵 개막 임박 " + i + "종합"));
        }

        Entry entry = build(articles).entries().get(2);

        assertThat(entry.from()).isEqualTo(JUNE.plusDays(40));
        assertThat(entry.label()).matches("월드컵 개막 임박 \\d");
        assertThat(entry.articles())
                .extracting(EntryArticle::title)
                .allMatch(title -> title.startsWith("[속보]"));
    }

    @Test
    void saysWhatIsNewThatTheLabelDoesNotSay() {
        List<Article> articles = new ArrayList<>(cup());
        for (int i = 0; i < 6; i++) {
            String second = i % 2 == 0 ? "부상 복귀" : "퇴장 징계";
            articles.add(
                    Articles.on(JUNE.plusDays(40 + i / 3), "w" + i, "월드컵 감독 경질 " + second + i));
        }

        Entry entry = build(articles).entries().get(2);

        assertThat(entry.from()).isEqualTo(JUNE.plusDays(40));
        assertThat(entry.whatIsNew()).isNotEmpty().isNotEqualTo(entry.label());
        boolean labelOfFirst = entry.label().contains("부상");
        assertThat(entry.whatIsNew()).contains(labelOfFirst ? "퇴장" : "부상");
    }

    @Test
    void tellsHowManyOfAnEntrysArticlesTellOneStory() {
        List<Article> articles = new ArrayList<>(cup());
        for (int i = 0; i < 6; i++) {
            Article article = Articles.on(JUNE.plusDays(40), "v" + i, "월드컵 개막 임박 " + i);
            articles.add(
                    i == 1 || i == 2
                            ? article.withStory("v0").withTokens(article.tokens(), "v1")
                            : article);
        }

        Entry entry = build(articles).entries().get(2);

        assertThat(entry.size()).isEqualTo(6);
        assertThat(entry.reports()).isEqualTo(4);
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
}
