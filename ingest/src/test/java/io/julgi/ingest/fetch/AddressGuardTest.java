package io.julgi.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final AddressGuard GUARD =
            AddressGuard.of(FetchSettings.usual("https://example.org/crawler"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "198.18.0.1",
                "192.0.0.8",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001:0:1::1"
            })
    void refusesWhatIsNotPublic(String address) throws Exception {
        InetAddress inside = InetAddress.getAllByName(address)[0];

        assertThatThrownBy(() -> GUARD.check(inside))
                .isInstanceOf(AddressGuard.ForbiddenAddressException.class)
                .hasMessageContaining("is not a public address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "192.1.0.1",
                "223.130.195.200",
                "2001:4860:4860::8888",
                "2606:4700::1111"
            })
    void letsPublicAddressesPass(String address) throws Exception {
        InetAddress outside = InetAddress.getAllByName(address)[0];

        assertThatCode(() -> GUARD.check(outside)).doesNotThrowAnyException();
    }

    @Test
    void withoutAContactOnlyThisMachineIsCrawled() throws Exception {
        AddressGuard guard = AddressGuard.of(FetchSettings.usual(""));
        InetAddress outside = InetAddress.getAllByName("8.8.8.8")[0];

        assertThatThrownBy(() -> guard.check(outside))
                .hasMessage(
                        "crawl.contact is empty, so 8.8.8.8 is not crawled; set the page or mail"
                                + " address where a newspaper reaches you");
    }

    @Test
    void aSocketAsksWhenItConnects() throws Exception {
        try (Socket socket = new GuardedSockets(GUARD).createSocket()) {
            InetSocketAddress inside = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);

            assertThatThrownBy(() -> socket.connect(inside, 100))
                    .isInstanceOf(AddressGuard.ForbiddenAddressException.class);
        }
    }

    @Test
    void refusesSettingsThatNoServerUnderstands() {
        assertThatThrownBy(() -> FetchSettings.usual("연락처"))
                .hasMessageContaining("expected an address in plain ASCII");
    }
}
