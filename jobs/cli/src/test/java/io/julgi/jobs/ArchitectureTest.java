package io.julgi.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.julgi");

    @Test
    void eachModuleUsesOnlyThoseBeforeIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("ingest")
                .definedBy("io.julgi.ingest..")
                .layer("nlp")
                .definedBy("io.julgi.nlp..")
                .layer("topics")
                .definedBy("io.julgi.topics..")
                .layer("sink")
                .definedBy("io.julgi.sink..")
                .layer("web")
                .definedBy("io.julgi.web..")
                .layer("jobs")
                .definedBy("io.julgi.jobs..")
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("nlp", "topics", "sink", "web", "jobs")
                .whereLayer("nlp")
                .mayOnlyBeAccessedByLayers("topics", "sink", "web", "jobs")
                .whereLayer("topics")
                .mayOnlyBeAccessedByLayers("sink", "web", "jobs")
                .whereLayer("sink")
                .mayOnlyBeAccessedByLayers("web", "jobs")
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("jobs")
                .whereLayer("jobs")
                .mayNotBeAccessedByAnyLayer()
                .check(PRODUCT);
    }

    @Test
    void onlyJobsKnowsFlink() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.julgi.jobs..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.flink..")
                .check(PRODUCT);
    }

    @Test
    void onlyOneClassKnowsMallet() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.MalletTopicModeler(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cc.mallet..")
                .check(PRODUCT);
    }

    @Test
    void onlyTheTokenizerPackageKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.julgi.nlp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(PRODUCT);
    }

    @Test
    void whatAClusterRunsKnowsNeitherTheLocalRunNorTheCommandLineNorTheCrawler() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.julgi.jobs",
                        "io.julgi.jobs.flink",
                        "io.julgi.jobs.rebuild",
                        "io.julgi.jobs.settings",
                        "io.julgi.jobs.stream")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.julgi.web..",
                        "io.julgi.jobs.local..",
                        "io.julgi.jobs.cli..",
                        "io.julgi.jobs.cluster..",
                        "io.julgi.ingest.*..",
                        "io.julgi.sink.crawl..",
                        "io.julgi.sink.embedded..",
                        "de.bwaldvogel..",
                        "kafka..",
                        "picocli..")
                .check(PRODUCT);
    }

    @Test
    void onlyOutletsFetchingAndExtractionAreBelowTheCrawler() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.julgi.ingest",
                        "io.julgi.ingest.outlet",
                        "io.julgi.ingest.fetch",
                        "io.julgi.ingest.extract")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.julgi.ingest.crawl..")
                .check(PRODUCT);
    }

    /** More than that and nobody finds a file by looking at the folder. */
    @Test
    void noPackageHasMoreThan26Files() {
        Map<String, Set<String>> files =
                PRODUCT.stream()
                        .filter(type -> type.getSource().isPresent())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                ArchitectureTest::file,
                                                Collectors.toCollection(TreeSet::new))));
        assertThat(files).isNotEmpty();
        assertThat(files).allSatisfy((name, own) -> assertThat(own).hasSizeLessThanOrEqualTo(26));
    }

    private static String file(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("io.julgi.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void noClassIsCalledAfterNothing() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Common)$")
                .check(PRODUCT);
    }
}
