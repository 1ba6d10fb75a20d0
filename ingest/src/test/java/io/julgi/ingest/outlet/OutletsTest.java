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
import java.util.LinkedHashMap;
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
    void bringsBothOutletsWithAllTheirLayouts() {
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
    void namesValuesOfTheWrongKindAndGoesOn() {
        String broken =
                """
                outlet: {}
                outlets:
                  small:
                    name: [작은, 신문]
                    domains: {a: b}
                    enabled: yes
                    connections: 20
                    encoding: UTF-9
                    delay: 2d
                    revisits: [1h, soon]
                    articleAddress: '/a/(?<number>[0-9]+)'
                    sections: 정치
                    feeds:
                      - {address: 'https://small.example/rss', sektion: 정치}
                      - [https://small.example/rss2]
                    lists:
                      - address: 'https://small.example/list'
                        pages: {first: 0, most: 20000, stepp: 1}
                        entries:
                          - {link: a, item: li, date: 'h1['}
                        json: {list: a.b, link: url}
                    layouts: [{name: now, title: {a: b}, body: .text}, plain]
                    timeZone:
                """;

        assertThatThrownBy(() -> Outlets.of(Map.of("mine.yaml", broken)))
                .asInstanceOf(throwable(OutletsException.class))
                .extracting(OutletsException::problems)
                .asInstanceOf(LIST)
                .containsExactlyInAnyOrder(
                        "mine.yaml:1: outlet is not known; did you mean outlets?",
                        "mine.yaml:4: outlets.small.name is a list; expected a text",
                        "mine.yaml:5: outlets.small.domains is a mapping; expected a text",
                        "mine.yaml:5: outlets.small.domains is empty; expected at least"
                                + " one host, as hani.co.kr",
                        "mine.yaml:6: outlets.small.enabled is \"yes\"; expected true or false",
                        "mine.yaml:7: outlets.small.connections is \"20\"; expected a"
                                + " number from 1 to 16",
                        "mine.yaml:8: outlets.small.encoding is \"UTF-9\"; expected the"
                                + " name of an encoding, as UTF-8 or EUC-KR",
                        "mine.yaml:9: outlets.small.delay is \"2d\"; expected a duration"
                                + " as 500ms, 5s, 2m, 1h or 1d",
                        "mine.yaml:10: outlets.small.revisits is \"soon\"; expected a"
                                + " duration as 500ms, 5s, 2m, 1h or 1d",
                        "mine.yaml:12: outlets.small.sections is a text; expected keys"
                                + " with values",
                        "mine.yaml:14: outlets.small.feeds[0].sektion is not known; did"
                                + " you mean section?",
                        "mine.yaml:15: outlets.small.feeds[1] is a list; expected keys"
                                + " with values",
                        "mine.yaml:15: outlets.small.feeds[1].address is missing",
                        "mine.yaml:18: outlets.small.lists[0].pages.most is \"20000\";"
                                + " expected a number from 1 to 10000",
                        "mine.yaml:18: outlets.small.lists[0].pages.stepp is not known;"
                                + " did you mean step?",
                        "mine.yaml:20: outlets.small.lists[0].entries[0].date is \"h1[\";"
                                + " expected a CSS selector",
                        "mine.yaml:21: outlets.small.lists[0].json.title is missing",
                        "mine.yaml:22: outlets.small.layouts[0].title is a mapping;"
                                + " expected a text",
                        "mine.yaml:22: outlets.small.layouts[0].title is missing; expected"
                                + " a CSS selector",
                        "mine.yaml:22: outlets.small.layouts[1].title is missing; expected"
                                + " a CSS selector",
                        "mine.yaml:22: outlets.small.layouts[1].body is missing; expected"
                                + " a CSS selector",
                        "mine.yaml:23: outlets.small.timeZone is \"\"; expected a time"
                                + " zone as Asia/Seoul");
    }

    @Test
    void namesTheFileAndLineOfTheValueInForce() {
        String mine =
                """
                outlets:
                  small:
                    feeds:
                      - section: 정치
                    delay: 3x
                """;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("small.yaml", SMALL);
        files.put("mine.yaml", mine);

        assertThatThrownBy(() -> Outlets.of(files))
                .asInstanceOf(throwable(OutletsException.class))
                .extracting(OutletsException::problems)
                .asInstanceOf(LIST)
                .containsExactlyInAnyOrder(
                        "mine.yaml:4: outlets.small.feeds[0].address is missing",
                        "mine.yaml:5: outlets.small.delay is \"3x\"; expected a duration as 500ms,"
                                + " 5s, 2m, 1h or 1d");
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
