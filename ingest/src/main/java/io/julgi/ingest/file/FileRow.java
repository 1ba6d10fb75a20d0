package io.julgi.ingest.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One row of a file: a line, an element of a list, a row of a table.
 *
 * @param number the line, element or row, from 1
 * @param fields its fields by the names in the file; none when it could not be read
 * @param problem why it could not be read; empty when it could
 * @param text the row as it stands in the file, for whoever looks at what was rejected
 */
record FileRow(long number, Optional<ObjectNode> fields, String problem, String text) {
    static FileRow of(long number, ObjectNode fields, String text) {
        return new FileRow(number, Optional.of(fields), "", text);
    }

    static FileRow broken(long number, String problem, String text) {
        return new FileRow(number, Optional.empty(), problem, text);
    }
}
