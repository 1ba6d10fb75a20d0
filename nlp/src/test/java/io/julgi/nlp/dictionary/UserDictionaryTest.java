package io.julgi.nlp.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.nlp.newwords.TermConflict;
import io.julgi.nlp.newwords.TermConflicts;
import io.julgi.nlp.nouns.NounTokenizer;
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
                .containsExactly(
                        new Term("남북정상회담", List.of("남북", "정상", "회담"), List.of(), ""),
                        Term.of("류현진"),
                        Term.of("코로나19"));
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
                                        "\uFEFF한국당\nLG 전자\n두 낱말\n19\n류현진\n류현진\n"
                                                + "정상회담 = 정상 회의\n가 = 나 = 다\n"
                                                + decomposed
                                                + "\n= 가"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("terms:1: the line begins with a byte order mark")
                .hasMessageContaining(
                        "terms:2: \"LG 전자\" has capitals, which cleaned text has not;"
                                + " expected \"lg전자\"")
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
    void readsWhatIsKnownOfATerm() {
        UserDictionary dictionary =
                UserDictionary.parse(
                        "terms",
                        "코로나19 = 코로나 19 ~ 신종코로나, 우한폐렴 @질병\n@정당\n정의당\n민주당 @party\n-이날\n-한겨레 @한겨레");

        assertThat(dictionary.find("코로나19"))
                .contains(new Term("코로나19", List.of("코로나", "19"), List.of("신종코로나", "우한폐렴"), "질병"));
        assertThat(dictionary.find("정의당").orElseThrow().category()).isEqualTo("정당");
        assertThat(dictionary.find("민주당").orElseThrow().category()).isEqualTo("party");
        assertThat(dictionary.contains("우한폐렴")).isTrue();
        assertThat(dictionary.excludes("이날")).isTrue();
        assertThat(dictionary.excludes("한겨레")).isFalse();
        assertThat(dictionary.stopWords("한겨레")).contains("한겨레");
        assertThat(UserDictionary.parse("again", dictionary.text()).version())
                .isEqualTo(dictionary.version());
    }

    @Test
    void saysWhatIsWrongWithAliasesAndCategories() {
        assertThatThrownBy(
                        () ->
                                UserDictionary.parse(
                                        "terms",
                                        """
                                        가나 ~ 다라
                                        마바 ~ 다라
                                        사아 ~ 사아
                                        자차 ~ 가나
                                        카타 @
                                        파하 ~ 두 말
                                        -이날
                                        -이날
                                        !가
                                        !가"""))
                .isInstanceOf(TextResourceException.class)
                .hasMessageContaining("terms:2: \"다라\" is already an alias of \"가나\"")
                .hasMessageContaining("terms:3: \"사아\" is an alias of itself")
                .hasMessageContaining("terms:4: \"가나\" is an alias and has aliases itself")
                .hasMessageContaining("terms:5: \"\" is no category")
                .hasMessageContaining("terms:6: \"두 말\" is no term")
                .hasMessageContaining("terms:8: \"-이날\" is here twice")
                .hasMessageContaining("terms:10: \"!가\" is here twice");
    }

    @Test
    void liesOnTopOfAnother() {
        UserDictionary below = UserDictionary.parse("a", "코로나19 ~ 우한폐렴, 코로나\n미나리\n-이날");
        UserDictionary top = UserDictionary.parse("b", "우한폐렴 @질병\n코로나바이러스 ~ 코로나\n!미나리\n-한편");

        UserDictionary both = below.plus(top);

        assertThat(both.words()).containsExactly("우한폐렴", "코로나", "코로나19", "코로나바이러스");
        assertThat(both.meaning("코로나")).isEqualTo("코로나바이러스");
        assertThat(both.meaning("우한폐렴")).isEqualTo("코로나19");
        assertThat(both.excludes("이날") && both.excludes("한편")).isTrue();
        assertThat(UserDictionary.parse("again", both.text()).version()).isEqualTo(both.version());
        assertThat(both.plus(UserDictionary.parse("c", "미나리")).contains("미나리")).isTrue();
    }

    @Test
    void readsAMillionLinesAndTellsOfTheBrokenOne() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            lines.append(i == 500_000 ? "두 낱말" : "낱말" + i).append('\n');
        }

        assertThatThrownBy(() -> UserDictionary.parse("terms", lines.toString()))
                .hasMessage(
                        "terms:500001: \"두 낱말\" is no term; expected 1 to 40 letters and digits"
                                + " without spaces, also & + . · - '");
    }

    @Test
    void tellsOfTermsThatBreakOtherWordsWithExamples() {
        UserDictionary dictionary = UserDictionary.parse("terms", "기생충\n하니");
        TermConflicts conflicts = new TermConflicts(dictionary, dictionary);
        conflicts.add("영화 기생충 수상");
        conflicts.add("빨리 하니 좋다");

        assertThat(conflicts.conflicts(1))
                .containsExactly(new TermConflict("하니", "하", 1, 1, List.of("빨리 하니 좋다")));
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

        assertThat(bundled.size()).isGreaterThan(7_000);
        for (String term : bundled.words()) {
            assertThat(tokenizer.tokens(term)).as(term).containsExactly(term);
        }
    }
}
