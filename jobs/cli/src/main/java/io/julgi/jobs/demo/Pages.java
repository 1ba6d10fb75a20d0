package io.julgi.jobs.demo;

import java.util.Map;
import java.util.Optional;

/** Answers requests for the pages of one newspaper site. */
interface Pages {
    /** The address of an article. */
    String address(PublishedArticle published);

    /**
     * The page at a path below the site's own; empty when there is none.
     *
     * @param query the parameters of the address
     */
    Optional<PageAnswer> page(String path, Map<String, String> query);
}
