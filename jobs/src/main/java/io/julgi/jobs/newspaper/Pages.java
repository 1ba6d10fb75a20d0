package io.julgi.jobs.newspaper;

import java.util.Map;
import java.util.Optional;

/** The pages of one paper. */
interface Pages {
    /** The address of an article. */
    String address(Printed printed);

    /**
     * The page at a path below the paper's own; empty when there is none.
     *
     * @param query the parameters of the address
     */
    Optional<Answer> page(String path, Map<String, String> query);
}
