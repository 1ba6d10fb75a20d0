package io.julgi.jobs.cli;

import io.julgi.sink.DictionaryVersion;

/** What people read about versions of the dictionary. */
final class DictionaryText {
    private DictionaryText() {}

    static String switched(DictionaryVersion before, DictionaryVersion after) {
        return before.id().equals(after.id())
                ? "Dictionary version %s stays in force: nothing changed".formatted(after.id())
                : "Dictionary version %s is in force, before it was %s"
                        .formatted(after.id(), before.id());
    }
}
