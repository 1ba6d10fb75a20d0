package io.julgi.sink;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Limits;
import io.julgi.sink.mongo.StoredIndex;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonDocument;

/** The timelines of each build. A query is found however its letters, case and spaces are typed. */
public final class TimelineStore {
    static final List<StoredIndex> INDEXES =
            List.of(
                    // For counting and forgetting a build's timelines.
                    new StoredIndex(StoredTimeline.TIMELINES, ascending("build")),
                    new StoredIndex(StoredTimeline.PARTS, ascending("build")),
                    new StoredIndex(StoredTimeline.ENTRY_ARTICLES, ascending("build")),
                    new StoredIndex(BackgroundChunk.COLLECTION, ascending("build")),
                    // For replacing a timeline as a whole.
                    new StoredIndex(StoredTimeline.PARTS, ascending("timeline")),
                    new StoredIndex(StoredTimeline.ENTRY_ARTICLES, ascending("timeline")));

    private final DocumentCollection timelines;
    private final DocumentCollection parts;
    private final DocumentCollection entryArticles;
    private final DocumentCollection backgrounds;

    TimelineStore(
            DocumentCollection timelines,
            DocumentCollection parts,
            DocumentCollection entryArticles,
            DocumentCollection backgrounds) {
        this.timelines = timelines;
        this.parts = parts;
        this.entryArticles = entryArticles;
        this.backgrounds = backgrounds;
    }

    /** Writes the background that all timelines of a build are made with, before any of them. */
    public void writeBackground(String build, Background background) {
        // The first one last: it tells that the others are there.
        List<BackgroundChunk> chunks = new ArrayList<>(BackgroundChunk.of(build, background));
        Collections.reverse(chunks);
        backgrounds.write(chunks.stream().map(StoredForms.DOCUMENTS::upsert).toList());
    }

    /** The background of a build; empty for a build that was made without one. */
    public Optional<Background> background(String build) {
        return backgrounds
                .find(BackgroundChunk.id(build, 0), BackgroundChunk.class)
                .map(first -> BackgroundChunk.background(chunksOf(build, first)));
    }

    private List<BackgroundChunk> chunksOf(String build, BackgroundChunk first) {
        List<String> ids =
                IntStream.range(1, first.chunks())
                        .mapToObj(chunk -> BackgroundChunk.id(build, chunk))
                        .toList();
        List<BackgroundChunk> chunks = new ArrayList<>();
        chunks.add(first);
        if (!ids.isEmpty()) {
            chunks.addAll(
                    backgrounds.list(
                            "finding the background of build " + build,
                            stored -> stored.find(in("_id", ids), BackgroundChunk.class)));
        }
        return chunks;
    }

    /**
     * Writes this timeline of a build, in the place of an earlier one of its query. Readers may see
     * half of it until this returns, so the build must not be published before.
     */
    public void write(String build, Timeline timeline) {
        StoredTimeline stored = StoredTimeline.of(build, timeline);
        String id = stored.head().id();
        if (timelines.find(id, BsonDocument.class).isPresent()) {
            // An earlier attempt of the same rebuild may have had more articles, whose last chunks
            // would stay.
            parts.deleteAll(eq("timeline", id));
            entryArticles.deleteAll(eq("timeline", id));
        }
        // The head first: it tells the next attempt that there may be something to clear away.
        timelines.write(List.of(StoredForms.DOCUMENTS.upsert(stored.head())));
        parts.write(stored.parts().stream().map(StoredForms.DOCUMENTS::upsert).toList());
        entryArticles.write(stored.chunks().stream().map(StoredForms.DOCUMENTS::upsert).toList());
    }

    /**
     * The query's timeline in this build. Its entries have their typical articles, but no {@code
     * members}: the ids of these come from {@link #articleIds}, a page at a time.
     */
    public Optional<Timeline> find(String build, String query) {
        return timelines
                .find(StoredTimeline.id(build, query), StoredTimeline.Head.class)
                .map(head -> StoredTimeline.timeline(head, partsOf(head)));
    }

    private List<StoredTimeline.Part> partsOf(StoredTimeline.Head head) {
        int wanted = head.parts();
        if (wanted == 0) {
            return List.of();
        }
        String id = head.id();
        List<String> ids =
                IntStream.rangeClosed(1, wanted)
                        .mapToObj(part -> StoredTimeline.partId(id, part))
                        .toList();
        List<StoredTimeline.Part> found =
                parts.list(
                        "finding %d parts of timeline '%s'".formatted(wanted, id),
                        stored -> stored.find(in("_id", ids), StoredTimeline.Part.class));
        if (found.size() != wanted) {
            throw new IllegalStateException(
                    "Timeline '%s' has %d of %d parts; was its build published before it was finished?"
                            .formatted(id, found.size(), wanted));
        }
        return found;
    }

    /**
     * Ids of an entry's articles, newest first.
     *
     * @param skip how many of the newest to leave out
     * @param limit at least 1
     * @return empty when there is no such entry, or none are left
     */
    public List<String> articleIds(String build, String entry, int skip, int limit) {
        if (skip < 0) {
            throw new IllegalArgumentException("skip must not be negative but is " + skip);
        }
        int first = skip / StoredTimeline.IDS_IN_CHUNK;
        long end = (long) skip + Limits.atLeastOne(limit);
        int last = (int) ((end - 1) / StoredTimeline.IDS_IN_CHUNK);
        List<String> chunks =
                IntStream.rangeClosed(first, last)
                        .mapToObj(chunk -> StoredTimeline.chunkId(build, entry, chunk))
                        .toList();
        return entryArticles
                .list(
                        "finding the articles of entry '%s'".formatted(entry),
                        stored -> stored.find(in("_id", chunks), StoredTimeline.Chunk.class))
                .stream()
                .sorted(Comparator.comparingInt(StoredTimeline.Chunk::chunk))
                .flatMap(chunk -> chunk.articles().stream())
                .skip(skip % StoredTimeline.IDS_IN_CHUNK)
                .limit(limit)
                .toList();
    }

    /** Forgets all timelines of a build and their background. */
    public void delete(String build) {
        backgrounds.deleteAll(eq("build", build));
        entryArticles.deleteAll(eq("build", build));
        parts.deleteAll(eq("build", build));
        timelines.deleteAll(eq("build", build));
    }

    /** How many timelines a build has: one a query. */
    public long count(String build) {
        return timelines.ask(
                "counting timelines", stored -> stored.countDocuments(eq("build", build)));
    }
}
