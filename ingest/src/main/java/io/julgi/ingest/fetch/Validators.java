package io.julgi.ingest.fetch;

/**
 * The validators in a response, for later conditional requests (RFC 9110, section 13).
 *
 * @param etag its ETag; empty when it gave none
 * @param lastModified its Last-Modified; empty when it gave none
 */
public record Validators(String etag, String lastModified) {
    /** No validators: the page is requested unconditionally. */
    public static final Validators NONE = new Validators("", "");
}
