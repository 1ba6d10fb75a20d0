package io.julgi.sink.crawl;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.StoredIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.conversions.Bson;

/**
 * Which crawler may ask which host: one at a time, for as long as it keeps saying that it is there.
 * The hosts are shared out evenly among the crawlers that live; a crawler that dies gives its hosts
 * up when its lease is over.
 */
final class HostLeases {
    static final String HOSTS = "crawlHosts";
    static final String CRAWLERS = "crawlers";
    private static final String OWNER = "owner";

    static final List<StoredIndex> INDEXES =
            List.of(new StoredIndex(HOSTS, Indexes.ascending(OWNER)));

    /** How long a crawler that says nothing keeps its hosts. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofSeconds(20);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final String UNTIL = "until";
    private static final String ADDED = "added";
    private static final String FREE = "free";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final DocumentCollection hosts;
    private final DocumentCollection crawlers;
    private final String name;
    private final List<String> domains;
    private Instant renewedUntil = Instant.MIN;
    private volatile Map<String, List<String>> living = Map.of();

    /**
     * @param name of the crawler; one that comes back with its old name has its old hosts at once
     * @param domains whose hosts it works for
     */
    HostLeases(
            DocumentCollection hosts,
            DocumentCollection crawlers,
            String name,
            List<String> domains) {
        this.hosts = hosts;
        this.crawlers = crawlers;
        this.name = name;
        this.domains = List.copyOf(domains);
    }

    /** A host as all crawlers see it; of nobody while its owner is empty. */
    record Host(String id, String owner, Instant until, Instant free, long added) {}

    /** A crawler, which is there until this time at least. */
    record Crawler(String id, Instant until, List<String> domains) {}

    /**
     * A host that is ours.
     *
     * @param added changes when somebody else has added tasks for it
     * @param free when it may be asked again, as its last owner knew
     * @param isNew whether it was not ours before
     */
    record Leased(long added, Instant free, boolean isNew) {}

    /** Makes the host known, so that somebody takes it. */
    void know(String host) {
        hosts.ask(
                "adding host " + host,
                all ->
                        all.updateOne(
                                eq("_id", host),
                                combine(
                                        setOnInsert(OWNER, ""),
                                        setOnInsert(UNTIL, Instant.EPOCH),
                                        setOnInsert(FREE, Instant.EPOCH),
                                        setOnInsert(ADDED, 0L)),
                                UPSERT));
    }

    /** Tells the host's owner that there are new tasks for it. */
    void tell(String host) {
        hosts.ask("telling of tasks", all -> all.updateOne(eq("_id", host), inc(ADDED, 1L)));
    }

    /** Remembers for whoever owns the host later that it is to be left alone. */
    void rest(String host, Instant until) {
        hosts.ask(
                "letting host " + host + " rest",
                all -> all.updateOne(eq("_id", host), max(FREE, until)));
    }

    /**
     * Renews, takes and gives up hosts.
     *
     * @param busy hosts that are being asked just now, which are not given up
     * @return the hosts that are ours until {@link #LEASE} after this moment
     */
    Map<String, Leased> look(Instant now, Set<String> busy) {
        renew(now);
        List<Host> known = all(hosts, Host.class);
        TreeSet<String> names = new TreeSet<>();
        known.forEach(host -> names.add(host.id()));
        living = livingCrawlers(now);
        Map<String, String> shares = HostShares.of(names, living);
        Map<String, Leased> mine = new HashMap<>();
        for (Host host : known) {
            boolean isMine = host.owner().equals(name);
            boolean isWanted = name.equals(shares.get(host.id()));
            if (isMine && !isWanted && !busy.contains(host.id())) {
                giveUp(host.id());
            } else if (isMine || (isWanted && isTaken(host, now))) {
                mine.put(host.id(), new Leased(host.added(), host.free(), !isMine));
            }
        }
        return mine;
    }

    /** Gives up these hosts, and says that this crawler is gone. */
    void leave(Set<String> given) {
        given.forEach(this::giveUp);
        crawlers.write(List.of(DocumentCollection.delete(name)));
    }

    private void renew(Instant now) {
        if (now.plus(RENEWED_BEFORE_ITS_END).isBefore(renewedUntil)) {
            return;
        }
        Instant until = now.plus(LEASE);
        crawlers.write(List.of(CrawlForms.DOCUMENTS.upsert(new Crawler(name, until, domains))));
        hosts.ask("renewing leases", all -> all.updateMany(eq(OWNER, name), set(UNTIL, until)));
        renewedUntil = until;
    }

    /** Whether, at the last look, of the crawlers for this domain ours was the first by name. */
    boolean isFirst(String domain) {
        return living.entrySet().stream()
                .filter(crawler -> HostShares.wants(crawler.getValue(), domain))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .filter(name::equals)
                .isPresent();
    }

    /** Until when the hosts are certainly ours. */
    Instant renewedUntil() {
        return renewedUntil;
    }

    private Map<String, List<String>> livingCrawlers(Instant now) {
        Map<String, List<String>> living = new HashMap<>();
        Set<String> dead = new HashSet<>();
        for (Crawler crawler : all(crawlers, Crawler.class)) {
            if (crawler.until().isAfter(now)) {
                living.put(crawler.id(), crawler.domains());
            } else if (crawler.until().plus(FORGOTTEN_AFTER).isBefore(now)) {
                dead.add(crawler.id());
            }
        }
        crawlers.write(dead.stream().map(DocumentCollection::delete).toList());
        return living;
    }

    private static <T> List<T> all(DocumentCollection collection, Class<T> type) {
        return collection.list("reading all", all -> all.find(type).sort(ascending("_id")));
    }

    /** Of several crawlers that want a host one gets it: the first that changes what all saw. */
    private boolean isTaken(Host host, Instant now) {
        if (host.until().isAfter(now) && !host.owner().isEmpty()) {
            return false;
        }
        Bson asSeen = and(eq("_id", host.id()), eq(OWNER, host.owner()), eq(UNTIL, host.until()));
        return hosts.ask(
                                "taking host " + host.id(),
                                all ->
                                        all.updateOne(
                                                asSeen,
                                                combine(
                                                        set(OWNER, name),
                                                        set(UNTIL, renewedUntil))))
                        .getModifiedCount()
                == 1;
    }

    private void giveUp(String host) {
        hosts.ask(
                "giving up host " + host,
                all ->
                        all.updateOne(
                                and(eq("_id", host), eq(OWNER, name)),
                                combine(set(OWNER, ""), set(UNTIL, Instant.EPOCH))));
    }
}
