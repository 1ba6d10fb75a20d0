package io.julgi.web;

import com.fasterxml.jackson.annotation.JsonRootName;
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
@Meaning("The dated entries of a search word at one level, and its themes over the whole time.")
record TimelineAnswer(
        @Meaning("As tracked or typed.") String query,
        @Meaning("Other names of it that its articles use, as 신종 beside 코로나.")
                List<String> alsoCalled,
        @Meaning("How many of the entries are shown; a finer level keeps those of a coarser one.")
                Level level,
        @Meaning("How many entries each level has.") Map<Level, Integer> levels,
        @Meaning(value = "Null before the first build is published.", orNull = true)
                Publication build,
        @Meaning("Made at once from the stored articles, not by a rebuild.") boolean provisional,
        @Meaning("More articles match than were looked at: only the newest were.") boolean limited,
        @Meaning("How many articles match (of a provisional timeline: were looked at).")
                int articles,
        @Meaning("How many of them are in no entry of this level.") int otherArticles,
        @Meaning("How many themes were left out because they say nothing.") int junk,
        @Meaning("What the themes were made with.") Timeline.Model model,
        @Meaning("By first day, then strongest first.") List<Entry> entries,
        @Meaning(
                        "One a theme, largest first, and the rest: the articles of no theme. Together"
                                + " they count every matching article once.")
                List<Theme> series) {

    @Meaning("A theme over the whole time.")
    @JsonRootName("Series")
    record Theme(
            @Meaning("Names the theme within its timeline; `rest` for the articles of none.")
                    String theme,
            @Meaning("Most telling first; empty for the rest.") List<String> keywords,
            @Meaning(
                            "It goes on most of the time, and for the most part in no entry: the"
                                    + " background of the story.")
                    boolean steady,
            @Meaning("How many articles it has, on all days.") int articles,
            @Meaning("How many of these are in no entry of this level.") int otherArticles,
            @Meaning("Days with at least one article, oldest first: pairs of day and count.")
                    List<Series.Point> points) {}

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
     * @param days only entries that touch them and points within them
     */
    static TimelineAnswer of(
            Timeline timeline,
            Level level,
            Days days,
            Optional<Publication> publication,
            boolean provisional,
            boolean limited) {
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        for (Level each : Level.values()) {
            levels.put(each, timeline.entries(each).size());
        }
        return new TimelineAnswer(
                timeline.query(),
                timeline.alsoCalled(),
                level,
                levels,
                publication.orElse(null),
                provisional,
                limited,
                timeline.articles(),
                timeline.otherArticles(level),
                timeline.junk(),
                timeline.model(),
                timeline.entries(level).stream()
                        .filter(entry -> days.touches(entry.from(), entry.to()))
                        .toList(),
                timeline.series().stream()
                        .map(series -> theme(timeline, level, days, series))
                        .filter(theme -> !theme.points().isEmpty())
                        .toList());
    }

    private static Theme theme(Timeline timeline, Level level, Days days, Series series) {
        return new Theme(
                series.theme(),
                series.keywords(),
                series.steady(),
                series.articles(),
                timeline.otherArticles(level, series),
                series.points().stream()
                        .filter(point -> days.touches(point.day(), point.day()))
                        .toList());
    }
}
