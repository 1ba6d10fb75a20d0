package io.julgi.sink;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.julgi.sink.mongo.DocumentCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * Lets one rebuild of a database run at a time, wherever it runs: its build holds the lease, renews
 * it while it works, and may publish only while it holds it. A rebuild that dies leaves the lease
 * to whoever asks once it is over. The clocks of the machines may differ by less than its length.
 */
public final class RebuildLease {
    /** How long a rebuild that says nothing keeps the lease. */
    public static final Duration LENGTH = Duration.ofMinutes(2);

    static final String COLLECTION = "leases";

    private static final String ID = "rebuild";
    private static final String BUILD = "build";
    private static final String UNTIL = "until";

    private final DocumentCollection leases;

    RebuildLease(DocumentCollection leases) {
        this.leases = leases;
    }

    /**
     * A lease as it is stored.
     *
     * @param build the build that has it
     * @param until when it is over, unless it is renewed
     */
    public record Lease(String build, Instant until) {}

    /**
     * Takes the lease for a build.
     *
     * @throws IllegalStateException when another build has it
     */
    public void take(String build, Instant now) {
        Instant until = now.plus(LENGTH);
        BsonDocument first =
                new BsonDocument("_id", new BsonString(ID))
                        .append(BUILD, new BsonString(build))
                        .append(UNTIL, new BsonDateTime(until.toEpochMilli()));
        boolean mine =
                leases.addIfAbsent("taking the lease of rebuilds", first)
                        || update(or(eq(BUILD, build), lt(UNTIL, now)), build, until);
        if (!mine) {
            Lease other = holder().orElseThrow();
            throw new IllegalStateException(
                    ("Build %s is being made, and only one is made at a time; wait for it (if its"
                                    + " process is dead, its lease ends at %s), then rebuild again")
                            .formatted(other.build(), other.until()));
        }
    }

    /** Keeps the lease for as long again; false when another build has taken it. */
    public boolean renew(String build, Instant now) {
        return update(eq(BUILD, build), build, now.plus(LENGTH));
    }

    /** Gives the lease back, if this build has it. */
    public void release(String build) {
        update(eq(BUILD, build), build, Instant.EPOCH);
    }

    /** Who has the lease, or had it last. */
    public Optional<Lease> holder() {
        return leases.ask(
                "asking for the lease of rebuilds",
                all ->
                        Optional.ofNullable(all.find(eq("_id", ID)).first())
                                .map(
                                        stored ->
                                                new Lease(
                                                        stored.getString(BUILD).getValue(),
                                                        Instant.ofEpochMilli(
                                                                stored.getDateTime(UNTIL)
                                                                        .getValue()))));
    }

    private boolean update(Bson held, String build, Instant until) {
        return leases.ask(
                "keeping the lease of rebuilds",
                all ->
                        all.updateOne(
                                                and(eq("_id", ID), held),
                                                combine(set(BUILD, build), set(UNTIL, until)))
                                        .getMatchedCount()
                                == 1);
    }
}
