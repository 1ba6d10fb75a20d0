package io.julgi.ingest.file;

import java.time.ZoneId;
import java.util.Map;

/**
 * What a file of articles does not say about itself.
 *
 * @param columns the column or field of the file ({@code headline}) by the field of an article
 *     ({@code title}) that it holds; fields that are not here are recognised by their usual names
 * @param zone of times without one
 */
public record FileForm(Map<String, String> columns, ZoneId zone) {
    /** Usual names, times of Korea. */
    public static final FileForm USUAL = new FileForm(Map.of(), ZoneId.of("Asia/Seoul"));

    public FileForm {
        columns = Map.copyOf(columns);
        for (String field : columns.keySet()) {
            if (!ArticleFields.NAMES.containsKey(field)) {
                throw new IllegalArgumentException(
                        "There is no field \""
                                + field
                                + "\" of an article; expected one of "
                                + String.join(", ", ArticleFields.NAMES.keySet()));
            }
        }
    }
}
