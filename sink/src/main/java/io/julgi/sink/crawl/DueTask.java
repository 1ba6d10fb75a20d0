package io.julgi.sink.crawl;

import io.julgi.ingest.crawl.CrawlTask;
import java.time.Instant;

/** A task that is to be done at this time. */
record DueTask(CrawlTask task, Instant due) {}
