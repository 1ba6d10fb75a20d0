package io.julgi.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The view's files, read once from the class path. They are a fixed list, so there is no address
 * that could lead to another file.
 */
final class Page {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    private final Map<String, Body> files = new LinkedHashMap<>();

    Page() {
        add("/", "page/index.html", HTML);
        add("/assets/icon.svg", "page/icon.svg", "image/svg+xml");
        add("/assets/page.css", "page/page.css", STYLE);
        for (String script :
                new String[] {
                    "api", "chart", "dom", "now", "page", "search", "timeline", "words"
                }) {
            add("/assets/" + script + ".js", "page/" + script + ".js", SCRIPT);
        }
        add(
                "/assets/echarts.js",
                "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js",
                SCRIPT);
        add("/api/v1/openapi.json", "openapi.json", "application/json");
    }

    private void add(String path, String resource, String mediaType) {
        try (InputStream file = Page.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The view's file '%s' is not on the class path; was the jar built whole?"
                                .formatted(resource));
            }
            files.put(path, Body.of(mediaType, file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the view's file " + resource, unreadable);
        }
    }

    /** All addresses. */
    Iterable<String> paths() {
        return files.keySet();
    }

    void send(Context context) {
        // Asked for again each time, but answered with 304 as long as it is the same.
        context.header("Cache-Control", "no-cache");
        files.get(context.path()).send(context);
    }
}
