package io.julgi.jobs.cli.dictionary;

import io.julgi.sink.dictionary.DictionaryVersion;

/** What people read about versions of the dictionary. */
final class VersionText {
    private VersionText() {}

    static String switched(DictionaryVersion before, DictionaryVersion after) {
        return before.id().equals(after.id())
                ? "Dictionary version %s stays active: nothing changed".formatted(after.id())
                : "Dictionary version %s is active, before it was %s"
                        .formatted(after.id(), before.id());
    }
}
