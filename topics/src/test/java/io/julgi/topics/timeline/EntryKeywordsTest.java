package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.Articles;
import io.julgi.topics.lda.Corpus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryKeywordsTest {
    private static final LocalDate MAY = LocalDate.of(2019, 5, 1);
    private static final Query IRAN = new Query("이란", List.of("이란"));

    private final List<Article> articles = new ArrayList<>();
    private final List<Article> news = new ArrayList<>();
    private final Set<Set<String>> taken = new HashSet<>();

    @BeforeEach
    void news() {
        // All year round: 가능, 대응 and 종합 with anything.
        for (int i = 0; i < 1_000; i++) {
            String form = List.of("가능", "대응", "종합", "이날").get(i % 4);
            news.add(
                    Articles.on(
                            MAY.minusDays(200).plusDays(i / 3), "n" + i, form + " 뉴스" + i % 50));
        }
        for (int i = 0; i < 8; i++) {
            add("이란 유조선 나포 가능 종합", i);
            add("이란 우라늄 농축 종합 가능 이란산", i);
            add("이란 축구 감독", 100 + i);
        }
    }

    private void add(String title, int day) {
        articles.add(Articles.on(MAY.plusDays(day), "s" + articles.size(), title));
    }

    private static Set<Set<Integer>> numbers(Set<Set<String>> sets, List<String> vocabulary) {
        return sets.stream()
                .map(set -> set.stream().map(vocabulary::indexOf).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** Of an entry of the articles that have one of these words. */
    private List<String> keywords(int most, String... words) {
        Corpus corpus = Corpus.of(articles, IRAN.tokens());
        QueryCorpus told = QueryCorpus.of(IRAN, articles);
        List<Article> all = new ArrayList<>(news);
        all.addAll(articles);
        TermStatistics terms = new TermStatistics(told, Background.of(all));
        double[] topic = new double[corpus.vocabulary().size()];
        Arrays.fill(topic, 1.0 / topic.length);
        List<Integer> members =
                IntStream.range(0, told.articles().size())
                        .filter(
                                i ->
                                        told.articles().get(i).tokens().stream()
                                                .anyMatch(List.of(words)::contains))
                        .boxed()
                        .toList();
        return new EntryKeywords(told, terms, 0.6)
                .pick(topic, members, most, numbers(taken, told.text().vocabulary())).stream()
                        .map(told.text().vocabulary()::get)
                        .toList();
    }

    @Test
    void leavesOutWordsOfNoEventThoughTheyAreInEveryArticle() {
        assertThat(keywords(2, "유조선")).containsExactlyInAnyOrder("유조선", "나포");
    }

    @Test
    void takesWordsOfOneThingTogetherNotTheBestOfTwo() {
        assertThat(Set.copyOf(keywords(2, "유조선", "우라늄", "축구")))
                .isIn(Set.of("유조선", "나포"), Set.of("우라늄", "농축"), Set.of("축구", "감독"));
    }

    @Test
    void namesNeitherTheQueryNorTheSameTwice() {
        for (int i = 0; i < 8; i++) {
            add("이란 핵 핵합의 합의 파기", 50 + i);
        }

        List<String> keywords = keywords(5, "파기");

        assertThat(keywords).doesNotContain("이란").contains("파기");
        for (String one : keywords) {
            assertThat(keywords).filteredOn(other -> other.contains(one)).hasSize(1);
        }
    }

    @Test
    void givesTheFewWordsThereAre() {
        assertThat(keywords(5, "감독")).containsExactlyInAnyOrder("축구", "감독");
        assertThat(keywords(1, "감독")).hasSize(1);
    }

    @Test
    void namesAWordThatIsTooRareToBeModelledButKnownFromOtherNews() {
        for (int i = 0; i < 6; i++) {
            news.add(Articles.on(MAY.plusDays(3L * i), "r" + i, "해협 봉쇄"));
        }
        add("이란 해협 봉쇄 위협", 20);

        assertThat(Corpus.of(articles, IRAN.tokens()).vocabulary()).doesNotContain("해협", "봉쇄");
        assertThat(keywords(2, "위협")).containsExactlyInAnyOrder("해협", "봉쇄");
    }

    @Test
    void takesOtherWordsWhereThoseAreTaken() {
        List<String> first = keywords(2, "유조선", "우라늄", "축구");
        taken.add(Set.copyOf(first));

        assertThat(keywords(2, "유조선", "우라늄", "축구")).isNotEmpty();
        assertThat(Set.copyOf(keywords(2, "유조선", "우라늄", "축구"))).isNotEqualTo(Set.copyOf(first));
    }

    @Test
    void namesAWordOfNoEventOnlyWhereThereIsNoOther() {
        add("이란 가능 대응", 60);

        assertThat(keywords(3, "유조선", "우라늄")).doesNotContain("가능", "대응");
        assertThat(keywords(3, "대응")).containsExactlyInAnyOrder("가능", "대응");
    }
}
