package io.julgi.ingest.crawl;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Shows somebody who sets up an outlet what its layouts make of one page, from the web or from a
 * file.
 */
public final class PageCheck {
    private static final int SHOWN_LINES = 3;

    private final Outlet outlet;

    /** Checks pages of this outlet. */
    public PageCheck(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Fetches a page as the crawler would, robots.txt and pace included, and reports on it. */
    public String fetched(PoliteFetcher fetcher, String address) throws InterruptedException {
        Fetched fetched = fetcher.fetch(outlet, address, Validators.NONE);
        return fetched.outcome() == Fetched.Outcome.OK
                ? of(fetched.text(outlet), fetched.address())
                : "Not fetched: " + fetched.reason() + '\n';
    }

    /** Reports on a stored page. */
    public String stored(byte[] page, String address) {
        return of(PageText.decode(page, "", outlet.encoding()), address);
    }

    private String of(String html, String address) {
        ArticlePage reader = new ArticlePage(outlet);
        Extraction extraction = reader.read(html, address, Hint.NONE);
        return findings(reader.findings(html, address))
                + '\n'
                + extraction
                        .article()
                        .map(article -> article(article, address))
                        .orElse("No article: " + extraction.problem() + '\n');
    }

    private static String findings(List<SelectorFinding> findings) {
        return findings.stream()
                .map(
                        finding ->
                                String.format(
                                        Locale.ROOT,
                                        "%-12s %-8s %3d  %s%s",
                                        finding.layout(),
                                        finding.part(),
                                        finding.elements(),
                                        finding.selector(),
                                        finding.sample().isEmpty()
                                                ? ""
                                                : "  → " + finding.sample()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String article(ExtractedArticle article, String address) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm XXX", Locale.ROOT)
                        .withZone(outlet.zone());
        List<String> paragraphs = article.body().lines().toList();
        return String.join(
                "\n",
                "layout     "
                        + article.layout()
                        + (article.layoutInTime() ? "" : " (not known for this day)"),
                "id         " + ArticleIdentity.of(outlet, address).id(),
                "address    " + article.address(),
                "title      " + article.title(),
                "published  " + time.format(article.publishedAt()) + ", by " + article.timeOrigin(),
                "modified   " + article.modifiedAt().map(time::format).orElse("-"),
                "author     " + article.author(),
                "section    " + article.section(),
                "text       " + paragraphs.size() + " paragraphs",
                paragraphs.stream()
                        .limit(SHOWN_LINES)
                        .map(line -> "           " + line)
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
