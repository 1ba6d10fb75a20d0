package io.julgi.ingest.extract;

import io.julgi.ingest.fetch.WebAddress;
import io.julgi.ingest.outlet.Outlet;
import java.util.Optional;
import java.util.regex.Matcher;
import okio.ByteString;

/**
 * The article that an address leads to; one article may have many addresses.
 *
 * @param id the outlet and its own number of the article ({@code hani-1043921}); where the address
 *     holds none, the outlet and a hash of the address
 * @param isNumbered whether the outlet's own number is known
 */
public record ArticleIdentity(String id, boolean isNumbered) {
    private static final int HASH_BYTES = 10;

    /** The article at this address, which is normalised first. */
    public static ArticleIdentity of(Outlet outlet, String address) {
        return number(outlet, address)
                .map(number -> new ArticleIdentity(outlet.id() + '-' + number, true))
                .orElseGet(
                        () ->
                                new ArticleIdentity(
                                        outlet.id()
                                                + '-'
                                                + hash(
                                                        WebAddress.normal(address, outlet)
                                                                .orElse(address)),
                                        false));
    }

    private static Optional<String> number(Outlet outlet, String address) {
        Matcher matcher = outlet.articleAddress().matcher(address);
        return matcher.find()
                ? Optional.ofNullable(matcher.group(Outlet.NUMBER))
                : Optional.empty();
    }

    private static String hash(String address) {
        // The same text over http and https, with and without www, is the same article.
        String plain = address.replaceFirst("^https?://(?:www\\.)?", "");
        return ByteString.encodeUtf8(plain).sha256().substring(0, HASH_BYTES).hex();
    }
}
