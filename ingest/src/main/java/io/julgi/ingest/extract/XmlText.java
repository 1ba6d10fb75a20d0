package io.julgi.ingest.extract;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs the XML of a feed or sitemap for strict parsers: drops the declared encoding and
 * characters that XML forbids, and gives times without an offset the outlet's. Entity declarations
 * are refused, because they only serve to read files or to expand without limit (CWE-611, CWE-776).
 */
final class XmlText {
    private static final Pattern PROLOGUE = Pattern.compile("^\\s*<\\?xml[^>]*\\?>");

    /** RSS 0.91 names a document type, which is harmless without declarations of its own. */
    private static final Pattern PLAIN_DOCTYPE = Pattern.compile("<!DOCTYPE[^\\[>]*>");

    private static final Pattern DECLARES = Pattern.compile("<!ENTITY|<!DOCTYPE[^>]*\\[");

    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** An ampersand that does not begin an entity of XML itself. */
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});)");

    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);

    private static final Pattern DATE =
            Pattern.compile(
                    "(<(?:pubDate|(?:dc:)?date|published|updated|lastmod|(?:\\w+:)?publication_date)>)"
                            + "\\s*(?:<!\\[CDATA\\[)?\\s*([^<\\]]{4,60}?)\\s*(?:]]>)?\\s*(</)");

    private static final Pattern RFC_822_WITHOUT_ZONE =
            Pattern.compile("(?:\\w{3}, ?)?\\d{1,2} \\w{3} \\d{4} \\d{1,2}:\\d{2}(?::\\d{2})?");

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

    /** Feeds hold recent articles, so one offset of the zone serves all. */
    private static final Instant RECENT = Instant.parse("2026-01-01T00:00:00Z");

    private XmlText() {}

    /** The repaired XML; empty when it declares entities. */
    static Optional<String> of(String xml, ZoneId zone) {
        String text =
                PLAIN_DOCTYPE.matcher(PROLOGUE.matcher(xml).replaceFirst("")).replaceFirst("");
        if (DECLARES.matcher(text).find()) {
            return Optional.empty();
        }
        return Optional.of(
                withOffsets(escaped(FORBIDDEN.matcher(text).replaceAll("")).strip(), zone));
    }

    /** Many feeds do not escape ampersands in addresses. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 64);
        Matcher cdata = CDATA.matcher(text);
        int from = 0;
        while (cdata.find()) {
            escaped.append(
                            BARE_AMPERSAND
                                    .matcher(text.substring(from, cdata.start()))
                                    .replaceAll("&amp;"))
                    .append(cdata.group());
            from = cdata.end();
        }
        return escaped.append(BARE_AMPERSAND.matcher(text.substring(from)).replaceAll("&amp;"))
                .toString();
    }

    private static String withOffsets(String text, ZoneId zone) {
        return DATE.matcher(text)
                .replaceAll(
                        date ->
                                Matcher.quoteReplacement(
                                        date.group(1)
                                                + withOffset(date.group(2), zone)
                                                + date.group(3)));
    }

    private static String withOffset(String time, ZoneId zone) {
        if (RFC_822_WITHOUT_ZONE.matcher(time).matches()) {
            return time + ' ' + OFFSET.format(RECENT.atZone(zone));
        }
        // The element tells the kind of time, so its text has no label such as 수정.
        return NewsTime.in(time, zone).published().map(stamp -> stamp.at().toString()).orElse(time);
    }
}
