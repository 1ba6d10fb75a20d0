package io.julgi.ingest.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import io.julgi.ingest.outlet.Outlet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Normalises web addresses to the form in which they are compared and stored. */
public final class WebAddress {
    /** Longer addresses are traps or attacks; ArticleJson rejects them too. */
    private static final int LONGEST = 2_000;

    /** Parameters that tell which advertisement or share button a reader came from. */
    private static final Set<String> TRACKING =
            Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid");

    private static final String TRACKING_PREFIX = "utm_";

    /** An IP address has no registered domain, though its last numbers look like one. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|.*:.*");

    private WebAddress() {}

    /**
     * The address as WHATWG's URL standard writes it, without fragment, user, default port and the
     * parameters that only track readers. Empty unless it is a web address of usual length.
     */
    public static Optional<String> normal(String address, Outlet outlet) {
        return parse(address).map(url -> normal(url, outlet).toString());
    }

    /** The normal form of a link on a page. */
    public static Optional<String> normal(String page, String link, Outlet outlet) {
        return parse(page)
                .map(url -> url.resolve(link.strip()))
                .filter(url -> url.toString().length() <= LONGEST)
                .map(url -> normal(url, outlet).toString());
    }

    /** The host in lower case; empty unless it is a web address. */
    public static String host(String address) {
        return parse(address).map(HttpUrl::host).orElse("");
    }

    /** Whether both hosts belong to one registered domain, by the Public Suffix List. */
    public static boolean sameRegisteredDomain(String host, String other) {
        return host.equals(other)
                || Objects.equals(registeredDomain(host), registeredDomain(other));
    }

    private static String registeredDomain(String host) {
        if (NUMERIC.matcher(host).matches()) {
            return host;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
        return domain == null ? host : domain;
    }

    private static Optional<HttpUrl> parse(String address) {
        return address.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(HttpUrl.parse(address.strip()));
    }

    private static HttpUrl normal(HttpUrl url, Outlet outlet) {
        HttpUrl.Builder builder = url.newBuilder().fragment(null).username("").password("");
        for (String parameter : url.queryParameterNames()) {
            if (isTracking(parameter, outlet)) {
                builder.removeAllQueryParameters(parameter);
            }
        }
        HttpUrl normal = builder.build();
        // "?" with nothing behind it is another address to a computer, not to a reader.
        return "".equals(normal.encodedQuery()) ? normal.newBuilder().query(null).build() : normal;
    }

    private static boolean isTracking(String parameter, Outlet outlet) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return name.startsWith(TRACKING_PREFIX)
                || TRACKING.contains(name)
                || outlet.trackingParameters().contains(parameter);
    }
}
