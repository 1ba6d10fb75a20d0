package io.julgi.bench.planted;

import io.julgi.bench.planted.LinkedWindow.LinkedStories;
import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.threads.LinkKind;
import io.julgi.topics.threads.LinkResult;
import io.julgi.topics.threads.LinkState;
import io.julgi.topics.threads.ThreadLink;
import io.julgi.topics.threads.TopicLinker;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.threads.WindowModeler;
import io.julgi.topics.threads.WindowSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sends planted news through the very chain of the stream, window by window, and holds the threads
 * against what was planted. Everything is judged as it stood when its window had just been linked,
 * not with hindsight.
 *
 * <ul>
 *   <li>A topic is <b>the story's</b> when at least half of its articles are the story's and at
 *       least half of the story's articles of that window are in it.
 *   <li>A story that came from nothing is <b>found</b> in the first window in which its topic
 *       belongs to a thread that began no earlier than the story: one that a thread of the
 *       background swallows is not found. Recall is over all such stories.
 *   <li>Every thread that begins after the warm-up is a <b>birth</b>, whatever it is called. It is
 *       true when its first topic is at least half of one story, and no thread had that story
 *       before: a second thread for the same story is false. Precision is over all births.
 *   <li>A found story is found <b>early</b> when the same is so of the provisional topics of that
 *       window at half-time, when half of its articles had come. Of the threads that would begin at
 *       half-time of any window after the warm-up those are right whose first topic is at least
 *       half of one story.
 *   <li>A <b>split</b> is found when, in the first or second window of the parts, each part's topic
 *       belongs to a thread, these are two, and each is the thread of the whole story or is linked
 *       as split from it. A <b>merge</b> is found when, in the first or second window of the merged
 *       story, its topic's thread is that of either story before, or that is linked as merged into
 *       it, for both of them. Any other split or merge of threads after the warm-up is false.
 *   <li>The <b>state</b> of a found story's thread is held against the planted articles by the
 *       linker's own terms: new in the first window; growing (fading) when the share of the
 *       window's articles is at least 1.25 times (at most 1/1.25 of) that of the window before;
 *       else steady; fading in a silence, and until the allowed gap is over after the last article;
 *       then ended. Counted until then, or until the story splits or merges.
 * </ul>
 */
public final class PlantedEvaluation {
    private static final int WINDOWS_OF_A_WEEK = 7;
    private static final double CLEARLY = 1.25;
    private static final double NANOS = 1e9;

    private final WindowSettings settings;
    private final WindowModeler modeler;
    private final TopicLinker linker;

    /** An evaluation of windows that are modelled and linked in this way. */
    public PlantedEvaluation(TopicModeler modeler, WindowSettings settings) {
        this.settings = settings;
        // All articles of a topic are needed, not the few that are kept; nothing else depends on
        // it.
        this.modeler = new WindowModeler(modeler, settings.withTypicalArticles(Integer.MAX_VALUE));
        this.linker = new TopicLinker(settings);
    }

    /** Models and links all windows. */
    public PlantedReport evaluate(PlantedNews news) {
        return evaluate(news, model(news));
    }

    /** The topics of all windows; they do not depend on how topics are linked. */
    public ModelledNews model(PlantedNews news) {
        long before = System.nanoTime();
        List<TopicWindow> windows = news.windows().stream().map(modeler::model).toList();
        double seconds = (System.nanoTime() - before) / NANOS;
        Map<Integer, TopicWindow> atHalfTime = new TreeMap<>();
        for (int window = news.warmUp(); window < windows.size(); window++) {
            atHalfTime.put(window, modeler.model(news.atHalfTime(window)));
        }
        return new ModelledNews(windows, atHalfTime, seconds);
    }

    /** Links windows that were modelled before, be it for other thresholds. */
    public PlantedReport evaluate(PlantedNews news, ModelledNews modelled) {
        long before = System.nanoTime();
        List<LinkedWindow> windows = new ArrayList<>();
        Map<Integer, LinkedWindow> atHalfTime = new TreeMap<>();
        LinkState state = LinkState.empty(WindowCorpus.ALL_NEWS);
        int articles = 0;
        for (int i = 0; i < modelled.windows().size(); i++) {
            WindowCorpus corpus = news.windows().get(i);
            TopicWindow window = modelled.windows().get(i);
            if (i >= news.warmUp()) {
                TopicWindow open = modelled.atHalfTime().get(i);
                LinkResult provisional = linker.link(state, open);
                atHalfTime.put(
                        i, LinkedWindow.of(corpus, open, provisional, news.storyOfArticle()));
            }
            LinkResult result = linker.link(state, window);
            state = result.state();
            windows.add(LinkedWindow.of(corpus, window, result, news.storyOfArticle()));
            articles += corpus.articles().size();
        }
        double seconds = modelled.seconds() + (System.nanoTime() - before) / NANOS;
        return new Judgement(news, windows, atHalfTime).report(articles, seconds);
    }

