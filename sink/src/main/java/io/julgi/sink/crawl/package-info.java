/**
 * What the crawler keeps in MongoDB: the frontier, leases of hosts, the health of sources. Start
 * reading at {@link io.julgi.sink.crawl.MongoFrontier}.
 */
package io.julgi.sink.crawl;
