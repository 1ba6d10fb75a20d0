package io.julgi.jobs.rebuild;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which search words a rebuild makes timelines of. */
final class TrackedQueries {
    private TrackedQueries() {}

    /**
     * The chosen ones and, as far as the limit allows, those that readers asked for.
     *
     * @param chosen named in the settings, or found telling; all of them are tracked
     * @param asked most asked first
     */
    static List<String> of(List<String> chosen, List<String> asked, int limit) {
        Set<String> tracked = new LinkedHashSet<>(chosen);
        for (String query : asked) {
            if (tracked.size() >= limit) {
                break;
            }
            tracked.add(query);
        }
        return List.copyOf(tracked);
    }
}
