package io.julgi.ingest.extract;

import io.julgi.ingest.fetch.WebAddress;
import io.julgi.ingest.outlet.Layout;
import io.julgi.ingest.outlet.Outlet;
import java.time.Instant;
import java.time.LocalDate;
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
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Extracts articles from the pages of one outlet by its layouts. A page is read by the layout that
 * finds title, body and time on it; when several do, by the one whose period includes the day of
 * publication. Thread-safe.
 */
public final class ArticlePage {
    private static final int SAMPLE_CHARACTERS = 60;
    private static final String COMMA = ", ";
    private static final String OR = "' or '";

    /** Where headline and time usually stand. */
    private static final Layout GENERAL =
            new Layout(
                    Extraction.GENERAL,
                    LocalDate.MIN,
                    LocalDate.MAX,
                    List.of("[itemprop=headline]", "article h1", "h1", "article h2", "h2", "title"),
                    List.of("[itemprop=articleBody]"),
                    List.of(
                            "time",
                            "[class*=date], [class*=Date], [id*=date]",
                            "[class*=time], [class*=Time]",
                            ":matchesOwn(^\\s*(?:기사)?(?:입력|등록|승인|발행|게재|송고)\\s*:?\\s*\\d)",
                            ":matchesOwn(^\\s*(?:19|20)\\d\\d\\s?[-./년]\\s?\\d{1,2}\\s?[-./월]\\s?\\d{1,2}.{0,12}\\d{1,2}:\\d\\d)"),
                    List.of(),
                    List.of(),
                    List.of());

    private final Outlet outlet;

    /** Compiled selectors by their text; an outlet has a few dozen. */
    private final Map<String, Evaluator> compiled = new ConcurrentHashMap<>();

    /** An extractor for pages of this outlet. */
    public ArticlePage(Outlet outlet) {
        this.outlet = outlet;
    }

    /**
     * Extracts the article of a page, or tells which selectors found nothing.
     *
     * @param html the page as text
     * @param address the address of the page, after redirects
     * @param metadata what the source said, for what the page does not say
     */
    public Extraction read(String html, String address, LinkMetadata metadata) {
        return read(html, address, metadata, Optional.empty());
    }

    /**
     * Like {@link #read(String, String, LinkMetadata)}.
     *
     * @param fetchedAt what {@code 2시간 전} on the page is relative to
     */
    public Extraction read(
            String html, String address, LinkMetadata metadata, Optional<Instant> fetchedAt) {
        Document page = Jsoup.parse(html, address);
        PageDescription description = PageDescription.of(page, outlet.zone(), fetchedAt);
        // The search for a headline is cheap and rules out most layouts.
        List<Attempt> complete = new ArrayList<>();
        for (Layout layout : outlet.layouts()) {
            if (title(page, layout).isEmpty()) {
                continue;
            }
            Attempt attempt = attempt(page, layout, metadata, description, fetchedAt);
            if (attempt.isComplete() && attempt.isInTime()) {
                return Extraction.of(article(page, address, attempt, metadata, description));
            }
            if (attempt.isComplete()) {
                complete.add(attempt);
            }
        }
        if (!complete.isEmpty()) {
            return Extraction.of(article(page, address, complete.get(0), metadata, description));
        }
        Attempt general = general(page, metadata, description, fetchedAt);
        return general.isComplete()
                ? Extraction.of(article(page, address, general, metadata, description))
                : failed(page, address, metadata, description, general);
    }

    /**
     * What can be found without knowing the layout: what the page says about itself, then its
     * densest text.
     */
    private Attempt general(
            Document page,
            LinkMetadata metadata,
            PageDescription description,
            Optional<Instant> fetchedAt) {
        List<String> dense = TextDensity.paragraphs(page);
        String text = String.join("\n", dense);
        // JSON-LD often holds only the beginning, and without paragraphs.
        String body = description.body().length() > 2 * text.length() ? description.body() : text;
        PageTimes times =
                PageTimes.of(
                        GENERAL.date().stream().map(selector -> select(page, selector)).toList(),
                        NewsTime.Stamps.NONE,
                        metadata,
                        outlet.zone(),
                        fetchedAt);
        if (description.times().published().isPresent()) {
            times =
                    PageTimes.of(
                            List.of(), description.times(), metadata, outlet.zone(), fetchedAt);
        }
        String title = description.title().isEmpty() ? title(page, GENERAL) : description.title();
        return new Attempt(GENERAL, title, body, times, true);
    }

    private Extraction failed(
            Document page,
            String address,
            LinkMetadata metadata,
            PageDescription description,
            Attempt general) {
        if (outlet.layouts().isEmpty()) {
            return Extraction.failed(GENERAL.name(), problem(general, address));
        }
        Attempt nearest =
                outlet.layouts().stream()
                        .map(
                                layout ->
                                        attempt(
                                                page,
                                                layout,
                                                metadata,
                                                description,
                                                Optional.empty()))
                        .min(
                                Comparator.comparingInt((Attempt attempt) -> -attempt.found())
                                        .thenComparing(attempt -> !attempt.isInTime()))
                        .orElseThrow();
        return Extraction.failed(nearest.layout().name(), problem(nearest, address));
    }

