package io.julgi.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserDictionaryTest {
    @TempDir Path folder;

    @Test
    void readsATermALineWithComments() {
        UserDictionary dictionary =
                UserDictionary.parse(
                        "terms", "# people\n\n류현진\n코로나19  # a disease\r\n남북정상회담 = 남북 정상 회담\n");

        assertThat(dictionary.terms())
                .hasSize(3)
                .containsEntry("남북정상회담", List.of("남북", "정상", "회담"))
                .containsEntry("류현진", List.of());
        assertThat(dictionary.contains("코로나19")).isTrue();
        assertThat(dictionary.contains("people")).isFalse();
    }

    @Test
    void saysWhatIsWrongInEveryLine() {
        String decomposed = Normalizer.normalize("류현진", Normalizer.Form.NFD);

        assertThatThrownBy(
                        () ->
                                UserDictionary.parse(
                                        "terms",
                                        "\uFEFF한국당\nLG전자\n두 낱말\n19\n류현진\n류현진\n"
                                                + "정상회담 = 정상 회의\n가 = 나 = 다\n"
                                                + decomposed
                                                + "\n= 가"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("terms:1: the line begins with a byte order mark")
                .hasMessageContaining("terms:2: \"LG전자\" has capitals, which cleaned text has not")
                .hasMessageContaining("terms:3: \"두 낱말\" is no term")
                .hasMessageContaining("terms:4: \"19\" has no letter")
                .hasMessageContaining("terms:6: \"류현진\" is here twice")
                .hasMessageContaining("terms:7: the parts join to \"정상회의\"; expected \"정상회담\"")
                .hasMessageContaining("terms:8: more than one =")
                .hasMessageContaining("terms:9: \"" + decomposed + "\" is not in NFC")
                .hasMessageContaining("terms:10: \"\" is no term");
    }

    @Test
    void namesItsContentByAVersion() {
        UserDictionary one = UserDictionary.parse("a", "류현진\n손흥민");
        UserDictionary same = UserDictionary.parse("b", "손흥민 # football\n\n류현진");
        UserDictionary other = UserDictionary.parse("c", "류현진");

        assertThat(one.version()).isEqualTo(same.version()).hasSize(12);
        assertThat(one.version()).isNotEqualTo(other.version());
    }

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("terms.txt"), "류현진\n");

        assertThat(UserDictionary.read(file).size()).isEqualTo(1);
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        Path file =
                Files.write(
                        folder.resolve("terms.txt"), "류현진\n".getBytes(Charset.forName("EUC-KR")));

        assertThatThrownBy(() -> UserDictionary.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not valid UTF-8");
    }

    @Test
    void bundlesTermsThatAllComeOutWhole() {
        UserDictionary bundled = UserDictionary.bundled();
        NounTokenizer tokenizer = new NounTokenizer(bundled);

        assertThat(bundled.size()).isGreaterThan(300);
        for (String term : bundled.terms().keySet()) {
            assertThat(tokenizer.tokens(term)).as(term).containsExactly(term);
        }
    }
}
