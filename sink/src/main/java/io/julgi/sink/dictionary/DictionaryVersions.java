package io.julgi.sink.dictionary;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Limits;
import io.julgi.sink.mongo.StoredIndex;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * The versions of the dictionary, and which of them is in force: exactly one, the product's own
 * before the first is made. A version never changes; what changes is which one is in force, in one
 * step, so that nobody sees half of it.
 */
public final class DictionaryVersions {
    public static final String COLLECTION = "dictionary";

    /** The {@code _id} of the version in force, in the collection of the published build. */
    static final String CURRENT = "dictionary";

    /** The indexes of its collection. */
    public static final List<StoredIndex> INDEXES =
            List.of(new StoredIndex(COLLECTION, descending("madeAt", "_id")));

    private static final Bson NEWEST_FIRST = descending("madeAt", "_id");

    /** Two people may change the dictionary at once; more than that is not a coincidence. */
    private static final int SWITCH_ATTEMPTS = 3;

    /** MongoDB holds 16 MB; some is left for the accepted terms. */
    private static final int LARGEST_FILE = 12_000_000;

    private final DocumentCollection versions;
    private final DocumentCollection publication;

    public DictionaryVersions(DocumentCollection versions, DocumentCollection publication) {
        this.versions = versions;
        this.publication = publication;
    }

    /** What was switched to last; empty when nothing ever was. Cheap enough to be asked often. */
    public Optional<CurrentDictionary> current() {
        return publication.find(CURRENT, CurrentDictionary.class);
    }

    /** The version that is in force. */
    public DictionaryVersion read() {
        return current().map(this::stored).orElseGet(DictionaryVersion::bundled);
    }

