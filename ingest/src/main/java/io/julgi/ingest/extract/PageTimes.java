package io.julgi.ingest.extract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * When an article was published and changed, by its page or by the source that announced it.
 *
 * @param publishedAt empty when nobody tells it
 * @param origin who tells the time of publication
 * @param modifiedAt the last change, if the page tells one after the publication
 */
record PageTimes(Optional<Instant> publishedAt, TimeOrigin origin, Optional<Instant> modifiedAt) {
    private static final int LONGEST_LABEL = 20;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /**
     * The times of a page.
     *
     * @param elements that may hold times, by selector in the order of the settings
     * @param metadata what the source said, for what the page does not say
     * @param zone of times without an offset
     */
    static PageTimes of(
            List<? extends List<Element>> elements, LinkMetadata metadata, ZoneId zone) {
        NewsTime.Stamps stamps = stamps(elements, zone);
        Optional<NewsTime.Stamp> onPage = stamps.published();
        boolean isToTheMinute = onPage.filter(NewsTime.Stamp::toTheMinute).isPresent();
        // The page names the day and the source the minute: together they say most.
        boolean isBySource =
                !isToTheMinute
                        && metadata.publishedAt().isPresent()
                        && onPage.filter(day -> !isSameDay(day, metadata, zone)).isEmpty();
        Optional<Instant> published =
                isBySource ? metadata.publishedAt() : onPage.map(NewsTime.Stamp::at);
        TimeOrigin origin =
                isToTheMinute
                        ? TimeOrigin.PAGE
                        : isBySource ? metadata.origin() : TimeOrigin.PAGE_DAY;
        return new PageTimes(
                published,
                origin,
                stamps.modified()
                        .map(NewsTime.Stamp::at)
                        .filter(at -> published.filter(at::isAfter).isPresent()));
    }

    private static boolean isSameDay(NewsTime.Stamp day, LinkMetadata metadata, ZoneId zone) {
        return day.at()
                .atZone(zone)
                .toLocalDate()
                .equals(metadata.publishedAt().orElseThrow().atZone(zone).toLocalDate());
    }

    /** The first publication time to the minute; when there is none, the first day. */
    private static NewsTime.Stamps stamps(List<? extends List<Element>> elements, ZoneId zone) {
        NewsTime.Stamps days = NewsTime.Stamps.NONE;
        NewsTime.Stamps minutes = NewsTime.Stamps.NONE;
        for (List<Element> ofSelector : elements) {
            NewsTime.Stamps found =
                    NewsTime.in(
                            ofSelector.stream()
                                    .map(element -> label(element) + BodyText.of(element))
                                    .collect(Collectors.joining("\n")),
                            zone);
            days = days.or(found);
            minutes =
                    minutes.or(
                            new NewsTime.Stamps(
                                    found.published().filter(NewsTime.Stamp::toTheMinute),
                                    found.modified().filter(NewsTime.Stamp::toTheMinute)));
        }
        return minutes.or(days);
    }

    /**
     * What stands before an element on its line without being a time itself: 입력, 수정. A headline
     * that says 수정 is no label.
     */
    private static String label(Element element) {
        StringBuilder label = new StringBuilder();
        for (Node node = element.previousSibling();
                node != null && isLabel(node);
                node = node.previousSibling()) {
            label.insert(0, text(node) + ' ');
        }
        return label.length() > LONGEST_LABEL ? "" : label.toString();
    }

    private static boolean isLabel(Node node) {
        boolean isBlock = node instanceof Element element && element.isBlock();
        return !isBlock && !DIGIT.matcher(text(node)).find();
    }

    private static String text(Node node) {
        if (node instanceof TextNode text) {
            return text.text();
        }
        return node instanceof Element element ? element.text() : "";
    }
}
