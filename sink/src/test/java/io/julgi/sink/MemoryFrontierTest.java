package io.julgi.sink;

import io.julgi.ingest.crawl.Frontier;
import io.julgi.ingest.crawl.MemoryFrontier;

class MemoryFrontierTest extends FrontierContract {
    private final Frontier frontier = new MemoryFrontier();

    @Override
    Frontier frontier() {
        return frontier;
    }
}
