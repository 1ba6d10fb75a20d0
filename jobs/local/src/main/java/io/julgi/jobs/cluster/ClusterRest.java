package io.julgi.jobs.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Calls of a cluster's REST API. The answer is JSON; whatever else happens is a {@link
 * ClusterException} that names the address, what was found there and the next move.
 *
 * <p>Flink's own {@code RestClusterClient} sends no jars. The calls that do are in {@code
 * flink-runtime-web}, and on our class path that would open the upload of jars, without a password,
 * in every local run: Flink looks for it there.
 */
final class ClusterRest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** A jar is large, and its main runs before the answer: it may wait for Kafka and MongoDB. */
    private static final Duration LONG_ANSWER = Duration.ofMinutes(5);

    private static final String BOUNDARY = "julgi-cluster-jar-f3a1c7d2b9";

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(CONNECT)
                    .build();

    ClusterRest(URI address) {
        this.address = checked(address);
    }

    /** The same address without a slash at its end, when it is one of a web server. */
    static URI checked(URI address) {
        String scheme =
                address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    ("The cluster's address must begin with http:// or https:// and name a host, such as "
                                    + "http://localhost:8081, but is '%s'")
                            .formatted(address));
        }
        String text = address.toString();
        int end = text.length();
        while (text.charAt(end - 1) == '/') {
            end--;
        }
        return URI.create(text.substring(0, end));
    }

    URI address() {
        return address;
    }

    JsonNode get(String path) throws InterruptedException {
        return answer(request(path, ANSWER).GET(), "has no answer to " + path);
    }

    /**
     * Asks the cluster to do something.
     *
     * @param refusal what the cluster then does not do, for the message: {@code did not stop it}
     */
    JsonNode send(String method, String path, String refusal) throws InterruptedException {
        return answer(request(path, ANSWER).method(method, BodyPublishers.noBody()), refusal);
    }

    /** The same with an order in JSON. */
    JsonNode post(String path, Map<String, ?> order, String refusal) throws InterruptedException {
        return answer(
                request(path, LONG_ANSWER)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(JSON.valueToTree(order).toString())),
                refusal);
    }

    /** The same with a jar. */
    JsonNode post(String path, Path jar, String refusal) throws InterruptedException {
        String head =
                String.join(
                        "\r\n",
                        "--" + BOUNDARY,
                        "Content-Disposition: form-data; name=\"jarfile\"; filename=\"%s\""
                                .formatted(jar.getFileName()),
                        "Content-Type: application/x-java-archive",
                        "",
                        "");
        BodyPublisher body;
        try {
            body =
                    BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofFile(ClusterJar.existing(jar)),
                            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        } catch (FileNotFoundException e) {
            throw new ClusterException("Cannot read the cluster jar " + jar, e);
        }
        return answer(
                request(path, LONG_ANSWER)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body),
                refusal);
    }

    /** A text of an answer, without which it is not from a Flink cluster. */
    String text(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        if (!value.isTextual()) {
            throw notFlink("no '" + field + "'");
        }
        return value.asText();
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(timeout)
                .header("Accept", "application/json");
    }

    /**
     * The JSON of a good answer; everything else is a fault that says what the cluster did not do.
     */
    private JsonNode answer(HttpRequest.Builder request, String refusal)
            throws InterruptedException {
        HttpResponse<String> response = send(request.build());
        JsonNode body = json(response);
        if (response.statusCode() / 100 == 2) {
            return body;
        }
        String reasons =
                StreamSupport.stream(body.path("errors").spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(error -> !error.equals("Internal server error."))
                        .map(FailureText::of)
                        .collect(Collectors.joining("; "));
        String message =
                "The cluster at %s %s: %s"
                        .formatted(
                                address,
                                refusal,
                                reasons.isEmpty() ? "status " + response.statusCode() : reasons);
        throw response.statusCode() == 503
                ? new UnreachableException(message)
                : new ClusterException(message);
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new UnreachableException(
                    "The cluster at %s gave no answer in time (%s %s)"
                            .formatted(address, request.method(), request.uri().getPath()),
                    e);
        } catch (IOException e) {
            throw new UnreachableException(
                    "Cannot reach the cluster at %s (%s); is it running, and is this its REST address?"
                            .formatted(address, reason(e)),
                    e);
        }
    }

    private JsonNode json(HttpResponse<String> response) {
        return object(response.body())
                .orElseThrow(
                        () ->
                                notFlink(
                                        "status %d, %s"
                                                .formatted(
                                                        response.statusCode(),
                                                        response.headers()
                                                                .firstValue("Content-Type")
                                                                .orElse("no content type"))));
    }

    private static Optional<JsonNode> object(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // a web page, not JSON
        }
    }

    private ClusterException notFlink(String found) {
        return new ClusterException(
                "%s answers, but not as a Flink cluster does (%s); is this its REST address?"
                        .formatted(address, found));
    }

    /** The JDK's client often leaves the message to a cause, or to the type alone. */
    private static String reason(IOException e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        if (deepest instanceof UnresolvedAddressException) {
            return "unknown host";
        }
        if (e instanceof ConnectException
                && (deepest.getMessage() == null || deepest instanceof ClosedChannelException)) {
            return "connection refused";
        }
        return deepest.getMessage() == null
                ? deepest.getClass().getSimpleName()
                : deepest.getMessage();
    }
}
