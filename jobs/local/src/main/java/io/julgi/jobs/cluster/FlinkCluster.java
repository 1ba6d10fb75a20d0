package io.julgi.jobs.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A Flink cluster, met through its REST API: takes our jar, runs jobs from it and says how they are
 * doing.
 *
 * <p>Every method throws {@link ClusterException} when the cluster cannot be reached, is no Flink
 * cluster or refuses.
 *
 * @see <a
 *     href="https://nightlies.apache.org/flink/flink-docs-release-2.2/docs/ops/rest_api/">Flink's
 *     REST API</a>
 */
public final class FlinkCluster {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** The job's main runs before the answer: it may wait for Kafka and MongoDB. */
    private static final Duration LONG_ANSWER = Duration.ofMinutes(5);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** A JobManager that is replaced while we follow a job is back within this time. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final URI address;
    private final HttpClient http;

    /**
     * A cluster; nothing is called yet.
     *
     * @param address with scheme http or https; a path is kept, for a cluster behind a proxy
     * @throws IllegalArgumentException when it is no such address
     */
    public FlinkCluster(URI address) {
        this.address = checked(address);
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(CONNECT)
                        .build();
    }

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

    /** Where the cluster's own view shows a job. */
    public String viewOf(String job) {
        return address + "/#/job/running/" + job;
    }

    /** The Flink version of the cluster, such as {@code 2.2.1}. */
    public String version() throws InterruptedException {
        return text(get("/config"), "flink-version");
    }

    /**
     * Sends a jar.
     *
     * @return the id that {@link #run} and {@link #deleteJar} take
     */
    public String upload(Path jar) throws InterruptedException {
        String boundary = "julgi-cluster-jar-f3a1c7d2b9";
        String head =
                String.join(
                        "\r\n",
                        "--" + boundary,
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
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        } catch (FileNotFoundException e) {
            throw new ClusterException("Cannot read the cluster jar " + jar, e);
        }
        HttpRequest.Builder request =
                request("/jars/upload", LONG_ANSWER)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(body);
        String file =
                text(answer(request, "does not take jars (is web.submit.enable off?)"), "filename");
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /**
     * Runs the main method of a class of an uploaded jar on the cluster, which submits one job.
     *
     * @param parallelism 0 for the cluster's default
     * @param savepoint the folder of a savepoint to go on from
     * @return the job's id
     */
    public String run(
            String jar,
            String entryClass,
            List<String> arguments,
            int parallelism,
            Optional<String> savepoint)
            throws InterruptedException {
        ObjectNode order = JSON.createObjectNode().put("entryClass", entryClass);
        ArrayNode list = order.putArray("programArgsList");
        arguments.forEach(list::add);
        if (parallelism > 0) {
            order.put("parallelism", parallelism);
        }
        savepoint.ifPresent(folder -> order.put("savepointPath", folder));
        HttpRequest.Builder request =
                request("/jars/" + jar + "/run", LONG_ANSWER)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(order.toString()));
        String simple = entryClass.substring(entryClass.lastIndexOf('.') + 1);
        return text(answer(request, "refused " + simple), "jobid");
    }

