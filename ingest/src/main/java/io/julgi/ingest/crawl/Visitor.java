package io.julgi.ingest.crawl;

import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.outlet.Outlet;

/** Does one kind of task: looks at the page, passes on what is there, plans what comes next. */
@FunctionalInterface
public interface Visitor {
    void visit(Outlet outlet, Visit visit, Fetched fetched);
}
