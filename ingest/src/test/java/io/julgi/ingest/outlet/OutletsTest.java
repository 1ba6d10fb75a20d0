package io.julgi.ingest.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutletsTest {
    private static final String SMALL =
            """
            outlets:
              small:
                name: 작은신문
                domains: [small.example]
                articleAddress: '/a/(?<number>[0-9]+)'
                feeds: [https://small.example/rss]
                layouts:
                  - {name: now, title: h1, body: .text}
            """;

    @TempDir Path folder;

    @Test
    void bringsBothPapersWithAllTheirLayouts() {
        Outlets outlets = Outlets.builtIn();

        assertThat(outlets.enabled()).extracting(Outlet::name).containsExactly("한겨레", "동아일보");
        assertThat(outlets.outlet("hani").layouts())
                .extracting(Layout::name)
                .containsExactly("hani-2023", "hani-2016", "hani-2015");
        assertThat(outlets.outlet("donga").layouts())
                .extracting(Layout::name)
                .containsExactly("donga-2025", "donga-2015", "donga-2013");
        assertThat(outlets.outlet("hani").layouts().get(1).from())
                .isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(outlets.outlet("hani").layouts().get(1).until())
                .isEqualTo(LocalDate.of(2023, 7, 31));
    }

    @Test
    void bringsTheOthersUntriedAndSwitchedOff() {
        assertThat(Outlets.builtIn().all())
                .filteredOn(outlet -> !outlet.enabled())
                .extracting(Outlet::id)
                .containsExactly("yna", "khan", "joongang", "chosun", "mk");
        assertThat(Outlets.builtIn().all()).noneMatch(Outlet::verified);
    }

    @Test
    void fillsInWhatIsUsual() {
        Outlet small = Outlets.of(Map.of("small.yaml", SMALL)).outlet("small");

        assertThat(small.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(small.delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(small.connections()).isEqualTo(1);
        assertThat(small.encoding()).isEmpty();
        assertThat(small.enabled()).isTrue();
        assertThat(small.layouts().get(0).isValidOn(LocalDate.of(1990, 1, 1))).isTrue();
    }

    @Test
    void aUsersFileChangesOneKeyAndLeavesTheOthers() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        """
                        outlets:
                          donga:
                            delay: 90s
                            enabled: false
                        """);

        Outlet donga = Outlets.load(List.of(file)).outlet("donga");

        assertThat(donga.delay()).isEqualTo(Duration.ofSeconds(90));
        assertThat(donga.enabled()).isFalse();
        assertThat(donga.layouts()).hasSize(3);
    }

    @Test
    void aUsersFileAddsAnOutlet() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), SMALL);

        assertThat(Outlets.load(List.of(file)).enabled())
                .extracting(Outlet::id)
                .containsExactly("hani", "donga", "small");
    }

    @Test
    void namesEverythingThatIsWrongAtOnceWithItsPlace() {
        String broken =
                """
                outlets:
                  small:
                    nmae: 작은신문
                    domains: ['http://small.example/']
                    delay: quick
                    timeZone: Asia/Soul
                    articleAddress: '/a/([0-9]+)'
                    feeds: [small.example/rss]
                    layouts:
                      - {name: now, title: 'h1[', body: .text, form: 2016-01-01, until: soon}
                """;

        assertThatThrownBy(() -> Outlets.of(Map.of("mine.yaml", broken)))
                .asInstanceOf(throwable(OutletsException.class))
                .extracting(OutletsException::problems)
                .asInstanceOf(LIST)
                .containsExactlyInAnyOrder(
                        "mine.yaml:3: outlets.small.name is missing",
                        "mine.yaml:3: outlets.small.nmae is not known; did you mean name?",
                        "mine.yaml:4: outlets.small.domains is \"http://small.example/\"; expected"
                                + " a host without scheme and path, as hani.co.kr",
                        "mine.yaml:4: outlets.small.domains is empty; expected at least one host,"
                                + " as hani.co.kr",
                        "mine.yaml:5: outlets.small.delay is \"quick\"; expected a duration as"
                                + " 500ms, 5s, 2m, 1h or 1d",
                        "mine.yaml:6: outlets.small.timeZone is \"Asia/Soul\"; expected a time"
                                + " zone as Asia/Seoul",
                        "mine.yaml:7: outlets.small.articleAddress is \"/a/([0-9]+)\"; expected a"
                                + " regular expression with a group (?<number>…)",
                        "mine.yaml:8: outlets.small.feeds[0].address is \"small.example/rss\";"
                                + " expected an address that begins with http:// or https://",
                        "mine.yaml:10: outlets.small.layouts[0].title is \"h1[\"; expected a CSS"
                                + " selector",
                        "mine.yaml:10: outlets.small.layouts[0].title is missing; expected a CSS"
                                + " selector",
                        "mine.yaml:10: outlets.small.layouts[0].until is \"soon\"; expected a day"
                                + " as 2016-01-01",
                        "mine.yaml:10: outlets.small.layouts[0].form is not known; did you mean"
                                + " from?");
    }

    @Test
    void refusesSourcesOnForeignHosts() {
        String foreign = SMALL.replace("https://small.example/rss", "https://other.example/rss");

        assertThatThrownBy(() -> Outlets.of(Map.of("mine.yaml", foreign)))
                .hasMessage(
                        "mine.yaml:4: outlets.small.domains does not cover other.example of"
                                + " https://other.example/rss; add it");
    }

    @Test
    void refusesAnArchiveThatNamesNoDay() {
        String archive =
                SMALL
                        + "    archives:\n"
                        + "      - {address: 'https://small.example/old', entries: [li]}\n";

        assertThatThrownBy(() -> Outlets.of(Map.of("mine.yaml", archive)))
                .hasMessageContaining("archives[0].address names no day; expected {yyyyMMdd}");
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        assertThatThrownBy(() -> Outlets.of(Map.of("mine.yaml", "outlets:\n  a: [\n")))
                .isInstanceOf(OutletsException.class)
                .hasMessageStartingWith("mine.yaml:3: broken YAML: ");
    }

    @Test
    void refusesAKeyThatStandsThereTwice() {
        assertThatThrownBy(
                        () ->
                                Outlets.of(
                                        Map.of(
                                                "mine.yaml",
                                                SMALL.replace(
                                                        "name: 작은", "name: a\n    name: 작은"))))
                .hasMessageContaining("mine.yaml:4: outlets.small.name stands there twice");
    }

    @Test
    void refusesAFileThatIsNoMapping() {
        assertThatThrownBy(() -> Outlets.of(Map.of("mine.yaml", "- a")))
                .hasMessageContaining("mine.yaml:1: the file is a list; expected keys with values");
    }

    @Test
    void anEmptyFileChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.yaml"), "# nothing yet\n");

        assertThat(Outlets.load(List.of(file)).enabled()).hasSize(2);
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> Outlets.load(List.of(folder.resolve("absent.yaml"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("absent.yaml");
    }

    @Test
    void offersTheNearestOutlet() {
        assertThatThrownBy(() -> Outlets.builtIn().outlet("dongah"))
                .hasMessage("No outlet dongah; did you mean donga?");
    }

    @Test
    void knowsTheOutletsHostsAndNoOthers() {
        Outlet donga = Outlets.builtIn().outlet("donga");

        assertThat(donga.owns("donga.com")).isTrue();
        assertThat(donga.owns("image.donga.com")).isTrue();
        assertThat(donga.owns("evildonga.com")).isFalse();
        assertThat(donga.owns("donga.com.evil.example")).isFalse();
    }

    @Test
    void fillsInPagesAndDays() {
        Source archive =
                Outlets.builtIn().outlet("donga").sources().stream()
                        .filter(source -> source.kind() == Source.Kind.ARCHIVE)
                        .findFirst()
                        .orElseThrow();

        assertThat(archive.address(LocalDate.of(2016, 3, 4), 2))
                .isEqualTo("https://www.donga.com/news/List?p=41&prod=news&ymd=20160304&m=");
    }

    @Test
    void readsTheDeskOffTheAddress() {
        assertThat(
                        Outlets.builtIn()
                                .outlet("hani")
                                .sectionOf("https://www.hani.co.kr/arti/politics/bluehouse/1.html"))
                .isEqualTo("정치");
        assertThat(
                        Outlets.builtIn()
                                .outlet("donga")
                                .sectionOf("https://www.donga.com/news/article/all/20220510/1/1"))
                .isEmpty();
    }
}
