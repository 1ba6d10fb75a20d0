package io.julgi.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.Article;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {
    private final QueryReader reader = new QueryReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "코로나19", "월드컵", "아시안게임", "이란", "수능", "트럼프", "인스타그램", "방탄소년단", "류현진", "손흥민", "세월호",
                "특검", "새누리당", "더민주", "국민의힘", "신간", "종합", "5g"
            })
    void readsAWordAsOneToken(String word) {
        assertThat(reader.read(word).tokens()).containsExactly(word);
    }

    @Test
    void readsSeveralWordsInTheirOrderWithoutRepeats() {
        Query query = reader.read("  한국은행   금리\t한국은행 ");

        assertThat(query.text()).isEqualTo("한국은행 금리 한국은행");
        assertThat(query.tokens()).containsExactly("한국은행", "금리");
    }

    @Test
    void readsShorthandAsTitlesDo() {
        assertThat(reader.read("北").tokens()).containsExactly("북한");
        assertThat(reader.read("SK텔레콤").tokens()).isEqualTo(reader.read("sk텔레콤").tokens());
        assertThat(reader.read(Normalizer.normalize("월드컵", Normalizer.Form.NFD)))
                .isEqualTo(reader.read("월드컵"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ".*", "%00", "😀", "19", "북", "\u0000", "[단독]"})
    void findsNoTokenWhereThereIsNoWord(String typed) {
        assertThat(reader.read(typed).tokens()).isEmpty();
    }

    @Test
    void takesOperatorsAsText() {
        assertThat(reader.read("$where").tokens()).containsExactly("where");
        assertThat(reader.read("{\"$ne\":1}").text()).isEqualTo("{\"$ne\":1}");
    }

    @Test
    void matchesWholeTokensOnly() {
        Article article =
                new Article("1", "", "", "코로나19", "", "", Instant.parse("2020-01-01T00:00:00Z"));
        Article tokenized = article.withTokens(List.of("코로나19", "확산"), "");

        assertThat(reader.read("코로나19").matches(tokenized)).isTrue();
        assertThat(reader.read("코로나19 확산").matches(tokenized)).isTrue();
        assertThat(reader.read("19").matches(tokenized)).isFalse();
        assertThat(reader.read("코로나").matches(tokenized)).isFalse();
    }

    @Test
    void refusesALongText() {
        assertThat(reader.read("가".repeat(100)).text()).hasSize(100);
        assertThatThrownBy(() -> reader.read("가".repeat(10_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The search word has 10,000 characters; expected at most 100");
    }

    @Test
    void readsInManyThreadsAtOnce() {
        List<List<String>> tokens =
                IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> reader.read("코로나19 확산 " + "월드컵 ".repeat(i % 3)).tokens())
                        .toList();

        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.get(i))
                    .isEqualTo(i % 3 == 0 ? List.of("코로나19", "확산") : List.of("코로나19", "확산", "월드컵"));
        }
    }
}
