package io.julgi.topics.threads;

import io.julgi.topics.ContentId;
import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.Assignment;
import io.julgi.topics.lda.Similarity;
import io.julgi.topics.lda.TopicWord;
import io.julgi.topics.threads.LinkState.Linked;
import io.julgi.topics.threads.LinkState.LinkedTopic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The threads of one section while {@link TopicLinker} links windows to them, oldest first: it
 * holds their points and links as they were before the first of these windows, and adds to them.
 * One instance serves one call of the linker.
 */
final class ThreadLinker {
    /** Factor by which a share differs from the one before when a thread grows or fades. */
    private static final double TREND_RATIO = 1.25;

    /** A topic that splits off a known one needs only this part of the novelty. */
    private static final double SPLIT_NOVELTY_FACTOR = 0.75;

    /** Weight of the words of earlier topics beside those of the latest. */
    private static final double EARLIER_WEIGHT = 1 / 3.0;

    /** So many of a topic's words, the most probable, say what it is about. */
    private static final int FIRST_WORDS = 10;

    private final WindowSettings settings;
    private final String section;
    private final List<Linked> windows;
    private final Map<String, List<ThreadPoint>> points = new TreeMap<>();
    private final Map<String, List<ThreadLink>> links = new TreeMap<>();

    /** Ids that were ever given: none is given to another thread. */
    private final Set<String> used = new HashSet<>();

    /** Of each word, how many of the stories of the windows before it is in the first words of. */
    private final Map<String, Integer> storiesWith = new HashMap<>();

    private int stories;

    /**
     * What there was before a moment.
     *
     * @param before the windows before it
     */
    ThreadLinker(WindowSettings settings, LinkState state, List<Linked> before, Instant from) {
        this.settings = settings;
        this.section = state.section();
        this.windows = new ArrayList<>(before);
        for (TopicThread thread : state.threads()) {
            List<ThreadPoint> earlier =
                    thread.points().stream().filter(point -> point.from().isBefore(from)).toList();
            if (!earlier.isEmpty()) {
                points.put(thread.id(), new ArrayList<>(earlier));
                thread.links().stream()
                        .filter(link -> link.at().isBefore(from))
                        .forEach(link -> add(thread.id(), link));
                used.add(thread.id());
            }
        }
    }

    /**
     * Links a window to those before it.
     *
     * @param replaced the topics of its old version
     */
    void add(Linked window, List<LinkedTopic> replaced) {
        replaced.forEach(old -> used.add(old.thread()));
        countStories();
        List<LinkedTopic> latest = latestTopics(window.from());
        String[] threads = pair(window.topics(), replaced, latest);
        begin(window, latest, threads);
        List<LinkedTopic> linked = new ArrayList<>();
        for (int i = 0; i < threads.length; i++) {
            LinkedTopic topic = window.topics().get(i).in(threads[i]);
            linked.add(topic);
            if (topic.isLinked()) {
                points.computeIfAbsent(topic.thread(), id -> new ArrayList<>())
                        .add(point(window, topic));
            }
        }
        merge(window, linked, latest);
        windows.add(new Linked(window.from(), window.to(), linked));
    }

    private static ThreadPoint point(Linked window, LinkedTopic topic) {
        return new ThreadPoint(
                window.from(),
                window.to(),
                topic.number(),
                topic.articles(),
                topic.share(),
                topic.keywords());
    }

    /**
     * Pairs topics and threads one to one, so that the sum of similarities is as large as possible;
     * null for a topic that is similar enough to no thread. The similarity of a topic and a thread
     * is that to the thread's topic in the old version of the window, or to its latest topics
     * before: whichever is larger.
     */
    private String[] pair(
            List<LinkedTopic> topics, List<LinkedTopic> replaced, List<LinkedTopic> latest) {
        List<LinkedTopic> known = new ArrayList<>(replaced);
        known.addAll(latest);
        List<String> threads = known.stream().map(LinkedTopic::thread).distinct().toList();
        double[][] similarity = new double[topics.size()][threads.size()];
        for (int i = 0; i < topics.size(); i++) {
            for (LinkedTopic partner : known) {
                double cosine = similarity(topics.get(i), partner);
                int thread = threads.indexOf(partner.thread());
                if (cosine >= settings.linkSimilarity()) {
                    similarity[i][thread] = Math.max(similarity[i][thread], cosine);
                }
            }
        }
        int[] best = Assignment.best(similarity);
        String[] paired = new String[topics.size()];
        for (int i = 0; i < best.length; i++) {
            if (best[i] >= 0 && similarity[i][best[i]] > 0) {
                paired[i] = threads.get(best[i]);
            }
        }
        return paired;
    }

