package io.julgi.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounTokenizerTest {
    private final NounTokenizer tokenizer = new NounTokenizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    한국은행 기준금리 동결            | 한국은행 기준 금리 동결
                    신분증을 복사했다                 | 신분증 복사
                    코로나19 확진자 100명             | 코로나19 확진자
                    sk텔레콤 5g 서비스 출시           | sk텔레콤 5g 서비스 출시
                    더불어민주당 더민주 국민의힘      | 더불어민주당 더민주 국민의힘
                    10일 오후 3시 것 수 등            | 오후
                    大統領 선거                       | 대통령 선거
                    이란 제재에 유가 급등             | 이란 제재 유가 급등
                    사랑이란 무엇인가                 | 사랑
                    서울남부지법 한국기자협회 선고    | 서울남부지법 한국기자협회 선고
                    미국은행 파산                     | 미국 은행 파산
                    방통위 실업률 한국당 시간당       | 방통위 실업률 한국당 시간
                    이날 한편 김모씨 사망             | 사망
                    경찰에 신고가 접수                | 경찰 신고 접수
                    시중에 알리고                     | 시중
                    전자파 측정                       | 전자파 측정
                    """)
    void keepsNounsAndTerms(String text, String tokens) {
        assertThat(tokenizer.tokens(text)).containsExactly(tokens.split(" "));
    }

    @Test
    void keepsOneSyllableOnlyWhereTheDictionaryListsIt() {
        NounTokenizer withRice = new NounTokenizer(UserDictionary.parse("terms", "쌀"));

        assertThat(withRice.tokens("쌀 값과 집 값")).containsExactly("쌀");
        assertThat(withRice.nouns("쌀 값과 집 값")).containsExactly("쌀", "값", "집", "값");
    }

    @Test
    void joinsATermOnlyWhereWordsEndOnBothSides() {
        NounTokenizer withTerms = new NounTokenizer(UserDictionary.parse("terms", "5g\n파측"));

        assertThat(withTerms.tokens("전자파측정 5gb 15g")).doesNotContain("파측", "5g");
        assertThat(withTerms.tokens("5g폰, 5g의")).containsExactly("5g", "5g");
    }

    @Test
    void countsAnAliasAsItsTermOnlyWhenAsked() {
        UserDictionary dictionary = UserDictionary.parse("terms", "코로나19 ~ 신종코로나");
        NounSettings aliases = new NounSettings(InputField.TITLE, 2, Set.of(), false, true);

        assertThat(new NounTokenizer(dictionary).tokens("신종코로나 확산")).containsExactly("신종코로나", "확산");
        assertThat(new NounTokenizer(dictionary, aliases).tokens("신종코로나 확산"))
                .containsExactly("코로나19", "확산");
    }

    @Test
    void leavesOutAWordInTheArticlesOfItsOutletOnly() {
        NounTokenizer ofTerms = new NounTokenizer(UserDictionary.parse("terms", "-신문 @한겨레"));
        Article of = new Article("1", "한겨레", "", "신문 발행", "", "", Instant.EPOCH);
        Article other = new Article("1", "동아일보", "", "신문 발행", "", "", Instant.EPOCH);

        assertThat(ofTerms.tokenize(new CleanArticle(of, "신문 발행", "")).tokens())
                .containsExactly("발행");
        assertThat(ofTerms.tokenize(new CleanArticle(other, "신문 발행", "")).tokens())
                .containsExactly("신문", "발행");
    }

    @Test
    void readsTheBodyWhenAsked() {
        Article article =
                new Article("1", "", "", "금리 동결", "", "", Instant.parse("2020-01-01T00:00:00Z"));
        CleanArticle clean = new CleanArticle(article, "금리 동결", "시장 환영");

        NounTokenizer ofBoth =
                new NounTokenizer(
                        UserDictionary.bundled(),
                        NounSettings.STANDARD.withInput(InputField.TITLE_AND_BODY));

        assertThat(tokenizer.tokenize(clean).tokens()).containsExactly("금리", "동결");
        assertThat(ofBoth.tokenize(clean).tokens()).containsExactly("금리", "동결", "시장", "환영");
        assertThat(ofBoth.tokenize(clean).dictionary())
                .isEqualTo(UserDictionary.bundled().version());
    }

    @Test
    void findsNothingInTextWithoutWords() {
        assertThat(tokenizer.nouns("")).isEmpty();
        assertThat(tokenizer.nouns(" … !? 😀 %00 ")).isEmpty();
        assertThat(tokenizer.tokens("a".repeat(100_000))).isEmpty();
    }

    @Test
    void givesTheSameTokensAgain() {
        List<String> first = tokenizer.tokens("세월호 특조위 활동 종료");

        assertThat(tokenizer.tokens("세월호 특조위 활동 종료")).isEqualTo(first);
    }
}
