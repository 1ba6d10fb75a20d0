package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[속보] 학생 11명 신규 확진 | 학생 11명 신규 확진",
                "속보 학생 11명 신규 확진 | 학생 11명 신규 확진",
                "강원 하루새 확진자 20명…방역 비상종합 | 강원 하루새 확진자 20명…방역 비상",
                "美드론 격추…美 이유없는 공격종합3보 | 美드론 격추…美 이유없는 공격",
                "힐러리 꺾고2보 | 힐러리 꺾고",
                "수능 연기(종합) | 수능 연기",
                "수능 연기 [종합2보] | 수능 연기",
                "[단독] 수능 연기 [종합] | 수능 연기",
                "게시판 신보 노사 공동선언 | 신보 노사 공동선언",
                "<그래픽> 수능 일정 | 수능 일정",
            })
    void leavesMarksOfFormOut(String title, String label) {
        assertThat(Headline.clean(title)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[평창올림픽] 쇼트트랙 첫 금메달",
                "종합병원 응급실 폐쇄",
                "영상회의로 열린 남북 협의",
                "그래픽노블 바람",
                "국보 1호 숭례문",
            })
    void leavesOtherWordsIn(String title) {
        assertThat(Headline.clean(title)).isEqualTo(title);
    }

    @Test
    void neverLeavesNothing() {
        assertThat(Headline.clean("속보")).isEqualTo("속보");
        assertThat(Headline.clean("[속보]")).isEqualTo("[속보]");
    }

    @Test
    void seesWhereATitleWasCut() {
        assertThat(Headline.isCut("키르기스스탄 바레인과 2...")).isTrue();
        assertThat(Headline.isCut("소송…이란 손 들어줘")).isFalse();
    }
}
