package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.events.Event;
import io.julgi.topics.events.EventCorpus;
import io.julgi.topics.events.EventFinder;
import io.julgi.topics.events.EventMember;
import io.julgi.topics.events.EventSettings;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.TopicNumberSelection.Choice;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds the timeline of a query from the articles that match it: its events as dated entries, the
 * topics of a model as its themes.
 *
 * <p>The same articles, in whatever order, give the same timeline; its entries do not depend on the
 * model but for their colour. Safe for several threads; a thread that is interrupted while a model
 * is trained leaves with a {@link java.util.concurrent.CancellationException}.
 */
public final class TimelineBuilder implements Serializable {
    @Serial private static final long serialVersionUID = 2;

    private final TopicModeler modeler;
    private final TimelineSettings settings;

    /** Creates a builder whose themes this modeler finds. */
    public TimelineBuilder(TopicModeler modeler, TimelineSettings settings) {
        this.modeler = modeler;
        this.settings = settings;
    }

    /**
     * The query's timeline.
     *
     * <p>Nothing is known of other news: what is much in the news is what is much in these.
     *
     * @param articles those that match; of several with the same id the earliest counts
     */
    public Timeline build(Query query, List<Article> articles) {
        return build(query, articles, Background.of(QueryCorpus.of(query, articles).articles()));
    }

    /**
     * The query's timeline.
     *
     * @param articles those that match; of several with the same id the earliest counts
     * @param background all news that they are a part of
     */
    public Timeline build(Query query, List<Article> articles, Background background) {
        QueryCorpus corpus = QueryCorpus.of(query, articles);
        if (corpus.articles().isEmpty()) {
            return withoutArticles(query);
        }
        EventCorpus news = corpus.events(background);
        List<Event> events =
                EventFinder.find(news, EventSettings.STANDARD).stream()
                        .limit(new LevelLimits(Level.FINE, news.articles().size()).mostEntries())
                        .toList();
        List<List<Integer>> articlesOf = articlesOf(events, corpus);
        List<String> alsoCalled = List.copyOf(news.otherNames());
        Choice topics =
                new TopicNumberSelection(modeler, settings.lda())
                        .of(
                                corpus.articles(),
                                Stream.concat(query.tokens().stream(), alsoCalled.stream())
                                        .toList());
        Themes themes = new Themes(corpus, topics, articlesOf, settings);
        LocalDate endOfNews =
                background.lastDay().filter(corpus.lastDay()::isBefore).orElse(corpus.lastDay());
        return new Timeline(
                query.text(),
                alsoCalled,
                corpus.articles().size(),
                new Entries(corpus, endOfNews, themes, settings).of(events, articlesOf),
                themes.series(),
                themes.junk(),
                new Timeline.Model(
                        topics.model().topics(),
                        topics.npmi(),
                        topics.candidates(),
                        topics.training().iterations(),
                        topics.training().seed(),
                        topics.corpus().vocabulary().size(),
                        corpus.articles().get(corpus.articles().size() - 1).dictionary()));
    }

    private static List<List<Integer>> articlesOf(List<Event> events, QueryCorpus corpus) {
        Map<String, Integer> places = new HashMap<>();
        corpus.articles().forEach(article -> places.put(article.id(), places.size()));
        return events.stream()
                .map(event -> event.members().stream().map(EventMember::id).map(places::get))
                .map(Stream::toList)
                .toList();
    }

    private Timeline withoutArticles(Query query) {
        return new Timeline(
                query.text(),
                List.of(),
                0,
                List.of(),
                List.of(),
                0,
                new Timeline.Model(
                        0,
                        0,
                        List.of(),
                        settings.lda().iterations(),
                        settings.lda().seed(),
                        0,
                        ""));
    }
}
