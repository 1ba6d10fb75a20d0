package io.julgi.sink.crawl;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Which crawler is to work for which host. Every crawler reckons this by itself from the same list,
 * so nobody has to be asked.
 */
final class HostShares {
    private HostShares() {}

    /**
     * A crawler for each host that anybody wants, in even shares.
     *
     * @param crawlers the domains that each crawler works for, by its name
     */
    static Map<String, String> of(SortedSet<String> hosts, Map<String, List<String>> crawlers) {
        Map<String, Integer> loads = new HashMap<>();
        Map<String, String> shares = new HashMap<>();
        for (String host : hosts) {
            Optional<String> chosen =
                    crawlers.entrySet().stream()
                            .filter(crawler -> wants(crawler.getValue(), host))
                            .map(Map.Entry::getKey)
                            .min(
                                    Comparator.comparing(
                                                    (String name) -> loads.getOrDefault(name, 0))
                                            .thenComparing(Comparator.naturalOrder()));
            if (chosen.isPresent()) {
                shares.put(host, chosen.get());
                loads.merge(chosen.get(), 1, Integer::sum);
            }
        }
        return shares;
    }

    /** Whether this host belongs to one of the domains. */
    static boolean wants(List<String> domains, String host) {
        return domains.stream().anyMatch(d -> host.equals(d) || host.endsWith('.' + d));
    }
}
