package io.julgi.jobs.demo;

import java.util.Map;
import java.util.Optional;

/** The pages of one paper. */
interface Pages {
    /** The address of an article. */
    String address(PublishedArticle printed);

    /**
     * The page at a path below the paper's own; empty when there is none.
     *
     * @param query the parameters of the address
     */
    Optional<PageAnswer> page(String path, Map<String, String> query);
}
