package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.topics.ContentId;
import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.DominantTopics;
import io.julgi.topics.timeline.Bursts.Burst;
import io.julgi.topics.timeline.TopicNumberSelection.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Writes the entries and series of one timeline. Each burst of a topic that stands out is an entry;
 * what a topic has outside of its bursts is one more, marked steady, where that is much.
 */
final class Entries {
    /** In so many days after its last article a topic is not over yet. */
    private static final int DAYS_UNTIL_ENDED = 14;

    /** A steady entry has at least this part of its topic's articles. */
    private static final double MUCH = 0.1;

    /** What parts the articles of a handful, in days. */
    private static final int FORTNIGHT = 14;

    /** After so many days without an article what comes then is another steady entry. */
    private static final int SILENCE = 150;

    /** Two entries with the same first keywords could not be told apart. */
    private static final int TOLD_BY = 3;

    /** An article is about its largest topic, too, when that is so many times the next one. */
    private static final double CLEARLY = 1.5;

    /** How much less typical a headline is that was cut off, or that had to be cleaned. */
    private static final double CUT = 0.5;

    private static final double MARKED = 0.1;

    private final QueryCorpus query;
    private final ToIntFunction<LocalDate> totals;
    private final Level level;
    private final LevelLimits detail;
    private final Choice topics;
    private final TimelineSettings settings;
    private final EntryKeywords keywords;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private int junk;

    Entries(
            QueryCorpus query,
            Background background,
            TermStatistics terms,
            Level level,
            Choice topics,
            TimelineSettings settings) {
        this.query = query;
        this.totals = background.totals();
        this.level = level;
        this.detail = new LevelLimits(level, query.articles().size());
        this.topics = topics;
        this.settings = settings;
        this.keywords = new EntryKeywords(query, terms, settings.relevance());
        JunkTopics junkTopics = new JunkTopics(query, topics, terms);
        DominantTopics dominant =
                new DominantTopics(query.corpus(), topics.model(), settings.minShare(), CLEARLY);
        for (int topic : dominant.bySize()) {
            if (junkTopics.contains(topic)) {
                junk++;
            } else if (!dominant.articlesOf(topic).isEmpty()) {
                follow(topic, dominant.articlesOf(topic));
            }
        }
    }

    /** Some articles of a topic that become an entry. */
    private record Candidate(
            int topic, String theme, Burst burst, boolean steady, List<Integer> members) {}

