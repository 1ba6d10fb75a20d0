package io.julgi.jobs.demo;

import io.julgi.ingest.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.text.StringSubstitutor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The texts of a newspaper's pages, each with places to fill in: {@code {title}}. A text within a
 * map or a list of the YAML resource is named by the way to it, {@code layouts.0.head}.
 */
final class PageTexts {
    /** Feeds are XML, which knows none of HTML's own entities. */
    private static final Document.OutputSettings XML_ENTITIES =
            new Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml);

    private final Map<String, String> texts = new HashMap<>();

    private PageTexts() {}

    /** Reads them from a resource beside this class. */
    static PageTexts read(String resource) {
        PageTexts read = new PageTexts();
        try (InputStream in = PageTexts.class.getResourceAsStream(resource)) {
            read.add("", new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the bundled " + resource, e);
        }
        return read;
    }

    private void add(String name, Object value) {
        String below = name.isEmpty() ? "" : name + '.';
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> add(below + key, each));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(below + i, list.get(i));
            }
        } else {
            texts.put(name, value.toString());
        }
    }

    /** The text with this name, or the other when there is none. */
    String orElse(String name, String other) {
        return texts.getOrDefault(name, other);
    }

    /** The text with this name, its places filled in; a place without a value stays. */
    String filled(String name, Map<String, String> values) {
        return filled(name, values::get);
    }

    /** The text with this name, about an article of a site. */
    String filled(String name, PublishedArticle published, Map<String, String> values) {
        Article article = published.article();
        return filled(
                name,
                place ->
                        switch (place) {
                            case "title" -> escaped(article.title());
                            case "section" -> escaped(article.section());
                            case "number" -> String.valueOf(published.number());
                            default ->
                                    place.startsWith("at:")
                                            ? published.at(place.substring(3))
                                            : values.get(place);
                        });
    }

    private String filled(String name, UnaryOperator<String> values) {
        StringSubstitutor places = new StringSubstitutor(values::apply, "{", "}", '$');
        // A form of time has colons in it, which would begin a default value.
        return places.setValueDelimiterMatcher(null).replace(texts.get(name));
    }

    /** The text for HTML and XML, in elements and attributes. */
    static String escaped(String text) {
        return Entities.escape(text, XML_ENTITIES);
    }
}
