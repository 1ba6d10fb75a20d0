package io.julgi.nlp.nouns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyllableModelTest {
    private static final SyllableCounts COUNTS =
            SyllableCounts.of(
                    Collections.nCopies(6, "가나다"), List.of("김가나", "김가다", "박나다", "뷁가나", "남궁가"));

    @Test
    void countsPairsOfSyllablesWithBeginningAndEnd() {
        assertThat(COUNTS.text())
                .isEqualTo(
                        """
                        ^ 가6
                        가 나6
                        나 다6
                        다 $6
                        surname 김2 남1 박1
                        second 가2 궁1 나1
                        third 가1 나1 다2
                        """);
        assertThat(SyllableCounts.parse("# a comment\n" + COUNTS.text()).text())
                .isEqualTo(COUNTS.text());
    }

    @Test
    void isSurprisedByWhatItHasNotSeen() {
        SyllableModel model = new SyllableModel(COUNTS);

        assertThat(noun(model, "가나다")).isLessThan(noun(model, "다나가"));
        assertThat(noun(model, "다나가")).isLessThan(noun(model, "뷁나가"));
        assertThat(name(model, "김가나")).isLessThan(name(model, "이뷁뷁"));
        assertThat(name(model, "뷁가나")).isEqualTo(SyllableModel.NEVER);
        assertThat(name(model, "가나")).isEqualTo(SyllableModel.NEVER);
        assertThat(name(model, "제갈가나")).isLessThan(SyllableModel.NEVER);
    }

    @Test
    void knowsTheSyllablesOfNouns() {
        SyllableModel bundled = SyllableModel.bundled();

        assertThat(noun(bundled, "토모링")).isLessThan(noun(bundled, "했으뵈"));
        assertThat(name(bundled, "김서윤")).isLessThan(name(bundled, "김뵈읍"));
    }

    private static int noun(SyllableModel model, String word) {
        return model.noun(word.toCharArray(), 0, word.length());
    }

    private static int name(SyllableModel model, String word) {
        return model.name(word.toCharArray(), 0, word.length());
    }
}
