package io.julgi.sink;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * A place in the order of articles by time of publication and, within one moment, id.
 *
 * @param publishedAt to the millisecond
 */
public record ArticlePosition(Instant publishedAt, String id) {
    /** For an address: opaque to those who carry it. */
    String toCursor() {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        byte[] bytes =
                ByteBuffer.allocate(Long.BYTES + name.length)
                        .putLong(publishedAt.toEpochMilli())
                        .put(name)
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @throws IllegalArgumentException when {@link #toCursor()} did not make it
     */
    static ArticlePosition ofCursor(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() > Long.BYTES) {
                Instant publishedAt = Instant.ofEpochMilli(bytes.getLong());
                String id = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
                return new ArticlePosition(publishedAt, id);
            }
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw notOurs(cursor, unreadable);
        }
        throw notOurs(cursor, null);
    }

    private static IllegalArgumentException notOurs(String cursor, Exception cause) {
        String shown = cursor.length() > 60 ? cursor.substring(0, 60) + "…" : cursor;
        return new IllegalArgumentException(
                "cursor '%s' is not one of ours; take 'next' of the page before, or begin without"
                                .formatted(shown)
                        + " a cursor",
                cause);
    }
}
