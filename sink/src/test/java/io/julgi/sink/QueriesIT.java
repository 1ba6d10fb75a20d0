package io.julgi.sink;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueriesIT {
    private TestMongo mongo;
    private Store store;
    private Queries queries;

    @BeforeEach
    void open() {
        mongo = TestMongo.inMemory();
        store = mongo.store();
        queries = store.queries();
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void searchesAreCountedHoweverTheyAreTyped() {
        queries.asked("BTS", NINE);
        queries.asked(" bts ", TEN);

        assertThat(queries.list(10)).containsExactly(new TrackedQuery("BTS", false, 0, 2));
    }

    @Test
    void searchesOfManyReadersAtOnceAreAllCounted() {
        IntStream.range(0, 200).parallel().forEach(i -> queries.asked("코로나19", NINE));

        assertThat(queries.list(10)).containsExactly(new TrackedQuery("코로나19", false, 0, 200));
    }

    @Test
    void trackedQueriesComeFirstThenThoseAskedMost() {
        queries.asked("이란", NINE);
        queries.asked("수능", NINE);
        queries.asked("수능", NINE);
        queries.track(List.of("월드컵", "이란"));
        queries.articles("월드컵", 321);
        queries.articles("날씨", 7);

        assertThat(queries.list(10))
                .containsExactly(
                        new TrackedQuery("이란", true, 0, 1),
                        new TrackedQuery("월드컵", true, 321, 0),
                        new TrackedQuery("수능", false, 0, 2),
                        new TrackedQuery("날씨", false, 7, 0));
        assertThat(queries.list(1)).hasSize(1);
    }

    @Test
    void trackingOtherQueriesEndsTheTrackingOfTheFirst() {
        queries.track(List.of("월드컵", "이란"));

        queries.track(List.of("이란", "수능"));

        assertThat(queries.list(10))
                .containsExactly(
                        new TrackedQuery("수능", true, 0, 0),
                        new TrackedQuery("이란", true, 0, 0),
                        new TrackedQuery("월드컵", false, 0, 0));
        queries.track(List.of());
        assertThat(queries.list(10)).noneMatch(TrackedQuery::tracked);
    }

    @Test
    void suggestionsBeginWithThePrefix() {
        queries.track(List.of("코로나19"));
        queries.asked("코스피", NINE);
        queries.asked("코스피", NINE);
        queries.asked("코스닥", NINE);
        queries.asked("나코로나", NINE);

        assertThat(suggested("코")).containsExactly("코로나19", "코스피", "코스닥");
        assertThat(suggested("코스")).containsExactly("코스피", "코스닥");
        assertThat(suggested("")).containsExactly("코로나19", "코스피", "나코로나", "코스닥");
        assertThat(queries.suggest("코", 1)).hasSize(1);
    }

    @Test
    void aPrefixIsNoExpression() {
        for (String text :
                List.of("a.b", "ab", "$where", "c++", "[단독]", "\\d", "😷마스크", "x\uff01y")) {
            queries.asked(text, NINE);
        }

        assertThat(suggested("a.")).containsExactly("a.b");
        assertThat(suggested(".*")).isEmpty();
        assertThat(suggested("$")).containsExactly("$where");
        assertThat(suggested("c+")).containsExactly("c++");
        assertThat(suggested("[단")).containsExactly("[단독]");
        assertThat(suggested("\\d")).containsExactly("\\d");
        assertThat(suggested("\\Q")).isEmpty();
        assertThat(suggested("😷")).containsExactly("😷마스크");
        assertThat(suggested("x")).containsExactly("x\uff01y");
        assertThat(suggested("a\u0000b")).isEmpty();
    }

    @Test
    void aBlankQueryIsRefused() {
        assertThatThrownBy(() -> queries.asked(" \u3000", NINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A query must not be blank");
    }

    private List<String> suggested(String prefix) {
        return queries.suggest(prefix, 10).stream().map(TrackedQuery::query).toList();
    }
}
