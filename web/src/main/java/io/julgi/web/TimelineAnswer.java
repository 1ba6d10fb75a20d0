package io.julgi.web;

import io.julgi.sink.Publication;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Series;
import io.julgi.topics.timeline.Timeline;
import io.julgi.web.openapi.Meaning;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A timeline as the API gives it: with what a caller has to know of how it came about. */
@Meaning("The dated entries of a search word at one level.")
record TimelineAnswer(
        @Meaning("As tracked or typed.") String query,
        @Meaning("How finely the articles are divided.") Level level,
        @Meaning("How many themes each level has; a level that is missing does not exist.")
                Map<Level, Integer> levels,
        @Meaning(value = "Null before the first build is published.", orNull = true)
                Publication build,
        @Meaning("Made at once from the stored articles, not by a rebuild.") boolean provisional,
        @Meaning("More articles match than were looked at: only the newest were.") boolean limited,
        @Meaning("How many articles match (of a provisional timeline: were looked at).")
                int articles,
        @Meaning(
                        "How many themes were left out because they say nothing: marks of form,"
                                + " words of no event, the background.")
                int junk,
        @Meaning("What the themes were made with.") Timeline.Model model,
        @Meaning("By first day, then by size.") List<Entry> entries,
        @Meaning("One a theme, largest first.") List<Series> series) {

    /** The days that are asked for; an absent end is open. */
    record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

        static final Days ALL = new Days(Optional.empty(), Optional.empty());

        boolean touches(LocalDate first, LocalDate last) {
            return from.map(day -> !last.isBefore(day)).orElse(true)
                    && to.map(day -> !first.isAfter(day)).orElse(true);
        }
    }

    /**
     * The answer about a query.
     *
     * @param timelines of the query, by level
     * @param level one of these
     * @param days only entries that touch them and points within them
     */
    static TimelineAnswer of(
            Map<Level, Timeline> timelines,
            Level level,
            Days days,
            Optional<Publication> publication,
            boolean provisional,
            boolean limited) {
        Timeline timeline = timelines.get(level);
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        timelines.forEach((each, made) -> levels.put(each, made.model().topics()));
        return new TimelineAnswer(
                timeline.query(),
                level,
                levels,
                publication.orElse(null),
                provisional,
                limited,
                timeline.articles(),
                timeline.junk(),
                timeline.model(),
                timeline.entries().stream()
                        .filter(entry -> days.touches(entry.from(), entry.to()))
                        .toList(),
                timeline.series().stream()
                        .map(series -> within(days, series))
                        .filter(series -> !series.points().isEmpty())
                        .toList());
    }

    private static Series within(Days days, Series series) {
        return new Series(
                series.theme(),
                series.keywords(),
                series.points().stream()
                        .filter(point -> days.touches(point.day(), point.day()))
                        .toList());
    }
}