    /**
     * Windows with their topics.
     *
     * @param atHalfTime the provisional ones of each window after the warm-up, by its number
     * @param seconds that modelling the ended windows took
     */
    public record ModelledNews(
            List<TopicWindow> windows, Map<Integer, TopicWindow> atHalfTime, double seconds) {
        public ModelledNews {
            windows = List.copyOf(windows);
            atHalfTime = Map.copyOf(atHalfTime);
        }
    }

    /** Holds what was found against what was planted. */
    private final class Judgement {
        private final PlantedNews news;
        private final List<LinkedWindow> windows;
        private final Map<Integer, LinkedWindow> atHalfTime;
        private final Map<String, PlantedStory> stories = new TreeMap<>();

        /** The first window of each thread, in the order of time. */
        private final Map<String, Integer> births = new HashMap<>();

        /** The thread that a found story had when it was found, and the window of that. */
        private final Map<String, String> threads = new HashMap<>();

        private final Map<String, Integer> found = new HashMap<>();

        Judgement(
                PlantedNews news,
                List<LinkedWindow> windows,
                Map<Integer, LinkedWindow> atHalfTime) {
            this.news = news;
            this.windows = windows;
            this.atHalfTime = atHalfTime;
            news.stories().forEach(story -> stories.put(story.name(), story));
            for (int window = 0; window < windows.size(); window++) {
                for (LinkedStories topic : windows.get(window).topics()) {
                    if (!topic.thread().isEmpty()) {
                        births.putIfAbsent(topic.thread(), window);
                    }
                }
            }
            stories.values().forEach(this::find);
        }

        private void find(PlantedStory story) {
            for (int window = story.start(); window <= story.end(); window++) {
                Optional<String> thread = threadOf(story, window);
                if (thread.isPresent()
                        && (!story.isFresh() || births.get(thread.get()) >= story.start())) {
                    threads.put(story.name(), thread.get());
                    found.put(story.name(), window);
                    return;
                }
            }
        }

        /** The thread of the story's topic in this window. */
        private Optional<String> threadOf(PlantedStory story, int window) {
            int articles = story.articlesIn(window);
            return articles == 0 || window >= windows.size()
                    ? Optional.empty()
                    : windows.get(window).topics().stream()
                            .filter(topic -> topic.isOf(story.name(), articles))
                            .map(LinkedStories::thread)
                            .filter(thread -> !thread.isEmpty())
                            .findFirst();
        }

        PlantedReport report(int articles, double seconds) {
            List<PlantedStory> fresh =
                    stories.values().stream().filter(PlantedStory::isFresh).toList();
            List<PlantedStory> foundOnes =
                    fresh.stream().filter(story -> found.containsKey(story.name())).toList();
            double delays =
                    foundOnes.stream()
                            .mapToInt(story -> found.get(story.name()) - story.start())
                            .average()
                            .orElse(Double.NaN);
            long onTime =
                    foundOnes.stream()
                            .filter(story -> found.get(story.name()) <= story.start() + 1)
                            .count();
            Set<String> trueBirths = trueBirths();
            Set<String> all = new HashSet<>();
            births.forEach(
                    (thread, window) -> {
                        if (window >= news.warmUp()) {
                            all.add(thread);
                        }
                    });
            Set<String> flagged = new HashSet<>();
            for (LinkedWindow window : windows.subList(news.warmUp(), windows.size())) {
                flagged.addAll(window.emerging());
            }
            flagged.retainAll(all);
            Set<String> flaggedTruly = new HashSet<>(flagged);
            flaggedTruly.retainAll(trueBirths);
            double weeks = (windows.size() - news.warmUp()) / (double) WINDOWS_OF_A_WEEK;
            return new PlantedReport(
                    part(foundOnes.size(), fresh.size()),
                    part(onTime, fresh.size()),
                    delays,
                    part(trueBirths.size(), all.size()),
                    (all.size() - trueBirths.size()) / weeks,
                    part(flaggedTruly.size(), flagged.size()),
                    part(foundOnes.stream().filter(this::isEarly).count(), foundOnes.size()),
                    earlyPrecision(),
                    continuity(),
                    gapsBridged(),
                    part(splitsFound(), splits().size()),
                    part(mergesFound(), merges().size()),
                    falseLinks() / weeks,
                    stateAccuracy(),
                    fresh.size(),
                    all.size(),
                    articles,
                    seconds);
        }