    /** Of words; or of articles, which only two versions of the same window share. */
    private double similarity(LinkedTopic one, LinkedTopic other) {
        Set<String> shared = new HashSet<>(one.typical());
        shared.retainAll(other.typical());
        int most = Math.max(1, Math.min(one.typical().size(), other.typical().size()));
        return Math.max(cosine(one, other), (double) shared.size() / most);
    }

    /**
     * Counts in how many stories each word is: a thread is one, whatever its number of topics, and
     * so is a topic without a thread.
     */
    private void countStories() {
        Map<String, Set<String>> wordsOf = new HashMap<>();
        for (Linked window : windows) {
            for (LinkedTopic topic : window.topics()) {
                String story =
                        topic.isLinked() ? topic.thread() : window.from() + "/" + topic.number();
                topic.words().stream()
                        .limit(FIRST_WORDS)
                        .forEach(
                                word ->
                                        wordsOf.computeIfAbsent(story, id -> new HashSet<>())
                                                .add(word.token()));
            }
        }
        stories = wordsOf.size();
        storiesWith.clear();
        wordsOf.values()
                .forEach(words -> words.forEach(word -> storiesWith.merge(word, 1, Integer::sum)));
    }

    /**
     * Of words that weigh less the more stories have them (inverse document frequency, Spärck Jones
     * 1972, over stories): 기자회견 makes no story of two.
     */
    private double cosine(LinkedTopic one, LinkedTopic other) {
        return Similarity.cosine(weighted(one.words()), weighted(other.words()));
    }

    private List<TopicWord> weighted(List<TopicWord> words) {
        return words.stream()
                .map(word -> new TopicWord(word.token(), word.weight() * specificity(word.token())))
                .toList();
    }

    /** 1 for a word of one story or none, towards 0 for one of all of them. */
    private double specificity(String word) {
        int with = Math.max(1, storiesWith.getOrDefault(word, 0));
        return Math.log((stories + 2.0) / with) / Math.log(stories + 2.0);
    }

    /** Gives a thread of its own to each topic that is new, and an empty name to the others. */
    private void begin(Linked window, List<LinkedTopic> latest, String[] threads) {
        boolean first = windows.isEmpty() && points.isEmpty();
        for (int i = 0; i < threads.length; i++) {
            if (threads[i] == null) {
                LinkedTopic topic = window.topics().get(i);
                LinkedTopic known = mostSimilar(topic, latest, settings.splitMergeSimilarity());
                double least = settings.minNovelty() * (known == null ? 1 : SPLIT_NOVELTY_FACTOR);
                if (first || topic.novelty() >= least) {
                    threads[i] = newId(window, topic);
                    if (known != null) {
                        link(LinkKind.SPLIT_FROM, threads[i], known.thread(), window.from());
                    }
                } else {
                    threads[i] = "";
                }
            }
        }
    }

    /** Ends each thread that has gone into another one. */
    private void merge(Linked window, List<LinkedTopic> topics, List<LinkedTopic> latest) {
        Set<String> here = new HashSet<>();
        topics.forEach(topic -> here.add(topic.thread()));
        List<LinkedTopic> linked = topics.stream().filter(LinkedTopic::isLinked).toList();
        for (LinkedTopic last : latest) {
            if (!here.contains(last.thread())) {
                LinkedTopic into = mostSimilar(last, linked, settings.splitMergeSimilarity());
                if (into != null && !isLinked(into.thread(), last.thread(), window.from())) {
                    link(LinkKind.MERGED_INTO, last.thread(), into.thread(), window.from());
                }
            }
        }
    }

    private boolean isLinked(String one, String other, Instant at) {
        return links.getOrDefault(one, List.of()).stream()
                .anyMatch(link -> link.thread().equals(other) && link.at().equals(at));
    }