    /** The matches of each selector of each layout on a page, in the order of the settings. */
    public List<SelectorMatches> matches(String html, String address) {
        Document page = Jsoup.parse(html, address);
        List<SelectorMatches> matches = new ArrayList<>();
        for (Layout layout : outlet.layouts()) {
            addMatches(matches, page, layout, "title", layout.title());
            addMatches(matches, page, layout, "body", layout.body());
            addMatches(matches, page, layout, "date", layout.date());
            addMatches(matches, page, layout, "author", layout.author());
            addMatches(matches, page, layout, "section", layout.section());
            addMatches(matches, page, layout, "drop", layout.drop());
        }
        return matches;
    }

    private void addMatches(
            List<SelectorMatches> matches,
            Document page,
            Layout layout,
            String part,
            List<String> selectors) {
        for (String selector : selectors) {
            List<Element> elements = select(page, selector);
            String text = elements.isEmpty() ? "" : BodyText.of(elements.get(0));
            String sample =
                    text.codePointCount(0, text.length()) <= SAMPLE_CHARACTERS
                            ? text
                            : text.substring(0, text.offsetByCodePoints(0, SAMPLE_CHARACTERS))
                                    + "…";
            matches.add(
                    new SelectorMatches(layout.name(), part, selector, elements.size(), sample));
        }
    }

    private String title(Document page, Layout layout) {
        return firstOf(layout.title().stream().map(selector -> first(page, selector)));
    }

    private List<Element> select(Document page, String selector) {
        return page.select(compiled.computeIfAbsent(selector, Selector::evaluatorOf));
    }

    private Attempt attempt(
            Document page,
            Layout layout,
            LinkMetadata metadata,
            PageDescription description,
            Optional<Instant> fetchedAt) {
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
        PageTimes times =
                PageTimes.of(
                        layout.date().stream().map(selector -> select(page, selector)).toList(),
                        description.times(),
                        metadata,
                        outlet.zone(),
                        fetchedAt);
        boolean isInTime =
                times.publishedAt()
                        .map(at -> at.atZone(outlet.zone()).toLocalDate())
                        .filter(layout::isValidOn)
                        .isPresent();
        return new Attempt(layout, title(page, layout), body, times, isInTime);
    }

    private ExtractedArticle article(
            Document page,
            String address,
            Attempt attempt,
            LinkMetadata metadata,
            PageDescription description) {
        PageTimes times = attempt.times();
        return new ExtractedArticle(
                canonical(page, address),
                withoutPaper(attempt.title(), description),
                attempt.body(),
                times.publishedAt().orElseThrow(),
                times.origin(),
                times.modifiedAt(),
                firstOf(Stream.of(author(page, attempt.layout()), description.author())),
                firstOf(
                        Stream.of(
                                section(page, address, attempt.layout(), metadata),
                                description.section())),
                attempt.layout().name(),
                attempt.isInTime());
    }

    /** The headline without the name of the paper, which stands before or behind it with a mark. */
    private String withoutPaper(String title, PageDescription description) {
        String plain = title;
        for (String name :
                Stream.concat(Stream.of(outlet.name()), description.site().stream()).toList()) {
            String paper = Pattern.quote(name);
            String shortened =
                    plain.replaceFirst(
                                    "(?i)\\s*(?:[|<>«»·]|::?|\\s[-–—]+)\\s*" + paper + "\\s*$", "")
                            .replaceFirst(
                                    "(?i)^\\s*" + paper + "\\s*(?:[|<>«»·]|::?|[-–—]+\\s)\\s*", "")
                            .replaceFirst("(?i)^\\[" + paper + "]\\s*", "")
                            .strip();
            plain = shortened.isEmpty() ? plain : shortened;
        }
        return plain;
    }

    private String author(Document page, Layout layout) {
        return firstOf(
                layout.author().stream()
                        .map(
                                selector ->
                                        select(page, selector).stream()
                                                .map(BodyText::of)
                                                .filter(name -> !name.isEmpty())
                                                .collect(
                                                        Collectors.toCollection(
                                                                LinkedHashSet::new)))
                        .map(names -> String.join(COMMA, names)));
    }

    private String section(Document page, String address, Layout layout, LinkMetadata metadata) {
        return firstOf(
                Stream.concat(
                        layout.section().stream().map(selector -> first(page, selector)),
                        Stream.of(metadata.section(), outlet.sectionOf(address))));
    }

    /**
     * The canonical address that the page declares, when it is an address of the same article, else
     * the address of the page. A page cannot claim to be another article.
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
        return firstOf(select(page, selector).stream().map(BodyText::of));
    }

    private static String firstOf(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** What one layout finds on a page. */
    private record Attempt(
            Layout layout, String title, String body, PageTimes times, boolean isInTime) {
        boolean isComplete() {
            return found() == 3;
        }

        int found() {
            return (title.isEmpty() ? 0 : 1)
                    + (body.isEmpty() ? 0 : 1)
                    + (times.publishedAt().isEmpty() ? 0 : 1);
        }
    }

    private String problem(Attempt attempt, String address) {
        Layout layout = attempt.layout();
        List<String> missing = new ArrayList<>();
        if (attempt.title().isEmpty()) {
            missing.add("No title at '" + String.join(OR, layout.title()) + '\'');
        }
        if (attempt.body().isEmpty()) {
            missing.add("No text at '" + String.join(OR, layout.body()) + '\'');
        }
        if (attempt.times().publishedAt().isEmpty()) {
            missing.add("No time at '" + String.join(OR, layout.date()) + '\'');
        }
        return "%s in %s (outlet %s, layout %s); has the page layout changed?"
                .formatted(String.join(COMMA, missing), address, outlet.id(), layout.name());
    }
}
