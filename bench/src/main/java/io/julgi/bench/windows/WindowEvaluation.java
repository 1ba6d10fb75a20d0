package io.julgi.bench.windows;

import io.julgi.bench.report.InputArticles;
import io.julgi.ingest.Article;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.threads.EarlierArticle;
import io.julgi.topics.threads.EarlierWindows;
import io.julgi.topics.threads.LinkResult;
import io.julgi.topics.threads.LinkState;
import io.julgi.topics.threads.ThreadPoint;
import io.julgi.topics.threads.Topic;
import io.julgi.topics.threads.TopicLinker;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.threads.WindowModeler;
import io.julgi.topics.threads.WindowSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Sends dated articles through the chain of the stream, window by window, and holds the topics
 * against what is known of the articles.
 *
 * <ul>
 *   <li>A topic <b>tells an event</b> when its window is within the event's days, two of its
 *       keywords are the event's, or one is and another the event's query, and at least half of its
 *       articles have one of the event's words in their title. {@code events} is how many events a
 *       topic tells, {@code topicsAnEvent} how many topics tell the same event in one window, mean
 *       over the windows where any does.
 *   <li>A topic is <b>a story's</b> when at least half of its articles have the story's label.
 *       {@code topicsAStory} is how many topics of one window are the same story's, mean over the
 *       stories that have any; {@code purity} the share of a topic's articles that have its most
 *       frequent label, mean over articles in topics.
 *   <li>{@code inTopics} is the share of all articles that are in a topic.
 *   <li>{@code twins} are topics that share two of three keywords with a larger topic of their
 *       window; {@code apart} those whose first three articles have no word in common; {@code
 *       english} those most of whose keywords are English function words.
 *   <li>A link of a thread is <b>generic</b> when its two topics share no keyword, or only such as
 *       a third of the windows have.
 * </ul>
 */
