package io.julgi.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.julgi.bench.topics.Phrases.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void npmiIsOneForTokensThatNeverPart() {
        assertThat(Score.NPMI.of(10, 10, 10, 1_000)).isCloseTo(1, within(1e-12));
    }

    @Test
    void npmiIsNoughtForTokensThatMeetByChance() {
        assertThat(Score.NPMI.of(10, 100, 100, 1_000)).isCloseTo(0, within(1e-12));
    }

    /** Dunning's example: "the swiss" in his text of bank news, -2 log λ = 270.72. */
    @Test
    void theLikelihoodRatioIsDunnings() {
        // 110 both, 2442 the second without the first, 111 the first without the second, 29114.
        assertThat(Score.LLR.of(110, 221, 2_552, 31_777)).isCloseTo(270.72, within(0.01));
    }

    @Test
    void joinsPairsThatStandTogetherAgainAndAgain() {
        List<List<String>> documents = new ArrayList<>();
        documents.addAll(Collections.nCopies(6, List.of("온라인", "개학", "연기")));
        documents.addAll(Collections.nCopies(6, List.of("학교", "연기", "대책")));
        documents.addAll(Collections.nCopies(6, List.of("대책", "학교", "마련")));

        Phrases phrases = Phrases.of(documents, Score.NPMI, 5, 0.99);

        assertThat(phrases.all()).containsExactly("온라인_개학");
        assertThat(phrases.join(List.of("정부", "온라인", "개학", "학교")))
                .containsExactly("정부", "온라인_개학", "학교");
        assertThat(phrases.join(List.of("개학", "온라인"))).containsExactly("개학", "온라인");
        assertThat(phrases.join(List.of())).isEmpty();
    }

    @Test
    void aRarePairIsNoPhrase() {
        assertThat(
                        Phrases.of(Collections.nCopies(4, List.of("온라인", "개학")), Score.NPMI, 5, -1)
                                .all())
                .isEmpty();
    }

    @Test
    void ofTwoThatOverlapTheSurerOneIsJoined() {
        List<List<String>> documents = new ArrayList<>();
        documents.addAll(Collections.nCopies(5, List.of("남북", "정상", "회담")));
        documents.addAll(Collections.nCopies(20, List.of("정상", "회담")));
        documents.addAll(Collections.nCopies(20, List.of("남북", "대화")));

        Phrases phrases = Phrases.of(documents, Score.LLR, 5, 0);

        assertThat(phrases.join(List.of("남북", "정상", "회담"))).containsExactly("남북", "정상_회담");
    }
}
