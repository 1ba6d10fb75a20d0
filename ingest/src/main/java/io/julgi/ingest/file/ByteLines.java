package io.julgi.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The lines of a byte stream, of which only the first bytes are kept: a line without an end takes
 * no more memory than a long one.
 */
final class ByteLines {
    private final InputStream stream;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;

    private byte[] kept = new byte[1 << 12];
    private int keptLength;
    private long length;
    private long number;

    ByteLines(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        keptLength = 0;
        length = 0;
        if (position == filled && !fill()) {
            return false;
        }
        number++;
        do {
            int end = endOfLine();
            keep(position, end);
            if (end < filled) {
                position = end + 1;
                return true;
            }
            position = filled;
        } while (fill());
        return true;
    }

    /** The number of this line, from 1. */
    long number() {
        return number;
    }

    /** How many bytes this line has, without its end. */
    long length() {
        return length;
    }

    /**
     * The first bytes of this line, all of them unless it is too long; valid until the next call.
     */
    ByteBuffer bytes() {
        boolean windows = length == keptLength && keptLength > 0 && kept[keptLength - 1] == '\r';
        return ByteBuffer.wrap(kept, 0, windows ? keptLength - 1 : keptLength);
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, stream.read(buffer));
        return filled > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void keep(int from, int to) {
        length += to - from;
        int count = Math.min(to - from, longest - keptLength);
        if (kept.length < keptLength + count) {
            kept = Arrays.copyOf(kept, Math.min(longest, 2 * (keptLength + count)));
        }
        System.arraycopy(buffer, from, kept, keptLength, count);
        keptLength += count;
    }
}
