package io.julgi.ingest.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Takes markup and entities off text that somebody cut out of a page. */
public final class MarkupText {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!--");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|[A-Za-z]{2,8}\\d?);");

    private MarkupText() {}

    /** On one line, without tags and entities. */
    public static String line(String text) {
        return String.join(" ", paragraphs(text).split("\n"));
    }

    /**
     * One paragraph a line, without tags, scripts and entities. Text without any is returned as it
     * is.
     */
    public static String paragraphs(String text) {
        String plain = text;
        // What was escaped twice is unescaped twice.
        for (int pass = 0; pass < 2; pass++) {
            if (TAG.matcher(plain).find()) {
                Element body = Jsoup.parseBodyFragment(breaks(plain)).body();
                plain = String.join("\n", BodyText.paragraphs(List.of(body), Set.of()));
            } else if (ENTITY.matcher(plain).find()) {
                plain = Parser.unescapeEntities(plain, false);
            } else {
                break;
            }
        }
        return plain;
    }

    /** The line breaks of a text that has markup here and there are breaks all the same. */
    private static String breaks(String text) {
        return text.contains("<p") || text.contains("<br") || text.contains("<div")
                ? text
                : text.replace("\n", "<br>");
    }
}
