package io.julgi.sink;

import io.julgi.ingest.Article;
import io.julgi.sink.StoredTimeline.Articles;
import io.julgi.sink.StoredTimeline.DailyCounts;
import io.julgi.sink.mongo.Documents;
import io.julgi.sink.mongo.StoredForm;
import io.julgi.sink.mongo.StoredForm.StoredType;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.EntryArticle;
import io.julgi.topics.timeline.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exceptions in the stored form of articles, windows, threads, timelines, builds and queries: all
 * else follows from the records, as {@link StoredForm} says.
 */
final class StoredForms {
    private static final StoredType<List<Articles>> COUNTS = StoredType.listOf(Articles.class);

    private StoredForms() {}

    static final Documents DOCUMENTS =
            new Documents(
                    List.of(
                            article(),
                            window(),
                            thread(),
                            head(),
                            entry(),
                            StoredForm.of(EntryArticle.class).named("id", "id"),
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

    private static StoredForm<Entry> entry() {
        return StoredForm.of(Entry.class)
                .named("id", "id")
                // Null when no day stands out.
                .absent("peak", null)
                // Lists, because a name may hold a dot or a dollar, and because order counts.
                .converted("outlets", COUNTS, StoredForms::listed, StoredForms::counts)
                .converted("themes", COUNTS, StoredForms::listed, StoredForms::counts)
                // In documents of their own.
                .unstored("members", List.of());
    }

    private static List<Articles> listed(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new Articles(count.getKey(), count.getValue()))
                .toList();
    }

    private static Map<String, Integer> counts(List<Articles> listed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        listed.forEach(one -> counts.put(one.of(), one.articles()));
        return counts;
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
