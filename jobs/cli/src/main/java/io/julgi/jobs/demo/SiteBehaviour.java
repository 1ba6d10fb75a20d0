package io.julgi.jobs.demo;

import java.time.Duration;

/**
 * How the sites of one server behave.
 *
 * @param latency how long the server waits before each answer
 * @param menuLinks how many links surround each article: real pages have hundreds
 * @param connections how many requests at the same time its outlets allow
 */
public record SiteBehaviour(Duration latency, int menuLinks, int connections) {
    /** Quick answers and short menus, for the demo. */
    public static final SiteBehaviour DEMO = new SiteBehaviour(Duration.ZERO, 12, 4);
}