public final class WindowEvaluation {
    private static final double NANOS = 1e9;
    private static final int FIRST = 3;

    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or",
                    "that", "the", "this", "to", "we", "with", "you", "your");

    private final WindowSettings settings;
    private final WindowModeler modeler;

    /** Windows that are modelled and linked in this way. */
    public WindowEvaluation(TopicModeler modeler, WindowSettings settings) {
        this.settings = settings;
        // All articles of a topic are needed, not the few that are kept.
        this.modeler = new WindowModeler(modeler, settings.withTypicalArticles(Integer.MAX_VALUE));
    }

    /**
     * Models and links all windows of these articles.
     *
     * @param labels of each article; empty when nothing is known
     * @param events may be empty
     * @param seen gets each window when it has been modelled, with its articles
     */
    public WindowReport evaluate(
            InputArticles input,
            List<String> labels,
            List<KnownEvent> events,
            Consumer<TopicWindow> seen) {
        Map<String, Article> byId = new HashMap<>();
        Map<String, String> labelOf = new HashMap<>();
        for (int i = 0; i < input.articles().size(); i++) {
            byId.put(input.articles().get(i).id(), input.articles().get(i));
            labelOf.put(input.articles().get(i).id(), labels.isEmpty() ? "" : labels.get(i));
        }
        long before = System.nanoTime();
        List<TopicWindow> windows = model(byId.values(), seen);
        Collection<TopicThread> threads = link(windows);
        double seconds = (System.nanoTime() - before) / NANOS;
        return new Judgement(byId, labelOf, windows, threads).report(events, seconds);
    }

    private List<TopicWindow> model(Collection<Article> articles, Consumer<TopicWindow> seen) {
        TreeMap<Instant, List<Article>> byWindow = new TreeMap<>();
        articles.stream()
                .sorted(Comparator.comparing(Article::id))
                .forEach(
                        article ->
                                byWindow.computeIfAbsent(
                                                settings.size().start(article.publishedAt()),
                                                start -> new ArrayList<>())
                                        .add(article));
        List<TopicWindow> windows = new ArrayList<>();
        byWindow.forEach(
                (from, own) -> {
                    List<EarlierArticle> earlier =
                            byWindow.headMap(from, false).descendingMap().values().stream()
                                    .limit(settings.history())
                                    .flatMap(window -> EarlierWindows.sample(window).stream())
                                    .toList();
                    TopicWindow window =
                            modeler.model(
                                    new WindowCorpus(
                                            WindowCorpus.ALL_NEWS,
                                            from,
                                            settings.size().end(from),
                                            own,
                                            earlier));
                    seen.accept(window);
                    windows.add(window);
                });
        return windows;
    }

    private Collection<TopicThread> link(List<TopicWindow> windows) {
        TopicLinker linker = new TopicLinker(settings);
        LinkState state = LinkState.empty(WindowCorpus.ALL_NEWS);
        Map<String, TopicThread> threads = new TreeMap<>();
        for (TopicWindow window : windows) {
            LinkResult result = linker.link(state, window);
            result.changed().forEach(thread -> threads.put(thread.id(), thread));
            state = result.state();
        }
        return threads.values();
    }

    /** Holds topics against what is known. */
    private record Judgement(
            Map<String, Article> byId,
            Map<String, String> labelOf,
            List<TopicWindow> windows,
            Collection<TopicThread> threads) {

        WindowReport report(List<KnownEvent> events, double seconds) {
            List<Topic> topics = windows.stream().flatMap(w -> w.topics().stream()).toList();
            List<KnownEvent> missed = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            for (KnownEvent event : events) {
                List<Integer> found = topicsByWindow(event);
                counts.addAll(found);
                if (found.isEmpty()) {
                    missed.add(event);
                }
            }
            boolean isLabelled = labelOf.values().stream().anyMatch(label -> !label.isEmpty());
            int twins = windows.stream().mapToInt(Judgement::twins).sum();
            return new WindowReport(
                    (int) windows.stream().filter(w -> !w.topics().isEmpty()).count(),
                    byId.size(),
                    topics.size(),
                    threads.size(),
                    events.isEmpty() ? Double.NaN : events.size() - missed.size(),
                    missed.stream()
                            .map(e -> e.query() + " " + e.from() + " " + e.words())
                            .collect(Collectors.joining("; ")),
                    mean(counts),
                    isLabelled ? topicsAStory() : Double.NaN,
                    isLabelled ? purity(topics) : Double.NaN,
                    part(topics.stream().mapToInt(Topic::articles).sum(), byId.size()),
                    part(twins, topics.size()),
                    part(topics.stream().filter(this::isApart).count(), topics.size()),
                    part(topics.stream().filter(Judgement::isEnglish).count(), topics.size()),
                    (int) threads.stream().filter(thread -> thread.points().size() > 1).count(),
                    genericLinks(),
                    seconds);
        }

        private static double part(long some, long all) {
            return all == 0 ? Double.NaN : (double) some / all;
        }

        private static double mean(List<Integer> counts) {
            return counts.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
        }

        /** How many topics tell the event, of each window that has one. */
        private List<Integer> topicsByWindow(KnownEvent event) {
            return windows.stream()
                    .filter(
                            window ->
                                    event.overlaps(
                                            NewsCalendar.dayOf(window.from()),
                                            NewsCalendar.dayOf(window.to())))
                    .map(
                            window ->
                                    (int)
                                            window.topics().stream()
                                                    .filter(t -> tells(t, event))
                                                    .count())
                    .filter(count -> count > 0)
                    .toList();
        }

        private boolean tells(Topic topic, KnownEvent event) {
            long own = articles(topic).stream().filter(event::has).count();
            return event.isNamedBy(topic.keywords()) && 2 * own >= topic.typical().size();
        }

        private List<Article> articles(Topic topic) {
            return topic.typical().stream().map(ArticleShare::article).map(byId::get).toList();
        }

        private Map<String, Integer> labels(Topic topic) {
            Map<String, Integer> counts = new HashMap<>();
            articles(topic).forEach(a -> counts.merge(labelOf.get(a.id()), 1, Integer::sum));
            return counts;
        }

        private double topicsAStory() {
            List<Integer> counts = new ArrayList<>();
            for (TopicWindow window : windows) {
                Map<String, Integer> ofStory = new HashMap<>();
                for (Topic topic : window.topics()) {
                    labels(topic)
                            .forEach(
                                    (label, own) -> {
                                        if (!label.isEmpty() && 2 * own >= topic.articles()) {
                                            ofStory.merge(label, 1, Integer::sum);
                                        }
                                    });
                }
                counts.addAll(ofStory.values());
            }
            return mean(counts);
        }

        private double purity(List<Topic> topics) {
            int own = 0;
            int all = 0;
            for (Topic topic : topics) {
                own += labels(topic).values().stream().max(Comparator.naturalOrder()).orElse(0);
                all += topic.articles();
            }
            return part(own, all);
        }

        private static int twins(TopicWindow window) {
            List<Set<String>> larger = new ArrayList<>();
            int twins = 0;
            for (Topic topic : window.topics()) {
                Set<String> first =
                        topic.keywords().stream().limit(FIRST).collect(Collectors.toSet());
                if (larger.stream().anyMatch(other -> common(first, other).size() > 1)) {
                    twins++;
                }
                larger.add(first);
            }
            return twins;
        }

        private static Set<String> common(Collection<String> one, Collection<String> other) {
            Set<String> common = new LinkedHashSet<>(one);
            common.retainAll(other);
            return common;
        }

        private boolean isApart(Topic topic) {
            List<Article> articles = articles(topic);
            Set<String> common = new HashSet<>(articles.get(0).tokens());
            articles.stream().limit(FIRST).forEach(article -> common.retainAll(article.tokens()));
            return common.isEmpty();
        }

        private static boolean isEnglish(Topic topic) {
            return 2 * topic.keywords().stream().filter(FUNCTION_WORDS::contains).count()
                    > topic.keywords().size();
        }

        private double genericLinks() {
            Map<String, Integer> windowsOf = new HashMap<>();
            for (TopicWindow window : windows) {
                window.topics().stream()
                        .flatMap(topic -> topic.keywords().stream())
                        .distinct()
                        .forEach(keyword -> windowsOf.merge(keyword, 1, Integer::sum));
            }
            int generic = 0;
            int all = 0;
            for (TopicThread thread : threads) {
                List<ThreadPoint> points = thread.points();
                for (int i = 1; i < points.size(); i++) {
                    all++;
                    Set<String> common =
                            common(points.get(i - 1).keywords(), points.get(i).keywords());
                    generic +=
                            common.stream()
                                            .allMatch(
                                                    word ->
                                                            FIRST * windowsOf.get(word)
                                                                    >= windows.size())
                                    ? 1
                                    : 0;
                }
            }
            return part(generic, all);
        }
    }
}
