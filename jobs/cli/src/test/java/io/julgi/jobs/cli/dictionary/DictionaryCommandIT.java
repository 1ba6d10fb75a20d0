package io.julgi.jobs.cli.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.jobs.cli.Julgi;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.sink.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole way of a word, by the commands that a person types. */
class DictionaryCommandIT {
    private static final String BUNDLED = UserDictionary.bundled().version();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;
    private EmbeddedMongo mongo;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.inMemory();
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void aSuggestedWordIsAcceptedOnceAndNotSuggestedAgain() throws IOException {
        importArticles();

        assertThat(run("suggest", "--articles", "4")).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("  1  버라이즌  now: 버 + 라이 + 즌  in 4 articles");

        assertThat(run("accept", "버라이즌")).as(err.toString()).isZero();
        List<String> told = out.toString().lines().toList();
        assertThat(told.get(0)).startsWith("버라이즌: ").endsWith(" -> 버라이즌");
        assertThat(told.get(1))
                .startsWith("Dictionary version ")
                .endsWith(" is active, before it was " + BUNDLED);

        assertThat(run("suggest", "--articles", "4")).isZero();
        assertThat(out.toString()).doesNotContain("버라이즌  now:");
        assertThat(run("list")).isZero();
        assertThat(out.toString()).contains("1 of them accepted").contains("accepted   20");
        assertThat(run("accept", "버라이즌")).isZero();
        assertThat(out.toString()).contains("stays active: nothing changed");
    }

    @Test
    void aRejectedWordStaysAway() throws IOException {
        importArticles();
        run("suggest", "--articles", "4");

        assertThat(run("reject", "버라이즌")).as(err.toString()).isZero();
        assertThat(out.toString()).isEqualTo("Rejected 버라이즌\n");

        assertThat(run("suggest", "--articles", "4")).isZero();
        assertThat(out.toString()).doesNotContain("버라이즌  now:");
    }

    @Test
    void rejectingAnAcceptedWordTakesItOutOfTheDictionary() throws IOException {
        importArticles();
        run("suggest", "--articles", "4");
        run("accept", "버라이즌");

        assertThat(run("reject", "버라이즌")).isZero();
        assertThat(out.toString())
                .contains("Dictionary version " + BUNDLED + " is active, before it was ");
    }

    @Test
    void aSlipOfThePenIsNoTerm() throws IOException {
        importArticles();
        run("suggest", "--articles", "4");

        assertThat(run("accept", "버라이존")).isEqualTo(2);
        assertErr(
                "julgi dictionary accept: '버라이존' was not suggested, but '버라이즌' was; --unasked"
                        + " takes it anyway; see ./julgi dictionary accept --help");
        assertThat(run("accept", "버라이존", "--unasked")).isZero();
        assertThat(run("accept", "두 낱말", "--unasked")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("두 낱말");
    }

    @Test
    void tellsHowManyArticlesAVersionChanges() throws IOException {
        importArticles("폴라베리");
        run("accept", "폴라베리", "--unasked");

        assertThat(run("diff", BUNDLED)).as(err.toString()).isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow())
                .startsWith(BUNDLED + " -> ")
                .endsWith(": 4 of 5 articles change (80.00 %)");
        assertThat(out.toString()).contains("-> 폴라베리").contains("         폴라베리 요금 인하");
    }

    @Test
    void revertingPutsAVersionBackAndSuggestsItsTermsAgain() throws IOException {
        importArticles();
        run("suggest", "--articles", "4");
        run("accept", "버라이즌");

        assertThat(run("revert", BUNDLED)).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("Dictionary version " + BUNDLED + " is active");
        assertThat(run("list", "--state", "accepted")).isZero();
        assertThat(out.toString()).contains("(not active: removed by a revert)");
        assertThat(run("versions")).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString().lines()).anyMatch(line -> line.startsWith("* " + BUNDLED));
        assertThat(run("suggest", "--articles", "4")).isZero();
        assertThat(out.toString()).contains("버라이즌  now:");
    }

    @Test
    void aFileOfTermsIsLoadedAsAWhole() throws IOException {
        Path terms = Files.writeString(folder.resolve("terms.txt"), "버라이즌 @company\n");
        Path broken = Files.writeString(folder.resolve("broken.txt"), "좋은말\n틀린 말\n");

        assertThat(run("load", terms.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("Loaded 1 terms of " + terms);
        assertThat(run("load", broken.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("broken.txt:2: ");
        assertThat(run("load", folder.resolve("none.txt").toString())).isEqualTo(1);
        assertErr("julgi dictionary load: There is no file " + folder.resolve("none.txt"));
        assertThat(run("versions")).isZero();
        assertThat(out.toString()).contains("loaded terms.txt").contains(", a file");
    }

    @Test
    void tellsInOneLineWhatIsWrong() {
        assertThat(run("versions")).isEqualTo(1);
        assertErr(
                "julgi dictionary versions: No version of the dictionary is stored yet; the"
                        + " bundled one, "
                        + BUNDLED
                        + ", is active until a word is accepted, a file loaded, or a job started");
        assertThat(run("revert", "0123")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("julgi dictionary revert: There is no dictionary version '0123'; ");
        assertThat(run("diff", "0123")).isEqualTo(2);
        assertThat(err.toString()).startsWith("julgi dictionary diff: There is no dictionary");
        assertThat(run("diff", BUNDLED)).isEqualTo(1);
        assertThat(err.toString()).contains("No articles are stored");
        assertThat(run("suggest")).isEqualTo(1);
        assertThat(err.toString()).contains("No articles are stored");
        assertThat(run("list", "--state", "maybe")).isEqualTo(2);
        mongo.close();
        assertThat(
                        julgi(
                                "dictionary",
                                "list",
                                "--mongo",
                                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=300"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("127.0.0.1:1").contains("does not answer");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (String command : new CommandLine(new DictionaryCommand()).getSubcommands().keySet()) {
            assertThat(julgi("dictionary", command, "--help")).isZero();
            assertThat(out.toString()).contains("Example: ./julgi dictionary " + command);
        }
    }

    private void importArticles() throws IOException {
        importArticles("버라이즌");
    }

    private void importArticles(String company) throws IOException {
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (String title :
                List.of(
                        company + " 요금 인하",
                        "미국 " + company + "이 앞서",
                        "통신사 " + company + "을 고발",
                        company + "과 협력",
                        "금리 동결")) {
            lines.append(
                    "{\"id\":\"a%d\",\"title\":\"%s\",\"publishedAt\":\"2020-01-01T10:00:00+09:00\"}\n"
                            .formatted(number++, title));
        }
        Path file = Files.writeString(folder.resolve("articles.jsonl"), lines);
        assertThat(julgi("import", file.toString(), "--direct", "--mongo", mongo.uri()))
                .as(err.toString())
                .isZero();
    }

    private int run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of("dictionary", command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--mongo", mongo.uri()));
        return julgi(all.toArray(String[]::new));
    }

    private int julgi(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Julgi.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void assertErr(String... lines) {
        assertThat(err.toString().lines()).containsExactlyElementsOf(Stream.of(lines).toList());
    }
}
