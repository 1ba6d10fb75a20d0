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
 * Joins the topics of successive windows into threads.
 *
 * <p>A topic goes to the thread whose latest topics are most like it (cosine of the kept words),
 * one to one, so that all pairs together are as alike as possible. A topic that is less like all of
 * them than {@link WindowSettings#linkSimilarity()} begins a thread of its own, if it is new: as
 * novel as {@link WindowSettings#minNovelty()} asks, or in the section's first window, before which
 * nothing is known. Otherwise it is what every window has a few of, and belongs to no thread. A
 * thread may miss {@link WindowSettings#linkGap()} windows.
 *
 * <p>A topic that begins a thread though it is like one that is known ({@link
 * WindowSettings#kinSimilarity()}) has split from that, and need be less novel; a thread whose
 * latest topic is like one of another thread, and that has none itself, has merged into the other
 * one and ends.
 *
 * <p>A window may come again, corrected, or late. Then its topics may also take the threads of
 * those topics of its old version that they are like or share articles with, so that ids stay, and
 * all later windows are linked anew. A window that is older than all that is kept changes nothing.
 */
public final class TopicLinker implements Serializable {
    @Serial private static final long serialVersionUID = 2;

    private final WindowSettings settings;

    /** A linker with these thresholds. */
    public TopicLinker(WindowSettings settings) {
        this.settings = settings;
    }

    /**
     * Gives the topics of this window to threads.
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

        ThreadLinker relinking = new ThreadLinker(settings, state, before, window.from());
        relinking.add(unlinked(window), replaced);
        after.forEach(later -> relinking.add(later, List.of()));

        List<TopicThread> threads = relinking.threads();
        return new LinkResult(
                keep(state.section(), relinking.windows(), threads), changes(state, threads));
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
