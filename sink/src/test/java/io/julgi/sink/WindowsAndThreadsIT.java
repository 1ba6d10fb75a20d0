package io.julgi.sink;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static io.julgi.sink.Samples.thread;
import static io.julgi.sink.Samples.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.topics.ThreadState;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowsAndThreadsIT {
    private TestMongo mongo;
    private Store store;

    @BeforeEach
    void open() {
        mongo = TestMongo.inMemory();
        store = mongo.store();
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void aWindowIsReplacedAsAWhole() {
        TopicWindow ended = window("사회", NINE, TEN);
        TopicWindow open = ended.openWith(List.of(thread("사회/1", "사회", NINE, 4)));
        assertThat(open.threads()).hasSize(1);
        write(open, window("정치", NINE, TEN));
        assertThat(store.windows().find("사회", NINE)).contains(open);

        write(ended);

        assertThat(store.windows().find("사회", NINE)).contains(ended);
        assertThat(store.windows().find("정치", NINE)).contains(window("정치", NINE, TEN));
        assertThat(store.windows().find("사회", TEN)).isEmpty();
        assertThat(store.windows().find("", NINE)).isEmpty();
    }

    @Test
    void ofTwoVersionsOfAWindowInOneBulkTheLaterStays() {
        write(
                new TopicWindow("사회", NINE, TEN, 3, List.of()),
                new TopicWindow("사회", NINE, TEN, 9, List.of()));

        assertThat(store.windows().find("사회", NINE))
                .contains(new TopicWindow("사회", NINE, TEN, 9, List.of()));
    }

    @Test
    void latestWindowsComeFirst() {
        write(
                window("사회", NINE, TEN),
                window("사회", TEN, TEN.plusSeconds(3_600)),
                window("정치", TEN.plusSeconds(1), TEN.plusSeconds(3_601)));

        assertThat(store.windows().latest("사회", 5))
                .extracting(TopicWindow::from)
                .containsExactly(TEN, NINE);
        assertThat(store.windows().latest("사회", 1)).hasSize(1);
        assertThatThrownBy(() -> store.windows().latest("사회", 0))
                .hasMessage("limit must be at least 1 but is 0");
    }

    @Test
    void aThreadIsReplacedAndForgotten() {
        TopicThread thread = thread("사회/1", "사회", NINE, 4);
        TopicThread gone =
                new TopicThread(
                        "사회/1", "사회", ThreadState.ENDED, List.of(), false, List.of(), List.of());

        store.bulk(ThreadStore.COLLECTION).write(List.of(ThreadStore.write(thread)));
        assertThat(store.threads().find("사회/1")).contains(thread);

        // In one bulk, where the server may do deletes first.
        store.bulk(ThreadStore.COLLECTION)
                .write(List.of(ThreadStore.write(thread), ThreadStore.write(gone)));
        assertThat(store.threads().find("사회/1")).isEmpty();

        store.bulk(ThreadStore.COLLECTION)
                .write(List.of(ThreadStore.write(gone), ThreadStore.write(thread)));
        assertThat(store.threads().find("사회/1")).contains(thread);
    }

    @Test
    void latestThreadsComeFirstAndThereTheLargest() {
        store.bulk(ThreadStore.COLLECTION)
                .write(
                        List.of(
                                ThreadStore.write(thread("old", "사회", NINE, 90)),
                                ThreadStore.write(thread("small", "사회", TEN, 1)),
                                ThreadStore.write(thread("large", "사회", TEN, 20)),
                                ThreadStore.write(thread("other", "정치", TEN, 50))));

        assertThat(store.threads().latest("사회", 10))
                .extracting(TopicThread::id)
                .containsExactly("large", "small", "old");
    }

    private void write(TopicWindow... windows) {
        store.bulk(WindowStore.COLLECTION)
                .write(Stream.of(windows).map(WindowStore::upsert).toList());
    }
}
