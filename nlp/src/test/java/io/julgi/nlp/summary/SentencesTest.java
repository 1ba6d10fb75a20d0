package io.julgi.nlp.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    two sentences          | 비가 왔다. 강이 불었다. | 비가 왔다. / 강이 불었다.
                    question and call      | 비가 올까? 온다! 나가자. | 비가 올까? / 온다! / 나가자.
                    decimals               | 물가가 3.5% 올랐다. 유가는 0.7 내렸다. | 물가가 3.5% 올랐다. / 유가는 0.7 내렸다.
                    dates with dots        | 2025. 3. 1. 오전에 열렸다. 끝났다. | 2025. 3. 1. 오전에 열렸다. / 끝났다.
                    numbered points        | 1. 예산 2. 인력을 늘린다. | 1. 예산 2. 인력을 늘린다.
                    initials               | J. 로버츠 씨가 왔다. U.S. 대표도 왔다. | J. 로버츠 씨가 왔다. / U.S. 대표도 왔다.
                    abbreviations          | Mr. 김과 Samsung Co. 관계자가 왔다. 갔다. | Mr. 김과 Samsung Co. 관계자가 왔다. / 갔다.
                    latin at the end       | 그는 KBS. 우리는 MBC. | 그는 KBS. / 우리는 MBC.
                    quote at the end       | 그는 “비가 왔다.” 강이 불었다. | 그는 “비가 왔다.” / 강이 불었다.
                    straight quote         | 그는 "비가 왔다." 강이 불었다. | 그는 "비가 왔다." / 강이 불었다.
                    quoting particle       | 그는 "비가 왔다. 춥다."고 말했다. 갔다. | 그는 "비가 왔다. 춥다."고 말했다. / 갔다.
                    particle after a space | "비가 왔다." 라고 말했다. 갔다. | "비가 왔다." 라고 말했다. / 갔다.
                    adding particle        | “왜 안 되나?”라며 웃었다. 갔다. | “왜 안 되나?”라며 웃었다. / 갔다.
                    not a particle         | “왔다.” 고등학생들은 웃었다. | “왔다.” / 고등학생들은 웃었다.
                    brackets               | 시(시장 김솔. 재선)는 말했다. 갔다. | 시(시장 김솔. 재선)는 말했다. / 갔다.
                    stop inside brackets   | 갔다(사진 없음.). 왔다. | 갔다(사진 없음.). / 왔다.
                    forgotten space        | 비가 왔다.강이 불었다. | 비가 왔다. / 강이 불었다.
                    an address             | julgi.example 에서 볼 수 있다. | julgi.example 에서 볼 수 있다.
                    a pause                | 그는 … 말을 잃었다. 그리고... 갔다. | 그는 … 말을 잃었다. / 그리고... 갔다.
                    an ending ellipsis     | 모르겠다… 그는 떠났다... 나도. | 모르겠다… / 그는 떠났다... / 나도.
                    a quote never closed   | 그는 "비가 왔다. 강이 불었다. | 그는 "비가 왔다. / 강이 불었다.
                    no full stop           | 제목뿐인 글 | 제목뿐인 글
                    repeated marks         | 정말?! 그렇다!! | 정말?! / 그렇다!!
                    """)
    void cutsWhereAReaderWould(String rule, String text, String sentences) {
        assertThat(String.join(" / ", Sentences.in(text))).isEqualTo(sentences);
    }

    @Test
    void endsASentenceWithItsLine() {
        assertThat(Sentences.in("첫 줄\n\n  둘째 줄 \r\n“따옴표가\n닫히지 않았다. 끝."))
                .containsExactly("첫 줄", "둘째 줄", "“따옴표가", "닫히지 않았다.", "끝.");
    }

    @Test
    void losesNoLetter() {
        String text = "그는 \"왔다.\"라고 했다. (3.5%.) 끝?! “아… 네.” 2025. 1. 1. 끝";
        assertThat(String.join("", Sentences.in(text)).replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
    }

    @Test
    void nothingHasNoSentences() {
        assertThat(Sentences.in("")).isEmpty();
        assertThat(Sentences.in(" \n \n")).isEmpty();
    }

    @Test
    @Timeout(120)
    void theWorstOfTextsIsCutAtOnce() {
        for (String worst :
                List.of("“", "\"", ".", "…", "다.", "(", "?!\"", "a.", "\" ", "왔다.\" ")) {
            String text = worst.repeat(300_000 / worst.length());
            assertThat(String.join("", Sentences.in(text)).replace(" ", "").length())
                    .isEqualTo(text.replace(" ", "").length());
        }
    }
}
