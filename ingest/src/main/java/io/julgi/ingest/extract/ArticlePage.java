package io.julgi.ingest.extract;

import io.julgi.ingest.fetch.WebAddress;
import io.julgi.ingest.outlet.Layout;
import io.julgi.ingest.outlet.Outlet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Reads article pages of one outlet by its layouts. A page gets the layout that finds title, body
 * and time on it; when several do, the one that is known for the day of publication. Safe for many
 * threads.
 */
public final class ArticlePage {
    private static final int SAMPLE_CHARACTERS = 60;
    private static final int LONGEST_LABEL = 20;
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final String COMMA = ", ";
    private static final String OR = "' or '";

    private final Outlet outlet;

    /** Selectors by their text: of one outlet there are a few dozen. */
    private final Map<String, Evaluator> compiled = new ConcurrentHashMap<>();

    /** Reads pages of this outlet. */
    public ArticlePage(Outlet outlet) {
        this.outlet = outlet;
    }

    /**
     * The article on this page, or which selectors found nothing.
     *
     * @param html the page as text
     * @param address where it came from, after redirects
     * @param hint what the source said, for what the page does not say
     */
    public Extraction read(String html, String address, LinkMetadata hint) {
        Document page = Jsoup.parse(html, address);
        // Looking for a headline is cheap, and most layouts are ruled out by it.
        List<Attempt> complete = new ArrayList<>();
        for (Layout layout : outlet.layouts()) {
            if (title(page, layout).isEmpty()) {
                continue;
            }
            Attempt attempt = attempt(page, layout, hint);
            if (attempt.isComplete() && attempt.isInTime()) {
                return Extraction.of(article(page, address, attempt, hint));
            }
            if (attempt.isComplete()) {
                complete.add(attempt);
            }
        }
        return complete.isEmpty()
                ? failed(page, address, hint)
                : Extraction.of(article(page, address, complete.get(0), hint));
    }

    private Extraction failed(Document page, String address, LinkMetadata hint) {
        Attempt nearest =
                outlet.layouts().stream()
                        .map(layout -> attempt(page, layout, hint))
                        .min(
                                Comparator.comparingInt((Attempt attempt) -> -attempt.found())
                                        .thenComparing(attempt -> !attempt.isInTime()))
                        .orElseThrow();
        return Extraction.failed(nearest.layout.name(), nearest.problem(address));
    }

    /** What each selector of each layout finds on this page, in the order of the settings. */
    public List<SelectorFinding> findings(String html, String address) {
        Document page = Jsoup.parse(html, address);
        List<SelectorFinding> findings = new ArrayList<>();
        for (Layout layout : outlet.layouts()) {
            addFindings(findings, page, layout, "title", layout.title());
            addFindings(findings, page, layout, "body", layout.body());
            addFindings(findings, page, layout, "date", layout.date());
            addFindings(findings, page, layout, "author", layout.author());
            addFindings(findings, page, layout, "section", layout.section());
            addFindings(findings, page, layout, "drop", layout.drop());
        }
        return findings;
    }

    private void addFindings(
            List<SelectorFinding> findings,
            Document page,
            Layout layout,
            String part,
            List<String> selectors) {
        for (String selector : selectors) {
            List<Element> elements = select(page, selector);
            String text = elements.isEmpty() ? "" : text(elements.get(0));
            String sample =
                    text.codePointCount(0, text.length()) <= SAMPLE_CHARACTERS
                            ? text
                            : text.substring(0, text.offsetByCodePoints(0, SAMPLE_CHARACTERS))
                                    + "…";
            findings.add(
                    new SelectorFinding(layout.name(), part, selector, elements.size(), sample));
        }
    }

    private String title(Document page, Layout layout) {
        return firstOf(layout.title().stream().map(selector -> first(page, selector)));
    }

    private List<Element> select(Document page, String selector) {
        return page.select(compiled.computeIfAbsent(selector, Selector::evaluatorOf));
    }

    private Attempt attempt(Document page, Layout layout, LinkMetadata hint) {
        Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        if (!layout.drop().isEmpty()) {
            // All at once: each selection walks over the whole page.
            dropped.addAll(select(page, String.join(COMMA, layout.drop())));
        }
        String body =
                firstOf(
                        layout.body().stream()
                                .map(
                                        selector ->
                                                String.join(
                                                        "\n",
                                                        BodyText.paragraphs(
                                                                select(page, selector), dropped))));
        NewsTime.Stamps stamps = stamps(page, layout);
        return new Attempt(
                layout, title(page, layout), body, stamps.modified(), published(stamps, hint));
    }

    /** The first publication time to the minute; when there is none, the first day. */
    private NewsTime.Stamps stamps(Document page, Layout layout) {
        NewsTime.Stamps days = NewsTime.Stamps.NONE;
        NewsTime.Stamps minutes = NewsTime.Stamps.NONE;
        for (String selector : layout.date()) {
            NewsTime.Stamps found =
                    NewsTime.in(
                            select(page, selector).stream()
                                    .map(element -> label(element) + text(element))
                                    .collect(Collectors.joining("\n")),
                            outlet.zone());
            days = days.or(found);
            minutes =
                    minutes.or(
                            new NewsTime.Stamps(
                                    found.published().filter(NewsTime.Stamp::toTheMinute),
                                    found.modified().filter(NewsTime.Stamp::toTheMinute)));
        }
        return minutes.or(days);
    }

