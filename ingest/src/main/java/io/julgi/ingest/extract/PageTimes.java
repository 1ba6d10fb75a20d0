package io.julgi.ingest.extract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * When an article was published and changed, by its page or by the source that announced it.
 *
 * @param publishedAt empty when nobody tells it
 * @param origin who tells the time of publication
 * @param modifiedAt the last change, if the page tells one after the publication
 */
record PageTimes(Optional<Instant> publishedAt, TimeOrigin origin, Optional<Instant> modifiedAt) {
    /** A label may stand in another cell, term or line, but not in the next paragraph. */
    private static final int LEVELS_UP = 4;

    private static final int LONGEST_CONTEXT = 150;

    /**
     * The times of a page.
     *
     * @param elements that may hold times, by selector in the order of the settings
     * @param described what the page says about itself to machines, for what the elements do not
     *     say
     * @param metadata what the source said, for what the page does not say
     * @param zone of times without an offset
     * @param fetchedAt what {@code 2시간 전} is relative to
     */
    static PageTimes of(
            List<? extends List<Element>> elements,
            NewsTime.Stamps described,
            LinkMetadata metadata,
            ZoneId zone,
            Optional<Instant> fetchedAt) {
        NewsTime.Stamps stamps = stamps(elements, described, zone, fetchedAt);
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
    private static NewsTime.Stamps stamps(
            List<? extends List<Element>> elements,
            NewsTime.Stamps described,
            ZoneId zone,
            Optional<Instant> fetchedAt) {
        NewsTime.Stamps days = NewsTime.Stamps.NONE;
        NewsTime.Stamps minutes = NewsTime.Stamps.NONE;
        for (List<Element> ofSelector : elements) {
            NewsTime.Stamps found = NewsTime.Stamps.NONE;
            for (Element element : ofSelector) {
                found = found.or(of(element, zone, fetchedAt));
            }
            days = days.or(found);
            // A label counts within what one selector matches; the selectors have their order.
            NewsTime.Stamps exact = found.toTheMinute();
            minutes =
                    new NewsTime.Stamps(
                            minutes.published().or(exact::published),
                            minutes.modified().or(exact::modified),
                            true);
        }
        NewsTime.Stamps exact = described.toTheMinute();
        return new NewsTime.Stamps(
                minutes.published()
                        .or(exact::published)
                        .or(days::published)
                        .or(described::published),
                minutes.modified().or(exact::modified).or(days::modified).or(described::modified),
                true);
    }

    /** The times in one element, with the labels near it when it has none of its own. */
    static NewsTime.Stamps of(Element element, ZoneId zone, Optional<Instant> fetchedAt) {
        String own = text(element, zone);
        NewsTime.Stamps stamps = NewsTime.in(own, zone, fetchedAt);
        if (stamps.equals(NewsTime.Stamps.NONE)
                || NewsTime.hasLabel(own)
                || element.normalName().equals("meta")) {
            return stamps;
        }
        Element around = element.parent();
        for (int level = 0; level < LEVELS_UP && around != null; level++) {
            String context = context(around, element, own);
            if (context.length() > LONGEST_CONTEXT || around.selectFirst("h1, h2, h3") != null) {
                break;
            }
            if (NewsTime.hasLabel(context)) {
                return NewsTime.in(context, zone, fetchedAt);
            }
            around = around.parent();
        }
        return stamps;
    }

    /** The text of an element, where a part of it is replaced by the time it stands for. */
    private static String context(Element around, Element part, String time) {
        StringBuilder text = new StringBuilder();
        around.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node.equals(part)) {
                            text.append(' ').append(time).append(' ');
                            return FilterResult.SKIP_ENTIRELY;
                        }
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText()).append(' ');
                        }
                        return FilterResult.CONTINUE;
                    }
                });
        return BodyText.line(text.toString());
    }

    /**
     * The text of an element; where that tells no minute, the attribute that does: {@code
     * datetime}, {@code title}, {@code data-…}.
     */
    private static String text(Element element, ZoneId zone) {
        String text = BodyText.line(element.text());
        if (element.normalName().equals("meta")) {
            return element.attr("content");
        }
        boolean isTime = element.normalName().equals("time");
        if (!isTime && isToTheMinute(text, zone)) {
            return text;
        }
        return element.attributes().asList().stream()
                .filter(a -> isTime || a.getKey().matches("title|content|datetime|data-.*"))
                .map(Attribute::getValue)
                .filter(value -> value.length() <= LONGEST_CONTEXT)
                .filter(value -> isToTheMinute(value, zone))
                .findFirst()
                .orElseGet(() -> text.isEmpty() ? element.attr("datetime") : text);
    }

    private static boolean isToTheMinute(String text, ZoneId zone) {
        NewsTime.Stamps stamps = NewsTime.in(text, zone);
        return stamps.published()
                .or(stamps::modified)
                .filter(NewsTime.Stamp::toTheMinute)
                .isPresent();
    }
}
