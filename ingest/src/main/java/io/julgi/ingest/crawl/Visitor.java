package io.julgi.ingest.crawl;

/** Does one kind of task: looks at the page, passes on what is there, plans what comes next. */
@FunctionalInterface
interface Visitor {
    void visit(Outlet outlet, Visit visit, Fetched fetched);
}
