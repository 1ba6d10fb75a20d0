/**
 * Polite fetching of web pages. In come addresses; out come decoded pages. Here are robots rules,
 * rate limits by host, backoff and the guard against private addresses. Start reading at {@link
 * io.julgi.ingest.fetch.PoliteFetcher}.
 */
package io.julgi.ingest.fetch;
