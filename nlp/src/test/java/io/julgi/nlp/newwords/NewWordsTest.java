package io.julgi.nlp.newwords;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.julgi.ingest.Article;
import io.julgi.ingest.SharedData;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.UserDictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewWordsTest {
    private static final Pattern TITLE = Pattern.compile("\"title\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A product, a company and a compound, and what stands around them in headlines. */
    private static final List<String> TITLES =
            List.of(
                    "lg 씽큐 공개",
                    "씽큐를 만나다",
                    "새 스마트폰 씽큐가 온다",
                    "씽큐의 카메라 시험",
                    "씽큐 판매 시작",
                    "버라이즌 요금 인하",
                    "미국 버라이즌이 앞서",
                    "통신사 버라이즌을 고발",
                    "버라이즌과 협력",
                    "버라이즌 실적 발표",
                    "한은 기준금리 동결",
                    "기준금리를 내린다",
                    "미국 기준금리 인상",
                    "기준금리가 변수",
                    "올해 기준금리 전망",
                    "장관이 참석하는 행사",
                    "함께 참석하는 대표",
                    "회의에 참석하는 총리",
                    "오늘 참석하는 의원",
                    "행사에 참석하는 배우",
                    "트럼프와 회담",
                    "총리 트럼프와 통화",
                    "아베 트럼프와 골프",
                    "내일 트럼프와 만찬",
                    "의회 트럼프와 충돌");

    @Test
    void findsWordsThatTheTokeniserBreaksAndNoGrammar() {
        assertThat(candidates(Set.of()))
                .extracting(NewWord::word)
                .startsWith("버라이즌", "씽큐")
                .doesNotContain("참석하는", "트럼프와", "참석", "버라이", "라이즌");
    }

    @Test
    void saysWhyAndWhereAndWhatTokenisingDoesNow() {
        NewWord found =
                candidates(Set.of()).stream()
                        .filter(word -> word.word().equals("씽큐"))
                        .findFirst()
                        .orElseThrow();

        assertThat(found.morphemes()).containsExactly("씽", "큐");
        assertThat(found.articles()).isEqualTo(5);
        assertThat(found.contexts()).containsExactlyElementsOf(TITLES.subList(0, 5));
        // Both letters occur nowhere else.
        assertThat(found.scores().cohesion()).isEqualTo(1);
        // Behind it two edges, 를, 가 and 의; before it only edges: five different neighbours.
        assertThat(found.scores().accessorVariety()).isEqualTo(5);
        assertThat(found.scores().branchingEntropy()).isEqualTo(Math.log(5));
    }

    @Test
    void ranksACompoundWhosePartsAreWordsBehindABrokenName() {
        List<String> words = candidates(Set.of()).stream().map(NewWord::word).toList();

        assertThat(words).contains("기준금리");
        assertThat(words.indexOf("기준금리")).isGreaterThan(words.indexOf("씽큐"));
    }

    @Test
    void leavesOutKnownTermsAndRejectedWords() {
        NewWords words = new NewWords(UserDictionary.parse("test", "씽큐"), Set.of("버라이즌"), 5);
        TITLES.forEach(title -> words.add(title, ""));

        assertThat(words.candidates(100))
                .extracting(NewWord::word)
                .doesNotContain("씽큐", "버라이즌")
                .contains("기준금리");
    }

    @ParameterizedTest(name = "{0} is grammar")
    @CsvSource({
        "참석하는, 장관이 %s 행사",
        "진행하기, 행사를 %s 위해",
        "트럼프와, 총리 %s 통화",
        "이제부터, 역사는 %s 시작",
        "찾았다, 범인을 %s",
        "축하합니다, 생일을 %s",
        "언제쯤, 통화는 %s 하나",
        "노동자들, 거리의 %s 행진",
        "또다시, 북한 %s 발사",
        "넘을듯, 집값 8억 %s",
        "두번째, 올해 %s 우승",
        "천300억, 피해액 2%s 넘어"
    })
    void suggestsNoGrammar(String word, String context) {
        NewWords words = new NewWords(UserDictionary.empty(), Set.of(), 1);
        for (int i = 0; i < 5; i++) {
            words.add(context.formatted(word), "");
        }

        assertThat(words.candidates(100)).extracting(NewWord::word).doesNotContain(word);
    }

    @ParameterizedTest(name = "{0} is a term")
    @ValueSource(strings = {"씽큐", "버라이즌", "헬스케어", "갤럭시s8", "법외노조", "내한공연", "keb하나은행"})
    void suggestsTermsWhateverTheTokeniserSeesInThem(String word) {
        NewWords words = new NewWords(UserDictionary.empty(), Set.of(), 5);
        for (String context : List.of("새 %s", "%s을 보다", "%s를 보다", "큰 %s 옆", "%s가 온다")) {
            words.add(context.formatted(word), "");
        }

        assertThat(words.candidates(100)).extracting(NewWord::word).contains(word);
    }

    @Test
    void takesAnUnknownWordWithoutItsParticle() {
        NewWords words = new NewWords(UserDictionary.empty(), Set.of(), 2);
        for (String context : List.of("새 %s", "%s 결승", "%s서 지다", "아시아 %s서 완승", "%s 개막")) {
            words.add(context.formatted("챔스리그"), "");
        }

        assertThat(words.candidates(100)).extracting(NewWord::word).containsExactly("챔스리그");
    }

    @Test
    void countsArticlesNotOccurrences() {
        NewWords words = new NewWords(UserDictionary.empty(), Set.of(), 2);
        words.add("씽큐 공개", "씽큐를 샀다. 씽큐가 좋다.\n씽큐의 값");

        assertThat(words.candidates(100)).isEmpty();
        assertThat(words.articles()).isEqualTo(1);
    }

    @Test
    void refusesAMinimumOfNoArticle() {
        assertThatThrownBy(() -> new NewWords(UserDictionary.empty(), Set.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "…!?",
                "\uD83D\uDE00",
                "\uD83D",
                "日本語",
                "abc",
                "2020",
                "가",
                "씽씽씽씽씽"
            })
    void takesAnyText(String text) {
        NewWords words = new NewWords(UserDictionary.empty(), Set.of(), 1);
        words.add(text, text);
        words.add(text.repeat(200_000), text.repeat(200_000));

        assertTimeoutPreemptively(
                ofMinutes(2),
                () ->
                        assertThat(words.candidates(10))
                                .allSatisfy(word -> assertThat(word.score()).isFinite()));
    }

    @Test
    void findsTheProductsOfRealHeadlines() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file("ynat-undated-dev.jsonl"));
        TextCleaner cleaner = new TextCleaner();
        NewWords words = new NewWords(UserDictionary.empty(), Set.of(), 5);
        for (String line : lines) {
            Matcher title = TITLE.matcher(line);
            assertThat(title.find()).as(line).isTrue();
            words.add(cleaner.cleanTitle(title.group(1)), "");
        }

        List<NewWord> best = assertTimeoutPreemptively(ofMinutes(4), () -> words.candidates(300));

        assertThat(best.subList(0, 50))
                .extracting(NewWord::word)
                .contains("씽큐", "더불어민주당", "갤럭시s8", "챔스리그", "에르도안")
                .doesNotContain("한국", "으로", "참석하는", "앞두고", "함께");
        UserDictionary dictionary = UserDictionary.bundled();
        long known = best.stream().filter(word -> dictionary.contains(word.word())).count();
        // What people put into the dictionary by hand is found without it.
        assertThat(known).isGreaterThan(75);
    }

    @Test
    void findsTheSameWordsWhateverTheNumberOfThreads() {
        List<List<NewWord>> found = new ArrayList<>();
        for (int threads : List.of(1, 2, 5)) {
            try (NewWordSearch search =
                    new NewWordSearch(TextPipeline.standard(), Set.of(), 5, threads)) {
                for (int i = 0; i < 2_500; i++) {
                    String title = TITLES.get(i % TITLES.size());
                    search.add(article(i, title, "뭉크" + (char) ('가' + 3 * i) + "를 " + title));
                }
                assertThat(search.articles()).isEqualTo(2_500);
                found.add(search.candidates(50));
            }
        }

        assertThat(found.get(0)).isNotEmpty();
        assertThat(found.get(1)).isEqualTo(found.get(0));
        assertThat(found.get(2)).isEqualTo(found.get(0));
    }

    private static Article article(int number, String title, String body) {
        return new Article(
                "a" + number, "test", "", title, body, "", Instant.parse("2020-01-01T00:00:00Z"));
    }

    private static List<NewWord> candidates(Set<String> rejected) {
        NewWords words = new NewWords(UserDictionary.empty(), rejected, 5);
        TITLES.forEach(title -> words.add(title, ""));
        return words.candidates(100);
    }
}
