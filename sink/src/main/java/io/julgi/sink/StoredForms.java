package io.julgi.sink;

import io.julgi.ingest.Article;
import io.julgi.sink.StoredTimeline.DailyCounts;
import io.julgi.sink.StoredTimeline.OutletArticles;
import io.julgi.sink.mongo.Documents;
import io.julgi.sink.mongo.StoredForm;
import io.julgi.sink.mongo.StoredForm.StoredType;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.EntryArticle;
import io.julgi.topics.timeline.Series;
import io.julgi.topics.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exceptions in the stored form of articles, windows, threads, timelines, builds and queries: all
 * else follows from the records, as {@link StoredForm} says.
 */
final class StoredForms {
    private StoredForms() {}

    static final Documents DOCUMENTS =
            new Documents(
                    List.of(
                            article(),
                            window(),
                            thread(),
                            head(),
                            timeline(),
                            StoredForm.of(Timeline.Candidate.class)
                                    .absent("perplexity", Double.NaN),
                            entry(),
                            entryArticle(),
                            StoredForm.of(Series.class)
                                    .as(DailyCounts.class, DailyCounts::of, DailyCounts::series),
                            background(),
                            // Null while it is being made.
                            StoredForm.of(Build.class).absent("finishedAt", null),
                            StoredForm.of(Publication.class)
                                    .derived("_id", shown -> Builds.PUBLISHED),
                            query()));

    private static StoredForm<Article> article() {
        return StoredForm.of(Article.class)
                .required("outlet", "section", "url", "tokens", "dictionary")
                .absentWhen("author", "")
                .absentIf(article -> !article.isRetold(), "story", "")
                // There between cleaning and tokenising only.
                .unstored("cleanTitle", "")
                .unstored("cleanBody", "");
    }

    private static StoredForm<TopicWindow> window() {
        return StoredForm.of(TopicWindow.class)
                // The two moments have a fixed form, so no section's name can make two ids the
                // same.
                .derived("_id", each -> each.section() + "/" + each.from() + "/" + each.to())
                .derived("share", TopicWindow::share)
                .absentWhen("open", false)
                .absentIf(window -> !window.open(), "threads", List.of());
    }

    private static StoredForm<TopicThread> thread() {
        return StoredForm.of(TopicThread.class)
                .required("links")
                .absent("emerging", false)
                .derived("latest", thread -> thread.latest().from())
                .derived("latestArticles", thread -> thread.latest().articles());
    }

    private static StoredForm<StoredTimeline.Head> head() {
        return StoredForm.of(StoredTimeline.Head.class).flat("timeline");
    }

    private static StoredForm<Timeline> timeline() {
        return StoredForm.of(Timeline.class).absent("junk", 0);
    }

    private static StoredForm<Entry> entry() {
        return StoredForm.of(Entry.class)
                .named("id", "id")
                .absent("steady", false)
                // A list, because an outlet's name may hold a dot or a dollar, and because order
                // counts.
                .converted(
                        "outlets",
                        StoredType.listOf(OutletArticles.class),
                        StoredForms::listed,
                        StoredForms::byOutlet)
                // In documents of their own.
                .unstored("articleIds", List.of());
    }

    private static List<OutletArticles> listed(Map<String, Integer> outlets) {
        return outlets.entrySet().stream()
                .map(outlet -> new OutletArticles(outlet.getKey(), outlet.getValue()))
                .toList();
    }

    private static Map<String, Integer> byOutlet(List<OutletArticles> listed) {
        Map<String, Integer> outlets = new LinkedHashMap<>();
        listed.forEach(outlet -> outlets.put(outlet.outlet(), outlet.articles()));
        return outlets;
    }

    private static StoredForm<EntryArticle> entryArticle() {
        // Builds of before stories were known have no versions.
        return StoredForm.of(EntryArticle.class).named("id", "id").absent("versions", 1);
    }

    private static StoredForm<BackgroundChunk> background() {
        return StoredForm.of(BackgroundChunk.class)
                .absentIf(BackgroundChunk::isLater, "chunks", 0)
                .absentIf(BackgroundChunk::isLater, "articles", 0)
                .absentIf(BackgroundChunk::isLater, "days", List.of())
                .absentIf(BackgroundChunk::isLater, "counts", List.of());
    }

    private static StoredForm<TrackedQuery> query() {
        return StoredForm.of(TrackedQuery.class)
                .named("query", "text")
                .absent("tracked", false)
                .absent("articles", 0L)
                .absent("asked", 0L);
    }
}
