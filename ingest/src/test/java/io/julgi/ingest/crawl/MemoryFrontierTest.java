package io.julgi.ingest.crawl;

class MemoryFrontierTest extends FrontierContract {
    private final Frontier frontier = new MemoryFrontier();

    @Override
    protected Frontier frontier() {
        return frontier;
    }
}
