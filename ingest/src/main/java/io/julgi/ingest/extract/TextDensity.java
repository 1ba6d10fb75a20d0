package io.julgi.ingest.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the element that holds the text of an article on a page of unknown layout: the one marked
 * as such, else the one whose own paragraphs have most text outside of links (after Arc90's
 * Readability: a paragraph counts for its parent, and half for the parent's parent).
 */
final class TextDensity {
    private static final int SHORTEST_TEXT = 100;
    private static final int SHORTEST_PARAGRAPH = 10;

    private static final Pattern TEXT =
            Pattern.compile("(?i)article|body|content|news|view|text|txt|story");

    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)comment|reply|relat|recommend|rank|popular|side|foot|head|menu|nav|banner"
                            + "|promo|sponsor|share|sns|tag|copyright|list|reporter|byline|notice");

    private TextDensity() {}

    /** The paragraphs of the article; none when no element holds enough text. */
    static List<String> paragraphs(Document page) {
        for (Element marked : page.select("[itemprop=articleBody], [itemprop~=articleBody]")) {
            List<String> paragraphs = BodyText.paragraphs(List.of(marked), Set.of());
            if (length(paragraphs) >= SHORTEST_TEXT) {
                return paragraphs;
            }
        }
        return densest(page)
                .map(element -> BodyText.paragraphs(List.of(element), Set.of()))
                .filter(paragraphs -> length(paragraphs) >= SHORTEST_TEXT)
                .orElse(List.of());
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private static Optional<Element> densest(Document page) {
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (Element element : page.body().select("p, div, section, article, td, dd, span, main")) {
            int own = ownText(element);
            if (own < SHORTEST_PARAGRAPH || BodyText.isLeftOut(element)) {
                continue;
            }
            boolean isParagraph = element.normalName().matches("p|span");
            Element holder = isParagraph ? element.parent() : element;
            if (holder != null) {
                scores.merge(holder, (double) own, Double::sum);
                if (holder.parent() != null) {
                    scores.merge(holder.parent(), own / 2.0, Double::sum);
                }
            }
        }
        return scores.entrySet().stream()
                .filter(each -> isShown(each.getKey()))
                .max(Comparator.comparingDouble(each -> each.getValue() * weight(each.getKey())))
                .map(Map.Entry::getKey);
    }

    private static boolean isShown(Element element) {
        return !BodyText.isLeftOut(element)
                && element.parents().stream().noneMatch(BodyText::isLeftOut);
    }

    private static double weight(Element element) {
        String names = element.className() + ' ' + element.id();
        double weight = 1;
        weight *= TEXT.matcher(names).find() ? 1.3 : 1;
        weight *= OTHER.matcher(names).find() ? 0.5 : 1;
        weight *= element.normalName().equals("article") ? 1.2 : 1;
        int all = element.text().length();
        int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return all == 0 ? 0 : weight * (1 - (double) linked / Math.max(all, linked));
    }

    /** How many letters stand in the element itself or in its inline parts, outside of links. */
    private static int ownText(Element element) {
        int length = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                length += text.text().strip().length();
            } else if (child instanceof Element part
                    && !part.isBlock()
                    && !part.normalName().matches("a|span|script|style|button")) {
                length += part.text().length();
            }
        }
        return length;
    }
}
