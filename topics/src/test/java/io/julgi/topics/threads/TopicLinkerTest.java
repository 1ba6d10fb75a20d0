package io.julgi.topics.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.topics.Articles;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.lda.TopicWord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicLinkerTest {
    private static final WindowSettings SETTINGS =
            new WindowSettings(
                    WindowSize.DAY,
                    Duration.ofHours(1),
                    Duration.ofHours(6),
                    Duration.ofMinutes(1),
                    10,
                    10,
                    10,
                    1,
                    0,
                    1,
                    20,
                    5,
                    5,
                    7,
                    0,
                    4,
                    0.3,
                    0.3,
                    1,
                    Articles.LDA);
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);

    private final TopicLinker linker = new TopicLinker(SETTINGS);

    private static TopicWindow window(int day, Topic... topics) {
        return new TopicWindow(
                "경제",
                NewsCalendar.startOf(MONDAY.plusDays(day)),
                NewsCalendar.startOf(MONDAY.plusDays(day + 1)),
                100,
                List.of(topics));
    }

    private static Topic topic(int number, double share, String... words) {
        List<TopicWord> weighted = new ArrayList<>();
        for (String word : words) {
            weighted.add(new TopicWord(word, 1.0 / words.length));
        }
        return new Topic(
                number, weighted, List.of(words), (int) (100 * share), share, 10, List.of());
    }

    private static Topic money(int number, double share) {
        return topic(number, share, "금리", "환율", "은행");
    }

    private static Topic ball(int number, double share) {
        return topic(number, share, "축구", "감독", "경기");
    }

    /** Links one after the other; the last result. */
    private LinkResult link(TopicWindow... windows) {
        LinkResult result = new LinkResult(LinkState.empty("경제"), List.of());
        for (TopicWindow window : windows) {
            result = linker.link(result.state(), window);
        }
        return result;
    }

    private static TopicThread about(LinkResult result, String word) {
        return result.state().threads().stream()
                .filter(thread -> thread.keywords().contains(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void startsANewThreadForEachTopicOfTheFirstWindow() {
        LinkResult result = link(window(0, money(0, 0.3), ball(1, 0.2)));

        assertThat(result.changed())
                .hasSize(2)
                .allSatisfy(thread -> assertThat(thread.state()).isEqualTo(ThreadState.NEW))
                .allSatisfy(thread -> assertThat(thread.points()).hasSize(1));
        assertThat(about(result, "금리").points().get(0))
                .isEqualTo(
                        new ThreadPoint(
                                NewsCalendar.startOf(MONDAY),
                                NewsCalendar.startOf(MONDAY.plusDays(1)),
                                0,
                                30,
                                0.3,
                                List.of("금리", "환율", "은행")));
    }

    @Test
    void joinsATopicToItsNearestPredecessor() {
        LinkResult result =
                link(
                        window(0, money(0, 0.3), ball(1, 0.2)),
                        window(1, ball(0, 0.4), topic(1, 0.3, "금리", "환율", "주가")));

        assertThat(result.state().threads()).hasSize(2);
        assertThat(about(result, "금리").points())
                .extracting(ThreadPoint::topic)
                .containsExactly(0, 1);
        assertThat(about(result, "축구").points())
                .extracting(ThreadPoint::topic)
                .containsExactly(1, 0);
    }

    @Test
    void startsANewThreadWhenNothingIsSimilar() {
        LinkResult result = link(window(0, money(0, 0.3)), window(1, ball(0, 0.3)));

        assertThat(result.state().threads()).hasSize(2);
        assertThat(about(result, "축구").state()).isEqualTo(ThreadState.NEW);
        assertThat(about(result, "금리").state()).isEqualTo(ThreadState.FADING);
    }

    @Test
    void linksNoTopicsByAWordThatManyStoriesHave() {
        LinkResult result =
                link(
                        window(
                                0,
                                topic(0, 0.2, "기자회견", "금리", "은행"),
                                topic(1, 0.2, "기자회견", "축구", "감독"),
                                topic(2, 0.2, "기자회견", "태풍", "제주"),
                                topic(3, 0.2, "국회", "예산", "여당")),
                        window(
                                1,
                                topic(0, 0.3, "기자회견", "배우", "영화"),
                                topic(1, 0.3, "국회", "청문회", "장관")));

        assertThat(about(result, "배우").points()).hasSize(1);
        assertThat(about(result, "장관").points()).hasSize(2);
    }

    @Test
    void pairsForTheBestTotal() {
        // The first topic is nearest to 금리, but the second has nowhere else to go.
        LinkResult result =
                link(
                        window(0, topic(0, 0.3, "금리", "환율"), topic(1, 0.3, "금리", "축구")),
                        window(
                                1,
                                topic(0, 0.3, "금리", "환율", "축구", "감독"),
                                topic(1, 0.3, "금리", "환율", "주가", "채권")));

        assertThat(about(result, "주가").points())
                .extracting(ThreadPoint::topic)
                .containsExactly(0, 1);
        assertThat(about(result, "감독").points())
                .extracting(ThreadPoint::topic)
                .containsExactly(1, 0);
        assertThat(result.state().threads()).hasSize(2);
    }

    @Test
    void saysHowAThreadStands() {
        LinkResult grown = link(window(0, money(0, 0.2)), window(1, money(0, 0.4)));
        LinkResult faded = link(window(0, money(0, 0.4)), window(1, money(0, 0.2)));
        LinkResult steady = link(window(0, money(0, 0.4)), window(1, money(0, 0.4)));

        assertThat(about(grown, "금리").state()).isEqualTo(ThreadState.GROWING);
        assertThat(about(faded, "금리").state()).isEqualTo(ThreadState.FADING);
        assertThat(about(steady, "금리").state()).isEqualTo(ThreadState.STEADY);
    }

    @Test
    void letsAThreadMissAWindow() {
        LinkResult result =
                link(window(0, money(0, 0.4)), window(1, ball(0, 0.4)), window(2, money(0, 0.4)));

        assertThat(about(result, "금리").points()).hasSize(2);
        assertThat(about(result, "금리").state()).isEqualTo(ThreadState.GROWING);
    }

    @Test
    void countsWindowsThatNeverCameAsMissed() {
        LinkResult result = link(window(0, money(0, 0.4)), window(3, money(0, 0.4)));

        assertThat(result.state().threads())
                .extracting(TopicThread::state)
                .containsExactlyInAnyOrder(ThreadState.ENDED, ThreadState.NEW);
    }

    @Test
    void endsAThreadOnceAndThenForgetsIt() {
        LinkResult result = link(window(0, money(0, 0.4)), window(1), window(2));
        assertThat(result.changed())
                .singleElement()
                .extracting(TopicThread::state)
                .isEqualTo(ThreadState.ENDED);

        for (int day = 3; day < 12; day++) {
            result = linker.link(result.state(), window(day, ball(0, 0.4)));
            assertThat(result.changed())
                    .allSatisfy(thread -> assertThat(thread.keywords()).contains("축구"));
        }

        assertThat(result.state().threads()).hasSize(1);
        assertThat(result.state().windows()).hasSizeLessThan(8);
    }

    @Test
    void keepsTheIdsWhenAWindowIsCorrected() {
        LinkResult before =
                link(
                        window(0, money(0, 0.3), ball(1, 0.2)),
                        window(1, money(0, 0.3), ball(1, 0.2)));
        LinkResult after =
                linker.link(
                        before.state(),
                        window(
                                1,
                                ball(0, 0.4),
                                topic(1, 0.3, "금리", "환율", "주가"),
                                topic(2, 0.1, "태풍", "제주")));

        assertThat(about(after, "주가").id()).isEqualTo(about(before, "금리").id());
        assertThat(about(after, "축구").id()).isEqualTo(about(before, "축구").id());
        assertThat(about(after, "축구").points())
                .extracting(ThreadPoint::topic)
                .containsExactly(1, 0);
        assertThat(after.state().threads()).hasSize(3);
        assertThat(after.state().windows()).hasSize(2);
    }

    @Test
    void keepsTheIdOfAThreadThatACorrectedWindowBegan() {
        LinkResult before = link(window(0, money(0, 0.3), ball(1, 0.2)));
        LinkResult after = linker.link(before.state(), window(0, ball(0, 0.5), money(1, 0.1)));

        assertThat(about(after, "축구").id()).isEqualTo(about(before, "축구").id());
        assertThat(about(after, "금리").id()).isEqualTo(about(before, "금리").id());
    }

    @Test
    void returnsAThreadWithoutPointsWhenItsOnlyTopicIsTakenAway() {
        LinkResult before = link(window(0, money(0, 0.3), ball(1, 0.2)));
        LinkResult after = linker.link(before.state(), window(0, money(0, 0.3)));

        assertThat(after.changed()).hasSize(1);
        assertThat(after.changed().get(0).id()).isEqualTo(about(before, "축구").id());
        assertThat(after.changed().get(0).points()).isEmpty();
        assertThat(after.state().threads()).hasSize(1);
    }

    @Test
    void linksLaterWindowsAnewWhenAnOlderOneComesLate() {
        LinkResult inOrder =
                link(window(0, money(0, 0.3)), window(1, money(0, 0.2)), window(2, money(0, 0.1)));
        LinkResult late =
                link(window(0, money(0, 0.3)), window(2, money(0, 0.1)), window(1, money(0, 0.2)));

        assertThat(late.state()).isEqualTo(inOrder.state());
    }

    @Test
    void changesNothingForAWindowOlderThanAllThatIsKept() {
        LinkResult result = link(window(0, money(0, 0.3)));
        for (int day = 1; day < 12; day++) {
            result = linker.link(result.state(), window(day, money(0, 0.3)));
        }
        LinkResult after = linker.link(result.state(), window(0, ball(0, 0.9)));

        assertThat(after.state()).isEqualTo(result.state());
        assertThat(after.changed()).isEmpty();
        assertThat(result.state().threads().get(0).points()).hasSize(12);
    }

    @Test
    void givesTheSameIdsOnAReplay() {
        TopicWindow[] windows = {
            window(0, money(0, 0.3), ball(1, 0.2)), window(1, ball(0, 0.3)), window(4, ball(0, 0.3))
        };

        assertThat(link(windows)).isEqualTo(link(windows));
    }

    @Test
    void saysNothingOfAWindowThatComesAgainUnchanged() {
        LinkResult before = link(window(0, money(0, 0.3)), window(1, money(0, 0.2)));
        LinkResult after = linker.link(before.state(), window(1, money(0, 0.2)));

        assertThat(after.changed()).isEmpty();
        assertThat(after.state()).isEqualTo(before.state());
    }

    @Test
    void neverGivesOneIdToTwoThreads() {
        LinkResult before = link(window(0, topic(0, 0.3, "금리", "환율"), topic(1, 0.2, "금리", "축구")));
        LinkResult after =
                linker.link(
                        before.state(),
                        window(0, topic(0, 0.3, "금리", "축구"), topic(1, 0.2, "금리", "환율")));

        assertThat(after.state().threads()).extracting(TopicThread::id).doesNotHaveDuplicates();
        assertThat(after.state().threads()).hasSize(2);
        Instant from = NewsCalendar.startOf(MONDAY);
        assertThat(after.state().windows())
                .singleElement()
                .satisfies(w -> assertThat(w.from()).isEqualTo(from));
    }

    private static Topic unsurprising(Topic topic) {
        return new Topic(
                topic.number(),
                topic.words(),
                topic.keywords(),
                topic.articles(),
                topic.share(),
                1,
                List.of());
    }

    @Test
    void beginsNoThreadWithWhatTheWindowsBeforeHadToo() {
        LinkResult result = link(window(0, money(0, 0.3)), window(1, unsurprising(ball(0, 0.3))));

        assertThat(result.state().threads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.keywords()).contains("금리"));
        assertThat(result.state().windows().get(1).topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.thread()).isEmpty());
    }

    @Test
    void goesOnWithAThreadHoweverUnsurprising() {
        LinkResult result = link(window(0, money(0, 0.3)), window(1, unsurprising(money(0, 0.3))));

        assertThat(about(result, "금리").points()).hasSize(2);
    }

    @Test
    void takesAllTopicsOfTheFirstWindowForThreads() {
        LinkResult result =
                link(window(0, unsurprising(money(0, 0.3)), unsurprising(ball(1, 0.1))));

        assertThat(result.state().threads()).hasSize(2);
        assertThat(result.state().threads()).noneMatch(TopicThread::emerging);
    }

    @Test
    void flagsWhatIsYoungAndStillSurprisingAsEmerging() {
        LinkResult result = link(window(0, money(0, 0.3)), window(1, money(0, 0.3), ball(1, 0.1)));
        assertThat(about(result, "축구").emerging()).isTrue();

        for (int day = 2; day <= 7; day++) {
            result = linker.link(result.state(), window(day, ball(0, 0.1)));
            assertThat(about(result, "축구").emerging()).isTrue();
        }
        result = linker.link(result.state(), window(8, ball(0, 0.1)));
        assertThat(about(result, "축구").emerging()).isFalse();
    }

    @Test
    void endsTheFlagWhenTheTopicIsNoSurpriseAnyMore() {
        LinkResult result =
                link(
                        window(0, money(0, 0.3)),
                        window(1, ball(0, 0.1)),
                        window(2, unsurprising(ball(0, 0.1))));

        assertThat(about(result, "축구").emerging()).isFalse();
    }

    @Test
    void linksWhatSplitsFromAThreadToIt() {
        LinkResult result =
                link(
                        window(0, topic(0, 0.3, "금리", "환율", "은행", "대출")),
                        window(
                                1,
                                topic(0, 0.2, "금리", "환율", "인상"),
                                topic(1, 0.2, "은행", "대출", "부실")));

        TopicThread whole = about(result, "인상");
        TopicThread part = about(result, "부실");
        Instant at = NewsCalendar.startOf(MONDAY.plusDays(1));
        assertThat(whole.points()).hasSize(2);
        assertThat(part.links())
                .containsExactly(new ThreadLink(LinkKind.SPLIT_FROM, whole.id(), at));
        assertThat(whole.links())
                .containsExactly(new ThreadLink(LinkKind.SPLIT_INTO, part.id(), at));
    }

    @Test
    void endsAThreadThatGoesIntoAnother() {
        LinkResult before =
                link(window(0, topic(0, 0.3, "금리", "환율", "인상"), topic(1, 0.2, "은행", "대출", "부실")));
        LinkResult result =
                linker.link(before.state(), window(1, topic(0, 0.4, "금리", "환율", "인상", "은행", "대출")));

        String into = about(before, "인상").id();
        TopicThread gone = about(result, "부실");
        Instant at = NewsCalendar.startOf(MONDAY.plusDays(1));
        assertThat(gone.state()).isEqualTo(ThreadState.ENDED);
        assertThat(gone.links()).containsExactly(new ThreadLink(LinkKind.MERGED_INTO, into, at));
        assertThat(result.changed())
                .filteredOn(thread -> thread.id().equals(into))
                .singleElement()
                .satisfies(
                        thread ->
                                assertThat(thread.links())
                                        .containsExactly(
                                                new ThreadLink(
                                                        LinkKind.MERGED_FROM, gone.id(), at)));
    }

    @Test
    void takesAMergeBackWhenTheWindowIsCorrected() {
        LinkResult before =
                link(
                        window(0, topic(0, 0.3, "금리", "환율", "인상"), topic(1, 0.2, "은행", "대출", "부실")),
                        window(1, topic(0, 0.4, "금리", "환율", "은행", "대출")));
        LinkResult after =
                linker.link(
                        before.state(),
                        window(
                                1,
                                topic(0, 0.3, "금리", "환율", "인상"),
                                topic(1, 0.2, "은행", "대출", "부실")));

        assertThat(after.state().threads())
                .hasSize(2)
                .allSatisfy(thread -> assertThat(thread.links()).isEmpty())
                .allSatisfy(thread -> assertThat(thread.points()).hasSize(2))
                .allSatisfy(thread -> assertThat(thread.state()).isEqualTo(ThreadState.STEADY));
    }

    @Test
    void knowsATopicOfACorrectedWindowByItsArticles() {
        Topic first =
                new Topic(
                        0,
                        money(0, 0.3).words(),
                        List.of("금리"),
                        3,
                        0.3,
                        10,
                        List.of(new ArticleShare("1", 0.9), new ArticleShare("2", 0.8)));
        Topic corrected =
                new Topic(
                        0,
                        ball(0, 0.3).words(),
                        List.of("축구"),
                        3,
                        0.3,
                        10,
                        List.of(new ArticleShare("1", 0.9), new ArticleShare("2", 0.8)));
        LinkResult before = link(window(0, first));
        LinkResult after = linker.link(before.state(), window(0, corrected));

        assertThat(after.state().threads())
                .singleElement()
                .satisfies(
                        thread ->
                                assertThat(thread.id())
                                        .isEqualTo(before.state().threads().get(0).id()));
    }
}
