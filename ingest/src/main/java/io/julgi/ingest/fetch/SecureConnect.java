package io.julgi.ingest.fetch;

import java.util.Optional;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;

/**
 * Tells whether a request is in its TLS handshake. A server that does not speak TLS may answer
 * anything then, or nothing, so a failure at this point is not taken for one of the network.
 */
final class SecureConnect {
    private volatile boolean isUnderWay;

    boolean isUnderWay() {
        return isUnderWay;
    }

    /** Updates the {@link SecureConnect} that a request carries as its tag. */
    static final class Watch extends EventListener {
        @Override
        public void secureConnectStart(Call call) {
            of(call).ifPresent(connect -> connect.isUnderWay = true);
        }

        @Override
        public void secureConnectEnd(Call call, Handshake handshake) {
            of(call).ifPresent(connect -> connect.isUnderWay = false);
        }

        private static Optional<SecureConnect> of(Call call) {
            return Optional.ofNullable(call.request().tag(SecureConnect.class));
        }
    }
}
