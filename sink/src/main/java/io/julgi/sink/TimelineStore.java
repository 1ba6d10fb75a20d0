package io.julgi.sink;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Limits;
import io.julgi.sink.mongo.StoredIndex;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Level;
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
                    new StoredIndex(TimelineDocuments.TIMELINES, ascending("build")),
                    new StoredIndex(TimelineDocuments.PARTS, ascending("build")),
                    new StoredIndex(TimelineDocuments.ENTRY_ARTICLES, ascending("build")),
                    new StoredIndex(
                            BackgroundDocuments.COLLECTION, ascending(BackgroundDocuments.BUILD)),
                    // For replacing a timeline as a whole.
                    new StoredIndex(TimelineDocuments.PARTS, ascending("timeline")),
                    new StoredIndex(TimelineDocuments.ENTRY_ARTICLES, ascending("timeline")));

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
        List<BsonDocument> documents =
                new ArrayList<>(BackgroundDocuments.toBson(build, background));
        Collections.reverse(documents);
        backgrounds.write(documents.stream().map(DocumentCollection::upsert).toList());
    }

    /** The background of a build; empty for a build that was made without one. */
    public Optional<Background> background(String build) {
        return backgrounds
                .find(BackgroundDocuments.id(build, 0))
                .map(first -> BackgroundDocuments.background(chunksOf(build, first)));
    }

    private List<BsonDocument> chunksOf(String build, BsonDocument first) {
        List<String> ids =
                IntStream.range(1, BackgroundDocuments.chunks(first))
                        .mapToObj(chunk -> BackgroundDocuments.id(build, chunk))
                        .toList();
        List<BsonDocument> chunks = new ArrayList<>();
        chunks.add(first);
        if (!ids.isEmpty()) {
            chunks.addAll(
                    backgrounds.list(
                            "finding the background of build " + build,
                            stored -> stored.find(in("_id", ids))));
        }
        return chunks;
    }

    /**
     * Writes this timeline of a build, in the place of an earlier one of its query and level.
     * Readers may see half of it until this returns, so the build must not be published before.
     */
    public void write(String build, Timeline timeline) {
        TimelineDocuments.Stored stored = TimelineDocuments.toBson(build, timeline);
        String id = TimelineDocuments.id(build, timeline.query(), timeline.level());
        if (timelines.find(id).isPresent()) {
            // An earlier attempt of the same rebuild may have had more articles, whose last chunks
            // would stay.
            parts.deleteAll(eq(TimelineDocuments.TIMELINE, id));
            entryArticles.deleteAll(eq(TimelineDocuments.TIMELINE, id));
        }
        // The head first: it tells the next attempt that there may be something to clear away.
        timelines.write(List.of(DocumentCollection.upsert(stored.head())));
        parts.write(stored.parts().stream().map(DocumentCollection::upsert).toList());
        entryArticles.write(stored.chunks().stream().map(DocumentCollection::upsert).toList());
    }

    /**
     * The query's timeline in this build. Its entries have their typical articles, but no {@code
     * articleIds}: these come from {@link #articleIds}, a page at a time.
     */
    public Optional<Timeline> find(String build, String query, Level level) {
        return timelines
                .find(TimelineDocuments.id(build, query, level))
                .map(head -> TimelineDocuments.timeline(head, partsOf(head)));
    }

    private List<BsonDocument> partsOf(BsonDocument head) {
        int wanted = TimelineDocuments.partsAfter(head);
        if (wanted == 0) {
            return List.of();
        }
        String id = head.getString("_id").getValue();
        List<String> ids =
                IntStream.rangeClosed(1, wanted)
                        .mapToObj(part -> TimelineDocuments.partId(id, part))
                        .toList();
        List<BsonDocument> found =
                parts.list(
                        "finding %d parts of timeline '%s'".formatted(wanted, id),
                        stored -> stored.find(in("_id", ids)));
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
        int first = skip / TimelineDocuments.IDS_IN_CHUNK;
        long end = (long) skip + Limits.atLeastOne(limit);
        int last = (int) ((end - 1) / TimelineDocuments.IDS_IN_CHUNK);
        List<String> chunks =
                IntStream.rangeClosed(first, last)
                        .mapToObj(chunk -> TimelineDocuments.chunkId(build, entry, chunk))
                        .toList();
        List<BsonDocument> found =
                new ArrayList<>(
                        entryArticles.list(
                                "finding the articles of entry '%s'".formatted(entry),
                                stored -> stored.find(in("_id", chunks))));
        found.sort(Comparator.comparingInt(TimelineDocuments::chunk));
        return found.stream()
                .flatMap(chunk -> TimelineDocuments.articleIds(chunk).stream())
                .skip(skip % TimelineDocuments.IDS_IN_CHUNK)
                .limit(limit)
                .toList();
    }

    /** Forgets all timelines of a build and their background. */
    public void delete(String build) {
        backgrounds.deleteAll(eq(BackgroundDocuments.BUILD, build));
        entryArticles.deleteAll(eq(TimelineDocuments.BUILD, build));
        parts.deleteAll(eq(TimelineDocuments.BUILD, build));
        timelines.deleteAll(eq(TimelineDocuments.BUILD, build));
    }

    /** How many timelines a build has: one a query and level. */
    public long count(String build) {
        return timelines.ask(
                "counting timelines",
                stored -> stored.countDocuments(eq(TimelineDocuments.BUILD, build)));
    }
}