        private boolean isEarly(PlantedStory story) {
            int window = found.get(story.name());
            int articles = news.articlesOf(story, news.atHalfTime(window).articles());
            return atHalfTime.get(window).topics().stream()
                    .filter(topic -> topic.isOf(story.name(), articles))
                    .map(LinkedStories::thread)
                    .filter(thread -> !thread.isEmpty())
                    .anyMatch(thread -> births.getOrDefault(thread, window) >= story.start());
        }

        private double earlyPrecision() {
            int right = 0;
            int all = 0;
            for (Map.Entry<Integer, LinkedWindow> one : atHalfTime.entrySet()) {
                Instant start = news.windows().get(one.getKey()).from();
                for (LinkedStories topic : one.getValue().topics()) {
                    TopicThread thread = one.getValue().threads().get(topic.thread());
                    if (thread != null && thread.points().get(0).from().equals(start)) {
                        all++;
                        right += topic.story().isPresent() ? 1 : 0;
                    }
                }
            }
            return part(right, all);
        }

        private Set<String> trueBirths() {
            Set<String> trueOnes = new HashSet<>();
            Set<String> had = new HashSet<>();
            Set<String> known = new HashSet<>();
            for (int window = 0; window < windows.size(); window++) {
                List<LinkedStories> topics = windows.get(window).topics();
                // A story that goes on with a thread has one, so another is too many.
                for (LinkedStories topic : topics) {
                    if (known.contains(topic.thread())) {
                        had.addAll(ownStories(topic, window));
                    }
                }
                for (LinkedStories topic : topics) {
                    if (!topic.thread().isEmpty() && known.add(topic.thread())) {
                        Optional<String> story = topic.story();
                        if (window >= news.warmUp() && story.isPresent() && had.add(story.get())) {
                            trueOnes.add(topic.thread());
                        }
                    }
                }
            }
            return trueOnes;
        }

        private List<String> ownStories(LinkedStories topic, int window) {
            return stories.values().stream()
                    .filter(story -> topic.isOf(story.name(), story.articlesIn(window)))
                    .map(PlantedStory::name)
                    .toList();
        }

        private double continuity() {
            int kept = 0;
            int all = 0;
            for (PlantedStory story : stories.values()) {
                String thread = threads.get(story.name());
                if (thread != null) {
                    for (int w = found.get(story.name()) + 1; w <= story.end(); w++) {
                        if (story.articlesIn(w) > 0) {
                            all++;
                            kept += threadOf(story, w).filter(thread::equals).isPresent() ? 1 : 0;
                        }
                    }
                }
            }
            return part(kept, all);
        }

        private double gapsBridged() {
            int bridged = 0;
            int all = 0;
            for (PlantedStory story : stories.values()) {
                int silence = story.articles().indexOf(0);
                if (silence > 0
                        && found.containsKey(story.name())
                        && found.get(story.name()) < story.start() + silence) {
                    String thread = threads.get(story.name());
                    all++;
                    boolean goesOn = false;
                    for (int w = story.start() + silence; w <= story.end(); w++) {
                        goesOn |= threadOf(story, w).filter(thread::equals).isPresent();
                    }
                    bridged += goesOn ? 1 : 0;
                }
            }
            return part(bridged, all);
        }

        private List<PlantedStory> splits() {
            return stories.values().stream().filter(story -> parts(story).size() == 2).toList();
        }

        private List<PlantedStory> parts(PlantedStory whole) {
            return stories.values().stream()
                    .filter(story -> story.from().equals(List.of(whole.name())))
                    .toList();
        }

        private List<PlantedStory> merges() {
            return stories.values().stream().filter(story -> story.from().size() == 2).toList();
        }

        private long splitsFound() {
            return splits().stream().filter(this::isSplitFound).count();
        }