    private static LinkedTopic mostSimilar(
            LinkedTopic topic, List<LinkedTopic> others, double least) {
        LinkedTopic best = null;
        double most = least;
        for (LinkedTopic other : others) {
            double cosine = Similarity.cosine(topic.words(), other.words());
            if (cosine >= most) {
                most = cosine;
                best = other;
            }
        }
        return best;
    }

    private void link(LinkKind kind, String thread, String other, Instant at) {
        add(thread, new ThreadLink(kind, other, at));
        LinkKind back = kind == LinkKind.SPLIT_FROM ? LinkKind.SPLIT_INTO : LinkKind.MERGED_FROM;
        add(other, new ThreadLink(back, thread, at));
    }

    private void add(String thread, ThreadLink link) {
        links.computeIfAbsent(thread, id -> new ArrayList<>()).add(link);
    }

    /**
     * Of each thread that a window from here may go on with, the latest topic, with the words of
     * its topics in the last windows.
     */
    private List<LinkedTopic> latestTopics(Instant from) {
        Map<String, LinkedTopic> latest = new TreeMap<>();
        for (Linked window : windows) {
            if (missedBetween(window.to(), from) <= settings.linkGap()) {
                window.topics().stream()
                        .filter(LinkedTopic::isLinked)
                        .filter(topic -> !hasMerged(topic.thread()))
                        .forEach(
                                topic ->
                                        latest.merge(
                                                topic.thread(), topic, ThreadLinker::combined));
            }
        }
        return List.copyOf(latest.values());
    }

    /** The later topic with the words of both: a day's ten headlines say little of a story. */
    private static LinkedTopic combined(LinkedTopic earlier, LinkedTopic later) {
        Map<String, Double> weights = new TreeMap<>();
        earlier.words()
                .forEach(
                        word ->
                                weights.merge(
                                        word.token(), EARLIER_WEIGHT * word.weight(), Double::sum));
        later.words()
                .forEach(
                        word ->
                                weights.merge(
                                        word.token(),
                                        (1 - EARLIER_WEIGHT) * word.weight(),
                                        Double::sum));
        List<TopicWord> words = new ArrayList<>();
        weights.forEach((token, weight) -> words.add(new TopicWord(token, weight)));
        return new LinkedTopic(
                later.number(),
                later.thread(),
                later.articles(),
                later.share(),
                later.novelty(),
                later.keywords(),
                words,
                later.typical());
    }

    private boolean hasMerged(String thread) {
        return links.getOrDefault(thread, List.of()).stream()
                .anyMatch(link -> link.kind() == LinkKind.MERGED_INTO);
    }

    /** How many windows lie between; counted no further than matters. */
    private int missedBetween(Instant to, Instant from) {
        int most = Math.max(settings.linkGap(), settings.history());
        int missed = 0;
        for (Instant at = to; at.isBefore(from) && missed <= most; at = settings.size().end(at)) {
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
        Set<String> novel = new TreeSet<>();
        for (LinkedTopic topic : windows.get(windows.size() - 1).topics()) {
            if (topic.novelty() >= settings.minNovelty()) {
                novel.add(topic.thread());
            }
        }
        List<TopicThread> threads = new ArrayList<>();
        points.forEach(
                (id, thread) ->
                        threads.add(
                                new TopicThread(
                                        id,
                                        section,
                                        state(id, thread),
                                        thread.get(thread.size() - 1).keywords(),
                                        novel.contains(id) && isYoung(thread),
                                        links.getOrDefault(id, List.of()),
                                        thread)));
        return threads;
    }

    private boolean isYoung(List<ThreadPoint> thread) {
        Instant now = windows.get(windows.size() - 1).from();
        return missedBetween(thread.get(0).to(), now) + 1 < settings.history();
    }

    private ThreadState state(String id, List<ThreadPoint> thread) {
        Linked now = windows.get(windows.size() - 1);
        ThreadPoint last = thread.get(thread.size() - 1);
        if (hasMerged(id)) {
            return ThreadState.ENDED;
        }
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
        if (last.share() >= before * TREND_RATIO) {
            return ThreadState.GROWING;
        }
        return last.share() * TREND_RATIO <= before ? ThreadState.FADING : ThreadState.STEADY;
    }
}
