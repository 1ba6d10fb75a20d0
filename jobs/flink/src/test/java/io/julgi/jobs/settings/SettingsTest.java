package io.julgi.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.julgi.topics.lda.Engine;
import io.julgi.topics.threads.WindowSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Map<String, String> NO_ENVIRONMENT = Map.of();
    private static final Optional<Path> NO_FILE = Optional.empty();

    @TempDir private Path folder;

    @Test
    void hasDefaultsForEverything() {
        JobSettings job = Settings.read(NO_FILE, NO_ENVIRONMENT, List.of()).job();
        assertThat(job.kafka().bootstrap()).isEqualTo("localhost:9092");
        assertThat(job.kafka().partitions()).isEqualTo(2);
        assertThat(job.store().database()).isEqualTo("julgi");
        assertThat(job.window().size()).isEqualTo(WindowSize.DAY);
        assertThat(job.window().outOfOrder()).isEqualTo(Duration.ofHours(1));
        assertThat(job.timeline().relevance()).isEqualTo(0.6);
        assertThat(job.timeline().lda()).isEqualTo(job.window().lda());
        assertThat(job.rebuild().queries()).isEmpty();
        assertThat(job.web().port()).isEqualTo(8080);
        assertThat(job.schedule().cron()).isEqualTo("0 4 * * *");
        assertThat(job.toArguments()).isEmpty();
    }

    @Test
    void flagsCountMoreThanTheEnvironmentAndThatMoreThanTheFile() throws IOException {
        Path file = file("port: 1\nhost: file\nwindow.topics: 7\n");
        Settings settings =
                Settings.read(
                        Optional.of(file),
                        Map.of("JULGI_PORT", "2", "JULGI_HOST", "environment", "PATH", "/bin"),
                        List.of(new GivenSetting("port", "3", "--port")));
        assertThat(settings.job().web().host()).isEqualTo("environment");
        assertThat(settings.job().web().port()).isEqualTo(3);
        assertThat(settings.job().window().topics()).isEqualTo(7);
        assertThat(origin(settings, "port")).isEqualTo("--port");
        assertThat(origin(settings, "host")).isEqualTo("JULGI_HOST");
        assertThat(origin(settings, "window.topics")).isEqualTo(file + ":3");
        assertThat(origin(settings, "data")).isEqualTo("default");
    }

    private static String origin(Settings settings, String key) {
        return effective(settings, key).origin();
    }

    private static EffectiveSetting effective(Settings settings, String key) {
        return settings.effective().stream()
                .filter(setting -> setting.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    @Test
    void readsNestedGroupsAndLists() throws IOException {
        JobSettings job =
                Settings.read(
                                Optional.of(
                                        file(
                                                """
                                                # the night shift's
                                                window:
                                                  size: Month
                                                  outOfOrder: 2d
                                                queries: [코로나19, 월드컵, 코로나19]
                                                queries.defaults: 5
                                                lda: {seed: -3, alpha: 0.5}
                                                """)),
                                NO_ENVIRONMENT,
                                List.of())
                        .job();
        assertThat(job.window().size()).isEqualTo(WindowSize.MONTH);
        assertThat(job.window().outOfOrder()).isEqualTo(Duration.ofDays(2));
        assertThat(job.rebuild().queries()).containsExactly("코로나19", "월드컵");
        assertThat(job.rebuild().defaultQueries()).isEqualTo(5);
        assertThat(job.window().lda().seed()).isEqualTo(-3);
        assertThat(job.timeline().lda().alpha()).isEqualTo(0.5);
    }

    @Test
    void readsTheEnvironmentWithOrWithoutUnderlinesInsideNames() {
        JobSettings job =
                Settings.read(
                                NO_FILE,
                                Map.of(
                                        "JULGI_WINDOW_OUT_OF_ORDER", "PT2H",
                                        "JULGI_WINDOW_ALLOWEDLATENESS", "3h",
                                        "JULGI_QUERIES", " 코로나19 ,월드컵,, ",
                                        "JULGI_QUERIES_DEFAULTS", "3",
                                        "JULGI_SETTINGS", "elsewhere.yaml"),
                                List.of())
                        .job();
        assertThat(job.window().outOfOrder()).isEqualTo(Duration.ofHours(2));
        assertThat(job.window().allowedLateness()).isEqualTo(Duration.ofHours(3));
        assertThat(job.rebuild().queries()).containsExactly("코로나19", "월드컵");
        assertThat(job.rebuild().defaultQueries()).isEqualTo(3);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        Path file = file("windows:\n  size: day\nport: eighty\n");
        List<String> problems =
                problems(
                        Optional.of(file),
                        Map.of("JULGI_LDA_BETTA", "1"),
                        List.of(
                                GivenSetting.assignment("window.outOfOrder=soon"),
                                GivenSetting.assignment("timeline.relevance=1.5"),
                                GivenSetting.assignment("port"),
                                GivenSetting.assignment("colour=red")));
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "There is no setting 'windows.size' ("
                                + file
                                + ":2); did you mean window.size?",
                        "port is 'eighty' ("
                                + file
                                + ":3); expected a whole number from 0 to 65535",
                        "There is no setting 'lda.betta' (JULGI_LDA_BETTA); did you mean lda.beta?",
                        "window.outOfOrder is 'soon' (--set window.outOfOrder); expected a duration"
                                + " from 0s to 365d, as 30s, 15m, 1h30m, 2d or PT1H",
                        "timeline.relevance is '1.5' (--set timeline.relevance); expected a number"
                                + " from 0 to 1",
                        "port is '' (--set port); expected a whole number from 0 to 65535",
                        "There is no setting 'colour' (--set colour); ./julgi settings lists all");
    }

    @Test
    void offersTheKeyWhoseGroupWasForgotten() {
        assertThat(
                        problems(
                                NO_FILE,
                                NO_ENVIRONMENT,
                                List.of(GivenSetting.assignment("bootstrap=a:1"))))
                .containsExactly(
                        "There is no setting 'bootstrap' (--set bootstrap); did you mean"
                                + " kafka.bootstrap?");
    }

    @Test
    void tellsWhatIsWrongWithTheFile() throws IOException {
        Path missing = folder.resolve("missing.yaml");
        assertThat(problems(missing))
                .containsExactly("There is no settings file " + missing + "; see ./julgi settings");
        assertThat(problems(folder)).first().asString().contains("is a folder");
        assertThat(problems(file("port: [1"))).first().asString().contains("is not YAML");
        assertThat(problems(file("- port\n"))).first().asString().contains("expected key: value");
        assertThat(problems(file("port: 1\nport: 2\n"))).first().asString().contains("set twice");
        assertThat(problems(file("window:\n  - size: day\n")))
                .first()
                .asString()
                .contains("(window) is no setting");
        // An alias to itself must not be followed for ever.
        assertThat(problems(file("window: &w\n  size: *w\n"))).isNotEmpty();
        Path binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(problems(binary)).first().asString().contains("not valid UTF-8");
    }

    @Test
    void anEmptyFileSetsNothing() throws IOException {
        assertThat(Settings.read(Optional.of(file("# nothing\n")), NO_ENVIRONMENT, List.of()).job())
                .isEqualTo(Settings.read(NO_FILE, NO_ENVIRONMENT, List.of()).job());
    }

    @Test
    void neverShowsAPassword() {
        String uri = "mongodb://julgi:p%40ss@db:27017/?tls=true&tlsCertificateKeyFilePassword=k";
        Settings settings =
                Settings.read(
                        NO_FILE,
                        NO_ENVIRONMENT,
                        List.of(GivenSetting.assignment("mongo.uri=" + uri)));
        assertThat(settings.job().store().uri()).isEqualTo(uri);
        assertThat(effective(settings, "mongo.uri").value())
                .isEqualTo(
                        "mongodb://julgi:******@db:27017/?tls=true&tlsCertificateKeyFilePassword=******");
        assertThat(settings.job().toString()).doesNotContain("p%40ss");
        assertThat(problems(NO_FILE, Map.of("JULGI_MONGO_URI", "mongo://julgi:p@ss@db"), List.of()))
                .first()
                .asString()
                .startsWith("mongo.uri is '******' (JULGI_MONGO_URI); expected mongodb://")
                .doesNotContain("p@ss");
    }

    @Test
    void neverShowsTheWebhook() {
        String webhook = "https://hooks.example.org/services/T0/secret";
        Settings settings =
                Settings.read(
                        NO_FILE,
                        NO_ENVIRONMENT,
                        List.of(GivenSetting.assignment("crawl.webhook=" + webhook)));
        assertThat(settings.job().crawl().webhook()).isEqualTo(webhook);
        assertThat(effective(settings, "crawl.webhook").value()).isEqualTo("******");
        assertThat(settings.job().toString()).doesNotContain("secret");
        assertThat(problems(NO_FILE, Map.of("JULGI_CRAWL_WEBHOOK", "hooks/secret"), List.of()))
                .first()
                .asString()
                .startsWith("crawl.webhook is '******' (JULGI_CRAWL_WEBHOOK); expected a web")
                .doesNotContain("secret");
    }

    @Test
    void everySettingSurvivesTheWayToAnotherProcess() {
        // For each key a value that is not its default.
        Map<String, String> changed =
                Map.ofEntries(
                        Map.entry("kafka.bootstrap", "a:1,b:2"),
                        Map.entry("mongo.uri", "mongodb://u:p@h:1/?a=b"),
                        Map.entry("mongo.database", "other"),
                        Map.entry("clean.off", "hashtag,e-mail"),
                        Map.entry("clean.bareHeads", "hani"),
                        Map.entry("clean.rules", "/srv/my rules.yaml"),
                        Map.entry("dictionary.file", "/srv/my terms.txt"),
                        Map.entry("nouns.input", "title_and_body"),
                        Map.entry("nouns.extraPos", "verbs,roots"),
                        Map.entry("window.size", "week"),
                        Map.entry("stream.stateBackend", "rocksdb"),
                        Map.entry("stream.checkpoints", "file:///srv/checkpoints"),
                        Map.entry("queries", "코로나19,a=b"),
                        Map.entry("host", "0.0.0.0"),
                        Map.entry("lda.engine", "sparselda"),
                        Map.entry("web.untrackedEngine", "mallet"),
                        Map.entry("data", "/srv/my data"),
                        Map.entry("crawl.outlets", "hani,donga"),
                        Map.entry("crawl.outletsFile", "/srv/my outlets.yaml"),
                        Map.entry("crawl.contact", "crawler@example.org"),
                        Map.entry("crawl.agent", "other-bot"),
                        Map.entry("crawl.webhook", "https://hooks.example.org/a/b"),
                        Map.entry("crawl.metrics", "127.0.0.1:9464"),
                        Map.entry("schedule.cron", "30 5 * * 1"));
        List<GivenSetting> given =
                SettingList.ALL.stream()
                        .map(
                                setting ->
                                        new GivenSetting(
                                                setting.key(),
                                                changed.getOrDefault(
                                                        setting.key(), another(setting)),
                                                "test"))
                        .toList();
        JobSettings job = Settings.read(NO_FILE, NO_ENVIRONMENT, given).job();
        assertThat(job.toArguments()).hasSameSizeAs(SettingList.ALL);
        assertThat(JobSettings.fromArguments(job.toArguments().toArray(String[]::new)))
                .isEqualTo(job);
    }

    /** Another value for whatever is a number, a duration, or true or false. */
    private static String another(Setting<?> setting) {
        Object standard = setting.standard();
        if (standard instanceof Duration duration) {
            return duration.plusMillis(1001).toString();
        }
        if (standard instanceof Double number) {
            return String.valueOf(number / 2);
        }
        if (standard instanceof Boolean yes) {
            return String.valueOf(!yes);
        }
        return standard instanceof Number number ? String.valueOf(number.longValue() + 1) : "";
    }

    @Test
    void aJobChecksItsArguments() {
        assertThatThrownBy(() -> JobSettings.fromArguments("windw.size=day"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("did you mean window.size?");
    }

    @Test
    void givesALocalRunItsOwnServers() {
        JobSettings job = JobSettings.fromArguments();
        JobSettings local =
                job.withKafka("127.0.0.1:5")
                        .withMongo("mongodb://127.0.0.1:6")
                        .withCheckpoints("file:///d/checkpoints");
        assertThat(local.toArguments())
                .containsExactly(
                        "kafka.bootstrap=127.0.0.1:5",
                        "mongo.uri=mongodb://127.0.0.1:6",
                        "stream.checkpoints=file:///d/checkpoints");
    }

    @Test
    void oldKeysStillWorkInAFileAndAreToldWithTheNewOne() throws IOException {
        Path file = file("nouns:\n  also: [verbs, roots]\nwindow.kinSimilarity: 0.2\n");
        Settings settings = Settings.read(Optional.of(file), NO_ENVIRONMENT, List.of());
        assertThat(effective(settings, "nouns.extraPos").value()).isEqualTo("verbs,roots");
        assertThat(origin(settings, "nouns.extraPos")).isEqualTo(file + ":2");
        assertThat(effective(settings, "window.splitMergeSimilarity").value()).isEqualTo("0.2");
        assertThat(settings.effective()).extracting("key").doesNotContain("nouns.also");
        assertThat(settings.isSet("nouns.extraPos")).isTrue();
        assertThat(settings.warnings())
                .containsExactly(
                        "nouns.also ("
                                + file
                                + ":2) is now called nouns.extraPos, in the environment"
                                + " JULGI_NOUNS_EXTRA_POS; the old name still works",
                        "window.kinSimilarity ("
                                + file
                                + ":3) is now called window.splitMergeSimilarity, in the"
                                + " environment JULGI_WINDOW_SPLIT_MERGE_SIMILARITY; the old name"
                                + " still works");
    }

    @Test
    void oldKeysStillWorkInTheEnvironment() {
        Settings settings =
                Settings.read(NO_FILE, Map.of("JULGI_NOUNS_FIGURES", "true"), List.of());
        assertThat(effective(settings, "nouns.numerals").value()).isEqualTo("true");
        assertThat(origin(settings, "nouns.numerals")).isEqualTo("JULGI_NOUNS_FIGURES");
        assertThat(settings.warnings())
                .containsExactly(
                        "nouns.figures (JULGI_NOUNS_FIGURES) is now called nouns.numerals, in the"
                                + " environment JULGI_NOUNS_NUMERALS; the old name still works");
    }

    @Test
    void oldKeysStillWorkInFlags() {
        Settings settings =
                Settings.read(
                        NO_FILE,
                        NO_ENVIRONMENT,
                        List.of(
                                GivenSetting.assignment("window.prior=2"),
                                GivenSetting.assignment("window.topicArticles=4"),
                                GivenSetting.assignment("stream.repeatsTtl=3d")));
        assertThat(settings.job().window().previousRatio()).isEqualTo(2);
        assertThat(settings.job().window().minTopicArticles()).isEqualTo(4);
        assertThat(settings.job().stream().deduplicationTtl()).isEqualTo(Duration.ofDays(3));
        assertThat(settings.warnings()).hasSize(3);
        assertThat(settings.job().toArguments())
                .containsExactlyInAnyOrder(
                        "window.previousRatio=2",
                        "window.minTopicArticles=4",
                        "stream.deduplicationTtl=3d");
    }

    @Test
    void oldValuesStillWorkAndAreToldWithTheNewOne() throws IOException {
        Path file = file("lda.engine: array\n");
        Settings settings =
                Settings.read(
                        Optional.of(file),
                        Map.of("JULGI_WEB_UNTRACKED_ENGINE", "ARRAY"),
                        List.of(GivenSetting.assignment("lda.engine=Array")));
        assertThat(settings.job().engine()).isEqualTo(Engine.SPARSELDA);
        assertThat(effective(settings, "lda.engine").value()).isEqualTo("sparselda");
        assertThat(settings.warnings())
                .containsExactly(
                        "lda.engine is 'array' ("
                                + file
                                + ":1), which is now called 'sparselda'; the old word still works",
                        "web.untrackedEngine is 'ARRAY' (JULGI_WEB_UNTRACKED_ENGINE), which is now"
                                + " called 'sparselda'; the old word still works",
                        "lda.engine is 'Array' (--set lda.engine), which is now called"
                                + " 'sparselda'; the old word still works");
    }

    @Test
    void newKeysAreReadWithoutAWarning() {
        assertThat(
                        Settings.read(
                                        NO_FILE,
                                        NO_ENVIRONMENT,
                                        List.of(GivenSetting.assignment("nouns.numerals=true")))
                                .warnings())
                .isEmpty();
    }

    @Test
    void anOldKeyBesideTheNewOneIsSetTwice() throws IOException {
        Path file = file("nouns.also: verbs\nnouns.extraPos: roots\n");
        assertThat(problems(file))
                .containsExactly(
                        "nouns.extraPos is set twice, at %s:1 and at %s:2; remove one"
                                .formatted(file, file));
    }

    @Test
    void aProblemWithAnOldKeyNamesTheNewOne() {
        assertThat(
                        problems(
                                NO_FILE,
                                NO_ENVIRONMENT,
                                List.of(GivenSetting.assignment("nouns.figures=many"))))
                .containsExactly(
                        "nouns.numerals is 'many' (--set nouns.figures); expected true or false");
    }

    @Test
    void noKeyIsAnotherSettingsOldKey() {
        assertThat(SettingList.ALL.stream().map(Setting::key)).doesNotHaveDuplicates();
        assertThat(SettingList.ALL)
                .allSatisfy(
                        setting ->
                                assertThat(
                                                SettingList.ALL.stream()
                                                        .filter(
                                                                each ->
                                                                        each.isCalled(
                                                                                setting.key())))
                                        .containsExactly(setting));
    }

    @Test
    void presetsCountLessThanAnythingThatIsSet() throws IOException {
        List<GivenSetting> presets =
                List.of(
                        new GivenSetting("window.size", "month", "demo"),
                        new GivenSetting("port", "1", "demo"));
        Settings settings =
                Settings.read(presets, Optional.of(file("port: 2\n")), NO_ENVIRONMENT, List.of());
        assertThat(settings.job().window().size()).isEqualTo(WindowSize.MONTH);
        assertThat(origin(settings, "window.size")).isEqualTo("demo");
        assertThat(settings.job().web().port()).isEqualTo(2);
    }

    @Test
    void everySettingHasItsComponent() {
        assertThat(RecordComponents.values(JobSettings.fromArguments()).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        SettingList.ALL.stream().map(Setting::component).toList());
    }

    @Test
    void tableNamesEverySettingWithItsVariable() {
        assertThat(Settings.markdown().lines().filter(line -> line.startsWith("| `")))
                .hasSameSizeAs(SettingList.ALL);
        assertThat(Settings.markdown())
                .contains("| `window.outOfOrder` | `JULGI_WINDOW_OUT_OF_ORDER` | `1h` |");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("julgi.yaml"), text);
    }

    private static List<String> problems(Path file) {
        return problems(Optional.of(file), NO_ENVIRONMENT, List.of());
    }

    private static List<String> problems(
            Optional<Path> file, Map<String, String> environment, List<GivenSetting> flags) {
        return catchThrowableOfType(
                        SettingsException.class, () -> Settings.read(file, environment, flags))
                .problems();
    }
}
