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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads article pages and publishes what is new or has changed. The frontier hears of it when the
 * article is safe, so a crash in between publishes the same version twice and loses none.
 */
final class ArticleVisitor implements Visitor {
    /**
     * A page that no layout fits is read again: it may be finished later, or the settings mended.
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
    private final NearDuplicates stories = new NearDuplicates();

    ArticleVisitor(Frontier frontier, ArticleOutput output, CrawlHealth health, Clock clock) {
        this.frontier = frontier;
        this.output = output;
        this.health = health;
        this.clock = clock;
        json = new ArticleJson(clock);
        frontier.stories(clock.instant().minus(NearDuplicates.REMEMBERED))
                .forEach(stories::remember);
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
                        .read(fetched.text(outlet), fetched.address(), task.hint());
        if (extraction.article().isEmpty()) {
            health.unreadable(outlet.id(), extraction);
            reject(visit, now, extraction.problem(), fetched.text(outlet));
            return;
        }
        ExtractedArticle page = extraction.article().get();
        health.extracted(outlet.id(), page);
        ReadResult reading = accepted(outlet, task, page);
        if (reading.accepted().isEmpty()) {
            String reason = reading.rejected().reason() + " (" + page.address() + ')';
            health.problem(outlet.id(), Problem.UNACCEPTABLE, reason);
            reject(visit, now, reason, reading.rejected().text());
            return;
        }
        publish(outlet, visit, now, page, reading.article());
    }

    private void publish(
            Outlet outlet, Visit visit, Instant now, ExtractedArticle page, Article article) {
        String content = hash(article);
        DuplicateCandidate member =
                stories.join(article.id(), outlet.id(), page.title(), page.body(), now);
        if (content.equals(visit.state().content())) {
            health.unchanged(outlet.id());
        } else {
            boolean isRevision = !visit.state().content().isEmpty();
            output.publish(new CrawledArticle(article.withStory(member.story()), page, isRevision));
            health.published(outlet.id(), isRevision);
        }
        CrawlState state = visit.state().read(now, content, page, member);
        frontier.finish(
                visit.task(),
                state,
                // What is years old is not corrected any more.
                visit.task().backfill().isPresent()
                        ? Optional.empty()
                        : revisit(outlet, state, now));
    }

    /** The settings count from the first visit; each entry is the distance to the one before. */
    private static Optional<Instant> revisit(Outlet outlet, CrawlState state, Instant now) {
        int next = state.visits() - 1;
        if (next >= outlet.revisits().size()) {
            return Optional.empty();
        }
        Duration before = next == 0 ? Duration.ZERO : outlet.revisits().get(next - 1);
        Duration wait = outlet.revisits().get(next).minus(before);
        return Optional.of(now.plus(wait.isNegative() ? Duration.ZERO : wait));
    }

    /** Kept for inspection with each try: the page may be another one each time. */
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

    /** ArticleJson alone decides what an article may be; so ask it as every reader will. */
    private ReadResult accepted(Outlet outlet, CrawlTask task, ExtractedArticle page) {
        Article article =
                new Article(
                        task.key(),
                        outlet.name(),
                        page.section(),
                        page.title(),
                        page.body(),
                        page.address(),
                        page.publishedAt());
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
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
