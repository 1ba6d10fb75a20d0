package io.julgi.jobs.demo;

import java.util.List;

/**
 * An invented newspaper site.
 *
 * @param id names it in addresses and in ids of articles ({@code saebyeok})
 * @param name as a reader knows it ({@code 새벽신문})
 * @param template the real newspaper whose layout, lists, feeds and sitemaps it has
 */
public record SiteConfig(String id, String name, SiteTemplate template) {
    /** The outlets of the bundled articles, with the names that these give. */
    public static final List<SiteConfig> BUNDLED =
            List.of(
                    new SiteConfig("saebyeok", "새벽신문", SiteTemplate.HANI),
                    new SiteConfig("bada", "바다방송", SiteTemplate.HANI),
                    new SiteConfig("deulnyeok", "들녘뉴스", SiteTemplate.HANI),
                    new SiteConfig("julgi", "줄기일보", SiteTemplate.DONGA),
                    new SiteConfig("hangang", "한강경제", SiteTemplate.DONGA),
                    new SiteConfig("namdo", "남도매일", SiteTemplate.DONGA));
}
