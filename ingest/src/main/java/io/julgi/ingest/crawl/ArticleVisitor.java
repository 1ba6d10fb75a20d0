package io.julgi.ingest.crawl;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.extract.ArticleIdentity;
import io.julgi.ingest.extract.ArticlePage;
import io.julgi.ingest.extract.ExtractedArticle;
import io.julgi.ingest.extract.Extraction;
import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.outlet.Outlet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okio.ByteString;

/**
 * Extracts articles and publishes those that are new or have changed. The frontier is updated after
 * an article is stored, so a crash in between publishes a version twice and loses none.
 */
final class ArticleVisitor implements Visitor {
    /**
     * A page that no layout fits is fetched again: it may be completed later, or the settings
     * corrected.
     */
    private static final List<Duration> UNREADABLE_AGAIN =
            List.of(
                    Duration.ofHours(1),
                    Duration.ofHours(6),
                    Duration.ofDays(1),
                    Duration.ofDays(3));

    private final Frontier frontier;
    private final ArticleOutput output;
    private final CrawlHealth health;
    private final Clock clock;
    private final ArticleJson json;
    private final Map<String, ArticlePage> pages = new ConcurrentHashMap<>();
    private final NearDuplicates nearDuplicates = new NearDuplicates();

    ArticleVisitor(Frontier frontier, ArticleOutput output, CrawlHealth health, Clock clock) {
        this.frontier = frontier;
        this.output = output;
        this.health = health;
        this.clock = clock;
        json = new ArticleJson(clock);
    }

    /** Remembers the articles from before a restart, for the search for near-duplicates. */
    void resume() {
        frontier.duplicateCandidates(clock.instant().minus(NearDuplicates.REMEMBERED))
                .forEach(nearDuplicates::remember);
    }

    @Override
    public void visit(Outlet outlet, Visit visit, Fetched fetched) {
        Instant now = clock.instant();
        CrawlTask task = visit.task();
        ArticleIdentity arrived = ArticleIdentity.of(outlet, fetched.address());
        if (arrived.isNumbered() && !arrived.id().equals(task.key())) {
            String reason =
                    "Leads to another article, " + arrived.id() + " (" + task.address() + ')';
            health.problem(outlet.id(), Problem.REFUSED, reason);
            reject(visit, now, reason, "");
            return;
        }
        Extraction extraction =
                pages.computeIfAbsent(outlet.id(), id -> new ArticlePage(outlet))
                        .read(
                                fetched.text(outlet),
                                fetched.address(),
                                task.metadata(),
                                Optional.of(now));
        if (extraction.article().isEmpty()) {
            health.unreadable(outlet.id(), extraction);
            reject(visit, now, extraction.problem(), fetched.text(outlet));
            return;
        }
        ExtractedArticle page = extraction.article().get();
        // An article is found without a layout, too, but where there are some, they have failed.
        health.extracted(outlet.id(), page, !extraction.isGeneral() || outlet.layouts().isEmpty());
        ReadResult result = accepted(outlet, task, page);
        if (result.accepted().isEmpty()) {
            String reason = result.rejected().reason() + " (" + page.address() + ')';
            health.problem(outlet.id(), Problem.UNACCEPTABLE, reason);
            reject(visit, now, reason, result.rejected().text());
            return;
        }
        publish(outlet, visit, now, page, result.article());
    }

    private void publish(
            Outlet outlet, Visit visit, Instant now, ExtractedArticle page, Article article) {
        String content = hash(article);
        DuplicateCandidate candidate =
                nearDuplicates.join(article.id(), outlet.id(), page.title(), page.body(), now);
        if (content.equals(visit.state().content())) {
            health.unchanged(outlet.id());
        } else {
            boolean isRevision = !visit.state().content().isEmpty();
            output.publish(
                    new CrawledArticle(article.withStory(candidate.story()), page, isRevision));
            health.published(outlet.id(), isRevision);
        }
        CrawlState state = visit.state().read(now, content, page, candidate);
        frontier.finish(
                visit.task(),
                state,
                // Old articles are not corrected any more.
                visit.task().backfill().isPresent()
                        ? Optional.empty()
                        : revisit(outlet, state, now));
    }

    /** The next revisit: the settings count from the first visit. */
    private static Optional<Instant> revisit(Outlet outlet, CrawlState state, Instant now) {
        int next = state.visits() - 1;
        if (next >= outlet.revisits().size()) {
            return Optional.empty();
        }
        Duration before = next == 0 ? Duration.ZERO : outlet.revisits().get(next - 1);
        Duration wait = outlet.revisits().get(next).minus(before);
        return Optional.of(now.plus(wait.isNegative() ? Duration.ZERO : wait));
    }

    /** Rejects each try, because the page may differ each time. */
    private void reject(Visit visit, Instant now, String reason, String text) {
        output.reject(new Rejected(visit.task().address(), 0, reason, text));
        int failures = visit.state().failures();
        frontier.finish(
                visit.task(),
                visit.state().failed(now),
                failures < UNREADABLE_AGAIN.size()
                        ? Optional.of(now.plus(UNREADABLE_AGAIN.get(failures)))
                        : Optional.empty());
    }

    /** Checks an article by writing and reading it, because only ArticleJson knows the rules. */
    private ReadResult accepted(Outlet outlet, CrawlTask task, ExtractedArticle page) {
        Article article =
                new Article(
                                task.key(),
                                outlet.name(),
                                page.section(),
                                page.title(),
                                page.body(),
                                page.address(),
                                page.publishedAt())
                        .withAuthor(page.author());
        return json.read(task.address(), 0, json.write(article));
    }

    private static String hash(Article article) {
        String content =
                String.join(
                        "\0",
                        article.title(),
                        article.body(),
                        article.section(),
                        article.publishedAt().toString());
        return ByteString.encodeUtf8(content).sha256().hex();
    }
}
