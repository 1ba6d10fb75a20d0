package io.julgi.jobs.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A Kafka broker with its controller in this JVM, on free loopback ports. It keeps its data in one
 * folder and finds it again after a stop or a crash; its ports differ from start to start.
 *
 * <p>This is Kafka's own server, put together as {@link KafkaRaftServer} does it, with two
 * differences: the ports are bound before anything is configured, so that nobody can take them in
 * between, and everything is sized for one machine.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    private static final String BROKER = "BROKER";
    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;

    private final String bootstrap;
    private final ControllerServer controller;
    private final BrokerServer broker;

    private EmbeddedKafka(String bootstrap, ControllerServer controller, BrokerServer broker) {
        this.bootstrap = bootstrap;
        this.controller = controller;
        this.broker = broker;
    }

    /**
     * Starts with the data in this folder; an empty or missing folder becomes a new cluster.
     * Returns when topics can be created and written.
     *
     * @throws UncheckedIOException when the folder cannot be used
     * @throws IllegalStateException when the server does not come up; its log says why
     */
    public static EmbeddedKafka start(Path folder) {
        try {
            Files.createDirectories(folder);
            BoundPorts ports = BoundPorts.open();
            try {
                return start(folder, ports);
            } catch (Exception | LinkageError e) {
                ports.close();
                throw new IllegalStateException(
                        "The embedded Kafka in "
                                + folder
                                + " did not start: "
                                + e.getMessage()
                                + "; the log has the details",
                        e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded Kafka cannot use " + folder + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedKafka start(Path folder, BoundPorts ports) throws Exception {
        KafkaConfig config = new KafkaConfig(configuration(folder, ports), false);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> stored =
                KafkaRaftServer.initializeLogDirs(config, LOG, "");
        SharedServer shared =
                new SharedServer(
                        config,
                        stored._1(),
                        Time.SYSTEM,
                        new Metrics(),
                        CompletableFuture.completedFuture(
                                QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                        QuorumConfig.parseBootstrapServers(
                                config.quorumConfig().bootstrapServers()),
                        new StandardFaultHandlerFactory(),
                        (listener, address, backlog, buffer) -> ports.channel(listener));
        ControllerServer controller =
                new ControllerServer(shared, KafkaRaftServer.configSchema(), stored._2());
        BrokerServer broker = new BrokerServer(shared);
        EmbeddedKafka kafka = new EmbeddedKafka(ports.address(BROKER), controller, broker);
        try {
            controller.startup();
            broker.startup();
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
        return kafka;
    }

    private static void format(Path folder) throws Exception {
        try (PrintStream nowhere =
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setPrintStream(nowhere)
                    .run();
        }
    }

    private static Map<String, String> configuration(Path folder, BoundPorts ports) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("log.dirs", folder.toString());
        settings.put("listeners", ports.listener(BROKER) + "," + ports.listener(CONTROLLER));
        settings.put(
                "listener.security.protocol.map",
                BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", BROKER);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", NODE + "@" + ports.address(CONTROLLER));
        // After a crash the broker must wait until its former self is given up: by default 9 s.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        // One broker has nobody to vote against or to hand its partitions to.
        settings.put("controller.quorum.election.backoff.max.ms", "100");
        settings.put("controlled.shutdown.max.retries", "1");
        oneReplica(settings);
        small(settings);
        return settings;
    }

    private static void oneReplica(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // A misspelt topic is an error, not a new topic.
        settings.put("auto.create.topics.enable", "false");
    }

    /** Kafka's defaults are for a machine of its own. */
    private static void small(Map<String, String> settings) {
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "1");
        settings.put("group.coordinator.threads", "1");
        settings.put("share.coordinator.threads", "1");
        settings.put("queued.max.requests", "50");
        settings.put("log.segment.bytes", "67108864");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.cleaner.io.buffer.size", "262144");
        // A consumer at home joins alone, so nobody needs to be waited for.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("remote.log.storage.system.enable", "false");
    }

    /** Where clients connect: {@code 127.0.0.1:port}. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Writes everything to disk and stops, as a rule in less than a second. */
    @Override
    public void close() {
        // The broker tells the controller that it leaves, so it must go first.
        broker.shutdown();
        controller.shutdown();
    }

    /** Two loopback ports, open from the moment on that their numbers are known. */
    private record BoundPorts(Map<String, ServerSocketChannel> channels) {
        static BoundPorts open() throws IOException {
            return new BoundPorts(Map.of(BROKER, bind(), CONTROLLER, bind()));
        }

        private static ServerSocketChannel bind() throws IOException {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return channel;
        }

        ServerSocketChannel channel(String listener) {
            return channels.get(listener);
        }

        String address(String listener) {
            return "127.0.0.1:" + channel(listener).socket().getLocalPort();
        }

        String listener(String listener) {
            return listener + "://" + address(listener);
        }

        void close() throws IOException {
            for (ServerSocketChannel channel : channels.values()) {
                channel.close();
            }
        }
    }
}
