package io.julgi.jobs.newspaper;

import java.nio.charset.StandardCharsets;

/** What the site answers with 200. */
final class Answer {
    private final String type;
    private final byte[] body;

    /**
     * @param body stays the caller's to leave alone
     */
    Answer(String type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    static Answer html(String text) {
        return new Answer("text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer xml(String text) {
        return new Answer("application/xml; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer plain(String text) {
        return new Answer("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
