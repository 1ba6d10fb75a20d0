package io.julgi.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Pages that we wrote, with the structure of real ones. */
public final class SavedPages {
    private SavedPages() {}

    public static String page(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(String name) {
        try (InputStream stream = SavedPages.class.getResourceAsStream("/pages/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No saved page " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
