package io.julgi.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;

/**
 * Decides which addresses may be connected to, so that no page and no redirect can send the crawler
 * to services that only this network should reach (server-side request forgery, CWE-918).
 */
@FunctionalInterface
interface AddressGuard {
    /** Throws unless this address may be connected to. */
    void check(InetAddress address) throws ForbiddenAddressException;

    /** An address that must not be connected to. */
    final class ForbiddenAddressException extends IOException {
        ForbiddenAddressException(String message) {
            super(message);
        }
    }

    /**
     * Allows public addresses, and private ones if the settings do; without a contact only
     * addresses of this machine.
     */
    static AddressGuard of(FetchSettings settings) {
        boolean onlyThisMachine = settings.contact().isBlank();
        return address -> {
            if (!isPublic(address) && !settings.privateAddresses()) {
                throw new ForbiddenAddressException(
                        address.getHostAddress()
                                + " is not a public address; newspapers are on public ones");
            }
            if (onlyThisMachine && !address.isLoopbackAddress()) {
                throw new ForbiddenAddressException(
                        "crawl.contact is empty, so "
                                + address.getHostAddress()
                                + " is not crawled; set the page or mail address where a newspaper"
                                + " reaches you");
            }
        };
    }

    /** Allows only addresses of this machine. */
    static AddressGuard onlyThisMachine() {
        return address -> {
            if (!address.isLoopbackAddress()) {
                throw new ForbiddenAddressException(
                        address.getHostAddress()
                                + " is not on this machine, as the outlet's loopback: true says");
            }
        };
    }

    private static boolean isPublic(InetAddress address) {
        return !(address.isLoopbackAddress()
                        || address.isAnyLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress())
                && !isSpecial(address.getAddress());
    }

    /** Ranges of IANA's special-purpose registries that Java has no method for. */
    private static boolean isSpecial(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (bytes.length == 4) {
            return first == 0
                    || (first == 100 && (second & 0xC0) == 64)
                    || (first == 192 && second == 0 && bytes[2] == 0)
                    || (first == 198 && (second & 0xFE) == 18)
                    || first >= 240;
        }
        // Unique local addresses, and those that carry an IPv4 address inside: NAT64, 6to4, Teredo.
        return (first & 0xFE) == 0xFC
                || (first == 0 && second == 0x64)
                || (first == 0x20 && second == 0x02)
                || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0)
                || (first == 0 && second == 0);
    }
}
