package io.julgi.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class ClusterJarIT {
    private static final Path JAR = ClusterJar.find();

    /**
     * Checks a schedule, which is ours alone; {@link Submission} does not send it, as SubmitIT
     * proves.
     */
    private static final String NOT_LOADED_ON_A_CLUSTER = "io.julgi.jobs.settings.CronText";

    @Test
    void holdsOurWayAndTheLibrariesOnIt() throws IOException {
        assertThat(names())
                .contains(
                        "io/julgi/ingest/Article.class",
                        "io/julgi/jobs/Main.class",
                        "io/julgi/nlp/nouns/NounTokenizer.class",
                        "io/julgi/topics/threads/TopicWindow.class",
                        "io/julgi/sink/Build.class",
                        "org/apache/flink/connector/kafka/source/KafkaSource.class",
                        "org/apache/kafka/clients/consumer/KafkaConsumer.class",
                        "com/mongodb/client/MongoClient.class",
                        "org/apache/lucene/analysis/ko/KoreanTokenizer.class",
                        "cc/mallet/topics/ParallelTopicModel.class",
                        "com/fasterxml/jackson/databind/ObjectMapper.class");
    }

    @Test
    void leavesOutFlinkTheServersTheWebAndTheLauncher() throws IOException {
        List<String> unwanted =
                List.of(
                        "io/julgi/bench/",
                        "io/julgi/ingest/crawl/",
                        "io/julgi/ingest/extract/",
                        "io/julgi/ingest/fetch/",
                        "io/julgi/ingest/outlet/",
                        "io/julgi/sink/crawl/",
                        "io/julgi/jobs/cli/",
                        "io/julgi/jobs/crawl/",
                        "io/julgi/jobs/demo/",
                        "io/julgi/jobs/cluster/",
                        "io/julgi/jobs/local/",
                        "io/julgi/web/",
                        "io/javalin/",
                        "io/netty/",
                        "org/eclipse/jetty/",
                        "META-INF/resources/webjars/",
                        "kafka/server/",
                        "org/apache/kafka/server/config/",
                        "org/apache/kafka/metadata/",
                        "scala/",
                        "kotlin/",
                        "de/bwaldvogel/",
                        "org/h2/",
                        "picocli/",
                        "com/cronutils/",
                        "com/github/benmanes/",
                        "org/slf4j/",
                        "org/apache/logging/",
                        "org/apache/flink/runtime/",
                        "org/apache/flink/streaming/api/",
                        "org/apache/flink/core/",
                        "org/apache/flink/configuration/",
                        "org/rocksdb/",
                        "com/esotericsoftware/");
        assertThat(names()).noneMatch(name -> unwanted.stream().anyMatch(name::startsWith));
    }

    /**
     * A cluster knows this jar and Flink's own, nothing else; a missing class would show only when
     * it is first used.
     */
    @Test
    void holdsEverythingOfWhichOurClassesSpeak() throws IOException {
        List<Path> cluster = new ArrayList<>(StandaloneCluster.classPath());
        cluster.add(JAR);
        Set<String> present = new TreeSet<>();
        for (Path jar : cluster) {
            present.addAll(names(jar));
        }
        ClassLoader java = ClassLoader.getPlatformClassLoader();
        JavaClasses ours = ours();

        Set<String> missing =
                ours.stream()
                        .filter(type -> !type.getName().equals(NOT_LOADED_ON_A_CLUSTER))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.isPrimitive())
                        .map(type -> type.getName().replace('.', '/') + ".class")
                        .filter(name -> !present.contains(name) && java.getResource(name) == null)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ours).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    @Test
    void mergesServicesAndDropsSignatures() throws IOException {
        assertThat(names())
                .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"))
                .doesNotContain("module-info.class")
                .doesNotHaveDuplicates();
        assertThat(text("META-INF/services/org.apache.lucene.analysis.TokenizerFactory"))
                .contains("ko.KoreanTokenizerFactory")
                .contains("standard.StandardTokenizerFactory");
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release"))
                    .isEqualTo("true");
        }
    }

    @Test
    void keepsTheLicences() throws IOException {
        assertThat(text("META-INF/LICENSE-julgi")).contains("Apache License");
        assertThat(text("META-INF/LICENSE.txt")).contains("Apache License");
        assertThat(text("META-INF/NOTICE.txt")).contains("Apache Lucene").contains("mecab-ko-dic");
        assertThat(text("META-INF/NOTICE"))
                .contains("Jackson")
                .contains("Flink : Connectors : Kafka");
        assertThat(text("NOTICE")).contains("Apache Kafka");
    }

    /**
     * Libraries keep their own times, so one commit gives the same bytes whenever it is compiled.
     */
    @Test
    void carriesNoTimeOfItsMaking() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Set<LocalDateTime> times =
                    jar.stream()
                            .filter(
                                    entry ->
                                            entry.getName()
                                                    .matches("io/julgi/.*|META-INF/MANIFEST.MF"))
                            .map(ZipEntry::getTimeLocal)
                            .collect(Collectors.toSet());
            assertThat(times).hasSize(1);
        }
    }

    /** Only what the jar holds: what our classes speak of need not be read for its name. */
    private static JavaClasses ours() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return ArchConfiguration.withThreadLocalScope(
                    (ArchConfiguration scope) -> {
                        scope.setResolveMissingDependenciesFromClassPath(false);
                        return new ClassFileImporter()
                                .withImportOption(location -> location.contains("/io/julgi/"))
                                .importJar(jar);
                    });
        }
    }

    private static List<String> names() throws IOException {
        return names(JAR);
    }

    private static List<String> names(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return Collections.list(jar.entries()).stream().map(JarEntry::getName).toList();
        }
    }

    private static String text(String entry) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return new String(
                    jar.getInputStream(jar.getJarEntry(entry)).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
