package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.topics.ContentId;
import io.julgi.topics.ThreadState;
import io.julgi.topics.events.Event;
import io.julgi.topics.events.EventMember;
import io.julgi.topics.events.EventWord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the entries of a timeline, one an event. */
final class Entries {
    /** In so many days after its last article an entry is not over yet. */
    private static final int DAYS_UNTIL_ENDED = 7;

    /** By this factor of its articles a day an entry grows, or by its inverse it fades. */
    private static final double CLEARLY = 1.5;

    /** What goes on with fewer articles in {@value #STEADY_DAYS} days is not steady. */
    private static final int STEADY_ARTICLES = 5;

    private static final int STEADY_DAYS = 21;

    /** A peak has at least so many articles … */
    private static final int PEAK = 3;

    /** … and is so many standard deviations (Poisson) above the mean of the entry's other days. */
    private static final double STANDS_OUT = 2;

    private final QueryCorpus query;
    private final LocalDate endOfNews;
    private final Themes themes;
    private final TimelineSettings settings;

    Entries(QueryCorpus query, LocalDate endOfNews, Themes themes, TimelineSettings settings) {
        this.query = query;
        this.endOfNews = endOfNews;
        this.themes = themes;
        this.settings = settings;
    }

    /**
     * The entries of these events.
     *
     * @param events strongest first, as many as the finest level shows
     * @param articles of each event, by their places in the corpus
     * @return by first day, then strongest first
     */
    List<Entry> of(List<Event> events, List<List<Integer>> articles) {
        WhatIsNew news = new WhatIsNew(query);
        List<Entry> entries = new ArrayList<>();
        for (int rank = 0; rank < events.size(); rank++) {
            entries.add(entry(events.get(rank), articles.get(rank), level(rank), news));
        }
        // A stable sort: the strongest of a day stays first.
        entries.sort(Comparator.comparing(Entry::from));
        return List.copyOf(entries);
    }

    /** The coarsest one that shows the event of this rank. */
    private Level level(int rank) {
        int articles = query.articles().size();
        for (Level level : Level.values()) {
            if (rank < new LevelLimits(level, articles).mostEntries()) {
                return level;
            }
        }
        return Level.FINE;
    }

    private Entry entry(Event event, List<Integer> articles, Level level, WhatIsNew news) {
        List<Series.Point> days = Themes.points(query, articles);
        LocalDate from = days.get(0).day();
        LocalDate to = days.get(days.size() - 1).day();
        Map<String, Integer> ofThemes = themes.of(articles);
        List<EventMember> newestFirst = new ArrayList<>(event.members());
        Collections.reverse(newestFirst);
        String label = Headline.clean(title(articles.get(event.label())));
        return new Entry(
                ContentId.of(query.query().text(), from, to, event.members().get(0).id()),
                level,
                from,
                to,
                peak(days),
                event.keywords().stream().map(EventWord::word).toList(),
                label,
                news.sentence(articles, label),
                articles.size(),
                event.reports(),
                event.significance(),
                event.strength(),
                (double) articles.size() / articlesBetween(from, to),
                state(days),
                themeOf(ofThemes, articles.size()),
                ofThemes,
                days,
                outlets(articles),
                shown(event, articles),
                newestFirst);
    }

    private String title(int article) {
        return query.articles().get(article).title();
    }

    private long articlesBetween(LocalDate from, LocalDate to) {
        return query.days().stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).count();
    }

    private static String themeOf(Map<String, Integer> themes, int size) {
        return themes.entrySet().stream()
                .filter(theme -> !theme.getKey().equals(Series.REST))
                .filter(theme -> Themes.isMost(theme.getValue(), size))
                .max(Map.Entry.<String, Integer>comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The day that stands out, the first of several; null when none does. */
    private static LocalDate peak(List<Series.Point> days) {
        Series.Point most = Collections.max(days, Comparator.comparingInt(Series.Point::articles));
        long length = length(days.get(0).day(), days.get(days.size() - 1).day());
        if (length == 1) {
            return most.day();
        }
        int all = days.stream().mapToInt(Series.Point::articles).sum();
        double mean = (double) (all - most.articles()) / (length - 1);
        boolean standsOut =
                most.articles() >= PEAK && most.articles() - mean >= STANDS_OUT * Math.sqrt(mean);
        return standsOut ? most.day() : null;
    }

    private static long length(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /**
     * At the end of all news: over; or new; or else by its articles a day in the last week and
     * before.
     */
    private ThreadState state(List<Series.Point> days) {
        LocalDate lastWeek = endOfNews.minusDays(DAYS_UNTIL_ENDED - 1);
        LocalDate from = days.get(0).day();
        if (days.get(days.size() - 1).day().isBefore(lastWeek)) {
            return ThreadState.ENDED;
        }
        if (!from.isBefore(lastWeek)) {
            return ThreadState.NEW;
        }
        double before = since(from, days) - since(lastWeek, days);
        double rateBefore = before / (length(from, lastWeek) - 1);
        double rate = (double) since(lastWeek, days) / DAYS_UNTIL_ENDED;
        if (rate > CLEARLY * rateBefore) {
            return ThreadState.GROWING;
        }
        boolean holds = since(endOfNews.minusDays(STEADY_DAYS - 1), days) >= STEADY_ARTICLES;
        return holds && rate * CLEARLY >= rateBefore ? ThreadState.STEADY : ThreadState.FADING;
    }

    private static int since(LocalDate first, List<Series.Point> days) {
        return days.stream()
                .filter(day -> !day.day().isBefore(first))
                .mapToInt(Series.Point::articles)
                .sum();
    }

    private Map<String, Integer> outlets(List<Integer> articles) {
        return articles.stream()
                .map(query.articles()::get)
                .collect(Collectors.toMap(Article::outlet, one -> 1, Integer::sum));
    }

    /** First the one that gave the label, then those that belong most surely. */
    private List<EntryArticle> shown(Event event, List<Integer> articles) {
        Map<String, Long> versions =
                articles.stream()
                        .map(article -> query.articles().get(article).story())
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        List<Integer> ranked = new ArrayList<>();
        for (int member = 0; member < articles.size(); member++) {
            ranked.add(member);
        }
        ranked.sort(
                Comparator.comparing((Integer member) -> member != event.label())
                        .thenComparing(member -> -event.members().get(member).logOdds()));
        return ranked.stream()
                .limit(settings.shownArticles())
                .map(
                        member -> {
                            Article article = query.articles().get(articles.get(member));
                            EventMember why = event.members().get(member);
                            return new EntryArticle(
                                    article.id(),
                                    article.title(),
                                    article.url(),
                                    article.outlet(),
                                    article.publishedAt(),
                                    why.logOdds(),
                                    why.why(),
                                    Math.toIntExact(versions.get(article.story())));
                        })
                .toList();
    }
}
