package io.julgi.jobs.cli;

import io.julgi.ingest.crawl.PageCheck;
import io.julgi.ingest.fetch.PoliteFetcher;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.OutletsException;
import io.julgi.jobs.crawl.ChosenOutlets;
import io.julgi.jobs.crawl.CrawlRun;
import io.julgi.jobs.settings.CrawlerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One page of an outlet, looked at by its selectors. */
final class CheckedPage {
    private final CrawlerSettings settings;
    private final PrintWriter out;

    CheckedPage(CrawlerSettings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    /** Gives 0 when the page is an article, 1 when it is none. */
    int check(String id, Optional<String> url, Optional<Path> file)
            throws IOException, InterruptedException {
        Outlet outlet = outlet(id);
        PageCheck.Report report =
                file.isPresent() ? stored(outlet, file.get(), url) : fetched(outlet, url);
        out.print(report.text());
        out.flush();
        return report.isArticle() ? 0 : 1;
    }

    private Outlet outlet(String id) {
        try {
            return ChosenOutlets.known(settings).outlet(id);
        } catch (IllegalArgumentException unknown) {
            throw new OutletsException(List.of(unknown.getMessage()));
        }
    }

    private static PageCheck.Report stored(Outlet outlet, Path file, Optional<String> url)
            throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("Cannot read " + file + "; expected a saved page");
        }
        return new PageCheck(outlet).stored(Files.readAllBytes(file), url);
    }

    /** Without an address, the first article that the outlet announces. */
    private PageCheck.Report fetched(Outlet outlet, Optional<String> url)
            throws InterruptedException {
        if (settings.contact().isEmpty() && ChosenOutlets.isElsewhere(outlet)) {
            throw new OutletsException(List.of(ChosenOutlets.noContact(outlet)));
        }
        try (PoliteFetcher fetcher =
                new PoliteFetcher(CrawlRun.fetching(settings), Clock.systemUTC())) {
            PageCheck check = new PageCheck(outlet);
            return url.isPresent() ? check.fetched(fetcher, url.get()) : check.announced(fetcher);
        }
    }
}
