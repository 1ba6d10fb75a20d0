package io.julgi.topics.threads;

import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.threads.LinkState.Linked;
import io.julgi.topics.threads.LinkState.LinkedTopic;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Links the topics of successive windows into threads: the entry point of linking.
 *
 * <p>A topic is assigned to the thread whose latest topics are most similar to it (cosine of the
 * kept words, those that many threads have weighing less), one to one, so that the sum of
 * similarities is as large as possible. A topic below {@link WindowSettings#linkSimilarity()}
 * starts a thread of its own if it is new: at least as novel as {@link
 * WindowSettings#minNovelty()}, or in the section's first window, before which nothing is known.
 * Otherwise it is noise and belongs to no thread. A thread may miss {@link
 * WindowSettings#linkGap()} windows.
 *
 * <p>A topic that starts a thread although it is similar to a known one ({@link
 * WindowSettings#splitMergeSimilarity()}) has split from that one, and may be less novel. A thread
 * without a topic in the window whose latest topic is similar to one of another thread has merged
 * into that thread and ends.
 *
 * <p>A window may come again, corrected, or late. Then its topics may also take the threads of
 * similar topics of its old version, or of those that share articles with them, so that ids stay,
 * and all later windows are linked again. A window that is older than all that are kept changes
 * nothing.
 */
public final class TopicLinker implements Serializable {
    @Serial private static final long serialVersionUID = 2;

    private final WindowSettings settings;

    /** Creates a linker with these thresholds. */
    public TopicLinker(WindowSettings settings) {
        this.settings = settings;
    }

    /**
     * Assigns the topics of this window to threads.
     *
     * @param state what the window's section had before
     */
    public LinkResult link(LinkState state, TopicWindow window) {
        List<Linked> windows = state.windows();
        if (isForgotten(windows, window)) {
            return new LinkResult(state, List.of());
        }
        List<Linked> before =
                windows.stream().filter(linked -> linked.from().isBefore(window.from())).toList();
        List<Linked> after =
                windows.stream().filter(linked -> linked.from().isAfter(window.from())).toList();
        List<LinkedTopic> replaced =
                windows.stream()
                        .filter(linked -> linked.from().equals(window.from()))
                        .flatMap(linked -> linked.topics().stream())
                        .filter(LinkedTopic::isLinked)
                        .toList();

        ThreadLinker threadLinker = new ThreadLinker(settings, state, before, window.from());
        threadLinker.add(unlinked(window), replaced);
        after.forEach(later -> threadLinker.add(later, List.of()));

        List<TopicThread> threads = threadLinker.threads();
        return new LinkResult(
                keep(state.section(), threadLinker.windows(), threads), changes(state, threads));
    }

    private boolean isForgotten(List<Linked> windows, TopicWindow window) {
        return windows.size() >= kept() && window.from().isBefore(windows.get(0).from());
    }

    /**
     * As many windows as may still be corrected, and before them those in which a thread that goes
     * on may have had its latest topic.
     */
    private int kept() {
        Duration correctable = settings.allowedLateness().plus(settings.outOfOrder());
        Duration shortest =
                Duration.between(
                        settings.size().start(Instant.EPOCH), settings.size().end(Instant.EPOCH));
        return (int) Math.min(100, correctable.dividedBy(shortest) + 2) + settings.linkGap() + 1;
    }

    private static Linked unlinked(TopicWindow window) {
        return new Linked(
                window.from(),
                window.to(),
                window.topics().stream()
                        .map(
                                topic ->
                                        new LinkedTopic(
                                                topic.number(),
                                                "",
                                                topic.articles(),
                                                topic.share(),
                                                topic.novelty(),
                                                topic.keywords(),
                                                topic.words(),
                                                topic.typical().stream()
                                                        .map(ArticleShare::article)
                                                        .toList()))
                        .toList());
    }

    private LinkState keep(String section, List<Linked> windows, List<TopicThread> threads) {
        List<Linked> kept = windows.subList(Math.max(0, windows.size() - kept()), windows.size());
        Set<String> alive = new HashSet<>();
        kept.forEach(window -> window.topics().forEach(topic -> alive.add(topic.thread())));
        return new LinkState(
                section,
                kept,
                threads.stream().filter(thread -> alive.contains(thread.id())).toList());
    }

    private static List<TopicThread> changes(LinkState before, List<TopicThread> after) {
        Map<String, TopicThread> changed = new TreeMap<>();
        after.forEach(thread -> changed.put(thread.id(), thread));
        for (TopicThread old : before.threads()) {
            TopicThread now = changed.get(old.id());
            if (now == null) {
                changed.put(
                        old.id(),
                        new TopicThread(
                                old.id(),
                                old.section(),
                                ThreadState.ENDED,
                                old.keywords(),
                                false,
                                List.of(),
                                List.of()));
            } else if (now.equals(old)) {
                changed.remove(old.id());
            }
        }
        return List.copyOf(changed.values());
    }
}
