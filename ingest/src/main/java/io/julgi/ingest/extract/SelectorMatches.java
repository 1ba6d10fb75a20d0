package io.julgi.ingest.extract;

/**
 * The elements that one selector matches on a page, for somebody who adapts a layout.
 *
 * @param layout the layout's name
 * @param part the part of the article: title, body, date, author, section or drop
 * @param selector the CSS selector
 * @param elements how many elements it matched
 * @param sample the beginning of the first one's text
 */
public record SelectorMatches(
        String layout, String part, String selector, int elements, String sample) {}
