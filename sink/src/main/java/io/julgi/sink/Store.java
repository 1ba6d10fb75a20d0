package io.julgi.sink;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.julgi.sink.dictionary.DictionaryForms;
import io.julgi.sink.dictionary.DictionaryVersions;
import io.julgi.sink.dictionary.WordDecisions;
import io.julgi.sink.mongo.BulkWriter;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Documents;
import io.julgi.sink.mongo.DriverBuffers;
import io.julgi.sink.mongo.Retries;
import io.julgi.sink.mongo.StoreException;
import io.julgi.sink.mongo.StoredIndex;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * What the product keeps in MongoDB. One store a process; all its parts may be used by many threads
 * at once. Faults of the database are {@link StoreException}s.
 */
public final class Store implements AutoCloseable {
    private static final int SELECTION_SECONDS = 5;

    /** On disk of a majority: what was acknowledged once survives a crash. */
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    static final List<StoredIndex> INDEXES =
            Stream.of(
                            ArticleStore.INDEXES,
                            WindowStore.INDEXES,
                            ThreadStore.INDEXES,
                            TimelineStore.INDEXES,
                            Builds.INDEXES,
                            Queries.INDEXES,
                            DictionaryVersions.INDEXES,
                            WordDecisions.INDEXES)
                    .flatMap(List::stream)
                    .toList();

    private final MongoClient client;
    private final MongoDatabase database;
    private final Retries retries;
    private final ArticleStore articles;
    private final WindowStore windows;
    private final ThreadStore threads;
    private final TimelineStore timelines;
    private final Builds builds;
    private final RebuildLease lease;
    private final Queries queries;
    private final DictionaryVersions dictionary;
    private final WordDecisions words;

    private Store(MongoClient client, String databaseName, Retries retries) {
        this.client = client;
        this.retries = retries;
        this.database = client.getDatabase(databaseName).withWriteConcern(DURABLE);
        this.articles = new ArticleStore(collection(ArticleStore.COLLECTION));
        this.windows = new WindowStore(collection(WindowStore.COLLECTION));
        this.threads = new ThreadStore(collection(ThreadStore.COLLECTION));
        this.timelines =
                new TimelineStore(
                        collection(StoredTimeline.TIMELINES),
                        collection(StoredTimeline.PARTS),
                        collection(StoredTimeline.ENTRY_ARTICLES),
                        collection(BackgroundChunk.COLLECTION));
        this.builds =
                new Builds(collection(Builds.BUILDS), collection(Builds.PUBLICATION), timelines);
        this.lease = new RebuildLease(collection(RebuildLease.COLLECTION));
        this.queries = new Queries(collection(Queries.COLLECTION));
        this.dictionary =
                new DictionaryVersions(
                        collection(DictionaryVersions.COLLECTION, DictionaryForms.DOCUMENTS),
                        collection(Builds.PUBLICATION, DictionaryForms.DOCUMENTS));
        this.words =
                new WordDecisions(collection(WordDecisions.COLLECTION, DictionaryForms.DOCUMENTS));
    }

    /**
     * A store that connects when it is first used; see {@link #ping()}. What the connection string
     * says about timeouts and the application's name counts more than our defaults (5 s, {@code
     * julgi}).
     *
     * @throws IllegalArgumentException for a connection string that cannot be read
     */
    public static Store open(StoreSettings settings) {
        return open(settings, MongoClientSettings.builder(), Retries.DEFAULT);
    }

    static Store open(StoreSettings settings, MongoClientSettings.Builder client, Retries retries) {
        ConnectionString uri = read(settings.uri());
        MongoClientSettings clientSettings =
                client.applicationName("julgi")
                        .applyToClusterSettings(
                                cluster ->
                                        cluster.serverSelectionTimeout(
                                                SELECTION_SECONDS, TimeUnit.SECONDS))
                        .applyConnectionString(uri)
                        .build();
        Store store = new Store(MongoClients.create(clientSettings), settings.database(), retries);
        DriverBuffers.stopPruning();
        return store;
    }

    private static ConnectionString read(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException unreadable) {
            // The cause may quote the address with its password, so only the form is told.
            throw new IllegalArgumentException(
                    "The address of MongoDB cannot be read; expected the form"
                            + " mongodb://[user:password@]host:port/?option=value, with % : / @ in"
                            + " user and password percent-encoded");
        }
    }

    /** Makes all indexes of its stores that are not there yet; does nothing when all are. */
    public void createIndexes() {
        createIndexes(INDEXES);
    }

    /** The same of other collections in this database. */
    public void createIndexes(List<StoredIndex> indexes) {
        StoredIndex.create(indexes, database, retries);
    }

    /**
     * Asks the database whether it is there.
     *
     * @throws StoreException when it does not answer within the time for selecting a server
     */
    public void ping() {
        try {
            database.runCommand(new BsonDocument("ping", new BsonInt32(1)));
        } catch (MongoException fault) {
            throw new StoreException(
                    "MongoDB at %s (database '%s') does not answer: %s; is it running, and is the address right?"
                            .formatted(hosts(), database.getName(), fault.getMessage()),
                    fault);
        }
    }

    private String hosts() {
        return client.getClusterDescription().getClusterSettings().getHosts().stream()
                .map(ServerAddress::toString)
                .collect(Collectors.joining(", "));
    }

    /** The articles with their tokens. */
    public ArticleStore articles() {
        return articles;
    }

    /** The topics of windows. */
    public WindowStore windows() {
        return windows;
    }

    /** Topics joined over windows. */
    public ThreadStore threads() {
        return threads;
    }

    /** The timelines of each build. */
    public TimelineStore timelines() {
        return timelines;
    }

    /** The builds and which of them readers see. */
    public Builds builds() {
        return builds;
    }

    /** Which rebuild may run. */
    public RebuildLease lease() {
        return lease;
    }

    /** The search words. */
    public Queries queries() {
        return queries;
    }

    /** The versions of the dictionary and which of them is in force. */
    public DictionaryVersions dictionary() {
        return dictionary;
    }

    /** The words that were suggested for the dictionary. */
    public WordDecisions words() {
        return words;
    }

    /**
     * A collection whose writes do not wait for the disk; they are there at the latest with the
     * next write that does.
     */
    public DocumentCollection quick(String name, Documents documents) {
        return new DocumentCollection(
                documents(name, documents).withWriteConcern(WriteConcern.W1), retries);
    }

    /** A writer for this collection, named by its store: {@link ArticleStore#COLLECTION}. */
    public BulkWriter bulk(String collection) {
        return collection(collection).writer();
    }

    public MongoDatabase database() {
        return database;
    }

    /**
     * A collection of the same database, for a store of another package.
     *
     * @param documents what its records look like
     */
    public DocumentCollection collection(String name, Documents documents) {
        return new DocumentCollection(documents(name, documents), retries);
    }

    private DocumentCollection collection(String name) {
        return collection(name, StoredForms.DOCUMENTS);
    }

    private MongoCollection<BsonDocument> documents(String name, Documents documents) {
        return database.getCollection(name, BsonDocument.class)
                .withCodecRegistry(documents.codecs());
    }

    /** Closes all connections. */
    @Override
    public void close() {
        client.close();
    }
}
