package io.julgi.sink.dictionary;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.sink.Store;
import io.julgi.sink.TestMongo;
import io.julgi.sink.dictionary.WordDecision.State;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordDecisionsIT {
    private TestMongo mongo;
    private Store store;
    private WordDecisions words;

    @BeforeEach
    void open() {
        mongo = TestMongo.inMemory();
        store = mongo.store();
        words = store.words();
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void aSuggestedWordWaitsForADecision() {
        words.suggested(List.of("씽큐", "핑크퐁"), NINE);

        assertThat(words.list(State.SUGGESTED, 10))
                .containsExactlyInAnyOrder(
                        new WordDecision("씽큐", State.SUGGESTED, NINE),
                        new WordDecision("핑크퐁", State.SUGGESTED, NINE));
        assertThat(words.find(List.of("씽큐", "몰라"))).extracting("word").containsExactly("씽큐");
    }

    @Test
    void suggestingAgainChangesNoDecision() {
        words.suggested(List.of("씽큐", "핑크퐁", "이젠"), NINE);
        words.decide(List.of("씽큐"), State.ACCEPTED, NINE);
        words.decide(List.of("이젠"), State.REJECTED, NINE);

        words.suggested(List.of("씽큐", "핑크퐁", "이젠"), TEN);

        assertThat(words.list(State.ACCEPTED, 10)).extracting("word").containsExactly("씽큐");
        assertThat(words.rejected()).containsExactly("이젠");
        assertThat(words.list(State.SUGGESTED, 10))
                .containsExactly(new WordDecision("핑크퐁", State.SUGGESTED, NINE));
    }

    @Test
    void aDecisionMayBeChanged() {
        words.decide(List.of("씽큐"), State.REJECTED, NINE);
        words.decide(List.of("씽큐"), State.ACCEPTED, TEN);

        assertThat(words.rejected()).isEmpty();
        assertThat(words.list(State.ACCEPTED, 10))
                .containsExactly(new WordDecision("씽큐", State.ACCEPTED, TEN));
    }

    @Test
    void theNewestDecisionsComeFirst() {
        words.decide(List.of("나중"), State.REJECTED, TEN);
        words.decide(List.of("처음"), State.REJECTED, NINE);

        assertThat(words.list(State.REJECTED, 1)).extracting("word").containsExactly("나중");
    }

    @Test
    void nothingToNoteIsNoFault() {
        words.suggested(List.of(), NINE);
        words.decide(List.of(), State.ACCEPTED, NINE);

        assertThat(words.find(List.of())).isEmpty();
    }
}
