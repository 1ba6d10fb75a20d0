package io.julgi.web.answer;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * An answer's bytes, plain and compressed, with a name made from them. It is sent many times and
 * compressed once: compressing a timeline takes longer than all the rest of a request.
 */
public final class Body {

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

    /** A body with these bytes. */
    public static Body of(String mediaType, byte[] bytes) {
        return new Body(mediaType, bytes);
    }

    /** A body with this record as JSON. */
    public static Body json(Object answer) {
        return new Body("application/json", Json.bytes(answer));
    }

    /** How much memory it takes. */
    public int size() {
        return plain.length + (compressed == plain ? 0 : compressed.length);
    }

    /** Answers with this body, or with 304 when the caller has it already. */
    public void send(Context context) {
        context.header("ETag", tag);
        String varies = context.res().getHeader("Vary");
        context.header("Vary", varies == null ? "Accept-Encoding" : varies + ", Accept-Encoding");
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
        QuotedQualityCSV codings = new QuotedQualityCSV();
        codings.addValue(accepted == null ? "" : accepted);
        return codings.getValues().stream().anyMatch("gzip"::equalsIgnoreCase);
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
