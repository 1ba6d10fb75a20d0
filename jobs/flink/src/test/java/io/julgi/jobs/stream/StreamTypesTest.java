package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import io.julgi.jobs.rebuild.QueryArticle;
import io.julgi.jobs.rebuild.WrittenTimeline;
import io.julgi.jobs.rebuild.WrittenTimelines;
import io.julgi.sink.ArticleRange;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.topics.threads.LinkState;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.timeline.Background;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTypesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Article.class,
                ArticleRange.class,
                Background.class,
                DictionaryVersion.class,
                EarlierWindow.class,
                LinkState.class,
                QueryArticle.class,
                ReadResult.class,
                Rejected.class,
                SectionArticle.class,
                WrittenTimeline.class,
                WrittenTimelines.class,
                TopicThread.class,
                TopicWindow.class,
                WindowCorpus.class
            })
    void isSerialisedWithoutKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }
}
