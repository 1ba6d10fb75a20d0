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
                    "figcaption",
                    "nav",
                    "header",
                    "footer",
                    "aside",
                    "form");

    private static final Pattern INVISIBLE =
            Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private static final Pattern CAPTION =
            Pattern.compile(
                    "(?i)(?:^|[\\s_-])(?:caption|figcaption|img_?desc|photo_?desc|desc_?photo)");

    /** A table around a picture holds its caption. */
    private static final int LONGEST_CAPTION = 150;

    /** {@code [출처: 가상통신 자료 사진]} alone on its line. */
    private static final Pattern CREDIT =
            Pattern.compile("[\\[(<]\\s*(?:사진|출처|자료)\\s*[:=/].{0,60}[\\])>]");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    /** So much of a list's text is that of links where it leads to other articles. */
    private static final double LINKS = 0.8;

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
            paragraphs.root = element;
            boolean outermost = element.parents().stream().noneMatch(chosen::contains);
            boolean insideDropped = element.parents().stream().anyMatch(dropped::contains);
            if (outermost && !insideDropped) {
                element.filter(paragraphs);
                paragraphs.end();
            }
        }
        return paragraphs.withoutTail();
    }

    /** Whether nobody sees the element, or what it holds is never text of an article. */
    static boolean isLeftOut(Element element) {
        return NEVER_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || INVISIBLE.matcher(element.attr("style")).find()
                || CAPTION.matcher(element.className()).find()
                || isListOfLinks(element)
                || isPicture(element);
    }

    private static boolean isListOfLinks(Element element) {
        if (!element.normalName().matches("ul|ol|dl")) {
            return false;
        }
        int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return linked > 0 && linked >= LINKS * element.text().length();
    }

    private static boolean isPicture(Element element) {
        return element.normalName().equals("table")
                && element.selectFirst("img") != null
                && element.text().length() <= LONGEST_CAPTION;
    }

    private static final class Paragraphs implements NodeFilter {
        private final Set<Element> dropped;
        private final StringBuilder current = new StringBuilder();
        private final List<String> done = new ArrayList<>();

        /** How many paragraphs there are up to the last that is no heading. */
        private int withoutHeadings;

        private boolean isHeading;
        private Element root;

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
                isHeading = isHeading || HEADING.matcher(element.normalName()).matches();
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
                isHeading = isHeading && !HEADING.matcher(element.normalName()).matches();
            }
            return FilterResult.CONTINUE;
        }

        void end() {
            String paragraph = line(current.toString());
            if (!paragraph.isEmpty() && !CREDIT.matcher(paragraph).matches()) {
                done.add(paragraph);
                withoutHeadings = isHeading ? withoutHeadings : done.size();
            }
            current.setLength(0);
        }

        /** A heading with nothing under it belongs to what was left out. */
        List<String> withoutTail() {
            return List.copyOf(done.subList(0, withoutHeadings));
        }

        /** What a selector names is text, whatever it looks like. */
        private boolean isLeftOut(Element element) {
            return dropped.contains(element)
                    || (!element.equals(root) && BodyText.isLeftOut(element));
        }

        private static boolean parts(Element element) {
            String name = element.normalName();
            boolean cell = name.equals("td") || name.equals("th");
            return name.equals("br") || (element.isBlock() && !cell);
        }
    }
}
