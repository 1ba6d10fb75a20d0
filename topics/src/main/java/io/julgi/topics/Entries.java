package io.julgi.topics;

import io.julgi.nlp.TokenizedArticle;
import io.julgi.topics.Bursts.Burst;
import io.julgi.topics.TopicChoice.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the entries and series of one timeline: each burst of a topic that stands out is an entry.
 */
final class Entries {
    /** In so many days after its last article a topic is not over yet. */
    private static final int DAYS_UNTIL_ENDED = 14;

    /** Fewer do not tell a reader what an entry is about. */
    private static final int ENOUGH_KEYWORDS = 3;

    /** The weight, in tokens, of the whole topic beside an entry's own tokens. */
    private static final double SMOOTHING = 5;

    private final Story story;
    private final Level level;
    private final Choice topics;
    private final TimelineSettings settings;
    private final Keywords keywords;
    private final List<Peak> peaks = new ArrayList<>();
    private final List<Peak> plains = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();

    Entries(Story story, Level level, Choice topics, TimelineSettings settings) {
        this.story = story;
        this.level = level;
        this.topics = topics;
        this.settings = settings;
        this.keywords = new Keywords(story.corpus(), settings.relevance(), story.query().tokens());
        DominantTopics dominant =
                new DominantTopics(story.corpus(), topics.model(), settings.minShare());
        for (int topic : dominant.bySize()) {
            if (!dominant.articlesOf(topic).isEmpty()) {
                follow(topic, dominant.articlesOf(topic));
            }
        }
    }

    /** A burst of a topic, with its articles. */
    private record Peak(int topic, String thread, Burst burst, List<Integer> members) {}

    /**
     * The peaks that stand out most, by first day, then by size. A handful of articles, or articles
     * that come as steadily as rain, have no peaks: then all their stretches.
     */
    List<Entry> entries() {
        List<Peak> shown = peaks.isEmpty() || story.isHandful() ? plains : peaks;
        return shown.stream()
                .sorted(
                        Comparator.comparingDouble((Peak peak) -> -peak.burst().weight())
                                .thenComparing(peak -> -peak.burst().articles())
                                .thenComparing(peak -> peak.burst().from()))
                .limit(mostEntries())
                .map(peak -> entry(peak.topic(), peak.thread(), peak.members()))
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

    private void follow(int topic, List<Integer> members) {
        String thread = "t" + (series.size() + 1);
        NavigableMap<LocalDate, Integer> days = articlesPerDay(members);
        series.add(
                new Series(
                        thread,
                        words(keywords(topic, members)),
                        days.entrySet().stream()
                                .map(day -> new Series.Point(day.getKey(), day.getValue()))
                                .toList()));
        List<Burst> bursts = new Bursts(level).of(days, story.firstDay(), story.lastDay());
        addPeaks(topic, thread, members, bursts, peaks);
        addPeaks(topic, thread, members, Bursts.stretches(days), plains);
    }

    private void addPeaks(
            int topic, String thread, List<Integer> members, List<Burst> bursts, List<Peak> to) {
        int least = story.isHandful() ? 1 : settings.minEntryArticles();
        for (Burst burst : bursts) {
            if (burst.articles() >= least) {
                to.add(new Peak(topic, thread, burst, within(burst, members)));
            }
        }
    }

    /** So many peaks a reader takes in at this level; the others are in the series. */
    private int mostEntries() {
        return switch (level) {
            case COARSE -> 8;
            case MIDDLE -> 14;
            case FINE -> 25;
        };
    }

    private NavigableMap<LocalDate, Integer> articlesPerDay(List<Integer> members) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        members.forEach(member -> days.merge(story.days().get(member), 1, Integer::sum));
        return days;
    }

    private List<Integer> within(Burst burst, List<Integer> members) {
        return members.stream()
                .filter(
                        member ->
                                !story.days().get(member).isBefore(burst.from())
                                        && !story.days().get(member).isAfter(burst.to()))
                .toList();
    }

