package io.julgi.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.julgi.web.answer.Body;
import io.julgi.web.messages.Language;
import io.julgi.web.messages.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The view's files, read from the class path. They are a fixed list, so there is no address that
 * could lead to another file.
 */
final class Page {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final List<String> SCRIPTS =
            List.of(
                    "api",
                    "chart",
                    "dom",
                    "messages",
                    "now",
                    "page",
                    "search",
                    "timeline",
                    "words");
    private static final String ECHARTS =
            "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

    private Page() {}

    /** What answers each address of the view. */
    static Map<String, Handler> routes() {
        Map<String, Handler> routes = new LinkedHashMap<>();
        routes.put("/", index());
        routes.put("/assets/icon.svg", file("page/icon.svg", "image/svg+xml"));
        routes.put("/assets/page.css", file("page/page.css", STYLE));
        for (String script : SCRIPTS) {
            routes.put("/assets/%s.js".formatted(script), file("page/" + script + ".js", SCRIPT));
        }
        for (Language language : Language.values()) {
            routes.put(
                    "/assets/messages.%s.json".formatted(language.tag()),
                    file(Messages.resource(language), "application/json"));
        }
        routes.put("/assets/echarts.js", file(ECHARTS, SCRIPT));
        return routes;
    }

    private static Handler file(String resource, String mediaType) {
        Body body = Body.of(mediaType, read(resource));
        return context -> send(body, context);
    }

    /** The page itself, in the language that the address names or else the browser prefers. */
    private static Handler index() {
        String template = new String(read("page/index.html"), StandardCharsets.UTF_8);
        Map<Language, Body> pages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String page = Messages.of(language).fill(template);
            pages.put(language, Body.of(HTML, page.getBytes(StandardCharsets.UTF_8)));
        }
        return context -> {
            context.header("Vary", "Accept-Language");
            send(pages.get(language(context)), context);
        };
    }

    private static Language language(Context context) {
        Optional<Language> named =
                Stream.of(Language.values())
                        .filter(language -> language.tag().equals(context.queryParam("lang")))
                        .findFirst();
        return named.orElseGet(() -> Language.preferred(context.header("Accept-Language")));
    }

    private static byte[] read(String resource) {
        try (InputStream file = Page.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The view's file '%s' is not on the class path; was the jar built whole?"
                                .formatted(resource));
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the view's file " + resource, unreadable);
        }
    }

    private static void send(Body body, Context context) {
        // Asked for again each time, but answered with 304 as long as it is the same.
        context.header("Cache-Control", "no-cache");
        body.send(context);
    }
}
