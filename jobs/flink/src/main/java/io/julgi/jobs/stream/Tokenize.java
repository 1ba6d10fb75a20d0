package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.nouns.NounTokenizer;
import io.julgi.sink.dictionary.DictionaryVersion;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Finds the tokens of an article, with the dictionary that is in force when it comes, and stamps it
 * with that dictionary's version. A new version counts from the next article on.
 *
 * <p>The version that came last is broadcast state: after a restart the job goes on with it, and
 * not with the one that it was once submitted with.
 */
final class Tokenize extends BroadcastProcessFunction<Article, DictionaryVersion, Article> {
    /** One entry: what came last. */
    static final MapStateDescriptor<String, DictionaryVersion> DICTIONARY =
            new MapStateDescriptor<>(
                    "dictionary", Types.STRING, TypeInformation.of(DictionaryVersion.class));

    private static final String CURRENT = "current";

    private final TextPipeline language;
    private final DictionaryVersion first;
    private transient NounTokenizer tokenizer; // Nori cannot be serialised: one a task

    /**
     * @param language how articles are read; its dictionary gives way to the one in force
     * @param first counts until another version comes
     */
    Tokenize(TextPipeline language, DictionaryVersion first) {
        this.language = language;
        this.first = first;
    }

    @Override
    public void processBroadcastElement(
            DictionaryVersion version, Context context, Collector<Article> out) throws Exception {
        DictionaryVersion before = context.getBroadcastState(DICTIONARY).get(CURRENT);
        if (!version.equals(before == null ? first : before)) {
            tokenizer = null;
        }
        context.getBroadcastState(DICTIONARY).put(CURRENT, version);
    }

    @Override
    public void processElement(Article article, ReadOnlyContext context, Collector<Article> out)
            throws Exception {
        if (tokenizer == null) {
            DictionaryVersion version = inForce(context.getBroadcastState(DICTIONARY));
            tokenizer = language.with(version.dictionary()).tokenizer();
        }
        out.collect(tokenizer.tokenize(article));
    }

    private DictionaryVersion inForce(ReadOnlyBroadcastState<String, DictionaryVersion> state)
            throws Exception {
        DictionaryVersion came = state.get(CURRENT);
        return came == null ? first : came;
    }
}
