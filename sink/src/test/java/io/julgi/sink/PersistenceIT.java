package io.julgi.sink;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static io.julgi.sink.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceIT {
    @Test
    void everythingIsThereAfterARestart(@TempDir Path folder) {
        try (TestMongo mongo = TestMongo.persistent(folder.resolve("mongo"));
                Store store = mongo.store()) {
            store.articles().write(List.of(Samples.anyArticle(), article("a", NINE, "이란")));
            store.bulk(WindowStore.COLLECTION)
                    .write(List.of(WindowStore.upsert(Samples.window("사회", NINE, TEN))));
            store.bulk(ThreadStore.COLLECTION)
                    .write(List.of(ThreadStore.write(Samples.thread("t", "사회", NINE, 4))));
            store.timelines().write("b1", Samples.timeline("이란", 1_234));
            store.builds().finish(Samples.finished("b1", NINE));
            store.builds().publish("b1", TEN);
            store.queries().asked("이란", NINE);
            var before = Samples.everything(store);

            mongo.stop();
            mongo.start();

            store.createIndexes();
            assertThat(Samples.everything(store)).isEqualTo(before);
            assertThat(store.articles().find("yna/2020.$1 가")).contains(Samples.anyArticle());
            assertThat(store.builds().published()).contains(new Publication("b1", TEN, ""));
            assertThat(store.timelines().articleIds("b1", "entry/이란/1", 1_230, 10)).hasSize(4);
        }
    }
}
