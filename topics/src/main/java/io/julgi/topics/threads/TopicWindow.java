package io.julgi.topics.threads;

import java.time.Instant;
import java.util.List;

/**
 * The topics of one window and section.
 *
 * @param section the desk, or {@link WindowCorpus#ALL_NEWS}
 * @param from the window's start, inclusive
 * @param to the window's end, exclusive
 * @param articles how many articles the window holds
 * @param topics largest first; empty when the window had too few articles to make topics of
 * @param open whether the window had not ended yet: then its topics are provisional
 * @param threads while the window is open, those that its topics would belong to if it ended now,
 *     of each only the first and the latest point; empty once it has ended, for then the threads
 *     themselves have its topics
 */
public record TopicWindow(
        String section,
        Instant from,
        Instant to,
        int articles,
        List<Topic> topics,
        boolean open,
        List<TopicThread> threads) {
    public TopicWindow {
        topics = List.copyOf(topics);
        threads = threads == null ? List.of() : List.copyOf(threads);
    }

    /** A window that has ended. */
    public TopicWindow(String section, Instant from, Instant to, int articles, List<Topic> topics) {
        this(section, from, to, articles, topics, false, List.of());
    }

    /** The part of its articles that are in one of its topics, 0 to 1; 0 without articles. */
    public double share() {
        int explained = topics.stream().mapToInt(Topic::articles).sum();
        return articles == 0 ? 0 : (double) explained / articles;
    }

    /** The same, still open, with those of these threads that it is the latest window of. */
    public TopicWindow openWith(List<TopicThread> changed) {
        return new TopicWindow(
                section,
                from,
                to,
                articles,
                topics,
                true,
                changed.stream()
                        .filter(thread -> thread.reaches(from))
                        .map(TopicThread::inShort)
                        .toList());
    }
}
