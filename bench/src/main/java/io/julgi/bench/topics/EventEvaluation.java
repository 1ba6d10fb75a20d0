package io.julgi.bench.topics;

import io.julgi.bench.measure.CpuTime;
import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.ArticleSketch;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.events.Event;
import io.julgi.topics.events.EventArticle;
import io.julgi.topics.events.EventCorpus;
import io.julgi.topics.events.EventFinder;
import io.julgi.topics.events.EventMember;
import io.julgi.topics.events.EventSettings;
import io.julgi.topics.events.EventUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures the dated events of queries on a file of articles: what is found where dates are drawn
 * by chance, how alike the events of one article in a hundred less are, how long events last, how
 * many of their articles have a keyword, how well they tell labelled stories (B-cubed), and the CPU
 * time by size.
 */
public final class EventEvaluation {
    private static final int ONE_IN = 100;
    private static final int TWO_WEEKS = 14;

    private final List<Article> articles;
    private final Map<String, String> stories;
    private final EventUnit unit;
    private final Map<Integer, Integer> volume = new TreeMap<>();
    private final Map<String, Double> shares;

    /**
     * An evaluation.
     *
     * @param articles all the news, with tokens
     * @param stories of each article, by its id, what it tells; empty when nobody knows
     */
    public EventEvaluation(List<Article> articles, Map<String, String> stories) {
        this.articles = List.copyOf(articles);
        this.stories = Map.copyOf(stories);
        List<LocalDate> days =
                articles.stream().map(a -> NewsCalendar.dayOf(a.publishedAt())).sorted().toList();
        unit = EventUnit.of(days.get(0), days.get(days.size() - 1));
        articles.forEach(a -> volume.merge(time(a), 1, Integer::sum));
        shares = EventCorpus.sharesIn(articles.stream().map(Article::tokens).toList());
    }

    /**
     * Measures one query by their names, in the order of the report; not a number where nothing is
     * measured.
     *
     * @param chances how often dates are drawn anew
     */
    public Map<String, Double> measure(Query query, int chances) {
        List<Article> matching = articles.stream().filter(query::matches).toList();
        return measure(matching, query.tokens(), chances);
    }

    /** The same of all the articles. */
    public Map<String, Double> measureAll(int chances) {
        return measure(articles, List.of(), chances);
    }

    private Map<String, Double> measure(List<Article> matching, List<String> query, int chances) {
        CpuTime<List<Event>> timed = CpuTime.of(() -> find(matching, query));
        List<Event> events = timed.result();
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("articles", (double) matching.size());
        measures.put("events", (double) events.size());
        measures.put("medianSpan", median(events));
        measures.put(
                "longerThanTwoWeeks",
                (double) events.stream().filter(e -> days(e) > TWO_WEEKS).count());
        measures.put("inEvents", part(members(events), matching.size()));
        measures.put("withKeyword", withKeyword(events, matching));
        measures.put("agreementOneInAHundredLess", agreement(events, matching, query));
        measures.put("eventsByChance", byChance(matching, query, chances));
        if (!stories.isEmpty()) {
            measures.putAll(stories(events, matching));
        }
        measures.put("cpuSeconds", timed.seconds());
        return measures;
    }

    private List<Event> find(List<Article> matching, List<String> query) {
        return find(matching.stream().map(a -> eventArticle(a, time(a))).toList(), query, unit);
    }

    private List<Event> find(List<EventArticle> of, List<String> query, EventUnit in) {
        return EventFinder.find(
                new EventCorpus(of, query, in, volume, shares), EventSettings.STANDARD);
    }

    private int time(Article article) {
        return unit.timeOf(article.publishedAt());
    }

    private static EventArticle eventArticle(Article article, int time) {
        return new EventArticle(
                article.id(), article.story(), article.title(), time, article.tokens());
    }

    private int days(Event event) {
        return (int) (unit.dayOf(event.to()).toEpochDay() - unit.dayOf(event.from()).toEpochDay())
                + 1;
    }

    private double median(List<Event> events) {
        List<Integer> spans = events.stream().map(this::days).sorted().toList();
        return spans.isEmpty() ? Double.NaN : spans.get(spans.size() / 2);
    }

