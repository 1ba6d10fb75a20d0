package io.julgi.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.fetch.Fetched.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {
    private static final String ORIGIN = "https://www.paper.example";

    private final List<String> fetches = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private Fetched answer = ok("");
    private final RobotsRules rules =
            new RobotsRules(
                    (address, delay) -> {
                        fetches.add(address);
                        return answer;
                    },
                    "julgi",
                    clock);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: *\\nDisallow: /api/                       | /api/x       | false",
                "User-agent: *\\nDisallow: /api/                       | /apis        | true",
                "User-agent: *\\nDisallow: /                           | /robots.txt  | true",
                "User-agent: *\\nDisallow:                             | /a           | true",
                "User-agent: *\\nDisallow: /a\\nAllow: /a/b            | /a/b/c       | true",
                "User-agent: *\\nDisallow: /a/b\\nAllow: /a            | /a/b         | false",
                "User-agent: *\\nDisallow: /*.pdf$                     | /a.pdf       | false",
                "User-agent: *\\nDisallow: /*.pdf$                     | /a.pdfs      | true",
                "User-agent: *\\nDisallow: /가                          | /%EA%B0%80   | false",
                "User-agent: *\\nDisallow: /a%3cd                      | /a%3Cd       | false",
                "User-agent: *\\nDisallow: /A                          | /a           | true",
                "USER-AGENT: *\\ndisallow: /a                          | /a           | false",
                "User-agent: *\\nDisallow: /\\n\\nUser-agent: julgi\\nDisallow: /x | /a | true",
                "User-agent: julgi\\nDisallow: /x\\n\\nUser-agent: *\\nDisallow: / | /x | false",
                "User-agent: Julgi/2.0\\nDisallow: /x                  | /x           | false",
                "User-agent: julgi\\nUser-agent: other\\nDisallow: /x  | /x           | false",
                "User-agent: julgi\\nDisallow: /x\\n\\nUser-agent: julgi\\nDisallow: /y | /y | false",
                "User-agent: julgibot\\nDisallow: /                    | /a           | true",
                "User-agent: other\\nDisallow: /                       | /a           | true",
                "Disallow: /                                           | /a           | true",
                "<html><body>Disallow: / </body></html>                | /a           | true",
            })
    void readsRulesAsRfc9309Does(String file, String path, boolean allowed) throws Exception {
        answer = ok(file.replace("\\n", "\n"));

        assertThat(rules.verdict(ORIGIN, ORIGIN + path, Duration.ZERO).allowed())
                .isEqualTo(allowed);
    }

    @Test
    void keepsADelayOfTenMinutesInsteadOfStayingAway() throws Exception {
        answer = ok("User-agent: *\nCrawl-delay: 600\nDisallow: /x");

        RobotsRules.Verdict verdict = verdict("/a");

        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.delay()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aFileThatIsNotThereAllowsEverything() throws Exception {
        answer = Fetched.failed(Outcome.GONE, ORIGIN, 404, "HTTP 404");

        assertThat(verdict("/a").allowed()).isTrue();
    }

    @Test
    void aFileThatCannotBeReadForbidsEverythingUntilItCan() throws Exception {
        answer = Fetched.failed(Outcome.UNREACHABLE, ORIGIN, 503, "HTTP 503");

        RobotsRules.Verdict forbidden = verdict("/a");
        answer = ok("");
        RobotsRules.Verdict stillForbidden = verdict("/a");
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        RobotsRules.Verdict allowed = verdict("/a");

        assertThat(forbidden.allowed()).isFalse();
        assertThat(forbidden.reason())
                .startsWith(
                        ORIGIN + "/robots.txt cannot be read, which forbids everything: HTTP 503");
        assertThat(stillForbidden.allowed()).isFalse();
        assertThat(allowed.allowed()).isTrue();
        assertThat(fetches).hasSize(2);
    }

    @Test
    void asksAgainWhenTheServerSaysSo() throws Exception {
        answer =
                Fetched.failed(Outcome.UNREACHABLE, ORIGIN, 429, "HTTP 429")
                        .withRetryAfter(Optional.of(Duration.ofHours(1)));

        verdict("/a");
        clock.now = clock.now.plus(Duration.ofMinutes(59));
        verdict("/a");

        assertThat(fetches).hasSize(1);
    }

    @Test
    void believesAFileForADay() throws Exception {
        answer = ok("User-agent: *\nDisallow: /a");
        verdict("/a");
        answer = ok("");

        clock.now = clock.now.plus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(verdict("/a").allowed()).isFalse();
        clock.now = clock.now.plusSeconds(1);
        assertThat(verdict("/a").allowed()).isTrue();
    }

    @Test
    void eachOriginHasItsOwnRules() throws Exception {
        verdict("/a");
        rules.verdict("https://rss.paper.example", "https://rss.paper.example/x", Duration.ZERO);

        assertThat(fetches)
                .containsExactly(ORIGIN + "/robots.txt", "https://rss.paper.example/robots.txt");
    }

    private RobotsRules.Verdict verdict(String path) throws InterruptedException {
        return rules.verdict(ORIGIN, ORIGIN + path, Duration.ZERO);
    }

    private static Fetched ok(String file) {
        return new Fetched(
                Outcome.OK,
                ORIGIN + "/robots.txt",
                200,
                file.getBytes(UTF_8),
                "text/plain",
                Validators.NONE,
                "",
                Optional.empty());
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
