package io.julgi.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its article to machines: JSON-LD of schema.org, microdata, {@code meta}
 * elements, in this order.
 *
 * @param title the headline; empty when unknown, as are author, section and body
 * @param times of publication and modification
 * @param author the journalists with commas between them
 * @param body the text, one paragraph a line
 * @param site the names that the page gives its newspaper
 */
record PageDescription(
        String title,
        NewsTime.Stamps times,
        String author,
        String section,
        String body,
        Set<String> site) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private static final Pattern ARTICLE_TYPE = Pattern.compile(".*(?:Article|Posting|Report)");
    private static final Pattern AROUND_JSON =
            Pattern.compile(
                    "^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\s*]]>|]]>)\\s*;?\\s*$");

    private static final List<String> PUBLISHED =
            List.of(
                    "meta[property=article:published_time]",
                    "[itemprop=datePublished]",
                    "meta[property=og:article:published_time]",
                    "meta[property=og:pubdate]",
                    "meta[property=og:regDate]",
                    "meta[name=pubdate]",
                    "meta[name=publishdate]",
                    "meta[name=article:published_time]",
                    "meta[name=parsely-pub-date]",
                    "meta[name=DC.date.issued]",
                    "meta[name=date]");

    private static final List<String> MODIFIED =
            List.of(
                    "meta[property=article:modified_time]",
                    "[itemprop=dateModified]",
                    "meta[property=og:updated_time]",
                    "meta[name=article:modified_time]");

    private static final List<String> TITLE =
            List.of("meta[property=og:title]", "meta[name=twitter:title]", "meta[name=title]");

    private static final List<String> AUTHOR =
            List.of(
                    "meta[property=dable:author]",
                    "meta[name=dable:author]",
                    "meta[property=dd:author]",
                    "meta[name=author]",
                    "meta[property=article:author]",
                    "[itemprop=author] [itemprop=name]",
                    "[itemprop=author]");

    private static final List<String> SECTION =
            List.of("meta[property=article:section]", "meta[name=article:section]");

    static PageDescription of(Document page, ZoneId zone, Optional<Instant> fetchedAt) {
        List<JsonNode> articles = articles(page);
        NewsTime.Stamps times =
                new NewsTime.Stamps(
                        stamp(articles, "datePublished", page, PUBLISHED, zone, fetchedAt),
                        stamp(articles, "dateModified", page, MODIFIED, zone, fetchedAt),
                        true);
        Set<String> site = new LinkedHashSet<>();
        page.select("meta[property=og:site_name], meta[name=application-name]")
                .forEach(meta -> site.add(BodyText.line(meta.attr("content"))));
        articles.forEach(article -> site.add(text(article.path("publisher"))));
        site.removeIf(String::isBlank);
        return new PageDescription(
                first(articles, "headline", page, TITLE),
                times,
                author(articles, page),
                first(articles, "articleSection", page, SECTION),
                articles.stream()
                        .map(article -> MarkupText.paragraphs(article.path("articleBody").asText()))
                        .filter(body -> !body.isBlank())
                        .findFirst()
                        .orElse(""),
                site);
    }

    private static Optional<NewsTime.Stamp> stamp(
            List<JsonNode> articles,
            String name,
            Document page,
            List<String> selectors,
            ZoneId zone,
            Optional<Instant> fetchedAt) {
        List<NewsTime.Stamp> stamps =
                Stream.concat(
                                articles.stream()
                                        .map(article -> article.path(name).asText())
                                        .map(text -> NewsTime.in(text, zone, fetchedAt)),
                                selectors.stream()
                                        .flatMap(selector -> page.select(selector).stream())
                                        .map(each -> PageTimes.of(each, zone, fetchedAt)))
                        .flatMap(found -> found.published().or(found::modified).stream())
                        .toList();
        return stamps.stream()
                .filter(NewsTime.Stamp::toTheMinute)
                .findFirst()
                .or(() -> stamps.stream().findFirst());
    }

    private static String first(
            List<JsonNode> articles, String name, Document page, List<String> selectors) {
        return Stream.concat(
                        articles.stream().map(article -> MarkupText.line(text(article.path(name)))),
                        selectors.stream()
                                .flatMap(selector -> page.select(selector).stream())
                                .map(BodyText::of))
                .map(BodyText::line)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String author(List<JsonNode> articles, Document page) {
        String author = first(articles, "author", page, AUTHOR);
        // Some name the page of the author instead.
        return author.startsWith("http") ? "" : author;
    }

    /** The articles in the page's JSON-LD; a broken neighbour of a script does not matter. */
    private static List<JsonNode> articles(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            try {
                String json = AROUND_JSON.matcher(script.data()).replaceAll("");
                Deque<JsonNode> next = new ArrayDeque<>(List.of(MAPPER.readTree(json)));
                while (!next.isEmpty()) {
                    JsonNode node = next.remove();
                    if (node.isArray()) {
                        node.forEach(next::add);
                    } else if (isArticle(node.path("@type"))) {
                        articles.add(node);
                    } else {
                        Stream.of("@graph", "mainEntity", "mainEntityOfPage")
                                .map(node::path)
                                .filter(JsonNode::isContainerNode)
                                .forEach(next::add);
                    }
                }
            } catch (JsonProcessingException ignored) {
                // Whoever wrote it does not read it either; the other scripts and elements count.
            }
        }
        return articles;
    }

    private static boolean isArticle(JsonNode type) {
        return type.isArray()
                ? Stream.iterate(0, i -> i < type.size(), i -> i + 1)
                        .anyMatch(i -> isArticle(type.get(i)))
                : ARTICLE_TYPE.matcher(type.asText()).matches();
    }

    /** A text, the names of persons, or several of them with commas between. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            Set<String> texts = new LinkedHashSet<>();
            value.forEach(each -> texts.add(text(each)));
            texts.remove("");
            return String.join(", ", texts);
        }
        return value.isObject() ? text(value.path("name")) : value.asText();
    }
}
