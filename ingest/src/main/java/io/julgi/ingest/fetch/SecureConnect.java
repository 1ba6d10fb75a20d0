package io.julgi.ingest.fetch;

import java.util.Optional;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;

/**
 * Whether a request is just making its connection secure. A server that speaks no TLS may say
 * anything then, or nothing: what fails at this point is no fault of the network.
 */
final class SecureConnect {
    private volatile boolean isUnderWay;

    boolean isUnderWay() {
        return isUnderWay;
    }

    /** Tells it to requests that have one as a tag. */
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
