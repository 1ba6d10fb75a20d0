package io.julgi.jobs.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A newspaper of ours on this machine: a feed with articles 1 to 30, and an archive with five more
 * for every day.
 */
public final class TestNewspaper implements AutoCloseable {
    public static final int IN_FEED = 30;
    public static final int IN_DAY = 5;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    // Both guarded by this.
    private final Queue<HttpExchange> unanswered = new ArrayDeque<>();
    private int untilHeld = Integer.MAX_VALUE;
    private final Map<String, String> revised = new ConcurrentHashMap<>();
    private final AtomicInteger inFeed = new AtomicInteger(IN_FEED);
    private volatile boolean isForbidden;

    public TestNewspaper() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Its entry in {@code outlets.yaml}; no article is looked at again. */
    public String outlets() {
        return outlets("");
    }

    /**
     * The same with these moments after the first visit at which articles are looked at again.
     *
     * @param revisits as {@code 1s, 2s}
     */
    public String outlets(String revisits) {
        return """
               outlets:
                 here:
                   name: 여기신문
                   loopback: true
                   domains: [127.0.0.1]
                   delay: 0
                   connections: 2
                   articleAddress: '/a/(?<number>[0-9]+)'
                   feeds: [%1$s/rss]
                   archives:
                     - address: %1$s/list/{yyyyMMdd}
                       entries: [{item: .i, link: a}]
                   layouts: [{name: now, title: h1, body: .b p, date: .d}]
                   revisits: [%2$s]
               """
                .formatted(origin(), revisits);
    }

    /** Its feed shows so many articles from now on, from number 1. */
    public void announce(int articles) {
        inFeed.set(articles);
    }

    /** This article has another headline from now on, and says when it was changed (수정). */
    public void revise(String number, String title) {
        revised.put(number, title);
    }

    /** After so many articles, requests for articles get no answer, but see {@link #answerHeld}. */
    public synchronized void holdAfter(int articles) {
        untilHeld = articles;
    }

    /** From now on everything is answered. */
    public synchronized void release() {
        untilHeld = Integer.MAX_VALUE;
    }

    /** Answers the requests that got no answer until now. */
    public void answerHeld() throws IOException {
        for (HttpExchange exchange : taken()) {
            answer(exchange);
        }
    }

    private synchronized List<HttpExchange> taken() {
        List<HttpExchange> all = List.copyOf(unanswered);
        unanswered.clear();
        return all;
    }

    private synchronized boolean isHeld(HttpExchange exchange) {
        if (untilHeld > 0) {
            untilHeld--;
            return false;
        }
        unanswered.add(exchange);
        held.countDown();
        return true;
    }

    /** Waits until a request gets no answer. */
    public void awaitHeld() throws InterruptedException {
        held.await();
    }

    /** Whether robots.txt forbids everything. */
    public void forbid(boolean forbidden) {
        isForbidden = forbidden;
    }

    /** The articles and archives that were answered, in order. */
    public List<String> answered() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/a/") && isHeld(exchange)) {
            return; // and no answer yet
        }
        try (exchange) {
            if (path.equals("/robots.txt")) {
                send(exchange, "text/plain", isForbidden ? "User-agent: *\nDisallow: /\n" : "");
            } else if (path.equals("/rss")) {
                send(exchange, "application/rss+xml; charset=utf-8", feed());
            } else if (path.startsWith("/list/")) {
                asked.add(path);
                send(exchange, "text/html; charset=utf-8", day(path.substring(6)));
            } else {
                asked.add(path);
                send(exchange, "text/html; charset=utf-8", article(path.substring(3)));
            }
        }
    }

    private String feed() {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= inFeed.get(); i++) {
            items.append("<item><title>새 소식</title><link>").append(origin());
            items.append("/a/").append(i).append("</link></item>");
        }
        return "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>t</title>"
                + "<link>x</link><description>d</description>"
                + items
                + "</channel></rss>";
    }

    private static String day(String day) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < IN_DAY; i++) {
            items.append("<div class=i><a href='/a/").append(day).append('0').append(i);
            items.append("'>지난 소식</a></div>");
        }
        return items.toString();
    }

    private String article(String number) {
        String title = revised.getOrDefault(number, "국회 소식 " + number);
        String changed = revised.containsKey(number) ? " 수정 2020-01-02 11:00" : "";
        return "<h1>%2$s</h1><div class=b><p>국회는 %1$s번째 법안을 다루었다.</p></div><span class=d>입력 2020-01-01 10:00%3$s</span>"
                .formatted(number, title, changed);
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