    private Optional<Published> published(NewsTime.Stamps stamps, LinkMetadata hint) {
        Optional<Published> told = hint.publishedAt().map(at -> new Published(at, hint.origin()));
        if (stamps.published().isEmpty()) {
            return told;
        }
        NewsTime.Stamp stamp = stamps.published().get();
        if (stamp.toTheMinute()) {
            return Optional.of(new Published(stamp.at(), TimeOrigin.PAGE));
        }
        // The page names the day and the source the minute: together they say most.
        return told.filter(published -> isSameDay(published.at(), stamp.at()))
                .or(() -> Optional.of(new Published(stamp.at(), TimeOrigin.PAGE_DAY)));
    }

    private boolean isSameDay(Instant one, Instant other) {
        return one.atZone(outlet.zone())
                .toLocalDate()
                .equals(other.atZone(outlet.zone()).toLocalDate());
    }

    private ExtractedArticle article(
            Document page, String address, Attempt attempt, LinkMetadata hint) {
        Published published = attempt.published.orElseThrow();
        return new ExtractedArticle(
                canonical(page, address),
                attempt.title,
                attempt.body,
                published.at(),
                published.origin(),
                attempt.modified
                        .map(NewsTime.Stamp::at)
                        .filter(modified -> modified.isAfter(published.at())),
                author(page, attempt.layout),
                section(page, address, attempt.layout, hint),
                attempt.layout.name(),
                attempt.isInTime());
    }

    private String author(Document page, Layout layout) {
        return firstOf(
                layout.author().stream()
                        .map(
                                selector ->
                                        select(page, selector).stream()
                                                .map(ArticlePage::text)
                                                .filter(name -> !name.isEmpty())
                                                .collect(
                                                        Collectors.toCollection(
                                                                LinkedHashSet::new)))
                        .map(names -> String.join(COMMA, names)));
    }

    private String section(Document page, String address, Layout layout, LinkMetadata hint) {
        return firstOf(
                Stream.concat(
                        layout.section().stream().map(selector -> first(page, selector)),
                        Stream.of(hint.section(), outlet.sectionOf(address))));
    }

    /**
     * The address that the page calls its own, when it is another address of the same article;
     * otherwise the address the page came from. A page may not claim to be somebody else's article.
     */
    private String canonical(Document page, String address) {
        ArticleIdentity here = ArticleIdentity.of(outlet, address);
        return Stream.of("link[rel=canonical]", "meta[property=og:url]")
                .flatMap(selector -> select(page, selector).stream())
                .map(e -> e.normalName().equals("link") ? e.attr("href") : e.attr("content"))
                .filter(link -> !link.isBlank())
                .flatMap(link -> WebAddress.normal(address, link, outlet).stream())
                .filter(link -> isOwn(link, address))
                .filter(link -> !here.isNumbered() || ArticleIdentity.of(outlet, link).equals(here))
                .findFirst()
                .orElseGet(() -> WebAddress.normal(address, outlet).orElse(address));
    }

    private boolean isOwn(String link, String address) {
        String host = WebAddress.host(link);
        return outlet.owns(host) && WebAddress.sameRegisteredDomain(host, WebAddress.host(address));
    }

    private String first(Document page, String selector) {
        return firstOf(select(page, selector).stream().map(ArticlePage::text));
    }

    private static String firstOf(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String text(Element element) {
        return BodyText.line(
                switch (element.normalName()) {
                    case "meta" -> element.attr("content");
                    case "time" ->
                            element.hasAttr("datetime") ? element.attr("datetime") : element.text();
                    default -> element.text();
                });
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

    private record Published(Instant at, TimeOrigin origin) {}

    /** One layout held against a page. */
    private final class Attempt {
        private final Layout layout;
        private final String title;
        private final String body;
        private final Optional<NewsTime.Stamp> modified;
        private final Optional<Published> published;

        Attempt(
                Layout layout,
                String title,
                String body,
                Optional<NewsTime.Stamp> modified,
                Optional<Published> published) {
            this.layout = layout;
            this.title = title;
            this.body = body;
            this.modified = modified;
            this.published = published;
        }

        boolean isComplete() {
            return found() == 3;
        }

        int found() {
            return (title.isEmpty() ? 0 : 1)
                    + (body.isEmpty() ? 0 : 1)
                    + (published.isEmpty() ? 0 : 1);
        }

        boolean isInTime() {
            return published
                    .map(p -> p.at().atZone(outlet.zone()).toLocalDate())
                    .filter(layout::isValidOn)
                    .isPresent();
        }

        String problem(String address) {
            List<String> missing = new ArrayList<>();
            if (title.isEmpty()) {
                missing.add("No title at '" + String.join(OR, layout.title()) + '\'');
            }
            if (body.isEmpty()) {
                missing.add("No text at '" + String.join(OR, layout.body()) + '\'');
            }
            if (published.isEmpty()) {
                missing.add("No time at '" + String.join(OR, layout.date()) + '\'');
            }
            return String.join(COMMA, missing)
                    + " in "
                    + address
                    + " (outlet "
                    + outlet.id()
                    + ", layout "
                    + layout.name()
                    + "); has the page layout changed?";
        }
    }
}
