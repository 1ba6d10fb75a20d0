package io.julgi.ingest.crawl;

import io.julgi.ingest.extract.ArticleIdentity;
import io.julgi.ingest.extract.ArticlePage;
import io.julgi.ingest.extract.Discovery;
import io.julgi.ingest.extract.ExtractedArticle;
import io.julgi.ingest.extract.Extraction;
import io.julgi.ingest.extract.LinkMetadata;
import io.julgi.ingest.extract.SelectorMatches;
import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.fetch.PageText;
import io.julgi.ingest.fetch.PoliteFetcher;
import io.julgi.ingest.fetch.Validators;
import io.julgi.ingest.fetch.WebAddress;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reports what the layouts of an outlet find on one page, from the web or from a file, for whoever
 * writes its settings.
 */
public final class PageCheck {
    private static final int SHOWN_LINES = 3;
    private static final int SITEMAP_LIMIT = 50 << 20;

    private final Outlet outlet;

    /** A check of pages of this outlet. */
    public PageCheck(Outlet outlet) {
        this.outlet = outlet;
    }

    /**
     * The report of a check.
     *
     * @param text the report for a person
     * @param isArticle whether an article could be extracted
     */
    public record Report(String text, boolean isArticle) {}

    /** Fetches a page as the crawler does, with robots.txt and rate limit, and reports on it. */
    public Report fetched(PoliteFetcher fetcher, String address) throws InterruptedException {
        Fetched fetched = fetcher.fetch(outlet, address, Validators.NONE);
        return fetched.outcome() == Fetched.Outcome.OK
                ? of(fetched.text(outlet), fetched.address())
                : new Report("Not fetched: " + fetched.reason() + '\n', false);
    }

    /**
     * Reads the outlet's sources up to the first that announces an article, and reports on them and
     * on that article.
     */
    public Report announced(PoliteFetcher fetcher) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (Source source : outlet.sources()) {
            if (source.kind() == Source.Kind.ARCHIVE) {
                continue;
            }
            String address = source.address(LocalDate.EPOCH, 0);
            Fetched fetched = fetcher.fetch(outlet, address, Validators.NONE);
            if (fetched.outcome() != Fetched.Outcome.OK) {
                text.append(address).append(": not fetched: ").append(fetched.reason());
                text.append('\n');
                continue;
            }
            Discovery discovery = SourceVisitor.read(outlet, source, 0, fetched, SITEMAP_LIMIT);
            text.append(address).append(": ");
            text.append(
                    discovery.problem().isEmpty()
                            ? discovery.articles().size()
                                    + " articles, "
                                    + discovery.skipped()
                                    + " other links"
                            : discovery.problem());
            text.append('\n');
            if (!discovery.articles().isEmpty()) {
                Report page = fetched(fetcher, discovery.articles().get(0).address());
                return new Report(
                        text.append('\n').append(page.text()).toString(), page.isArticle());
            }
        }
        return new Report(text + "No source announces an article\n", false);
    }

    /**
     * Reports on a stored page.
     *
     * @param address the address that it was saved from; empty for the one that the page declares
     */
    public Report stored(byte[] page, Optional<String> address) {
        String html = PageText.decode(page, "", outlet.encoding());
        return of(html, address.orElseGet(() -> addressIn(html)));
    }

    private String addressIn(String html) {
        Document document = Jsoup.parse(html);
        return Stream.of(
                        document.select("link[rel=canonical]").attr("href"),
                        document.select("meta[property=og:url]").attr("content"))
                .filter(address -> outlet.owns(WebAddress.host(address)))
                .findFirst()
                .orElse("https://" + outlet.domains().get(0) + '/');
    }

    private Report of(String html, String address) {
        ArticlePage reader = new ArticlePage(outlet);
        Extraction extraction = reader.read(html, address, LinkMetadata.NONE);
        return new Report(
                matches(reader.matches(html, address))
                        + '\n'
                        + extraction
                                .article()
                                .map(article -> article(article, address))
                                .orElse("No article: " + extraction.problem() + '\n'),
                extraction.article().isPresent());
    }

    private static String matches(List<SelectorMatches> matches) {
        return matches.stream()
                .map(
                        each ->
                                String.format(
                                        Locale.ROOT,
                                        "%-12s %-8s %3d  %s%s",
                                        each.layout(),
                                        each.part(),
                                        each.elements(),
                                        each.selector(),
                                        each.sample().isEmpty() ? "" : "  → " + each.sample()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String article(ExtractedArticle article, String address) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm XXX", Locale.ROOT)
                        .withZone(outlet.zone());
        List<String> paragraphs = article.body().lines().toList();
        return String.join(
                "\n",
                "extraction "
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
