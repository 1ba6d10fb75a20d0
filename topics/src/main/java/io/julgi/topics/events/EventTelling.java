package io.julgi.topics.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells events: their keywords, their articles with the reason why each is one, their headline. */
final class EventTelling {
    private static final int WORDS_OF_WHY = 3;
    private static final double TELLING = 0.5;

    /** Of an event's reports, such a part at least has a keyword. */
    private static final double COVERED = 0.95;

    private final ReportIndex index;
    private final WordScores words;
    private final EventSettings settings;

    EventTelling(ReportIndex index, WordScores words, EventSettings settings) {
        this.index = index;
        this.words = words;
        this.settings = settings;
    }

    /** Those that have enough reports with a keyword, strongest first. */
    List<Event> tell(List<FoundEvent> events) {
        Map<Integer, List<Integer>> copies = new HashMap<>();
        for (int article = 0; article < index.articles(); article++) {
            copies.computeIfAbsent(index.reportOf(article), r -> new ArrayList<>()).add(article);
        }
        List<Event> told = new ArrayList<>();
        for (FoundEvent event : events) {
            WordProfile profile = words.profile(event.reports(), event.window(), event.beginning());
            int[] keywords = new EventKeywords(index, profile, event.reports()).choose();
            int[] reports = covered(event, profile, keywords);
            if (reports.length >= settings.leastReports()) {
                told.add(tell(event, profile, keywords, reports, copies));
            }
        }
        told.sort(
                Comparator.comparingDouble((Event event) -> -event.strength())
                        .thenComparing(event -> event.from())
                        .thenComparing(event -> event.members().get(0).id()));
        return told;
    }

    /**
     * The reports with a keyword, and of the others those that the event's words speak for most, as
     * few that keywords are in nearly all.
     */
    private int[] covered(FoundEvent event, WordProfile profile, int[] keywords) {
        int[] reports = event.reports();
        int with = (int) Arrays.stream(reports).filter(r -> hasOne(r, keywords)).count();
        int others = (int) (with * (1 - COVERED) / COVERED);
        words.use(profile);
        Set<Integer> best =
                Arrays.stream(reports)
                        .filter(report -> !hasOne(report, keywords))
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer report) -> -score(report))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(others)
                        .collect(Collectors.toSet());
        return Arrays.stream(reports)
                .filter(report -> hasOne(report, keywords) || best.contains(report))
                .toArray();
    }

    private double score(int report) {
        return words.score(index.wordsOf(report), true);
    }

    private boolean hasOne(int report, int[] keywords) {
        return hasOne(index.wordsOf(report), keywords);
    }

    private static boolean hasOne(int[] tokens, int[] keywords) {
        return Arrays.stream(keywords).anyMatch(word -> Arrays.binarySearch(tokens, word) >= 0);
    }

    private Event tell(
            FoundEvent event,
            WordProfile profile,
            int[] keywords,
            int[] reports,
            Map<Integer, List<Integer>> copies) {
        words.use(profile);
        double prior = words.prior(event.reports().length, event.window());
        int from = index.time(reports[0]) + index.origin();
        int to = index.time(reports[reports.length - 1]) + index.origin();
        List<EventMember> members = new ArrayList<>();
        EventLabel label = new EventLabel();
        Arrays.stream(reports)
                .boxed()
                .flatMap(report -> copies.get(report).stream())
                .sorted()
                .filter(article -> index.article(article).time() <= to)
                .forEach(
                        article -> {
                            int[] tokens = index.wordsOfArticle(article);
                            double odds = Math.max(0, words.score(tokens, true) + prior);
                            label.add(
                                    index.article(article).title(),
                                    odds,
                                    tokens.length,
                                    keywordsIn(tokens, keywords));
                            members.add(
                                    new EventMember(
                                            index.article(article).id(), odds, why(tokens)));
                        });
        return new Event(
                from,
                to,
                peak(reports) + index.origin(),
                event.significance(),
                event.surprise(),
                event.isOfQuery() ? "" : index.word(event.seed()),
                reports.length,
                members,
                Arrays.stream(keywords).mapToObj(word -> keyword(profile, word)).toList(),
                label.best());
    }

    private static int keywordsIn(int[] tokens, int[] keywords) {
        return (int)
                Arrays.stream(keywords)
                        .filter(word -> Arrays.binarySearch(tokens, word) >= 0)
                        .count();
    }

    private EventWord keyword(WordProfile profile, int word) {
        int at = Arrays.binarySearch(profile.words(), word);
        return new EventWord(index.word(word), profile.share(at), profile.base(at));
    }

    private List<String> why(int[] tokens) {
        return IntStream.of(tokens)
                .boxed()
                .filter(word -> words.score(word) > TELLING)
                .sorted(
                        Comparator.comparingDouble((Integer word) -> -words.score(word))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(WORDS_OF_WHY)
                .map(index::word)
                .toList();
    }

    /** The time with the most reports, the first of several. */
    private int peak(int[] reports) {
        int best = 0;
        int most = 0;
        int count = 0;
        for (int i = 0; i < reports.length; i++) {
            int time = index.time(reports[i]);
            count = i > 0 && time == index.time(reports[i - 1]) ? count + 1 : 1;
            if (count > most) {
                most = count;
                best = time;
            }
        }
        return best;
    }
}