    private DictionaryVersion stored(CurrentDictionary current) {
        return find(current.version())
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Dictionary version %s is in force, but is not stored"
                                                .formatted(current.version())));
    }

    /** The version with this id; the product's own is always there. */
    public Optional<DictionaryVersion> find(String id) {
        return versions.find(id, DictionaryVersion.class)
                .or(
                        () ->
                                Optional.of(DictionaryVersion.bundled())
                                        .filter(own -> own.id().equals(id)));
    }

    /**
     * The versions that were made last, newest first.
     *
     * @param limit at least 1
     */
    public List<DictionaryVersion> list(int limit) {
        return versions.list(
                "listing versions",
                stored ->
                        stored.find(DictionaryVersion.class)
                                .sort(NEWEST_FIRST)
                                .limit(Limits.atLeastOne(limit)));
    }

    /**
     * The version that is in force, noted under the id that it has with this program: a program
     * whose own dictionary is another one makes another version of the same accepted terms. To be
     * called where a job starts.
     *
     * @param file the user's own file, if this process has one; else the one of the version stays
     */
    public DictionaryVersion inForce(Optional<UserDictionary> file, Instant now) {
        return change(
                now,
                before -> {
                    String text = file.map(UserDictionary::text).orElse(before.file());
                    return new Additions(
                            before.accepted(),
                            text,
                            text.equals(before.file())
                                    ? "the product's own dictionary changed"
                                    : "dictionary.file changed");
                });
    }

    /**
     * Makes a version that also has these terms, and switches to it. A term that is already
     * accepted is replaced.
     *
     * @param lines terms in the dictionary's text form, each with its parts if it has some
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public DictionaryVersion accept(List<String> lines, Instant now) {
        return change(
                now,
                before -> {
                    Map<String, String> accepted = byTerm(before.accepted());
                    lines.forEach(line -> accepted.put(termOf(line), line.strip()));
                    return new Additions(
                            List.copyOf(accepted.values()),
                            before.file(),
                            "accepted " + named(lines.stream().map(this::termOf).toList()));
                });
    }

    /** Makes a version without these accepted terms, and switches to it. */
    public DictionaryVersion withdraw(Collection<String> terms, Instant now) {
        return change(
                now,
                before -> {
                    Map<String, String> accepted = byTerm(before.accepted());
                    accepted.keySet().removeAll(terms);
                    return new Additions(
                            List.copyOf(accepted.values()),
                            before.file(),
                            "withdrew " + named(List.copyOf(terms)));
                });
    }

    /**
     * Makes a version with this text in the place of the user's file, and switches to it.
     *
     * @param name where it comes from, for the reason
     * @throws IllegalArgumentException naming every line that is wrong
     */
    public DictionaryVersion load(String name, String text, Instant now) {
        int size = DictionaryForms.deflated(text).length;
        if (size > LARGEST_FILE) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s has %,d bytes when compressed; expected at most %,d, some two"
                                    + " million terms",
                            name,
                            size,
                            LARGEST_FILE));
        }
        return change(now, before -> new Additions(before.accepted(), text, "loaded " + name));
    }

    /**
     * Puts a version back in force that was made before.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    public DictionaryVersion revert(String id, Instant now) {
        DictionaryVersion wanted =
                find(id).orElseThrow(() -> new IllegalArgumentException(unknown(id)));
        for (int attempt = 0; attempt < SWITCH_ATTEMPTS; attempt++) {
            Optional<CurrentDictionary> before = current();
            if (before.map(CurrentDictionary::version).equals(Optional.of(id))
                    || switched(before, wanted, now)) {
                return wanted;
            }
        }
        throw changedByOthers();
    }

    /** Why there is no version with this id: for people. */
    public String unknown(String id) {
        List<String> known = list(20).stream().map(DictionaryVersion::id).toList();
        return known.isEmpty()
                ? "There is no dictionary version '%s'; no version was made yet, only the product's own, %s, is there"
                        .formatted(id, DictionaryVersion.bundled().id())
                : "There is no dictionary version '%s'; the newest ones are %s"
                        .formatted(id, String.join(", ", known));
    }

    /** What a version adds to the product's own dictionary, and why. */
    private record Additions(List<String> accepted, String file, String reason) {}

    @FunctionalInterface
    private interface Change {
        Additions of(DictionaryVersion before);
    }

    private DictionaryVersion change(Instant now, Change change) {
        for (int attempt = 0; attempt < SWITCH_ATTEMPTS; attempt++) {
            Optional<CurrentDictionary> before = current();
            DictionaryVersion from = before.map(this::stored).orElseGet(DictionaryVersion::bundled);
            DictionaryVersion next = made(from, change.of(from), now);
            boolean isSame = next.id().equals(from.id());
            if ((isSame && before.isPresent()) || switched(before, isSame ? from : next, now)) {
                return isSame ? from : next;
            }
        }
        throw changedByOthers();
    }

    private static DictionaryVersion made(DictionaryVersion from, Additions with, Instant now) {
        String id = DictionaryVersion.dictionary(with.accepted(), with.file()).version();
        return new DictionaryVersion(
                id,
                from.id(),
                now.truncatedTo(ChronoUnit.MILLIS),
                with.reason(),
                with.accepted(),
                with.file());
    }

    /**
     * The version is written first: what is in force is always there. One that was made before
     * stays as it was, so that its reason and time do.
     */
    private boolean switched(
            Optional<CurrentDictionary> before, DictionaryVersion next, Instant now) {
        if (versions.find(next.id(), DictionaryVersion.class).isEmpty()) {
            versions.write(List.of(DictionaryForms.DOCUMENTS.upsert(next)));
        }
        CurrentDictionary current =
                new CurrentDictionary(
                        next.id(),
                        now.truncatedTo(ChronoUnit.MILLIS),
                        before.map(CurrentDictionary::version).orElse(""));
        BsonDocument document = DictionaryForms.DOCUMENTS.document(current);
        String what = "switching to dictionary version " + next.id();
        // Only if nobody else switched in between, so that no change is lost.
        return before.isPresent()
                ? publication.replaceIf(what, unchanged(before.get()), document)
                : publication.addIfAbsent(what, document);
    }

    private static Bson unchanged(CurrentDictionary before) {
        return and(
                eq("_id", CURRENT), eq("version", before.version()), eq("since", before.since()));
    }

    private IllegalStateException changedByOthers() {
        return new IllegalStateException(
                "Others change the dictionary at the same time (now %s); look at the versions and try again"
                        .formatted(current().map(CurrentDictionary::version).orElse("none")));
    }

    private Map<String, String> byTerm(List<String> lines) {
        Map<String, String> byTerm = new TreeMap<>();
        lines.forEach(line -> byTerm.put(termOf(line), line));
        return byTerm;
    }

    private String termOf(String line) {
        return line.split("[=~@]", 2)[0].strip();
    }

    private static String named(List<String> terms) {
        List<String> shown = new ArrayList<>(terms.subList(0, Math.min(5, terms.size())));
        String more =
                terms.size() > shown.size()
                        ? " and " + (terms.size() - shown.size()) + " more"
                        : "";
        return String.join(", ", shown) + more;
    }
}
