package io.julgi.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that says the same to everybody, whatever it is asked. */
public final class PlainServer implements AutoCloseable {
    private final ServerSocket door;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    public PlainServer(String words) {
        try {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.execute(
                () -> {
                    while (!door.isClosed()) {
                        answer(words);
                    }
                });
    }

    public int port() {
        return door.getLocalPort();
    }

    private void answer(String words) {
        try (Socket socket = door.accept()) {
            socket.getOutputStream().write(words.getBytes(UTF_8));
        } catch (IOException e) {
            // Whoever asked has left, or the door was closed.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.shutdown();
    }
}
