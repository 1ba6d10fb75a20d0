package io.julgi.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.julgi.sink.Publication;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.EntryArticle;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Series;
import io.julgi.topics.timeline.Timeline;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A timeline as the API gives it.
 *
 * @param levels how many topics each level has; a level that is missing here does not exist
 * @param build the published build; null before the first
 * @param provisional whether it was made at once from the stored articles instead of by a rebuild
 * @param junk how many topics were left out because they say nothing
 * @param model how the number of topics was chosen
 * @param limited whether only the newest of the matching articles were looked at
 */
@JsonPropertyOrder({
    "query",
    "level",
    "levels",
    "build",
    "provisional",
    "limited",
    "articles",
    "junk",
    "model",
    "entries",
    "series"
})
record TimelineAnswer(
        String query,
        String level,
        Map<String, Integer> levels,
        BuildAnswer build,
        boolean provisional,
        boolean limited,
        int articles,
        int junk,
        ModelAnswer model,
        List<EntryAnswer> entries,
        List<SeriesAnswer> series) {

    /** The published build. */
    @JsonPropertyOrder({"id", "publishedAt"})
    record BuildAnswer(String id, String publishedAt) {}

    /** See {@link Timeline.Model}. */
    @JsonPropertyOrder({
        "topics",
        "npmi",
        "iterations",
        "seed",
        "vocabulary",
        "dictionary",
        "candidates"
    })
    record ModelAnswer(
            int topics,
            double npmi,
            int iterations,
            long seed,
            int vocabulary,
            String dictionary,
            List<CandidateAnswer> candidates) {}

    /**
     * See {@link Timeline.Candidate}.
     *
     * @param perplexity null where it was not measured
     */
    @JsonPropertyOrder({"topics", "npmi", "perplexity"})
    record CandidateAnswer(int topics, double npmi, Double perplexity) {}

    /**
     * See {@link Entry}.
     *
     * @param stability null where it is not known: a timeline that was made at once has one model
     */
    @JsonPropertyOrder({
        "id",
        "from",
        "to",
        "peak",
        "keywords",
        "label",
        "size",
        "share",
        "state",
        "steady",
        "theme",
        "stability",
        "outlets",
        "articles"
    })
    record EntryAnswer(
            String id,
            String from,
            String to,
            String peak,
            List<String> keywords,
            String label,
            int size,
            double share,
            String state,
            boolean steady,
            String theme,
            Double stability,
            Map<String, Integer> outlets,
            List<EntryArticleAnswer> articles) {}

    /** See {@link EntryArticle}. */
    @JsonPropertyOrder({"id", "title", "url", "outlet", "publishedAt", "share", "versions"})
    record EntryArticleAnswer(
            String id,
            String title,
            String url,
            String outlet,
            String publishedAt,
            double share,
            int versions) {}

    /**
     * See {@link Series}.
     *
     * @param points pairs of day and number of articles
     */
    @JsonPropertyOrder({"theme", "keywords", "points"})
    record SeriesAnswer(String theme, List<String> keywords, List<List<Object>> points) {}

    /** The days that are asked for; an absent end is open. */
    record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

        static final Days ALL = new Days(Optional.empty(), Optional.empty());

        boolean touches(LocalDate first, LocalDate last) {
            return from.map(day -> !last.isBefore(day)).orElse(true)
                    && to.map(day -> !first.isAfter(day)).orElse(true);
        }
    }

    /**
     * @param timelines of one query, by level
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
        return new TimelineAnswer(
                timeline.query(),
                level.key(),
                topics(timelines),
                publication
                        .map(
                                shown ->
                                        new BuildAnswer(
                                                shown.build(), Json.moment(shown.publishedAt())))
                        .orElse(null),
                provisional,
                limited,
                timeline.articles(),
                timeline.junk(),
                model(timeline.model()),
                timeline.entries().stream()
                        .filter(entry -> days.touches(entry.from(), entry.to()))
                        .map(TimelineAnswer::entry)
                        .toList(),
                timeline.series().stream()
                        .map(series -> series(series, days))
                        .filter(series -> !series.points().isEmpty())
                        .toList());
    }

    private static Map<String, Integer> topics(Map<Level, Timeline> timelines) {
        Map<String, Integer> topics = new LinkedHashMap<>();
        new EnumMap<>(timelines)
                .forEach((level, timeline) -> topics.put(level.key(), timeline.model().topics()));
        return topics;
    }

    private static EntryAnswer entry(Entry entry) {
        return new EntryAnswer(
                entry.id(),
                entry.from().toString(),
                entry.to().toString(),
                entry.peak().toString(),
                entry.keywords(),
                entry.label(),
                entry.size(),
                rounded(entry.share()),
                entry.state().name().toLowerCase(Locale.ROOT),
                entry.steady(),
                entry.theme(),
                known(entry.stability()),
                entry.outlets(),
                entry.articles().stream().map(TimelineAnswer::article).toList());
    }

    private static ModelAnswer model(Timeline.Model model) {
        return new ModelAnswer(
                model.topics(),
                rounded(model.npmi()),
                model.iterations(),
                model.seed(),
                model.vocabulary(),
                model.dictionary(),
                model.candidates().stream()
                        .map(
                                tried ->
                                        new CandidateAnswer(
                                                tried.topics(),
                                                rounded(tried.npmi()),
                                                known(tried.perplexity())))
                        .toList());
    }

    private static Double known(double figure) {
        return Double.isNaN(figure) ? null : rounded(figure);
    }

    private static EntryArticleAnswer article(EntryArticle article) {
        return new EntryArticleAnswer(
                article.id(),
                article.title(),
                article.url(),
                article.outlet(),
                Json.moment(article.publishedAt()),
                rounded(article.share()),
                article.versions());
    }

    private static SeriesAnswer series(Series series, Days days) {
        return new SeriesAnswer(
                series.theme(),
                series.keywords(),
                series.points().stream()
                        .filter(point -> days.touches(point.day(), point.day()))
                        .map(point -> List.<Object>of(point.day().toString(), point.articles()))
                        .toList());
    }

    /** A share to a tenth of a per mille: more digits are noise, and a third of the answer. */
    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