    private Entry entry(int topic, String thread, List<Integer> members) {
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
        List<Integer> picked = keywords(topic, members);
        List<Integer> typical = mostTypical(topic, members, picked);
        return new Entry(
                ContentId.of(story.query().text(), level, thread, from, to),
                from,
                to,
                peak,
                words(picked),
                story.articles().get(typical.get(0)).article().title(),
                members.size(),
                (double) members.size() / articlesBetween(from, to),
                state(days),
                thread,
                topics.stability().get(topic),
                outlets(members),
                typical.stream()
                        .limit(settings.shownArticles())
                        .map(member -> shown(topic, member))
                        .toList(),
                newestFirst(members));
    }

    private long articlesBetween(LocalDate from, LocalDate to) {
        return story.days().stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).count();
    }

    /**
     * Of the words that more than one of these articles has; only where that leaves too few, also
     * of the others.
     */
    private List<Integer> keywords(int topic, List<Integer> members) {
        int[] articlesWith = new int[story.corpus().vocabulary().size()];
        double[] distribution = new double[articlesWith.length];
        double tokens = 0;
        for (int member : members) {
            int[] document = story.corpus().documents().get(member);
            for (int word : document) {
                distribution[word]++;
            }
            tokens += document.length;
            Arrays.stream(document).distinct().forEach(word -> articlesWith[word]++);
        }
        double[] whole = topics.model().wordTopics()[topic];
        for (int word = 0; word < distribution.length; word++) {
            distribution[word] =
                    (distribution[word] + SMOOTHING * whole[word]) / (tokens + SMOOTHING);
        }
        List<Integer> repeated =
                keywords.pick(distribution, atLeast(2, articlesWith), settings.keywords());
        int wanted = Math.min(ENOUGH_KEYWORDS, settings.keywords());
        return repeated.size() >= wanted
                ? repeated
                : keywords.add(repeated, distribution, atLeast(1, articlesWith), wanted);
    }

    private static boolean[] atLeast(int least, int[] counts) {
        boolean[] allowed = new boolean[counts.length];
        for (int word = 0; word < counts.length; word++) {
            allowed[word] = counts[word] >= least;
        }
        return allowed;
    }

    private List<String> words(List<Integer> picked) {
        return picked.stream().map(story.corpus().vocabulary()::get).toList();
    }

    /** The topic's share of an article, and the more of the keywords it has the better. */
    private List<Integer> mostTypical(int topic, List<Integer> members, List<Integer> picked) {
        Map<Integer, Double> scores = new TreeMap<>();
        for (int member : members) {
            double score = topics.model().documentTopics()[member][topic];
            int[] document = story.corpus().documents().get(member);
            for (int rank = 0; rank < picked.size(); rank++) {
                int word = picked.get(rank);
                if (Arrays.stream(document).anyMatch(token -> token == word)) {
                    score += 1.0 / (2 + rank);
                }
            }
            scores.put(member, score);
        }
        return members.stream()
                .sorted(
                        Comparator.comparing((Integer member) -> -scores.get(member))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private EntryArticle shown(int topic, int member) {
        var article = story.articles().get(member).article();
        return new EntryArticle(
                article.id(),
                article.title(),
                article.url(),
                article.outlet(),
                article.publishedAt(),
                topics.model().documentTopics()[member][topic]);
    }

    private List<String> newestFirst(List<Integer> members) {
        List<String> ids =
                new ArrayList<>(
                        members.stream()
                                .map(member -> story.articles().get(member).article().id())
                                .toList());
        Collections.reverse(ids);
        return List.copyOf(ids);
    }

    private Map<String, Integer> outlets(List<Integer> members) {
        Map<String, Integer> counts =
                members.stream()
                        .map(story.articles()::get)
                        .map(TokenizedArticle::article)
                        .collect(
                                Collectors.toMap(
                                        article -> article.outlet(), one -> 1, Integer::sum));
        Map<String, Integer> largestFirst = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(outlet -> largestFirst.put(outlet.getKey(), outlet.getValue()));
        return Collections.unmodifiableMap(largestFirst);
    }

    /** At the end of the story: over, or else by whether its later half has more articles. */
    private ThreadState state(NavigableMap<LocalDate, Integer> days) {
        LocalDate end = story.lastDay();
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
