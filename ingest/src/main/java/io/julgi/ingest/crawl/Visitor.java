package io.julgi.ingest.crawl;

import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.outlet.Outlet;

/** Does one kind of task with the page that was fetched for it. */
@FunctionalInterface
interface Visitor {
    /** Passes on what is on the page and tells the frontier when to visit it again. */
    void visit(Outlet outlet, Visit visit, Fetched fetched);
}
