package io.julgi.ingest.outlet;

import java.util.Map;

/** Outlets on this machine. */
public final class TestOutlets {
    private TestOutlets() {}

    /** An outlet on loopback addresses without delay, with these further lines of YAML. */
    public static Outlet outlet(String... lines) {
        String yaml =
                """
                outlets:
                  test:
                    name: 시험신문
                    domains: [127.0.0.1, 127.0.0.2, localhost]
                    articleAddress: '/a/(?<number>[0-9]+)'
                    layouts:
                      - {name: now, title: h1, body: .b, date: .d}
                """;
        String more = String.join("\n    ", lines);
        return Outlets.of(
                        Map.of(
                                "test",
                                yaml
                                        + (more.contains("delay:") ? "" : "    delay: 0\n")
                                        + (more.contains("feeds:")
                                                        || more.contains("lists:")
                                                        || more.contains("archives:")
                                                        || more.contains("sitemaps:")
                                                ? ""
                                                : "    feeds: [http://127.0.0.1/rss]\n")
                                        + "    "
                                        + more))
                .outlet("test");
    }
}
