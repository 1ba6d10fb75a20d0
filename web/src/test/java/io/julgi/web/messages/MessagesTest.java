package io.julgi.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Path PAGE = MAIN.resolve("resources/io/julgi/web/page");
    private static final Path ANSWERS = MAIN.resolve("java/io/julgi/web");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");

    /** {@code text('key'}, {@code pieces('key'}, {@code text(open ? 'one' : 'other'}. */
    private static final Pattern IN_SCRIPT =
            Pattern.compile("\\b(?:text|pieces|written)\\(([^`),{]*'[^`),{]*)");

    /** <code>text(`state.${value}`</code>: all keys that begin like this. */
    private static final Pattern PREFIX_IN_SCRIPT = Pattern.compile("\\btext\\(`([\\w.]+)\\$\\{");

    private static final Pattern QUOTED = Pattern.compile("'([\\w.]+)'");

    @Test
    void haveTheSameKeysInAllLanguages() throws IOException {
        assertThat(catalogue(Language.EN).keySet())
                .containsExactlyElementsOf(catalogue(Language.KO).keySet());
    }

    @Test
    void haveTheSamePlaceholdersInAllLanguagesButForDates() throws IOException {
        Map<String, JsonNode> korean = catalogue(Language.KO);
        for (Map.Entry<String, JsonNode> english : catalogue(Language.EN).entrySet()) {
            if (!english.getKey().startsWith("date.")) {
                for (String form : forms(english.getValue())) {
                    assertThat(placeholders(form))
                            .as(english.getKey())
                            .isEqualTo(placeholders(forms(korean.get(english.getKey())).get(0)));
                }
            }
        }
    }

    @Test
    void areThereForEveryKeyThatIsUsedAndForNoOther() throws IOException {
        Set<String> keys = catalogue(Language.KO).keySet();
        Set<String> used = new TreeSet<>(placeholders(read(PAGE.resolve("index.html"))));
        for (Path script : files(PAGE, ".js")) {
            for (Matcher call = IN_SCRIPT.matcher(read(script)); call.find(); ) {
                for (Matcher key = QUOTED.matcher(call.group(1)); key.find(); ) {
                    used.add(key.group(1));
                }
            }
            for (Matcher call = PREFIX_IN_SCRIPT.matcher(read(script)); call.find(); ) {
                List<String> begun =
                        keys.stream().filter(key -> key.startsWith(call.group(1))).toList();
                assertThat(begun).as("%s: %s…", script, call.group(1)).isNotEmpty();
                used.addAll(begun);
            }
        }
        used.addAll(keys.stream().filter(key -> key.startsWith("problem.")).toList());

        assertThat(used).containsExactlyInAnyOrderElementsOf(keys);
    }

    /** Outside comments: text of the view would be in one language only there. */
    @Test
    void areTheOnlyPlaceWithKoreanForReaders() throws IOException {
        for (Path script : files(PAGE, ".js", ".html", ".css")) {
            String code = read(script).replaceAll("(?s)/\\*.*?\\*/|(?m)(?<=^|\\s)//.*$", "");
            assertThat(code).as(script.toString()).doesNotContainPattern("[가-힣]");
        }
        String problems = read(ANSWERS.resolve("answer/Problem.java"));
        assertThat(problems + read(ANSWERS.resolve("Parameters.java")))
                .doesNotContainPattern("[가-힣]");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fillInWhatStandsForAPlaceholder(Language language) {
        assertThat(
                        Messages.of(language)
                                .text(
                                        "problem.bad-query.too-long",
                                        Map.of("most", 100, "length", 12_345)))
                .contains("100", "12,345")
                .doesNotContain("{");
    }

    @Test
    void escapeTheirTextsInAPage() {
        assertThat(Messages.of(Language.EN).fill("<p>{name} · {page.disclaimer}</p>"))
                .startsWith("<p>Julgi · ")
                .doesNotContain("editor's")
                .endsWith("</p>");
        assertThatThrownBy(() -> Messages.of(Language.EN).fill("{no.such}"))
                .hasMessageContaining("no.such");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko-KR,ko;q=0.9,en;q=0.8 | KO",
                "en-US,en;q=0.9,ko;q=0.8 | EN",
                "de,en;q=0.5 | EN",
                "de | KO",
                "* | KO",
                "ko;q=0,en | EN",
                "'' | KO",
                "?;=, | KO",
                " | KO",
            })
    void areThoseOfTheLanguageThatIsPreferred(String accepted, Language language) {
        assertThat(Language.preferred(accepted)).isEqualTo(language);
    }

    private static Map<String, JsonNode> catalogue(Language language) throws IOException {
        Map<String, JsonNode> texts = new LinkedHashMap<>();
        try (InputStream file = Messages.class.getResourceAsStream(Messages.resource(language))) {
            new ObjectMapper()
                    .readTree(file)
                    .properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue()));
        }
        return texts;
    }

    /** The text, or its singular and plural. */
    private static List<String> forms(JsonNode text) {
        List<String> forms = new ArrayList<>();
        if (text.isTextual()) {
            forms.add(text.asText());
        } else {
            text.forEach(form -> forms.add(form.asText()));
        }
        return forms;
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher found = PLACEHOLDER.matcher(text); found.find(); ) {
            names.add(found.group(1));
        }
        return names;
    }

    private static List<Path> files(Path folder, String... ends) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
