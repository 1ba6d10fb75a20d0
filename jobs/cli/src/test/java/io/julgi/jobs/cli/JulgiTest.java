package io.julgi.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JulgiTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void wrongUseIsOneLineAndExitCodeTwo() {
        assertThat(run()).isEqualTo(2);
        assertErr("julgi: a command is missing; see ./julgi --help");
        assertThat(run("import")).isEqualTo(2);
        assertErr("julgi import: Missing required parameter: 'FILE'; see ./julgi import --help");
        assertThat(run("imprt")).isEqualTo(2);
        assertErr("julgi: Unmatched argument at index 0: 'imprt'; did you mean import?");
    }

    @Test
    void wrongSettingsAreOneLineEachAndExitCodeTwo() {
        assertThat(run("settings", "--set", "prot=1", "--set", "window.size=year")).isEqualTo(2);
        assertErr(
                "julgi settings: There is no setting 'prot' (--set prot); did you mean port?",
                "julgi settings: window.size is 'year' (--set window.size); expected one of day,"
                        + " week, month");
    }

    @Test
    void failureIsOneLineAndExitCodeOne() {
        Path missing = folder.resolve("missing.jsonl");
        assertThat(run("import", missing.toString())).isEqualTo(1);
        assertErr("julgi import: There is no file " + missing + "; expected a file of articles");
    }

    @Test
    void debugShowsWhereTheFailureHappened() {
        assertThat(run("import", folder.toString(), "--debug")).isEqualTo(1);
        assertThat(err.toString()).contains("is a folder").contains("\tat io.julgi.");
    }

    @Test
    void settingsShowTheirOriginAndNoSecret() {
        assertThat(run("settings", "--set", "mongo.uri=mongodb://u:hush@h:1")).isZero();
        assertThat(out.toString())
                .containsPattern("mongo.uri +mongodb://u:\\*{6}@h:1 +--set mongo.uri +address")
                .doesNotContain("hush");
    }

    @Test
    void anOldKeyIsOneLineOnTheStandardErrorAndShownByItsNewName() {
        assertThat(run("settings", "--set", "nouns.figures=true")).isZero();
        assertErr(
                "julgi settings: nouns.figures (--set nouns.figures) is now called nouns.numerals,"
                        + " in the environment JULGI_NOUNS_NUMERALS; the old name still works");
        assertThat(out.toString()).containsPattern("nouns.numerals +true +--set nouns.figures");
    }

    @Test
    void commandsOnAStoreAlsoWarnOfOldKeys() {
        assertThat(run("rebuild", "--set", "lda.engine=array", "--set", "port=x")).isEqualTo(2);
        assertThat(
                        run(
                                "rebuild",
                                "--set",
                                "lda.engine=array",
                                "--mongo",
                                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50"))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .contains(
                        "julgi rebuild: lda.engine is 'array' (--set lda.engine), which is now"
                                + " called 'sparselda'; the old word still works");
    }

    @Test
    void helpListsEachCommandInOneGroupWithTheFirstLineOfItsHelp() {
        assertThat(CommandGroups.ALL.stream().flatMap(group -> group.commands().stream()))
                .containsExactlyInAnyOrderElementsOf(commands().toList());
        assertThat(run("--help")).isZero();
        assertThat(out.toString().lines())
                .contains(
                        "Collect articles and show timelines:",
                        "  import      Import articles from files.",
                        "Measure speed:",
                        "  bench       Measure speed and memory, next to a baseline measured in the"
                                + " same run.",
                        "  settings    Show the effective settings.");
    }

    @Test
    void aCommandOfBenchSaysHowToGetItWhereBenchIsNotLoaded() {
        assertThat(run("evaluate", "topics", "--input", "a.jsonl")).isEqualTo(1);
        assertErr(
                "julgi evaluate: this command is part of the module bench, which is not loaded; run"
                        + " `./julgi evaluate topics --input a.jsonl` in the source tree, which"
                        + " compiles bench first");
    }

    @Test
    void settingsFileIsReadWhereItIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), "port: 1\n");
        assertThat(run("settings", "--settings", file.toString())).isZero();
        assertThat(out.toString()).containsPattern("port +1 +\\Q" + file + "\\E:1 ");
    }

    @Test
    void explainsHowATextIsCleaned() {
        assertThat(run("clean", "--explain", "--date", "2016-10-01", "[속보]", "朴대통령 방미\u200b"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines())
                .contains(
                        "    [속보] 朴대통령 방미<U+200B>",
                        "  → [속보] 朴대통령 방미",
                        "  → 박근혜 대통령 방미",
                        "clean       박근혜 대통령 방미",
                        "without it  박근혜 대통령 방미")
                .anyMatch(line -> line.startsWith("mark in brackets: [단독] "))
                .anyMatch(line -> line.startsWith("no change   one form, "))
                .anyMatch(line -> line.startsWith("dictionary  "));
        assertThat(run("clean", " ")).isEqualTo(2);
        assertThat(run("clean", "--date", "2016-13-01", "금리")).isEqualTo(2);
        assertErr(
                "julgi clean: Invalid value for option '--date': '2016-13-01' is no day; expected"
                        + " one as 2016-10-01; see ./julgi clean --help");
    }

    @Test
    void cleansABodyToItsLines() {
        assertThat(run("clean", "--body", "금리를 동결했다.\n▶ 관련 기사")).isZero();
        assertThat(out.toString().lines()).containsExactly("금리를 동결했다.");
    }

    @Test
    void suggestsWordsThatTokenisingBreaks() throws IOException {
        Path input =
                Files.writeString(
                        folder.resolve("articles.jsonl"),
                        Stream.of("버라이즌 요금 인하", "미국 버라이즌이 앞서", "통신사 버라이즌을 고발", "버라이즌과 협력")
                                .map(JulgiTest::line)
                                .reduce("no article\n", String::concat));
        String[] command = {"dictionary", "suggest", "--input", input.toString(), "--articles"};

        assertThat(run(append(command, "4"))).as(err.toString()).isZero();
        assertThat(out.toString().lines())
                .first()
                .asString()
                .startsWith("  1  버라이즌  now: 버 + 라이 + 즌  in 4 articles  score ");
        assertThat(out.toString().lines()).contains("       통신사 버라이즌을 고발");
        assertErr("1 words in 4 articles, 1 lines rejected");
        assertThat(run(append(command, "0"))).isEqualTo(2);
    }

    private static String[] append(String[] arguments, String last) {
        return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
    }

    private static String line(String title) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"publishedAt\":\"2020-01-01T10:00:00+09:00\"}\n"
                .formatted(title.hashCode(), title);
    }

    static Stream<String> commands() {
        return Julgi.commandLine(new Julgi()).getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExample(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Example: ").contains("./julgi " + command);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Julgi.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void assertErr(String... lines) {
        assertThat(err.toString().lines()).containsExactly(lines);
    }
}
