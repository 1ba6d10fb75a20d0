package io.julgi.web;

import io.javalin.http.Context;
import io.julgi.ingest.Article;
import io.julgi.sink.Store;
import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.threads.ThreadLink;
import io.julgi.topics.threads.Topic;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.web.answer.Body;
import io.julgi.web.openapi.Meaning;
import io.julgi.web.openapi.Operation;
import io.julgi.web.openapi.Parameter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    @Meaning("A section's latest window.")
    record LiveAnswer(
            @Meaning("The desk, or * for all news.") String section,
            @Meaning(value = "Its start; null before the first.", orNull = true) Instant from,
            @Meaning(value = "Its end, not included; null before the first.", orNull = true)
                    Instant to,
            @Meaning(
                            "Whether the window has not ended yet: its topics, threads and states"
                                    + " are provisional.")
                    boolean open,
            @Meaning("How many articles it holds.") int articles,
            @Meaning(value = "The part of them that are in one of its topics.", min = 0, max = 1)
                    double share,
            @Meaning("Largest first.") List<LiveTopic> topics) {}

    @Meaning("A topic of the window, with the thread that it belongs to.")
    record LiveTopic(
            @Meaning(
                            value = "Null when it belongs to none, being neither known nor new.",
                            orNull = true)
                    String thread,
            @Meaning(value = "How the thread stands; null without one.", orNull = true)
                    ThreadState state,
            @Meaning(
                            value = "The start of the thread's first window; null without one.",
                            orNull = true)
                    Instant since,
            @Meaning("Young, and still more than the windows before let expect.") boolean emerging,
            @Meaning("Most telling first.") List<String> keywords,
            @Meaning("Articles of the window.") int size,
            @Meaning(value = "That number over all articles of the window.", min = 0, max = 1)
                    double share,
            @Meaning("Splits and merges of the thread, in the order of time.")
                    List<ThreadLink> links,
            @Meaning("The most typical ones.") List<LiveArticle> articles) {}

    @Meaning("An article of a topic.")
    record LiveArticle(
            @Meaning("Names the article for good.") String id,
            @Meaning("As published: may hold markup, show it as text.") String title,
            @Meaning("Where to read it; empty when unknown.") String url,
            @Meaning("The newspaper or agency; may be empty.") String outlet,
            @Meaning("The time of publication.") Instant publishedAt) {
        static LiveArticle of(Article article) {
            return new LiveArticle(
                    article.id(),
                    article.title(),
                    article.url(),
                    article.outlet(),
                    article.publishedAt());
        }
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        Operation.of(
                                        "/api/v1/live",
                                        "live",
                                        "What the stream sees now: the topics of a section's latest"
                                                + " window, provisional while it is open, with their"
                                                + " threads",
                                        LiveAnswer.class,
                                        "The latest window; one without topics before the first.")
                                .with(
                                        Parameter.text(
                                                "section",
                                                Parameters.MOST_CHARACTERS,
                                                "A desk; all news when it is not given."))
                                .refusedWith(400, 503),
                        this::live));
    }

    private void live(Context context) {
        String section = new Parameters(context).section().orElse(WindowCorpus.ALL_NEWS);
        watch.requireStore();
        LiveAnswer answer =
                store.windows().latest(section, 1).stream()
                        .findFirst()
                        .map(this::answer)
                        .orElseGet(
                                () -> new LiveAnswer(section, null, null, false, 0, 0, List.of()));
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
                window.from(),
                window.to(),
                window.open(),
                window.articles(),
                window.share(),
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

    private static LiveTopic answer(
            Topic topic, TopicThread thread, Map<String, Article> articles) {
        List<LiveArticle> typical =
                topic.typical().stream()
                        .limit(ARTICLES)
                        .map(share -> articles.get(share.article()))
                        .filter(Objects::nonNull)
                        .map(LiveArticle::of)
                        .toList();
        return new LiveTopic(
                thread == null ? null : thread.id(),
                thread == null ? null : thread.state(),
                thread == null ? null : thread.points().get(0).from(),
                thread != null && thread.emerging(),
                topic.keywords(),
                topic.articles(),
                topic.share(),
                thread == null ? List.of() : thread.links(),
                typical);
    }
}