    /** The largest, and of equal ones those that stand out most; by first day, then by size. */
    List<Entry> entries() {
        List<Candidate> shown =
                candidates.stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (Candidate candidate) ->
                                                        -candidate.burst().articles())
                                        .thenComparing(candidate -> -candidate.burst().weight())
                                        .thenComparing(candidate -> candidate.burst().from()))
                        .limit(detail.mostEntries())
                        .toList();
        List<Entry> entries = new ArrayList<>();
        Set<Set<Integer>> taken = new HashSet<>();
        for (Candidate candidate : shown) {
            List<Integer> picked =
                    keywords.pick(
                            topics.model().wordTopics()[candidate.topic()],
                            candidate.members(),
                            settings.keywords(),
                            taken);
            taken.add(Set.copyOf(picked.subList(0, Math.min(TOLD_BY, picked.size()))));
            entries.add(entry(candidate, picked));
        }
        return entries.stream()
                .sorted(
                        Comparator.comparing(Entry::from)
                                .thenComparing(Comparator.comparingInt(Entry::size).reversed())
                                .thenComparing(Entry::id))
                .toList();
    }

    /** Largest first. */
    List<Series> series() {
        return List.copyOf(series);
    }

    /** How many topics say nothing and were left out. */
    int junk() {
        return junk;
    }

    private void follow(int topic, List<Integer> members) {
        String theme = "t" + (series.size() + 1);
        NavigableMap<LocalDate, Integer> days = articlesPerDay(members);
        series.add(
                new Series(
                        theme,
                        words(
                                keywords.pick(
                                        topics.model().wordTopics()[topic],
                                        members,
                                        settings.keywords())),
                        days.entrySet().stream()
                                .map(day -> new Series.Point(day.getKey(), day.getValue()))
                                .toList()));
        // Each article of a handful can be shown: then a stretch of one is an entry, too.
        if (query.isHandful()) {
            Bursts.stretches(days, FORTNIGHT).forEach(burst -> take(topic, theme, burst, members));
            return;
        }
        List<Integer> left = new ArrayList<>(members);
        int least = Math.max(settings.minEntryArticles(), detail.leastBurst());
        for (Bursts.Scale scale : scales()) {
            Bursts bursts = new Bursts(level, scale);
            for (Burst burst :
                    bursts.of(articlesPerDay(left), totals, query.firstDay(), query.lastDay())) {
                if (burst.articles() >= least && burst.weight() > 0) {
                    left.removeAll(take(topic, theme, burst, left));
                }
            }
        }
        for (Burst stretch : Bursts.stretches(articlesPerDay(left), SILENCE)) {
            if (stretch.articles() >= settings.minEntryArticles()
                    && stretch.articles() >= MUCH * members.size()) {
                candidates.add(new Candidate(topic, theme, stretch, true, within(stretch, left)));
            }
        }
    }

    private List<Integer> take(int topic, String theme, Burst burst, List<Integer> from) {
        List<Integer> members = within(burst, from);
        candidates.add(new Candidate(topic, theme, burst, false, members));
        return members;
    }

    /** A reader of the coarse level looks for long rises only. */
    private List<Bursts.Scale> scales() {
        return level == Level.COARSE
                ? List.of(Bursts.Scale.MONTHS)
                : List.of(Bursts.Scale.WEEKS, Bursts.Scale.MONTHS);
    }

    private NavigableMap<LocalDate, Integer> articlesPerDay(List<Integer> members) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        members.forEach(member -> days.merge(query.days().get(member), 1, Integer::sum));
        return days;
    }

    private List<Integer> within(Burst burst, List<Integer> members) {
        return members.stream()
                .filter(
                        member ->
                                !query.days().get(member).isBefore(burst.from())
                                        && !query.days().get(member).isAfter(burst.to()))
                .toList();
    }

    private Entry entry(Candidate shown, List<Integer> picked) {
        int topic = shown.topic();
        List<Integer> members = shown.members();
        Map<String, Long> versions = versions(members);
        NavigableMap<LocalDate, Integer> days = articlesPerDay(members);
        LocalDate from = days.firstKey();
        LocalDate to = days.lastKey();
        LocalDate peak =
                Collections.max(
                                days.entrySet(),
                                Map.Entry.<LocalDate, Integer>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.<LocalDate, Integer>comparingByKey()
                                                        .reversed()))
                        .getKey();
        List<Integer> typical = mostTypical(topic, members, picked);
        return new Entry(
                ContentId.of(query.query().text(), level, shown.theme(), from, to, shown.steady()),
                from,
                to,
                peak,
                words(picked),
                Headline.clean(query.articles().get(typical.get(0)).title()),
                members.size(),
                (double) members.size() / articlesBetween(from, to),
                state(days),
                shown.steady(),
                shown.theme(),
                topics.stability().get(topic),
                outlets(members),
                typical.stream()
                        .limit(settings.shownArticles())
                        .map(member -> shown(topic, member, versions))
                        .toList(),
                newestFirst(members));
    }

    private long articlesBetween(LocalDate from, LocalDate to) {
        return query.days().stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).count();
    }

    private List<String> words(List<Integer> picked) {
        return picked.stream().map(query.text().vocabulary()::get).toList();
    }

    /**
     * The topic's share of an article, and the more of the keywords its headline has the better; a
     * headline that was cut off is a poor label.
     */
    private List<Integer> mostTypical(int topic, List<Integer> members, List<Integer> picked) {
        Map<Integer, Double> scores = new TreeMap<>();
        for (int member : members) {
            double score = topics.model().documentTopics()[member][topic];
            int[] document = query.text().documents().get(member);
            for (int rank = 0; rank < picked.size(); rank++) {
                int word = picked.get(rank);
                if (Arrays.stream(document).anyMatch(token -> token == word)) {
                    score += 1.0 / (2 + rank);
                }
            }
            String title = query.articles().get(member).title();
            score -= Headline.isCut(title) ? CUT : 0;
            score -= Headline.clean(title).equals(title.strip()) ? 0 : MARKED;
            scores.put(member, score);
        }
        return members.stream()
                .sorted(
                        Comparator.comparing((Integer member) -> -scores.get(member))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** How many of these articles tell each query. */
    private Map<String, Long> versions(List<Integer> members) {
        return members.stream()
                .map(member -> query.articles().get(member).story())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    private EntryArticle shown(int topic, int member, Map<String, Long> versions) {
        var article = query.articles().get(member);
        return new EntryArticle(
                article.id(),
                article.title(),
                article.url(),
                article.outlet(),
                article.publishedAt(),
                topics.model().share(member, topic),
                Math.toIntExact(versions.get(article.story())));
    }

    private List<String> newestFirst(List<Integer> members) {
        List<String> ids =
                new ArrayList<>(
                        members.stream().map(member -> query.articles().get(member).id()).toList());
        Collections.reverse(ids);
        return List.copyOf(ids);
    }

    private Map<String, Integer> outlets(List<Integer> members) {
        return members.stream()
                .map(query.articles()::get)
                .collect(Collectors.toMap(Article::outlet, one -> 1, Integer::sum));
    }

    /** At the end of the story: over, or else by whether its later half has more articles. */
    private ThreadState state(NavigableMap<LocalDate, Integer> days) {
        LocalDate end = query.lastDay();
        if (days.lastKey().isBefore(end.minusDays(DAYS_UNTIL_ENDED))) {
            return ThreadState.ENDED;
        }
        if (days.firstKey().isAfter(end.minusDays(DAYS_UNTIL_ENDED))) {
            return ThreadState.NEW;
        }
        long span = end.toEpochDay() - days.firstKey().toEpochDay();
        LocalDate half = end.minusDays(span / 2);
        int earlier = sum(days.headMap(half, false));
        int later = sum(days.tailMap(half, true));
        if (later * 2 > earlier * 3) {
            return ThreadState.GROWING;
        }
        return later * 3 < earlier * 2 ? ThreadState.FADING : ThreadState.STEADY;
    }

    private static int sum(Map<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }
}
