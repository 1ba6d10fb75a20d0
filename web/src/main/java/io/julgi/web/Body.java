package io.julgi.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * An answer's bytes, plain and compressed, with a name made from them. It is sent many times and
 * compressed once: compressing a timeline takes longer than all the rest of a request.
 */
final class Body {

    /** Smaller answers fit in one packet anyway. */
    private static final int WORTH_COMPRESSING = 1_400;

    private final String mediaType;
    private final byte[] plain;
    private final byte[] compressed;
    private final String tag;

    private Body(String mediaType, byte[] plain) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.compressed = plain.length < WORTH_COMPRESSING ? plain : gzip(plain);
        this.tag = tagOf(plain);
    }

    static Body of(String mediaType, byte[] bytes) {
        return new Body(mediaType, bytes);
    }

    static Body json(Object answer) {
        return new Body("application/json", Json.bytes(answer));
    }

    /** How much memory it takes. */
    int size() {
        return plain.length + (compressed == plain ? 0 : compressed.length);
    }

    /** Answers with this body, or with 304 when the caller has it already. */
    void send(Context context) {
        context.header("ETag", tag);
        context.header("Vary", "Accept-Encoding");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(mediaType);
        if (compressed != plain && acceptsGzip(context.header("Accept-Encoding"))) {
            context.header("Content-Encoding", "gzip");
            context.result(compressed);
        } else {
            context.result(plain);
        }
    }

    static boolean acceptsGzip(String accepted) {
        return accepted != null
                && List.of(accepted.toLowerCase(Locale.ROOT).split(",", -1)).stream()
                        .map(String::strip)
                        .anyMatch(
                                coding ->
                                        coding.startsWith("gzip")
                                                && !coding.matches("gzip\\s*;\\s*q=0(\\.0*)?"));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Weak, because the plain and the compressed form share it (RFC 9110, 8.8.1). */
    private static String tagOf(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
