package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops an article that came before, word for word. A revision, the same id with other words, goes
 * on and replaces the earlier version downstream.
 *
 * <p>Kept per article id: a 64-bit fingerprint of its words, until the id was not seen for the time
 * to live.
 */
final class DropRepeats extends KeyedProcessFunction<String, Article, Article> {
    private final Duration timeToLive;
    private transient ValueState<Long> seen;

    DropRepeats(Duration timeToLive) {
        this.timeToLive = timeToLive;
    }

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<Long> descriptor = new ValueStateDescriptor<>("seen", Types.LONG);
        descriptor.enableTimeToLive(
                StateTtlConfig.newBuilder(timeToLive)
                        .setUpdateType(StateTtlConfig.UpdateType.OnReadAndWrite)
                        .build());
        seen = getRuntimeContext().getState(descriptor);
    }

    @Override
    public void processElement(Article article, Context context, Collector<Article> out)
            throws Exception {
        long fingerprint = fingerprint(article);
        Long before = seen.value();
        if (before == null || before != fingerprint) {
            seen.update(fingerprint);
            out.collect(article);
        }
    }

    /** FNV-1a over all that a reader could see changed; 64 bits, as one id has few versions. */
    private static long fingerprint(Article article) {
        long hash = 0xcbf29ce484222325L;
        hash = mix(hash, article.title());
        hash = mix(hash, article.body());
        hash = mix(hash, article.section());
        hash = mix(hash, article.outlet());
        hash = mix(hash, article.url());
        // What is the first of its story has the fingerprint that it had before there were stories.
        hash = article.isRetold() ? mix(hash, article.story()) : hash;
        return (hash ^ article.publishedAt().toEpochMilli()) * 0x100000001b3L;
    }

    private static long mix(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ 0xffff) * 0x100000001b3L; // no character: the fields' borders count
    }
}
