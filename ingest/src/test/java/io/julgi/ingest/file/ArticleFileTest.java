package io.julgi.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFileTest {
    @TempDir Path folder;

    private final ArticleJson json = new ArticleJson(Clock.systemUTC());

    @Test
    void readsOneArticleALine() throws IOException {
        List<ReadResult> results = read(line("1") + "\n" + line("2") + "\n");

        assertThat(results).extracting(r -> r.article().id()).containsExactly("1", "2");
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\r\n  \n")).isEmpty();
        assertThat(read("\uFEFF")).isEmpty();
    }

    @Test
    void acceptsByteOrderMarkWindowsLineEndsBlankLinesAndAMissingLastEnd() throws IOException {
        List<ReadResult> results =
                read("\uFEFF" + line("1") + "\r\n\r\n" + line("2") + "\r\n" + line("3"));

        assertThat(results).extracting(r -> r.article().id()).containsExactly("1", "2", "3");
    }

    @Test
    void rejectsHalfALineAtTheEnd() throws IOException {
        List<ReadResult> results = read(line("1") + "\n" + line("2").substring(0, 20));

        assertThat(results).hasSize(2);
        Rejected half = results.get(1).rejected();
        assertThat(half.reason()).startsWith("broken JSON");
        assertThat(half.source()).isEqualTo("articles.jsonl");
        assertThat(half.line()).isEqualTo(2);
    }

    @Test
    void skipsALineThatIsTooLongAndGoesOnAfterIt() throws IOException {
        String tooLong = "x".repeat(10_000_000);

        List<ReadResult> results = read(tooLong + "\n" + line("2") + "\n");

        assertThat(results).hasSize(2);
        assertThat(results.get(0).rejected().reason())
                .isEqualTo("the line has 10,000,000 bytes; expected at most 1,048,576");
        assertThat(results.get(0).rejected().text()).hasSize(2_000);
        assertThat(results.get(1).article().id()).isEqualTo("2");
    }

    @Test
    void acceptsALineOfExactlyTheLimit() throws IOException {
        String start =
                "{\"id\":\"1\",\"title\":\"t\",\"publishedAt\":\"2020-01-01T10:00:00Z\",\"x\":\"";
        String full = start + "x".repeat(JsonRows.LONGEST_LINE - start.length() - 2) + "\"}";

        assertThat(read(full + "\r\n").get(0).rejected().reason()).startsWith("the line has");
        assertThat(read(full + "\n").get(0).article().id()).isEqualTo("1");
        assertThat(read(full + "x\n").get(0).rejected().reason()).startsWith("the line has");
    }

    @Test
    void rejectsALineThatIsNotUtf8ByItsNumber() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((line("1") + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write((line("2") + "\n").getBytes(Charset.forName("EUC-KR")));
        bytes.write((line("3") + "\n").getBytes(StandardCharsets.UTF_8));

        List<ReadResult> results = read(bytes.toByteArray());

        assertThat(results).hasSize(3);
        assertThat(results.get(1).rejected().line()).isEqualTo(2);
        assertThat(results.get(1).rejected().reason())
                .isEqualTo("the line is not valid UTF-8; expected a file in that encoding");
        assertThat(results.get(2).article().id()).isEqualTo("3");
    }

    @Test
    void acceptsAReplacementCharacterThatIsReallyThere() throws IOException {
        String withReplacement = line("1").replace("제목", "제\uFFFD목");

        assertThat(read(withReplacement).get(0).article().title()).isEqualTo("제\uFFFD목");
    }

    @Test
    void givesTheLabelBesideTheReading() throws IOException {
        Path file = write(line("1").replace("}", ",\"label\":\"정치\"}") + "\n" + line("2"));
        List<Optional<String>> labels = new ArrayList<>();

        long count = ArticleFile.forEachLabelled(file, json, (result, label) -> labels.add(label));

        assertThat(count).isEqualTo(2);
        assertThat(labels).containsExactly(Optional.of("정치"), Optional.empty());
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> ArticleFile.forEach(folder, json, result -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + " is a folder; expected a file of articles");
        Path missing = folder.resolve("missing.jsonl");
        assertThatThrownBy(() -> ArticleFile.forEach(missing, json, result -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("There is no file " + missing + "; expected a file of articles");
    }

    private List<ReadResult> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<ReadResult> read(byte[] bytes) throws IOException {
        List<ReadResult> results = new ArrayList<>();
        Path file = Files.write(folder.resolve("articles.jsonl"), bytes);
        assertThat(ArticleFile.forEach(file, json, results::add)).isEqualTo(results.size());
        return results;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("articles.jsonl"), text);
    }

    private static String line(String id) {
        return "{\"id\":\""
                + id
                + "\",\"title\":\"제목\",\"publishedAt\":\"2020-01-01T10:00:00+09:00\"}";
    }
}
