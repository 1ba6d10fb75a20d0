package io.julgi.ingest.crawl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.julgi.ingest.fetch.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends messages about incidents to a webhook in Slack's format. */
public final class IncidentWebhook {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * A webhook at this address. It comes from the operator, so no address guard applies.
     *
     * @throws IllegalArgumentException unless it is a web address
     */
    public IncidentWebhook(String address) {
        if (WebAddress.host(address).isEmpty()) {
            // The address is a secret in itself, so it is not shown.
            throw new IllegalArgumentException(
                    "crawl.webhook is no web address; expected https://… as Slack gives it");
        }
        this.address = URI.create(address);
    }

    /**
     * Sends a message and returns when it has been accepted.
     *
     * @throws IOException when it has not been accepted; the exception does not show the address,
     *     which is a secret
     */
    public void send(IncidentWatch.Message message) throws IOException, InterruptedException {
        String json = JsonNodeFactory.instance.objectNode().put("text", message.text()).toString();
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(json))
                        .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException(
                    "The webhook for incidents answered HTTP "
                            + status
                            + "; expected 200. Not sent: "
                            + message.text());
        }
    }
}
