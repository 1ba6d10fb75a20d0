package io.julgi.web;

import io.julgi.nlp.Query;
import io.julgi.nlp.QueryReader;
import io.julgi.sink.Build;
import io.julgi.sink.Publication;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.CurrentDictionary;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.sink.dictionary.DictionaryVersions;
import io.julgi.sink.mongo.StoreException;

/**
 * Reads search words with the dictionary of the published build: its rebuild tokenised all articles
 * with it. One that came into force since then is only in the tokens of the newest articles, so
 * with that one a search word would miss the others.
 *
 * <p>Before the first build, and for one whose dictionary nobody has any more, it is the dictionary
 * in force. While the store is away, it is the last one that was read.
 */
final class SearchWords {
    private final Store store;
    private final StoreWatch watch;
    private volatile Held held;

    /**
     * @param from for which build or, before the first, for which version this was read
     * @param version of the dictionary
     */
    private record Held(String from, String version, QueryReader reader) {}

    /**
     * @param first reads search words until the store has said which dictionary it is
     */
    SearchWords(Store store, StoreWatch watch, QueryReader first) {
        this.store = store;
        this.watch = watch;
        this.held = new Held("", "", first);
    }

    /**
     * The query that was typed.
     *
     * @throws IllegalArgumentException as {@link QueryReader#read}
     */
    Query read(String typed) {
        return reader().read(typed);
    }

    private QueryReader reader() {
        String build = watch.publication().map(Publication::build).orElse("");
        if (!watch.isStoreThere() || (!build.isEmpty() && build.equals(held.from()))) {
            return held.reader();
        }
        try {
            return build.isEmpty() ? beforeTheFirstBuild() : of(build);
        } catch (StoreException away) {
            return held.reader(); // whoever needs the store for more than that says so
        }
    }

    private QueryReader beforeTheFirstBuild() {
        String version = store.dictionary().current().map(CurrentDictionary::version).orElse("");
        return version.isEmpty() || version.equals(held.from())
                ? held.reader()
                : hold(version, store.dictionary().read());
    }

    private QueryReader of(String build) {
        DictionaryVersions dictionary = store.dictionary();
        return hold(
                build,
                store.builds()
                        .find(build)
                        .map(Build::dictionary)
                        .flatMap(dictionary::find)
                        .orElseGet(dictionary::read));
    }

    /** One at a time: loading takes half a second, and others may be waiting for the same. */
    private synchronized QueryReader hold(String from, DictionaryVersion version) {
        Held before = held;
        QueryReader reader =
                before.version().equals(version.id())
                        ? before.reader()
                        : before.reader().with(version.dictionary());
        held = new Held(from, version.id(), reader);
        return reader;
    }
}
