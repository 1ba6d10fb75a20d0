package io.julgi.ingest.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.fetch.LoopbackSite;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentWebhookTest {
    private static final IncidentWatch.Message MESSAGE =
            new IncidentWatch.Message(
                    new Incident(
                            "hani",
                            Incident.Kind.SILENT,
                            Instant.parse("2026-01-01T09:00:00Z"),
                            "\"nothing\" new"),
                    false);

    private final LoopbackSite site = new LoopbackSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void sendsTheMessageInSlacksForm() throws Exception {
        AtomicReference<String> body = new AtomicReference<>();
        site.on(
                "/hook",
                exchange -> {
                    body.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    LoopbackSite.send(exchange, 200, "text/plain", "ok");
                });

        new IncidentWebhook(site.origin() + "/hook").send(MESSAGE);

        assertThat(body.get()).isEqualTo("{\"text\":\"hani: \\\"nothing\\\" new\"}");
    }

    @Test
    void tellsWhenTheMessageWasNotTaken() {
        site.status("/secret", 403);

        assertThatThrownBy(() -> new IncidentWebhook(site.origin() + "/secret").send(MESSAGE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered HTTP 403")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesWhatIsNoWebAddressWithoutShowingIt() {
        assertThatThrownBy(() -> new IncidentWebhook("file:///secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
