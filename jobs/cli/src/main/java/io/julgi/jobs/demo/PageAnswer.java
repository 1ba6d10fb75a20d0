package io.julgi.jobs.demo;

import java.nio.charset.StandardCharsets;

/** A response of a site with status 200. */
final class PageAnswer {
    private final String type;
    private final byte[] body;

    /**
     * @param body stays the caller's to leave alone
     */
    PageAnswer(String type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    static PageAnswer html(String text) {
        return new PageAnswer("text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static PageAnswer xml(String text) {
        return new PageAnswer(
                "application/xml; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static PageAnswer plain(String text) {
        return new PageAnswer("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
