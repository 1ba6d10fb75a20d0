package io.julgi.sink;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/**
 * All indexes of all collections, besides those on {@code _id}. {@code IndexesIT} lists every query
 * of the stores beside the index that serves it.
 */
final class Indexes {
    /**
     * An index.
     *
     * @param collection on which it is
     * @param keys its fields: those compared for equality first, then those sorted by
     */
    record StoredIndex(String collection, Bson keys) {}

    static final List<StoredIndex> ALL =
            List.of(
                    // All articles by time, for pages and for the ranges of a rebuild.
                    new StoredIndex(ArticleStore.COLLECTION, descending("publishedAt", "_id")),
                    // The articles of a query, newest first. The first token is looked up, the
                    // others are compared.
                    new StoredIndex(
                            ArticleStore.COLLECTION,
                            compoundIndex(ascending("tokens"), descending("publishedAt", "_id"))),
                    new StoredIndex(
                            WindowStore.COLLECTION,
                            compoundIndex(ascending("section"), descending("from", "to"))),
                    new StoredIndex(
                            ThreadStore.COLLECTION,
                            compoundIndex(
                                    ascending("section"),
                                    descending("latest", "latestArticles"),
                                    ascending("_id"))),
                    // For counting and forgetting a build's timelines.
                    new StoredIndex(TimelineDocuments.TIMELINES, ascending("build")),
                    new StoredIndex(TimelineDocuments.PARTS, ascending("build")),
                    new StoredIndex(TimelineDocuments.ENTRY_ARTICLES, ascending("build")),
                    new StoredIndex(
                            BackgroundDocuments.COLLECTION, ascending(BackgroundDocuments.BUILD)),
                    // For replacing a timeline as a whole.
                    new StoredIndex(TimelineDocuments.PARTS, ascending("timeline")),
                    new StoredIndex(TimelineDocuments.ENTRY_ARTICLES, ascending("timeline")),
                    new StoredIndex(BuildDocuments.BUILDS, descending("startedAt", "_id")),
                    new StoredIndex(
                            DictionaryDocuments.VERSIONS,
                            descending(DictionaryDocuments.MADE_AT, "_id")),
                    new StoredIndex(
                            DictionaryDocuments.WORDS,
                            compoundIndex(
                                    ascending(DictionaryDocuments.STATE),
                                    descending(DictionaryDocuments.AT),
                                    ascending("_id"))),
                    new StoredIndex(
                            Queries.COLLECTION,
                            compoundIndex(descending("tracked", "asked"), ascending("_id"))),
                    // A host's tasks, the most urgent first.
                    new StoredIndex(
                            CrawlDocuments.DUE,
                            ascending(
                                    CrawlDocuments.HOST,
                                    CrawlDocuments.PRIORITY,
                                    CrawlDocuments.DUE_AT)),
                    new StoredIndex(CrawlDocuments.STORIES, ascending(CrawlDocuments.SEEN_AT)),
                    new StoredIndex(HostLeases.HOSTS, ascending(HostLeases.OWNER)));

    private Indexes() {}

    static void create(MongoDatabase database, Retries retries) {
        Map<String, List<IndexModel>> byCollection =
                ALL.stream()
                        .collect(
                                Collectors.groupingBy(
                                        StoredIndex::collection,
                                        Collectors.mapping(
                                                index -> new IndexModel(index.keys()),
                                                Collectors.toList())));
        byCollection.forEach(
                (collection, indexes) ->
                        retries.run(
                                "Collection '%s': creating %d indexes"
                                        .formatted(collection, indexes.size()),
                                () -> database.getCollection(collection).createIndexes(indexes)));
    }
}