    /**
     * Ends a stream with a savepoint, from which {@link #run} can go on.
     *
     * @param folder where savepoints are kept, as a URI that all of the cluster can reach
     * @return the folder of the new savepoint
     */
    public String stop(String job, String folder) throws InterruptedException {
        ObjectNode order =
                JSON.createObjectNode().put("targetDirectory", folder).put("drain", false);
        HttpRequest.Builder request =
                request("/jobs/" + job + "/stop", ANSWER)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(order.toString()));
        String path =
                "/jobs/%s/savepoints/%s"
                        .formatted(job, text(answer(request, "did not stop " + job), "request-id"));
        JsonNode made = get(path);
        while (!made.path("status").path("id").asText().equals("COMPLETED")) {
            Thread.sleep(SHORTEST_PAUSE.toMillis());
            made = get(path);
        }
        JsonNode failure = made.path("operation").path("failure-cause");
        if (!failure.isMissingNode()) {
            throw new ClusterException(
                    "Job %s was not stopped, because no savepoint could be made in %s: %s"
                            .formatted(
                                    job,
                                    folder,
                                    FailureText.of(failure.path("stack-trace").asText())));
        }
        return text(made.path("operation"), "location");
    }

    /** Ends a job without a savepoint; {@link #follow} sees it end. */
    public void cancel(String job) throws InterruptedException {
        answer(
                request("/jobs/" + job + "?mode=cancel", ANSWER)
                        .method("PATCH", BodyPublishers.noBody()),
                "did not cancel job " + job);
    }

    /** Removes an uploaded jar; jobs that run from it keep their own copy. */
    public void deleteJar(String jar) throws InterruptedException {
        answer(request("/jars/" + jar, ANSWER).DELETE(), "did not delete the jar " + jar);
    }

    /** The jobs that have not ended, by id, with their names. */
    public Map<String, String> running() throws InterruptedException {
        Map<String, String> running = new TreeMap<>();
        for (JsonNode job : get("/jobs/overview").path("jobs")) {
            if (!state(text(job, "state")).isFinal()) {
                running.put(text(job, "jid"), text(job, "name"));
            }
        }
        return running;
    }

    /** How a job is doing; a failed one with its reason. */
    public JobStatus status(String job) throws InterruptedException {
        JsonNode node = get("/jobs/" + job);
        int tasks = 0;
        int running = 0;
        int finished = 0;
        for (JsonNode vertex : node.path("vertices")) {
            JsonNode counts = vertex.path("tasks");
            for (JsonNode count : counts) {
                tasks += count.asInt();
            }
            running += counts.path("RUNNING").asInt();
            finished += counts.path("FINISHED").asInt();
        }
        JobState state = state(text(node, "state"));
        long entered = node.path("timestamps").path(state.name()).asLong();
        JobStatus status =
                new JobStatus(
                        job,
                        text(node, "name"),
                        state,
                        tasks,
                        running,
                        finished,
                        Duration.ofMillis(Math.max(0, node.path("duration").asLong())),
                        Duration.ofMillis(Math.max(0, node.path("now").asLong() - entered)),
                        "");
        return status.state() == JobState.FAILED || status.state() == JobState.RESTARTING
                ? status.because(failure(job))
                : status;
    }

    /**
     * Waits for the end of a job, whatever it is.
     *
     * @param progress is given each status that differs from the one before
     * @return the last status: finished, failed (with the reason) or cancelled
     */
    public JobStatus follow(String job, Consumer<JobStatus> progress) throws InterruptedException {
        return follow(job, progress, status -> status.state().isFinal());
    }

    /** Waits until a job has come to a point, or to its end. */
    JobStatus follow(String job, Consumer<JobStatus> progress, Predicate<JobStatus> there)
            throws InterruptedException {
        Optional<JobStatus> before = Optional.empty();
        Duration pause = SHORTEST_PAUSE;
        long answered = System.nanoTime();
        while (true) {
            try {
                JobStatus now = status(job);
                answered = System.nanoTime();
                if (before.isEmpty() || !sameSteps(before.get(), now)) {
                    progress.accept(now);
                    pause = SHORTEST_PAUSE; // things move: look closely
                }
                if (now.state().isFinal() || there.test(now)) {
                    return now;
                }
                before = Optional.of(now);
            } catch (UnreachableException e) {
                if (System.nanoTime() - answered > AWAY.toNanos()) {
                    throw new ClusterException("Lost job %s: %s".formatted(job, e.getMessage()), e);
                }
            }
            Thread.sleep(pause.toMillis());
            pause = Duration.ofMillis(Math.min(pause.toMillis() * 3 / 2, LONGEST_PAUSE.toMillis()));
        }
    }

    private static boolean sameSteps(JobStatus one, JobStatus other) {
        return one.state() == other.state()
                && one.tasks() == other.tasks()
                && one.runningTasks() == other.runningTasks()
                && one.finishedTasks() == other.finishedTasks();
    }

    private JobState state(String name) {
        return Arrays.stream(JobState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ClusterException(
                                        "The cluster at %s knows a job state %s, which we do not: is its Flink newer?"
                                                .formatted(address, name)));
    }

    /** The newest failure of a job; empty while it has none. */
    private String failure(String job) throws InterruptedException {
        JsonNode entries =
                get("/jobs/" + job + "/exceptions").path("exceptionHistory").path("entries");
        return entries.isEmpty() ? "" : FailureText.of(entries.path(0).path("stacktrace").asText());
    }

    private JsonNode get(String path) throws InterruptedException {
        return answer(request(path, ANSWER).GET(), "has no answer to " + path);
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
                                new ClusterException(
                                        "%s answers, but not as a Flink cluster does (status %d, %s); is this its REST address?"
                                                .formatted(
                                                        address,
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

    private String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new ClusterException(
                    "%s answers, but not as a Flink cluster does (no '%s'); is this its REST address?"
                            .formatted(address, field));
        }
        return value.asText();
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
