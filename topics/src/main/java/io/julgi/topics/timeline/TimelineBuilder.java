package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.TopicNumberSelection.Choice;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Builds the timelines of a query from the articles that match it.
 *
 * <p>The same articles, in whatever order, give the same timelines. Safe for several threads; a
 * thread that is interrupted while a model is trained leaves with a {@link
 * java.util.concurrent.CancellationException}.
 */
public final class TimelineBuilder implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final TopicModeler modeler;
    private final TimelineSettings settings;
    private final Effort effort;

    /** Creates a builder with {@linkplain Effort#FULL full effort}. */
    public TimelineBuilder(TopicModeler modeler, TimelineSettings settings) {
        this(modeler, settings, Effort.FULL);
    }

    private TimelineBuilder(TopicModeler modeler, TimelineSettings settings, Effort effort) {
        this.modeler = modeler;
        this.settings = settings;
        this.effort = effort;
    }

    /** Creates a builder with {@linkplain Effort#QUICK quick effort}, for readers who wait. */
    public static TimelineBuilder quick(TopicModeler modeler, TimelineSettings settings) {
        return new TimelineBuilder(modeler, settings, Effort.QUICK);
    }

    /**
     * The query's timelines at all levels, coarse first.
     *
     * <p>Nothing is known of other news: what is much in the news is what is much in these.
     *
     * @param articles those that match; of several with the same id the earliest counts
     */
    public List<Timeline> build(Query query, List<Article> articles) {
        return build(query, articles, Background.of(QueryCorpus.of(query, articles).articles()));
    }

    /**
     * The query's timelines at all levels, coarse first.
     *
     * @param articles those that match; of several with the same id the earliest counts
     * @param background all news that they are a part of
     */
    public List<Timeline> build(Query query, List<Article> articles, Background background) {
        QueryCorpus corpus = QueryCorpus.of(query, articles);
        TermStatistics terms = new TermStatistics(corpus, background);
        return Arrays.stream(Level.values())
                .map(level -> timeline(corpus, background, terms, level))
                .toList();
    }

    /** The query's timeline at one level: the same as in {@link #build(Query, List)}. */
    public Timeline build(Query query, List<Article> articles, Level level) {
        QueryCorpus corpus = QueryCorpus.of(query, articles);
        Background background = Background.of(corpus.articles());
        TermStatistics terms = new TermStatistics(corpus, background);
        return timeline(corpus, background, terms, level);
    }

    private Timeline timeline(
            QueryCorpus corpus, Background background, TermStatistics terms, Level level) {
        if (corpus.articles().isEmpty()) {
            return withoutArticles(corpus.query(), level);
        }
        TopicNumberSelection choice = new TopicNumberSelection(modeler, settings.lda(), effort);
        Choice topics = choice.of(corpus, level);
        Entries entries = new Entries(corpus, background, terms, level, topics, settings);
        return new Timeline(
                corpus.query().text(),
                level,
                corpus.articles().size(),
                entries.entries(),
                entries.series(),
                entries.junk(),
                new Timeline.Model(
                        topics.model().topics(),
                        topics.npmi(),
                        topics.candidates(),
                        choice.training(corpus.articles().size()).iterations(),
                        topics.seed(),
                        corpus.corpus().vocabulary().size(),
                        corpus.articles().get(corpus.articles().size() - 1).dictionary()));
    }

    private Timeline withoutArticles(Query query, Level level) {
        LdaSettings lda = settings.lda();
        return new Timeline(
                query.text(),
                level,
                0,
                List.of(),
                List.of(),
                0,
                new Timeline.Model(0, 0, List.of(), lda.iterations(), lda.seed(), 0, ""));
    }
}
