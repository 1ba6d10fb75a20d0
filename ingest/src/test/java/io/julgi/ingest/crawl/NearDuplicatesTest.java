package io.julgi.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    private static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");
    private static final String BODY =
            "가온시는 다음달부터 동네 도서관 열 곳의 문을 밤 열시까지 연다고 밝혔다. 시 관계자는 퇴근한 뒤에 책을 빌리려는"
                    + " 시민이 많았다고 말했다. 새 시간표는 도서관 누리집에서 볼 수 있다. 도서관마다 두 명씩 사람을 더 뽑고,"
                    + " 늦게 돌아가는 시민을 위해 마을버스도 한 시간 더 다니게 한다.";

    private final NearDuplicates nearDuplicates = new NearDuplicates();

    @Test
    void versionsOfOneReportAreOneStory() {
        assertThat(story("1", "hani", "[속보] 가온시, 도서관 밤에도 연다", "짧은 소식")).isEqualTo("1");
        assertThat(story("2", "hani", "가온시, 도서관 밤에도 연다(종합)", BODY)).isEqualTo("1");
        assertThat(story("3", "hani", "[2보] 가온시 도서관 밤에도 연다 [종합2보]", BODY + BODY)).isEqualTo("1");
    }

    @Test
    void theSameTextInAnotherOutletIsTheSameStory() {
        story("1", "hani", "도서관 밤에도 연다", BODY);

        assertThat(story("9", "donga", "불 켜진 도서관", BODY + "\n이풀 기자 grass@paper.example"))
                .isEqualTo("1");
    }

    @Test
    void theSameHeadlineInAnotherOutletIsAStoryOfItsOwn() {
        story("1", "hani", "도서관 밤에도 연다", "짧은 소식");

        assertThat(story("9", "donga", "도서관 밤에도 연다", "다른 소식")).isEqualTo("9");
    }

    @Test
    void aShortHeadlineProvesNothing() {
        story("1", "hani", "오늘의 날씨", "맑음");

        assertThat(story("2", "hani", "오늘의 날씨", "흐림")).isEqualTo("2");
    }

    @Test
    void aChangedArticleKeepsItsStory() {
        story("1", "hani", "도서관 밤에도 연다", BODY);

        assertThat(story("1", "hani", "아주 다른 제목이 되었다", "아주 다른 글")).isEqualTo("1");
    }

    @Test
    void forgetsAfterThreeDays() {
        story("1", "hani", "도서관 밤에도 연다", BODY);

        assertThat(
                        nearDuplicates
                                .join(
                                        "2",
                                        "hani",
                                        "도서관 밤에도 연다",
                                        BODY,
                                        NINE.plus(Duration.ofDays(3)).plusSeconds(1))
                                .story())
                .isEqualTo("2");
    }

    @Test
    void remembersWhatWasSeenBeforeARestart() {
        DuplicateCandidate before = nearDuplicates.join("1", "hani", "도서관 밤에도 연다", BODY, NINE);
        NearDuplicates restarted = new NearDuplicates();
        restarted.remember(before);

        assertThat(restarted.join("2", "donga", "다른 제목의 글", BODY, NINE).story()).isEqualTo("1");
    }

    private String story(String id, String outlet, String title, String body) {
        return nearDuplicates.join(id, outlet, title, body, NINE).story();
    }
}
