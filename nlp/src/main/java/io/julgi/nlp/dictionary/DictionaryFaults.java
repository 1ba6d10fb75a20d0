package io.julgi.nlp.dictionary;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in a dictionary's text, line by line. */
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
        throw new LanguageException(String.join("\n", lines) + more);
    }
}
