package io.julgi.nlp.nouns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.julgi.ingest.Article;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.UserDictionary;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void readsASyllableAsASurnameWhereATitleFollows() {
        assertThat(tokenizer.nouns("이 총리와 문 후보, 배씨와 박모(35)씨"))
                .containsExactly("이", "총리", "문", "후보", "배", "박");
        assertThat(tokenizer.nouns("이 선수를 문 개")).doesNotContain("이", "문");
        assertThat(tokenizer.nouns("이명박 전 대통령")).containsExactly("이명박", "대통령");
    }

    @Test
    void joinsWhatIsOneNameOnlyTogether() {
        assertThat(tokenizer.tokens("에스티큐브 급등")).containsExactly("에스티큐브", "급등");
        assertThat(tokenizer.tokens("서울 서부경찰서")).containsExactly("서울", "서부경찰서");
        assertThat(tokenizer.tokens("롯데그룹 예상치 후보자")).containsExactly("롯데그룹", "예상치", "후보자");
    }

    @Test
    void keepsNumeralsThatAreNamesAndOthersOnlyWhenAsked() {
        NounSettings numerals = new NounSettings(InputField.TITLE, 2, Set.of(), true, false);
        NounTokenizer withNumerals = new NounTokenizer(UserDictionary.bundled(), numerals);

        assertThat(tokenizer.tokens("3분기 실적 8720원 2호선 10일")).containsExactly("3분기", "실적", "2호선");
        assertThat(withNumerals.tokens("최저임금 8720원, 1만2천명 확진"))
                .containsExactly("최저", "임금", "8720원", "1만2천명", "확진");
    }

    @Test
    void keepsVerbsAdjectivesAndRootsOnlyWhenAsked() {
        NounSettings all =
                new NounSettings(
                        InputField.TITLE,
                        2,
                        Set.of(ExtraPos.VERBS, ExtraPos.ADJECTIVES, ExtraPos.ROOTS),
                        false,
                        false);

        assertThat(new NounTokenizer(UserDictionary.bundled(), all).tokens("물가가 높고 수출이 늘고 깨끗한 바다"))
                .containsExactly("물가", "높다", "수출", "늘다", "깨끗", "바다");
        assertThat(tokenizer.tokens("물가가 높고 수출이 늘고 깨끗한 바다")).containsExactly("물가", "수출", "바다");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "!?…·\"'()[]",
                "\u1100\u1161\u11a8",
                "ㅋㅋㅋㅠㅠ",
                "😀👨‍👩‍👧🇰🇷",
                "\uD83D",
                "\uDE00 금리",
                "금\u200b리\uFEFF",
                "大韓民國憲法",
                "Federal Reserve raises rates",
                "東京で地震がありました カタカナ",
                "مرحبا بالعالم שלום",
                "a\u0301\u0301\u0301",
                "金 10%"
            })
    void takesTextOfAnyKind(String text) {
        String clean = new TextCleaner().cleanTitle(text);

        for (Noun noun : tokenizer.nounsIn(clean)) {
            assertThat(noun.begin()).isBetween(0, noun.end() - 1);
            assertThat(noun.end()).isLessThanOrEqualTo(clean.length());
            assertThat(noun.text()).isNotBlank();
        }
    }

    @Test
    void readsDecomposedHangulAsComposed() {
        TextCleaner cleaner = new TextCleaner();
        String mixed = Normalizer.normalize("금리", Normalizer.Form.NFD) + " 인상";

        assertThat(tokenizer.tokens(cleaner.cleanTitle(mixed))).containsExactly("금리", "인상");
    }

    @Test
    void readsAMegabyteOfOneSentence() {
        String sentence = "한국은행이 기준금리를 동결했다 ";
        int times = (1 << 20) / (3 * sentence.length());

        assertThat(tokenizer.tokens(sentence.repeat(times)))
                .hasSize(4 * times)
                .startsWith("한국은행", "기준", "금리", "동결");
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
    void knowsWhatMeansTheSameInTheNews() {
        NounSettings aliases = new NounSettings(InputField.TITLE, 2, Set.of(), false, true);
        NounTokenizer same = new NounTokenizer(UserDictionary.bundled(), aliases);
        String title = "우한폐렴 확산에 보건복지부 긴급회의, 대학수학능력시험 연기";

        assertThat(tokenizer.tokens(title)).contains("우한폐렴", "보건복지부", "대학수학능력시험");
        assertThat(same.tokens(title)).contains("코로나19", "복지부", "수능");
    }

    @Test
    void leavesOutWhatOnlySaysInWhichFormNewsCome() {
        assertThat(tokenizer.tokens("이세돌 알파고 일문일답")).containsExactly("이세돌", "알파고");
    }

    @Test
    void leavesOutTheNameOfTheNewspaperThatWrites() {
        Article own = new Article("1", "한겨레", "", "한겨레 사장 선임", "", "", Instant.EPOCH);
        Article other = new Article("1", "동아일보", "", "한겨레 사장 선임", "", "", Instant.EPOCH);

        assertThat(tokenizer.tokenize(own.withCleanText(own.title(), "")).tokens())
                .containsExactly("사장", "선임");
        assertThat(tokenizer.tokenize(other.withCleanText(other.title(), "")).tokens())
                .containsExactly("한겨레", "사장", "선임");
    }

    @Test
    void readsTheShorthandOfASummaryAsThatOfATitle() {
        Article article =
                new Article("1", "", "", "방미", "", "", Instant.parse("2018-05-22T00:00:00Z"));
        Article clean = article.withCleanText("방미", "").withSummary("文대통령이 美 KBS와 北核을 말했다.");
        NounTokenizer ofSummary =
                new NounTokenizer(
                        UserDictionary.bundled(),
                        NounSettings.STANDARD.withInput(InputField.TITLE_AND_SUMMARY));

        assertThat(ofSummary.tokenize(clean).tokens())
                .startsWith("방미", "문재인", "대통령", "미국", "kbs")
                .doesNotContain("美");
    }

    @Test
    void leavesOutAWordInTheArticlesOfItsOutletOnly() {
        NounTokenizer ofTerms = new NounTokenizer(UserDictionary.parse("terms", "-신문 @한겨레"));
        Article of = new Article("1", "한겨레", "", "신문 발행", "", "", Instant.EPOCH);
        Article other = new Article("1", "동아일보", "", "신문 발행", "", "", Instant.EPOCH);

        assertThat(ofTerms.tokenize(of.withCleanText("신문 발행", "")).tokens()).containsExactly("발행");
        assertThat(ofTerms.tokenize(other.withCleanText("신문 발행", "")).tokens())
                .containsExactly("신문", "발행");
    }

    @Test
    void readsTheBodyWhenAsked() {
        Article article =
                new Article("1", "", "", "금리 동결", "", "", Instant.parse("2020-01-01T00:00:00Z"));
        Article clean = article.withCleanText("금리 동결", "시장 환영");

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

    @Test
    void findsWhomAndWhatAHeadlineNames() {
        assertThat(tokenizer.names("맹상욱 감독, 강릉서 삼성전자와 서울남부지법 비판"))
                .extracting(Name::text, Name::kind)
                .containsExactly(
                        tuple("맹상욱", Name.Kind.PERSON),
                        tuple("강릉", Name.Kind.PLACE),
                        tuple("삼성전자", Name.Kind.ORGANISATION),
                        tuple("서울남부지법", Name.Kind.ORGANISATION));
        assertThat(tokenizer.names("기준금리 동결에 물가 상승")).isEmpty();
    }

    @Test
    void joinsAPrefixThatTurnsTheMeaning() {
        assertThat(tokenizer.tokens("불송치 결정, 재유행 우려")).containsExactly("불송치", "결정", "재유행", "우려");
    }
}