    private static int members(List<Event> events) {
        return events.stream().mapToInt(event -> event.members().size()).sum();
    }

    private static double part(int some, int all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }

    private static double withKeyword(List<Event> events, List<Article> matching) {
        Map<String, Article> byId =
                matching.stream().collect(Collectors.toMap(Article::id, a -> a, (a, b) -> a));
        int with = 0;
        for (Event event : events) {
            Set<String> words = new HashSet<>();
            event.keywords().forEach(word -> words.add(word.word()));
            for (EventMember member : event.members()) {
                with += byId.get(member.id()).tokens().stream().anyMatch(words::contains) ? 1 : 0;
            }
        }
        return part(with, members(events));
    }

    /** Mean over events of the most that an event of fewer articles has in common (Jaccard). */
    private double agreement(List<Event> events, List<Article> matching, List<String> query) {
        List<Article> fewer =
                matching.stream()
                        .filter(a -> Math.floorMod(ArticleSketch.hash(a.id()), ONE_IN) != 0)
                        .toList();
        Set<String> kept = fewer.stream().map(Article::id).collect(Collectors.toSet());
        List<Set<String>> others =
                find(fewer, query).stream().map(event -> ids(event, kept)).toList();
        return events.stream()
                .map(event -> ids(event, kept))
                .mapToDouble(
                        ids -> others.stream().mapToDouble(o -> jaccard(ids, o)).max().orElse(0))
                .average()
                .orElse(Double.NaN);
    }

    private static Set<String> ids(Event event, Set<String> kept) {
        return event.members().stream()
                .map(EventMember::id)
                .filter(kept::contains)
                .collect(Collectors.toSet());
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both == 0 ? 0 : (double) both / (one.size() + other.size() - both);
    }

    /** Events a draw when each article has the time of an article of all news drawn by chance. */
    private double byChance(List<Article> matching, List<String> query, int draws) {
        int events = 0;
        for (int seed = 0; seed < draws; seed++) {
            Random random = new Random(seed);
            List<EventArticle> moved = new ArrayList<>();
            for (Article article : matching) {
                Article other = articles.get(random.nextInt(articles.size()));
                moved.add(eventArticle(article, time(other)));
            }
            events += find(moved, query, unit).size();
        }
        return part(events, draws);
    }

    /** B-cubed (Bagga, Baldwin 1998): precision over articles in events, recall over all. */
    private Map<String, Double> stories(List<Event> events, List<Article> matching) {
        Map<String, Set<String>> groups = new HashMap<>();
        double purity = 0;
        for (Event event : events) {
            Set<String> ids =
                    event.members().stream().map(EventMember::id).collect(Collectors.toSet());
            ids.forEach(id -> groups.put(id, ids));
            purity +=
                    (double) counts(ids).values().stream().max(Comparator.naturalOrder()).orElse(0L)
                            / ids.size();
        }
        Map<String, Long> sizes =
                counts(matching.stream().map(Article::id).collect(Collectors.toSet()));
        double precision = 0;
        double recall = 0;
        for (Article article : matching) {
            Set<String> group = groups.getOrDefault(article.id(), Set.of(article.id()));
            String story = stories.getOrDefault(article.id(), "");
            long same = group.stream().filter(id -> story.equals(stories.get(id))).count();
            recall += (double) same / Math.max(1, sizes.getOrDefault(story, 1L));
            precision += groups.containsKey(article.id()) ? (double) same / group.size() : 0;
        }
        double exact = precision / Math.max(1, groups.size());
        double complete = recall / matching.size();
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("bCubedPrecision", exact);
        scores.put("bCubedRecall", complete);
        scores.put("bCubedF1", 2 * exact * complete / Math.max(1e-9, exact + complete));
        scores.put("purity", events.isEmpty() ? Double.NaN : purity / events.size());
        return scores;
    }

    private Map<String, Long> counts(Set<String> ids) {
        return ids.stream()
                .map(id -> stories.getOrDefault(id, ""))
                .collect(Collectors.groupingBy(story -> story, Collectors.counting()));
    }
}
