package io.julgi.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.extract.SavedPages;
import io.julgi.ingest.fetch.FetchSettings;
import io.julgi.ingest.fetch.LoopbackSite;
import io.julgi.ingest.fetch.PoliteFetcher;
import io.julgi.ingest.fetch.TestFetching;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import io.julgi.ingest.outlet.TestOutlets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageCheckTest {
    private static final String ADDRESS = "https://www.hani.co.kr/arti/area/capital/1100003.html";
    private final PageCheck check = new PageCheck(Outlets.builtIn().outlet("hani"));

    @Test
    void showsWhatEachSelectorFoundAndWhatBecameOfIt() {
        String report =
                check.stored(SavedPages.bytes("hani/2023.html"), Optional.of(ADDRESS)).text();

        assertThat(report)
                .contains(
                        "hani-2023    title      1  h3[class*=ArticleDetailView_title]  → 마을버스,"
                                + " 겨울에도 다닌다")
                .contains("hani-2015    body       0  .article-contents\n")
                .contains("id         hani-1100003")
                .contains("published  2023-11-20 14:03 +09:00, by PAGE")
                .contains("author     최강, 한별")
                .contains("text       4 paragraphs");
    }

    @Test
    void saysWhyThereIsNoArticle() {
        assertThat(check.stored(new byte[0], Optional.of(ADDRESS)).text())
                .contains("No article: No title at 'h3[class*=ArticleDetailView_title]'");
    }

    @Test
    void fetchesAsTheCrawlerDoes() throws Exception {
        FetchSettings settings = FetchSettings.usual("");
        try (LoopbackSite site = new LoopbackSite();
                PoliteFetcher fetcher = new PoliteFetcher(settings, Clock.systemUTC())) {
            assertThat(
                            new PageCheck(TestOutlets.outlet())
                                    .fetched(fetcher, site.origin() + "/a/1")
                                    .text())
                    .startsWith("Not fetched: ")
                    .contains("127.0.0.1 is not a public address");
        }
    }

    @Test
    void withoutAnAddressTakesTheOneThatThePageTells() {
        PageCheck.Report report =
                check.stored(SavedPages.bytes("hani/2023.html"), Optional.empty());

        assertThat(report.isArticle()).isTrue();
        assertThat(report.text()).contains("id         hani-");
    }

    @Test
    void withoutAPageTakesTheFirstArticleThatASourceAnnounces() throws Exception {
        try (LoopbackSite site = new LoopbackSite();
                PoliteFetcher fetcher =
                        new PoliteFetcher(TestFetching.PATIENT, Clock.systemUTC())) {
            site.page("/a/7", "<h1>제목</h1><p class=b>글이 있다.</p><p class=d>2020-01-01 10:00</p>");
            site.page(
                    "/rss",
                    "<rss version='2.0'><channel><title>t</title><link>x</link>"
                            + "<description>d</description><item><title>제목</title><link>"
                            + site.origin()
                            + "/a/7</link></item></channel></rss>");
            Outlet outlet =
                    TestOutlets.outlet(
                            "feeds: [" + site.origin() + "/gone, " + site.origin() + "/rss]");
            PageCheck.Report report = new PageCheck(outlet).announced(fetcher);

            assertThat(report.text())
                    .contains("/gone: not fetched: HTTP 404")
                    .contains("/rss: 1 articles, 0 other links")
                    .contains("title      제목");
            assertThat(report.isArticle()).isTrue();
        }
    }
}
