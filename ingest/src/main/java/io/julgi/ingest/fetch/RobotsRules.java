package io.julgi.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.julgi.ingest.fetch.Fetched.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers what the robots.txt of each origin allows, by RFC 9309: a response 4xx allows everything,
 * an error of server or network forbids everything until there is a response, five redirects are
 * followed, 500 KiB are read, and the rules are valid for a day. Thread-safe; each file is fetched
 * once.
 */
final class RobotsRules {
    /** RFC 9309, section 2.5: at least 500 KiB have to be parsed. */
    static final int READ_BYTES = 500 << 10;

    /** RFC 9309, section 2.3.1.2: at least five. */
    static final int REDIRECTS = 5;

    private static final Duration BELIEVED = Duration.ofHours(24);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(5);

    /**
     * By default crawler-commons takes a delay above 300 s for a ban; but 600 s is what 한겨레 asked
     * for once. Above a day it is one.
     */
    private static final long LONGEST_DELAY = Duration.ofDays(1).toMillis();

    private final Source source;
    private final String agent;
    private final Clock clock;
    private final Map<String, Origin> origins = new ConcurrentHashMap<>();

    /**
     * Fetches robots.txt files, following up to {@link #REDIRECTS} redirects; the next request to
     * the host waits for this delay.
     */
    @FunctionalInterface
    interface Source {
        /** The response for this address. */
        Fetched fetch(String address, Duration delay) throws InterruptedException;
    }

    /**
     * @param agent the product token that groups of rules may name
     */
    RobotsRules(Source source, String agent, Clock clock) {
        this.source = source;
        this.agent = agent;
        this.clock = clock;
    }

    /**
     * The decision of an origin's rules on one address.
     *
     * @param allowed whether it may be fetched
     * @param delay the crawl delay of the rules; zero when they have none
     * @param outcome the outcome for an address that is not allowed: INSECURE when there is no
     *     secure connection to read the rules, POSTPONED when they cannot be fetched yet, else
     *     FORBIDDEN
     * @param reason why it is not allowed
     * @param again how long the decision is valid
     */
    record Verdict(
            boolean allowed, Duration delay, Outcome outcome, String reason, Duration again) {}

    /**
     * The verdict on an address.
     *
     * @param origin scheme, host and port ({@code https://www.hani.co.kr})
     * @param address the whole address, below that origin
     * @param delay before the next request, if the file has to be fetched
     */
    Verdict verdict(String origin, String address, Duration delay) throws InterruptedException {
        return origins.computeIfAbsent(origin, Origin::new).verdict(address, delay);
    }

    /** Each origin has its own lock, so that slow hosts do not block others. */
    private final class Origin {
        private final String file;
        private BaseRobotRules rules;
        private Instant believedUntil = Instant.MIN;
        private String source = "";
        private Outcome outcome = Outcome.FORBIDDEN;

        Origin(String origin) {
            file = origin + "/robots.txt";
        }

        synchronized Verdict verdict(String address, Duration usual) throws InterruptedException {
            if (!clock.instant().isBefore(believedUntil)) {
                Fetched answer = RobotsRules.this.source.fetch(file, usual);
                if (answer.outcome() == Outcome.POSTPONED) {
                    return new Verdict(
                            false,
                            Duration.ZERO,
                            Outcome.POSTPONED,
                            answer.reason(),
                            answer.retryAfter().orElseThrow());
                }
                read(answer);
            }
            long delay = rules.getCrawlDelay();
            return new Verdict(
                    rules.isAllowed(address),
                    Duration.ofMillis(delay == BaseRobotRules.UNSET_CRAWL_DELAY ? 0 : delay),
                    outcome,
                    source,
                    Duration.between(clock.instant(), believedUntil));
        }

        private void read(Fetched answer) {
            Duration believed = BELIEVED;
            outcome = answer.outcome() == Outcome.INSECURE ? Outcome.INSECURE : Outcome.FORBIDDEN;
            switch (answer.outcome()) {
                case OK, NOT_MODIFIED -> {
                    source = file + " forbids it";
                    rules =
                            new SimpleRobotRulesParser(LONGEST_DELAY, 0)
                                    .parseContent(
                                            file,
                                            answer.body(),
                                            answer.contentType(),
                                            List.of(agent));
                }
                case GONE -> {
                    source = "";
                    rules = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
                }
                default -> {
                    source = file + " cannot be read, which forbids everything: " + answer.reason();
                    rules = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
                    believed = answer.retryAfter().orElse(UNTIL_NEXT_TRY);
                }
            }
            believedUntil = clock.instant().plus(believed);
        }
    }
}
