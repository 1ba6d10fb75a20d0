package io.julgi.ingest.outlet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place where an outlet announces its articles.
 *
 * @param kind how it is read
 * @param address where it is; lists hold <code>{page}</code>, archives also <code>{yyyyMMdd}</code>
 *     or <code>{yyyy}</code>, <code>{MM}</code>, <code>{dd}</code>
 * @param section the desk of everything announced there ({@code 정치}); empty when mixed
 * @param paging which pages a list or archive has
 * @param entries where articles stand on a page of a list or archive; the first form that finds any
 *     is used
 * @param json where articles stand in the page's own JSON; looked at before the entries
 * @param empty what a page says that has no articles ({@code 해당 기사가 없습니다}); a page without articles
 *     that does not say it has a new form. Empty when nothing is known
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

    /** How a source is read. */
    public enum Kind {
        /** RSS or Atom. */
        FEED,
        /** A sitemap, a news sitemap, or an index of these. */
        SITEMAP,
        /** The newest articles on HTML pages. */
        LIST,
        /** The articles of one day on HTML pages; the way back to the past. */
        ARCHIVE
    }

    /**
     * The numbers that a list gives its pages: 1, 2, 3, or as 동아일보 does, 1, 21, 41.
     *
     * @param first the number of the first page
     * @param step what is added for the next page
     * @param most how many pages are looked at when nothing says that the last one is reached
     */
    public record Paging(int first, int step, int most) {
        /** Pages 1, 2, 3, as far as the tenth. */
        public static final Paging USUAL = new Paging(1, 1, 10);
    }

    /**
     * Where articles stand on a page, as CSS selectors.
     *
     * @param item what encloses all that belongs to one article
     * @param link the link inside the item
     * @param title the headline inside the item; empty when it is the link's text
     * @param date the time inside the item; empty when there is none
     */
    public record Entries(String item, String link, String title, String date) {}

    /**
     * Where articles stand in a page's JSON.
     *
     * @param script the script element that holds the JSON, as a CSS selector
     * @param list the way to the list, with dots ({@code props.pageProps.list})
     * @param link the field with the address
     * @param title the field with the headline
     * @param date the field with the time of publication
     * @param section the field with the desk, with dots; may be empty
     */
    public record JsonEntries(
            String script, String list, String link, String title, String date, String section) {}

    /** Whether there is more than one page. */
    public boolean hasPages() {
        return address.contains(PAGE);
    }

    /** Whether the address depends on the day. */
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
