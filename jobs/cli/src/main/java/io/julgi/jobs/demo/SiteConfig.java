package io.julgi.jobs.demo;

import java.util.List;

/**
 * A newspaper that exists only here.
 *
 * @param id names it in addresses and in ids of articles ({@code saebyeok})
 * @param name as a reader knows it ({@code 새벽신문})
 * @param press whose pages its pages are like
 */
public record SiteConfig(String id, String name, Press press) {
    /** The papers of the bundled articles, by the names that these give. */
    public static final List<SiteConfig> BUNDLED =
            List.of(
                    new SiteConfig("saebyeok", "새벽신문", Press.HANI),
                    new SiteConfig("bada", "바다방송", Press.HANI),
                    new SiteConfig("deulnyeok", "들녘뉴스", Press.HANI),
                    new SiteConfig("julgi", "줄기일보", Press.DONGA),
                    new SiteConfig("hangang", "한강경제", Press.DONGA),
                    new SiteConfig("namdo", "남도매일", Press.DONGA));

    /** Whose structure of pages, lists, feeds and sitemaps. */
    public enum Press {
        /** 한겨레: lists with JSON inside, the way back is their pages. */
        HANI,
        /** 동아일보: an archive for each day, an index of packed sitemaps. */
        DONGA
    }
}
