package io.julgi.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlinkClusterTest {
    @TempDir Path folder;

    private HttpServer server;
    private volatile int status = 200;
    private volatile String type = "application/json";
    private volatile String answer = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", type);
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://host/", "http:/host", "host", "", "http:///x"})
    void takesOnlyAWebAddress(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlinkCluster(URI.create(address)))
                .withMessageContaining("http://localhost:8081")
                .withMessageEndingWith("'" + address + "'");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(
                        () -> new FlinkCluster(URI.create("http://127.0.0.1:" + free)).version())
                .withMessage(
                        "Cannot reach the cluster at http://127.0.0.1:%d (connection refused); is it running, and is this its REST address?"
                                .formatted(free));
    }

    @Test
    void saysThatAHostIsUnknown() {
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(
                        () ->
                                new FlinkCluster(URI.create("http://no-such-host.invalid:8081"))
                                        .version())
                .withMessageContaining("(unknown host)");
    }

    @Test
    void saysThatAWebPageIsNoCluster() {
        type = "text/html";
        answer = "<html>Welcome</html>";
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> cluster().version())
                .withMessageContaining("not as a Flink cluster does (status 200, text/html)");
        status = 404;
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> cluster().version())
                .withMessageContaining("not as a Flink cluster does (status 404, text/html)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"flink\"", "", "{\"flink-version\":7}"})
    void saysThatOtherJsonIsNoCluster(String json) {
        answer = json;
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> cluster().version())
                .withMessageContaining("not as a Flink cluster does");
    }

    @Test
    void saysWhenAClusterTakesNoJars() throws IOException {
        status = 404;
        answer = "{\"errors\":[\"Not found: /jars/upload\"]}";
        Path jar = Files.writeString(folder.resolve("a.jar"), "jar");
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> cluster().upload(jar))
                .withMessageContaining("web.submit.enable")
                .withMessageEndingWith("Not found: /jars/upload");
    }

    @Test
    void saysHowToGetAJarThatIsMissing() {
        Path jar = folder.resolve("julgi-jobs-flink-1-cluster.jar");
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> cluster().upload(jar))
                .withMessageContaining(jar.toString())
                .withMessageContaining("compile it first");
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> ClusterJar.in(folder))
                .withMessageContaining("compile it first");
    }

    @Test
    void findsTheOneJarOfItsFolder() throws IOException {
        Path jar = Files.writeString(folder.resolve("julgi-jobs-flink-1-cluster.jar"), "jar");
        assertThatNoException().isThrownBy(() -> ClusterJar.in(folder));
        Files.copy(jar, folder.resolve("julgi-jobs-flink-2-cluster.jar"));
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> ClusterJar.in(folder))
                .withMessageContaining("remove the old ones");
    }

    @Test
    void refusesAClusterOfAnotherMajorVersion() {
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> Submit.checkVersion("1.20.1", "2.2.1"))
                .withMessage(
                        "The cluster runs Flink 1.20.1, but the jar is compiled for Flink 2.2.1; use a cluster of Flink 2.x");
        assertThatNoException().isThrownBy(() -> Submit.checkVersion("2.3.0", "2.2.1"));
    }

    @Test
    void rebuildsWithoutASavepoint() {
        Submission submission =
                new Submission(address(), folder, List.of(), 1, Optional.of("file:///savepoint-1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Submit.rebuild(submission, line -> {}))
                .withMessageContaining("file:///savepoint-1");
    }

    private FlinkCluster cluster() {
        return new FlinkCluster(address());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
