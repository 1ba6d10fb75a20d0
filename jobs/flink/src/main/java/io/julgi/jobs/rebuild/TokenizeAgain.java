package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Cleans and tokenises stored articles again with one version of the dictionary, so that a whole
 * build speaks one language. Those whose tokens were made with another version go to {@link
 * #OUTDATED}, too.
 */
final class TokenizeAgain extends ProcessFunction<Article, Article> {
    static final OutputTag<Article> OUTDATED =
            new OutputTag<>("outdated", TypeInformation.of(Article.class));

    private final TextPipeline language;
    private transient TextCleaner cleaner;
    private transient NounTokenizer tokenizer;

    TokenizeAgain(TextPipeline language) {
        this.language = language;
    }

    @Override
    public void open(OpenContext context) {
        cleaner = language.cleaner();
        tokenizer = language.tokenizer();
    }

    @Override
    public void processElement(Article stored, Context context, Collector<Article> out) {
        Article again = tokenizer.tokenize(cleaner.clean(stored).withSummary(stored.summary()));
        if (!again.dictionary().equals(stored.dictionary())) {
            context.output(OUTDATED, again);
        }
        out.collect(again);
    }
}
