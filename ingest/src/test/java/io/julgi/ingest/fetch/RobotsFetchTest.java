package io.julgi.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.fetch.Fetched.Outcome;
import io.julgi.ingest.outlet.TestOutlets;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class RobotsFetchTest {
    private final LoopbackSite site = new LoopbackSite().page("/a", "text");
    private final PoliteFetcher fetcher =
            new PoliteFetcher(TestFetching.PATIENT, Clock.systemUTC());

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, OK",
        "403, OK",
        "404, OK",
        "410, OK",
        "429, FORBIDDEN",
        "500, FORBIDDEN",
        "503, FORBIDDEN"
    })
    void theStatusDecides(int status, Outcome outcome) throws Exception {
        site.status("/robots.txt", status);

        assertThat(fetch().outcome()).isEqualTo(outcome);
    }

    @Test
    void aHostThatSleepsForbidsEverything() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        site.on(
                "/robots.txt",
                exchange -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });

        FetchSettings impatient =
                TestFetching.with(Duration.ofMillis(500), TestFetching.PATIENT.callTimeout());
        try (PoliteFetcher hurried = new PoliteFetcher(impatient, Clock.systemUTC())) {
            assertThat(fetch(hurried).reason()).contains("SocketTimeoutException");
        }
        end.countDown();
    }

    @Test
    void followsFiveRedirectsAlsoToAnotherHost() throws Exception {
        try (LoopbackSite other = new LoopbackSite("127.0.0.3")) {
            other.page("/r5", "User-agent: *\nDisallow: /a");
            site.redirect("/robots.txt", "/r1")
                    .redirect("/r1", "/r2")
                    .redirect("/r2", "/r3")
                    .redirect("/r3", "/r4")
                    .redirect("/r4", other.origin() + "/r5");

            assertThat(fetch().outcome()).isEqualTo(Outcome.FORBIDDEN);
        }
    }

    @Test
    void aRedirectLoopIsAsGoodAsNoFile() throws Exception {
        site.redirect("/robots.txt", "/robots.txt");

        assertThat(fetch().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void readsRulesUpTo500KibAndNoFurther() throws Exception {
        String filler = "# " + "x".repeat(97) + "\n";
        String within = filler.repeat(5_000) + "User-agent: *\nDisallow: /a\n";
        site.page("/robots.txt", within + filler.repeat(100_000));

        assertThat(within.length()).isLessThan(RobotsRules.READ_BYTES);
        assertThat(fetch().outcome()).isEqualTo(Outcome.FORBIDDEN);
    }

    @Test
    void aPageInsteadOfRulesForbidsNothing() throws Exception {
        site.page("/robots.txt", "<!DOCTYPE html><html><body>Disallow</body></html>");

        assertThat(fetch().outcome()).isEqualTo(Outcome.OK);
    }

    private Fetched fetch() throws InterruptedException {
        return fetch(fetcher);
    }

    private Fetched fetch(PoliteFetcher fetcher) throws InterruptedException {
        return fetcher.fetch(TestOutlets.outlet(), site.origin() + "/a", Validators.NONE);
    }
}
