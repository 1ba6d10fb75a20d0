package io.julgi.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Extracts the text of elements as a reader sees it. */
final class BodyText {
    /** Elements that are never text of an article, on any site. */
    private static final Set<String> NEVER_TEXT =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "iframe",
                    "object",
                    "svg",
                    "button",
                    "select",
                    "textarea",
                    "audio",
                    "video",
                    "canvas",
                    "figcaption");

    /** Also no-break and ideographic spaces, and line and paragraph separators. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\p{Z}]+");

    private static final Pattern WITHOUT_WIDTH = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");

    private BodyText() {}

    /** Text on one line, with single plain spaces and without characters of zero width. */
    static String line(String text) {
        return SPACES.matcher(WITHOUT_WIDTH.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /** The text of an element on one line; of {@code meta} and {@code time} their attribute. */
    static String of(Element element) {
        return line(
                switch (element.normalName()) {
                    case "meta" -> element.attr("content");
                    case "time" ->
                            element.hasAttr("datetime") ? element.attr("datetime") : element.text();
                    default -> element.text();
                });
    }

    /**
     * The paragraphs in the order of the page, separated by blocks and line breaks.
     *
     * @param elements the elements to read; nested ones are read once
     * @param dropped elements that are left out with their content
     */
    static List<String> paragraphs(List<Element> elements, Set<Element> dropped) {
        Paragraphs paragraphs = new Paragraphs(dropped);
        Set<Element> chosen = Set.copyOf(elements);
        for (Element element : elements) {
            boolean outermost = element.parents().stream().noneMatch(chosen::contains);
            boolean insideDropped = element.parents().stream().anyMatch(dropped::contains);
            if (outermost && !insideDropped) {
                element.filter(paragraphs);
                paragraphs.end();
            }
        }
        return paragraphs.done;
    }

    private static final class Paragraphs implements NodeFilter {
        private final Set<Element> dropped;
        private final StringBuilder current = new StringBuilder();
        private final List<String> done = new ArrayList<>();

        Paragraphs(Set<Element> dropped) {
            this.dropped = dropped;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                current.append(text.getWholeText());
            } else if (node instanceof Element element) {
                if (isLeftOut(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (parts(element)) {
                    end();
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (parts(element)) {
                    end();
                } else if (element.isBlock()) {
                    current.append(' ');
                }
            }
            return FilterResult.CONTINUE;
        }

        void end() {
            String paragraph = line(current.toString());
            if (!paragraph.isEmpty()) {
                done.add(paragraph);
            }
            current.setLength(0);
        }

        private boolean isLeftOut(Element element) {
            return dropped.contains(element)
                    || NEVER_TEXT.contains(element.normalName())
                    || element.hasAttr("hidden");
        }

        private static boolean parts(Element element) {
            String name = element.normalName();
            boolean cell = name.equals("td") || name.equals("th");
            return name.equals("br") || (element.isBlock() && !cell);
        }
    }
}
