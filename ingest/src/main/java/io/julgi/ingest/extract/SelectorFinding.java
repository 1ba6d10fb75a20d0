package io.julgi.ingest.extract;

/**
 * What one selector found on a page, for somebody who adapts a layout.
 *
 * @param layout the layout's name
 * @param part what it looks for: title, body, date, author, section or drop
 * @param selector the CSS selector
 * @param elements how many elements it matched
 * @param sample the beginning of the first one's text
 */
public record SelectorFinding(
        String layout, String part, String selector, int elements, String sample) {}