        private boolean isSplitFound(PlantedStory whole) {
            String before = threads.get(whole.name());
            List<PlantedStory> parts = parts(whole);
            if (before == null) {
                return false;
            }
            for (int w = parts.get(0).start(); w <= parts.get(0).start() + 1; w++) {
                int window = w;
                Optional<String> one = threadOf(parts.get(0), window);
                Optional<String> two = threadOf(parts.get(1), window);
                if (one.isPresent()
                        && two.isPresent()
                        && !one.get().equals(two.get())
                        && isPartOf(one.get(), before, window)
                        && isPartOf(two.get(), before, window)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isPartOf(String thread, String whole, int window) {
            return thread.equals(whole) || hasLink(window, thread, LinkKind.SPLIT_FROM, whole);
        }

        private boolean hasLink(int window, String thread, LinkKind kind, String other) {
            TopicThread stood = windows.get(window).threads().get(thread);
            return stood != null
                    && stood.links().stream()
                            .anyMatch(link -> link.kind() == kind && link.thread().equals(other));
        }

        private long mergesFound() {
            return merges().stream().filter(this::isMergeFound).count();
        }

        private boolean isMergeFound(PlantedStory merged) {
            for (int w = merged.start(); w <= merged.start() + 1; w++) {
                int window = w;
                Optional<String> into = threadOf(merged, window);
                boolean all = into.isPresent();
                for (String part : merged.from()) {
                    String before = threads.get(part);
                    all =
                            all
                                    && before != null
                                    && (before.equals(into.get())
                                            || hasLink(
                                                    window,
                                                    before,
                                                    LinkKind.MERGED_INTO,
                                                    into.get()));
                }
                if (all) {
                    return true;
                }
            }
            return false;
        }

        /** Links of threads after the warm-up between which nothing was planted. */
        private int falseLinks() {
            int wrong = 0;
            for (int window = news.warmUp(); window < windows.size(); window++) {
                for (TopicThread thread : windows.get(window).threads().values()) {
                    for (ThreadLink link : thread.links()) {
                        boolean own =
                                link.kind() == LinkKind.SPLIT_FROM
                                        || link.kind() == LinkKind.MERGED_INTO;
                        boolean now = link.at().equals(news.windows().get(window).from());
                        if (own && now && !isPlanted(link, thread.id(), window)) {
                            wrong++;
                        }
                    }
                }
            }
            return wrong;
        }

        private boolean isPlanted(ThreadLink link, String thread, int window) {
            if (link.kind() == LinkKind.SPLIT_FROM) {
                return splits().stream()
                        .anyMatch(
                                whole ->
                                        link.thread().equals(threads.get(whole.name()))
                                                && Math.abs(window - whole.end() - 1) <= 1);
            }
            return merges().stream()
                    .anyMatch(
                            merged ->
                                    merged.from().stream()
                                                    .anyMatch(
                                                            part ->
                                                                    thread.equals(
                                                                            threads.get(part)))
                                            && Math.abs(window - merged.start()) <= 1);
        }

        private double stateAccuracy() {
            int right = 0;
            int all = 0;
            for (PlantedStory story : stories.values()) {
                String thread = threads.get(story.name());
                if (thread == null || !story.isFresh()) {
                    continue;
                }
                boolean goesElsewhere =
                        stories.values().stream()
                                .anyMatch(other -> other.from().contains(story.name()));
                int last = story.end() + (goesElsewhere ? 0 : settings.linkGap() + 1);
                for (int w = found.get(story.name());
                        w <= Math.min(last, windows.size() - 1);
                        w++) {
                    all++;
                    right += expected(story, w) == windows.get(w).states().get(thread) ? 1 : 0;
                }
            }
            return part(right, all);
        }

        private ThreadState expected(PlantedStory story, int window) {
            if (window == found.get(story.name())) {
                return ThreadState.NEW;
            }
            int now = story.articlesIn(window);
            if (now == 0) {
                boolean over = window - story.end() > settings.linkGap();
                return over ? ThreadState.ENDED : ThreadState.FADING;
            }
            double share = share(story, window);
            double before = share(story, window - 1);
            if (share >= CLEARLY * before) {
                return ThreadState.GROWING;
            }
            return CLEARLY * share <= before ? ThreadState.FADING : ThreadState.STEADY;
        }

        private double share(PlantedStory story, int window) {
            return story.articlesIn(window) / (double) news.windows().get(window).articles().size();
        }
    }

    private static double part(long some, int all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }
}
