package io.julgi.ingest.outlet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A feed, sitemap, list or archive in which an outlet announces its articles.
 *
 * @param kind how it is read
 * @param address its address; lists hold <code>{page}</code>, archives also <code>{yyyyMMdd}</code>
 *     or <code>{yyyy}</code>, <code>{MM}</code>, <code>{dd}</code>
 * @param section the section of all its articles ({@code 정치}); empty when they are mixed
 * @param paging the page numbers of a list or archive
 * @param entries selectors of the articles on a page of a list or archive; the first that match any
 *     are used
 * @param json where the page's own JSON holds the articles; tried before the entries
 * @param empty the text of a page without articles ({@code 해당 기사가 없습니다}); a page with neither
 *     articles nor this text has a new layout. Empty when unknown
 */
public record Source(
        Kind kind,
        String address,
        String section,
        Paging paging,
        List<Entries> entries,
        Optional<JsonEntries> json,
        String empty) {
    private static final String PAGE = "{page}";
    private static final List<String> DAY_PARTS = List.of("yyyyMMdd", "yyyy", "MM", "dd");

    public Source {
        entries = List.copyOf(entries);
    }

    /** The kinds of sources, by how they are read. */
    public enum Kind {
        /** RSS or Atom. */
        FEED,
        /** A sitemap, a news sitemap, or an index of these. */
        SITEMAP,
        /** HTML pages with the newest articles. */
        LIST,
        /** HTML pages with the articles of one day, for backfills. */
        ARCHIVE
    }

    /**
     * The numbering of a list's pages: 1, 2, 3, or as at 동아일보 1, 21, 41.
     *
     * @param first the number of the first page
     * @param step what is added for the next page
     * @param most how many pages are read when nothing tells that the last one is reached
     */
    public record Paging(int first, int step, int most) {
        /** Pages 1 to 10. */
        public static final Paging USUAL = new Paging(1, 1, 10);
    }

    /**
     * The CSS selectors of the articles on a page.
     *
     * @param item the element that encloses everything about one article
     * @param link the link inside the item
     * @param title the headline inside the item; empty when it is the link's text
     * @param date the time inside the item; empty when there is none
     */
    public record Entries(String item, String link, String title, String date) {}

    /**
     * The fields of the articles in a page's JSON.
     *
     * @param script the script element that holds the JSON, as a CSS selector
     * @param list the path to the list, with dots ({@code props.pageProps.list})
     * @param link the field with the address
     * @param title the field with the headline
     * @param date the field with the time of publication
     * @param section the path to the section, with dots; may be empty
     */
    public record JsonEntries(
            String script, String list, String link, String title, String date, String section) {}

    /** Whether there is more than one page. */
    public boolean hasPages() {
        return address.contains(PAGE);
    }

    /** Whether the address contains the day. */
    boolean hasDay() {
        return DAY_PARTS.stream().anyMatch(part -> address.contains('{' + part + '}'));
    }

    /**
     * The address of one page.
     *
     * @param day the day of an archive; other sources ignore it
     * @param page counted from 0, whatever numbers the outlet gives them
     */
    public String address(LocalDate day, int page) {
        String filled =
                address.replace(PAGE, String.valueOf(paging.first() + page * paging.step()));
        for (String part : DAY_PARTS) {
            filled =
                    filled.replace(
                            '{' + part + '}',
                            DateTimeFormatter.ofPattern(part, Locale.ROOT).format(day));
        }
        return filled;
    }
}
