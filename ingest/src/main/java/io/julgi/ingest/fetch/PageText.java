package io.julgi.ingest.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decodes the bytes of a page. The encoding is taken from, in this order: byte order mark, header,
 * the page itself, the outlet's settings. Whatever is declared, bytes that are not valid UTF-8 are
 * not decoded as UTF-8, and bytes that are valid UTF-8 are: Korean text in EUC-KR is never valid
 * UTF-8 for more than a word or two.
 */
public final class PageText {
    /** EUC-KR as Korean sites use it, with all modern syllables (WHATWG Encoding). */
    private static final Charset MS949 = Charset.forName("MS949");

    private static final Set<String> KOREAN =
            Set.of(
                    "euc-kr",
                    "euckr",
                    "ks_c_5601-1987",
                    "ksc5601",
                    "ks_c_5601-1989",
                    "cp949",
                    "ms949",
                    "x-windows-949",
                    "windows-949",
                    "korean");

    /** Names that servers send by default for every page, so they tell nothing. */
    private static final Set<String> SAY_NOTHING =
            Set.of("iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252");

    private static final int PROLOGUE = 4_096;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

    private static final Pattern IN_PAGE =
            Pattern.compile(
                    "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]+)"
                            + "|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)");

    private PageText() {}

    /**
     * The text of a page or feed.
     *
     * @param contentType the header's value; may be empty
     * @param usual the encoding in the outlet's settings; may be empty
     */
    public static String decode(byte[] bytes, String contentType, String usual) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return withoutMark(new String(bytes, marked.get()));
        }
        Charset declared =
                Stream.of(first(HEADER, contentType), inPage(bytes), Optional.of(usual))
                        .flatMap(Optional::stream)
                        .flatMap(name -> charset(name).stream())
                        .findFirst()
                        .orElse(StandardCharsets.UTF_8);
        String text = new String(bytes, declared);
        Charset other = declared.equals(StandardCharsets.UTF_8) ? MS949 : StandardCharsets.UTF_8;
        if (declared.equals(StandardCharsets.UTF_8) && text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        String otherText = new String(bytes, other);
        boolean otherFits =
                other.equals(StandardCharsets.UTF_8)
                        ? damage(otherText) == 0
                        : damage(otherText) < damage(text);
        return otherFits ? otherText : text;
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        // Also without a mark: a tag or a sign of ASCII with a zero beside it.
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0, '<')
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> inPage(byte[] bytes) {
        String prologue =
                new String(bytes, 0, Math.min(bytes.length, PROLOGUE), StandardCharsets.ISO_8859_1);
        return first(IN_PAGE, prologue);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        return Optional.of(name == null ? matcher.group(2) : name);
    }

    private static Optional<Charset> charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.isEmpty() || SAY_NOTHING.contains(lower)) {
            return Optional.empty();
        }
        if (KOREAN.contains(lower)) {
            return Optional.of(MS949);
        }
        if (lower.startsWith("utf-16") || lower.startsWith("utf-32")) {
            // The declaration was readable as ASCII, so the page is not UTF-16.
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // An unknown name tells nothing; the next source is used.
            return Optional.empty();
        }
    }

    private static long damage(String text) {
        return text.chars().filter(c -> c == REPLACEMENT).count();
    }
}
