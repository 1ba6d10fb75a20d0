package io.julgi.ingest.fetch;

/**
 * What a server gave to ask later whether something changed (RFC 9110, section 13).
 *
 * @param etag its ETag; empty when it gave none
 * @param lastModified its Last-Modified; empty when it gave none
 */
public record Validators(String etag, String lastModified) {
    /** Nothing is known: the whole page is wanted. */
    public static final Validators NONE = new Validators("", "");
}
