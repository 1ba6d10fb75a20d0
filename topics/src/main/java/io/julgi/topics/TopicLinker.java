package io.julgi.topics;

import io.julgi.topics.LinkState.Linked;
import io.julgi.topics.LinkState.LinkedTopic;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins the topics of successive windows into threads.
 *
 * <p>A topic goes to the thread whose latest topic is most like it (cosine of the kept words), one
 * to one, so that all pairs together are as alike as possible; below {@link
 * WindowSettings#linkSimilarity()} it begins a thread of its own. A thread may miss {@link
 * WindowSettings#linkGap()} windows.
 *
 * <p>A window may come again, corrected, or late. Then its topics first take the threads of those
 * topics of its old version that they are like, so that ids stay, and all later windows are linked
 * anew. A window that is older than all that is kept changes nothing.
 */
public final class TopicLinker implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** By this factor a share must differ from the one before to count as growing or fading. */
    private static final double CLEARLY = 1.25;

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
                        .toList();

        Relinking relinking = new Relinking(state, before, window.from());
        relinking.add(unlinked(window), replaced);
        after.forEach(later -> relinking.add(later, List.of()));

        List<Linked> linked = relinking.windows();
        List<TopicThread> threads = relinking.threads();
        return new LinkResult(keep(state.section(), linked, threads), changes(state, threads));
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
                                                topic.keywords(),
                                                topic.words()))
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
                                List.of()));
            } else if (now.equals(old)) {
                changed.remove(old.id());
            }
        }
        return List.copyOf(changed.values());
    }

    /** Links windows one after the other to what was there before them. */
    private final class Relinking {
        private final String section;
        private final List<Linked> windows;
        private final Map<String, List<ThreadPoint>> points = new TreeMap<>();

        /** Ids that were ever given: none is given to another thread. */
        private final Set<String> used = new HashSet<>();

        Relinking(LinkState state, List<Linked> before, Instant from) {
            this.section = state.section();
            this.windows = new ArrayList<>(before);
            for (TopicThread thread : state.threads()) {
                List<ThreadPoint> earlier =
                        thread.points().stream()
                                .filter(point -> point.from().isBefore(from))
                                .toList();
                if (!earlier.isEmpty()) {
                    points.put(thread.id(), new ArrayList<>(earlier));
                    used.add(thread.id());
                }
            }
        }

        void add(Linked window, List<LinkedTopic> replaced) {
            String[] threads = new String[window.topics().size()];
            replaced.forEach(old -> used.add(old.thread()));
            pair(window.topics(), replaced, threads);
            Set<String> taken = new HashSet<>();
            for (String thread : threads) {
                if (thread != null) {
                    taken.add(thread);
                }
            }
            pair(
                    window.topics(),
                    latestTopics(window.from()).stream()
                            .filter(topic -> !taken.contains(topic.thread()))
                            .toList(),
                    threads);
            List<LinkedTopic> linked = new ArrayList<>();
            for (int i = 0; i < threads.length; i++) {
                LinkedTopic topic = window.topics().get(i);
                String thread = threads[i] == null ? newId(window, topic) : threads[i];
                linked.add(
                        new LinkedTopic(
                                topic.number(),
                                thread,
                                topic.articles(),
                                topic.share(),
                                topic.keywords(),
                                topic.words()));
                points.computeIfAbsent(thread, id -> new ArrayList<>())
                        .add(
                                new ThreadPoint(
                                        window.from(),
                                        window.to(),
                                        topic.number(),
                                        topic.articles(),
                                        topic.share(),
                                        topic.keywords()));
            }
            windows.add(new Linked(window.from(), window.to(), linked));
        }

        /** Gives each topic that has no thread yet the one of its best partner, if alike enough. */
        private void pair(List<LinkedTopic> topics, List<LinkedTopic> partners, String[] threads) {
            double[][] similarity = new double[topics.size()][partners.size()];
            for (int i = 0; i < topics.size(); i++) {
                for (int j = 0; j < partners.size() && threads[i] == null; j++) {
                    double alike =
                            Similarity.cosine(topics.get(i).words(), partners.get(j).words());
                    similarity[i][j] = alike >= settings.linkSimilarity() ? alike : 0;
                }
            }
            int[] best = Assignment.best(similarity);
            for (int i = 0; i < best.length; i++) {
                if (best[i] >= 0 && similarity[i][best[i]] > 0) {
                    threads[i] = partners.get(best[i]).thread();
                }
            }
        }

        /** Of each thread that a window from here may go on with, the latest topic. */
        private List<LinkedTopic> latestTopics(Instant from) {
            Map<String, LinkedTopic> latest = new TreeMap<>();
            for (Linked window : windows) {
                if (missedBetween(window.to(), from) <= settings.linkGap()) {
                    window.topics().forEach(topic -> latest.put(topic.thread(), topic));
                }
            }
            return List.copyOf(latest.values());
        }

        /** How many windows lie between; counted no further than matters. */
        private int missedBetween(Instant to, Instant from) {
            int missed = 0;
            for (Instant at = to;
                    at.isBefore(from) && missed <= settings.linkGap();
                    at = settings.size().end(at)) {
                missed++;
            }
            return missed;
        }

        private String newId(Linked window, LinkedTopic topic) {
            String words = String.join(" ", topic.words().stream().map(TopicWord::token).toList());
            String id = ContentId.of(section, window.from(), topic.number(), words);
            while (!used.add(id)) {
                id = ContentId.of(id);
            }
            return id;
        }

        List<Linked> windows() {
            return windows;
        }

        List<TopicThread> threads() {
            List<TopicThread> threads = new ArrayList<>();
            points.forEach(
                    (id, thread) ->
                            threads.add(
                                    new TopicThread(
                                            id,
                                            section,
                                            state(thread),
                                            thread.get(thread.size() - 1).keywords(),
                                            thread)));
            return threads;
        }

        private ThreadState state(List<ThreadPoint> thread) {
            Linked now = windows.get(windows.size() - 1);
            ThreadPoint last = thread.get(thread.size() - 1);
            if (last.from().isBefore(now.from())) {
                return missedBetween(last.to(), now.to()) > settings.linkGap()
                        ? ThreadState.ENDED
                        : ThreadState.FADING;
            }
            if (thread.size() == 1) {
                return ThreadState.NEW;
            }
            ThreadPoint earlier = thread.get(thread.size() - 2);
            double before = earlier.to().isBefore(last.from()) ? 0 : earlier.share();
            if (last.share() >= before * CLEARLY) {
                return ThreadState.GROWING;
            }
            return last.share() * CLEARLY <= before ? ThreadState.FADING : ThreadState.STEADY;
        }
    }
}
