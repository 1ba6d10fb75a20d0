package io.julgi.topics.threads;

import io.julgi.topics.lda.ArticleShare;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells which thread an article belongs to: that of the topic of its window that it is in. */
public final class ThreadsOfArticles {
    private ThreadsOfArticles() {}

    /**
     * The ids of the threads by those of the articles; an article whose topic belongs to no thread
     * is not among them.
     *
     * @param windows of one section, with the articles that are kept of each topic ({@link
     *     WindowSettings#typicalArticles()})
     * @param threads of the same section, with all their points; those of other windows are passed
     *     over
     */
    public static Map<String, String> of(
            Collection<TopicWindow> windows, Collection<TopicThread> threads) {
        record Place(Instant window, int topic) {}
        Map<Place, String> threadAt = new HashMap<>();
        for (TopicThread thread : threads) {
            for (ThreadPoint point : thread.points()) {
                threadAt.put(new Place(point.from(), point.topic()), thread.id());
            }
        }
        Map<String, String> threadOf = new HashMap<>();
        for (TopicWindow window : windows) {
            for (Topic topic : window.topics()) {
                String thread = threadAt.get(new Place(window.from(), topic.number()));
                if (thread != null) {
                    for (ArticleShare article : topic.typical()) {
                        threadOf.put(article.article(), thread);
                    }
                }
            }
        }
        return threadOf;
    }
}
