package io.julgi.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Someone who calls a server of this machine over HTTP, and compares every answer to GET with what
 * the API's description promises.
 */
final class Caller {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private Promises promises;

    Caller(int port) {
        this.port = port;
    }

    Answer get(String path, String... headers) throws IOException {
        Answer answer = send("GET", path, headers);
        promises().hold(path, answer);
        return answer;
    }

    private Promises promises() throws IOException {
        if (promises == null) {
            promises = new Promises(send("GET", "/api/v1/openapi.json").json());
        }
        return promises;
    }

    JsonNode json(String path) throws IOException {
        return get(path).json();
    }

    Answer send(String method, String path, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            Map<String, String> found = new HashMap<>();
            answer.headers().map().forEach((name, values) -> found.put(name, values.get(0)));
            return new Answer(answer.statusCode(), found, answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    /**
     * Asks for an address just as it is written, as only someone who tries things out would: HTTP
     * clients refuse or repair such addresses.
     */
    Answer getRaw(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) WebServerIT.PATIENCE.toMillis());
            String request =
                    "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"
                            .formatted(path, port);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream().readAllBytes());
        }
    }

    private static Answer read(byte[] all) {
        String latin = new String(all, StandardCharsets.ISO_8859_1);
        int end = latin.indexOf("\r\n\r\n");
        List<String> head = latin.substring(0, end).lines().toList();
        Map<String, String> headers = new HashMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(head.get(0).substring(9, 12));
        return new Answer(status, headers, Arrays.copyOfRange(all, end + 4, all.length));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
