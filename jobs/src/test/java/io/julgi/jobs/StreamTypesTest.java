package io.julgi.jobs;

import io.julgi.ingest.Article;
import io.julgi.ingest.Reading;
import io.julgi.ingest.Rejected;
import io.julgi.nlp.CleanArticle;
import io.julgi.nlp.TokenizedArticle;
import io.julgi.sink.ArticleRange;
import io.julgi.sink.DictionaryVersion;
import io.julgi.topics.LinkState;
import io.julgi.topics.TopicThread;
import io.julgi.topics.TopicWindow;
import io.julgi.topics.WindowCorpus;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTypesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Article.class,
                ArticleRange.class,
                BuiltQuery.class,
                CleanArticle.class,
                DictionaryVersion.class,
                EarlierWindow.class,
                LinkState.class,
                QueryArticle.class,
                Reading.class,
                Rejected.class,
                SectionArticle.class,
                TokenizedArticle.class,
                TopicThread.class,
                TopicWindow.class,
                WindowCorpus.class
            })
    void isSerialisedWithoutKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }
}
