package io.julgi.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Reads response bodies, compressed or not, up to a limit that applies before and after
 * decompression: a few kilobytes can become gigabytes.
 */
public final class BodyReader {
    /** One layer of compression is usual; two occur where a proxy compresses again. */
    private static final int MOST_LAYERS = 2;

    private static final int GZIP_MAGIC_1 = 0x1F;
    private static final int GZIP_MAGIC_2 = 0x8B;

    private BodyReader() {}

    /** A body that cannot be read, however often it is fetched. */
    static final class UnreadableBodyException extends IOException {
        UnreadableBodyException(String message) {
            super(message);
        }
    }

    /**
     * The decompressed body.
     *
     * @param encodings the values of Content-Encoding, in the order in which they were applied
     * @throws UnreadableBodyException when it is larger than the limit or has an unknown encoding
     * @throws IOException when it breaks off
     */
    static byte[] read(InputStream raw, List<String> encodings, int limit) throws IOException {
        return unpacked(raw, encodings, limit).readAllBytes();
    }

    /** The first bytes of the decompressed body; the rest is not read. */
    static byte[] beginning(InputStream raw, List<String> encodings, int bytes) throws IOException {
        return unpacked(raw, encodings, Integer.MAX_VALUE).readNBytes(bytes);
    }

    private static InputStream unpacked(InputStream raw, List<String> encodings, int limit)
            throws IOException {
        InputStream stream = new Limited(raw, limit);
        List<String> layers =
                encodings.stream()
                        .flatMap(value -> List.of(value.split(",")).stream())
                        .map(layer -> layer.strip().toLowerCase(Locale.ROOT))
                        .filter(layer -> !layer.isEmpty() && !layer.equals("identity"))
                        .toList();
        if (layers.size() > MOST_LAYERS) {
            throw new UnreadableBodyException(
                    "Packed "
                            + layers.size()
                            + " times ("
                            + String.join(", ", layers)
                            + "); expected once");
        }
        for (int i = layers.size() - 1; i >= 0; i--) {
            stream = new Limited(unpacked(stream, layers.get(i)), limit);
        }
        return stream;
    }

    /**
     * Decompresses a file that begins with gzip's magic number; other bytes are returned as they
     * are.
     */
    public static byte[] unpackedFile(byte[] bytes, int limit) throws IOException {
        boolean packed =
                bytes.length > 2
                        && (bytes[0] & 0xFF) == GZIP_MAGIC_1
                        && (bytes[1] & 0xFF) == GZIP_MAGIC_2;
        return packed ? read(new ByteArrayInputStream(bytes), List.of("gzip"), limit) : bytes;
    }

    private static InputStream unpacked(InputStream stream, String encoding) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(stream, 2);
        byte[] start = ahead.readNBytes(2);
        ahead.unread(start);
        if (start.length == 0) {
            // An empty body is empty, however it is said to be packed.
            return ahead;
        }
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(ahead);
            case "deflate" -> new InflaterInputStream(ahead, new Inflater(!hasZlibHeader(start)));
            case "br" -> new BrotliInputStream(ahead);
            default ->
                    throw new UnreadableBodyException(
                            "Packed with \"" + encoding + "\"; expected gzip, deflate or br");
        };
    }

    /** RFC 9110 means zlib by "deflate"; some servers send the bare stream. */
    private static boolean hasZlibHeader(byte[] start) {
        return start.length == 2
                && (start[0] & 0x0F) == 8
                && (((start[0] & 0xFF) << 8) | (start[1] & 0xFF)) % 31 == 0;
    }

    private static final class Limited extends FilterInputStream {
        private final int limit;
        private long count;

        Limited(InputStream stream, int limit) {
            super(stream);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws UnreadableBodyException {
            count += read;
            if (count > limit) {
                throw new UnreadableBodyException(
                        String.format(
                                Locale.ROOT,
                                "Has more than %,d bytes, the limit for one page",
                                limit));
            }
        }
    }
}
