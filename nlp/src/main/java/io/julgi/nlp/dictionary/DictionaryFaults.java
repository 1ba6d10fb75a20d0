package io.julgi.nlp.dictionary;

import java.util.ArrayList;
import java.util.List;

/** The faults found in the lines of a dictionary; the first {@value #SHOWN} are reported. */
final class DictionaryFaults {
    private static final int SHOWN = 20;

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private long count;

    DictionaryFaults(String name) {
        this.name = name;
    }

    void add(int line, String fault) {
        count++;
        if (count <= SHOWN) {
            lines.add(name + ":" + line + ": " + fault);
        }
    }

    void throwAny() {
        if (count == 0) {
            return;
        }
        String more = count > SHOWN ? "\nand " + (count - SHOWN) + " more" : "";
        throw new TextResourceException(String.join("\n", lines) + more);
    }
}
