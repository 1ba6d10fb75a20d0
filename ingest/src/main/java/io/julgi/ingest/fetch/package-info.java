/**
 * Polite fetching. In come addresses; out come decoded pages. Robots rules, rate limits by host,
 * retries and the guard against private addresses are here. Start reading at {@link
 * io.julgi.ingest.fetch.PoliteFetcher}.
 */
package io.julgi.ingest.fetch;
