package io.julgi.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.javalin.http.Context;
import io.julgi.ingest.Article;
import io.julgi.sink.Store;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.threads.ThreadLink;
import io.julgi.topics.threads.Topic;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowCorpus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the stream sees now: the topics of a section's latest window, with their threads. Of one
 * that is still open both are provisional, and the threads are those that stand with the window.
 */
final class LiveRoutes {
    /** No window has more topics that go on or begin than this. */
    private static final int THREADS = 500;

    /** How many of a topic's articles are shown with it. */
    private static final int ARTICLES = 3;

    private final Store store;
    private final StoreWatch watch;

    LiveRoutes(Store store, StoreWatch watch) {
        this.store = store;
        this.watch = watch;
    }

    /**
     * A section's latest window.
     *
     * @param from null before the first window, as is {@code to}
     * @param open whether the window has not ended yet, so that its topics are provisional
     * @param articles how many the window holds
     * @param topics largest first
     */
    @JsonPropertyOrder({"section", "from", "to", "open", "articles", "topics"})
    record LiveAnswer(
            String section,
            String from,
            String to,
            boolean open,
            int articles,
            List<TopicAnswer> topics) {}

    /**
     * A topic of the window.
     *
     * @param thread null when it belongs to none, as is {@code state}
     * @param since the start of the thread's first window; null without a thread
     * @param emerging see {@link TopicThread}
     * @param links splits and merges of the thread, in the order of time
     * @param articles its most typical ones
     */
    @JsonPropertyOrder({
        "thread",
        "state",
        "since",
        "emerging",
        "keywords",
        "size",
        "share",
        "links",
        "articles"
    })
    record TopicAnswer(
            String thread,
            String state,
            String since,
            boolean emerging,
            List<String> keywords,
            int size,
            double share,
            List<LinkAnswer> links,
            List<ArticleAnswer> articles) {}

    /** See {@link ThreadLink}. */
    @JsonPropertyOrder({"kind", "thread", "at"})
    record LinkAnswer(String kind, String thread, String at) {
        static LinkAnswer of(ThreadLink link) {
            return new LinkAnswer(word(link.kind()), link.thread(), Json.moment(link.at()));
        }
    }

    /** An article as a reader needs it to find it. */
    @JsonPropertyOrder({"id", "title", "url", "outlet", "publishedAt"})
    record ArticleAnswer(String id, String title, String url, String outlet, String publishedAt) {
        static ArticleAnswer of(Article article) {
            return new ArticleAnswer(
                    article.id(),
                    article.title(),
                    article.url(),
                    article.outlet(),
                    Json.moment(article.publishedAt()));
        }
    }

    void live(Context context) {
        String section = new Parameters(context).section().orElse(WindowCorpus.ALL_NEWS);
        watch.requireStore();
        LiveAnswer answer =
                store.windows().latest(section, 1).stream()
                        .findFirst()
                        .map(this::answer)
                        .orElseGet(() -> new LiveAnswer(section, null, null, false, 0, List.of()));
        Body.json(answer).send(context);
    }

    private LiveAnswer answer(TopicWindow window) {
        Map<Integer, TopicThread> threads = threads(window);
        Map<String, Article> articles = new HashMap<>();
        List<String> ids =
                window.topics().stream()
                        .flatMap(topic -> topic.typical().stream().limit(ARTICLES))
                        .map(ArticleShare::article)
                        .distinct()
                        .toList();
        for (Article found : store.articles().byIds(ids)) {
            articles.put(found.id(), found);
        }
        return new LiveAnswer(
                window.section(),
                Json.moment(window.from()),
                Json.moment(window.to()),
                window.open(),
                window.articles(),
                window.topics().stream()
                        .map(topic -> answer(topic, threads.get(topic.number()), articles))
                        .toList());
    }

    /** By the number of the topic that they have in this window. */
    private Map<Integer, TopicThread> threads(TopicWindow window) {
        Map<Integer, TopicThread> threads = new HashMap<>();
        List<TopicThread> known =
                window.open()
                        ? window.threads()
                        : store.threads().latest(window.section(), THREADS);
        known.stream()
                .filter(thread -> thread.reaches(window.from()))
                .forEach(thread -> threads.put(thread.latest().topic(), thread));
        return threads;
    }

    private static TopicAnswer answer(
            Topic topic, TopicThread thread, Map<String, Article> articles) {
        List<ArticleAnswer> typical =
                topic.typical().stream()
                        .limit(ARTICLES)
                        .map(share -> articles.get(share.article()))
                        .filter(article -> article != null)
                        .map(ArticleAnswer::of)
                        .toList();
        if (thread == null) {
            return new TopicAnswer(
                    null,
                    null,
                    null,
                    false,
                    topic.keywords(),
                    topic.articles(),
                    topic.share(),
                    List.of(),
                    typical);
        }
        Instant since = thread.points().get(0).from();
        return new TopicAnswer(
                thread.id(),
                word(thread.state()),
                Json.moment(since),
                thread.emerging(),
                topic.keywords(),
                topic.articles(),
                topic.share(),
                thread.links().stream().map(LinkAnswer::of).toList(),
                typical);
    }

    /** In small letters, words joined by a hyphen: {@code split-from}. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
