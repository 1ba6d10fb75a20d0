package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.Articles;
import io.julgi.topics.lda.TopicModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JunkTopicsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Query CITY = new Query("대전", List.of("대전"));

    private static final List<String> FORM = List.of("게시판", "모집", "안내");

    private final List<Article> articles = new ArrayList<>();
    private final List<Article> news = new ArrayList<>();

    @BeforeEach
    void aYearOfNews() {
        for (int i = 0; i < 3_000; i++) {
            String title =
                    switch (i % 6) {
                        case 0 -> "코스피 상승 마감";
                        case 1 -> FORM.get(i / 6 % 3) + " 소식" + i % 50;
                        default -> "뉴스" + i % 9;
                    };
            news.add(Articles.on(FIRST.plusDays(i / 10), "n" + i, title));
        }
        for (int i = 0; i < 40; i++) {
            articles.add(Articles.on(FIRST.plusDays(7L * i), "g" + i, "대전 " + FORM.get(i % 3)));
            articles.add(Articles.on(FIRST.plusDays(7L * i), "k" + i, "대전 코스피 상승 마감"));
            articles.add(Articles.on(FIRST.plusDays(100 + i % 5), "f" + i, "대전 화재 공장 진화"));
        }
    }

    /** Of a model with a topic for each of these lists, which share its mass. */
    private JunkTopics junk(List<Article> all, List<List<String>> topics) {
        QueryCorpus told = QueryCorpus.of(CITY, articles);
        List<String> vocabulary = told.corpus().vocabulary();
        double[][] words = new double[topics.size()][vocabulary.size()];
        for (int topic = 0; topic < words.length; topic++) {
            for (int word = 0; word < vocabulary.size(); word++) {
                boolean listed = topics.get(topic).contains(vocabulary.get(word));
                words[topic][word] = listed ? 1.0 / topics.get(topic).size() : 1e-9;
            }
        }
        TopicModel model = new TopicModel(words, new float[0][], 0);
        TopicNumberSelection.Choice choice =
                new TopicNumberSelection.Choice(model, 0, 1, List.of(), List.of());
        return new JunkTopics(told, choice, new TermStatistics(told, Background.of(all)));
    }

    private List<Article> all() {
        List<Article> all = new ArrayList<>(news);
        all.addAll(articles);
        return all;
    }

    @Test
    void leavesOutATopicOfWordsThatComeWhateverHappens() {
        JunkTopics junk = junk(all(), List.of(FORM, List.of("화재", "공장", "진화")));

        assertThat(junk.contains(0)).isTrue();
        assertThat(junk.contains(1)).isFalse();
    }

    @Test
    void keepsASteadyTopicWhoseWordsBelongTogether() {
        assertThat(junk(all(), List.of(FORM, List.of("코스피", "상승", "마감"))).contains(1)).isFalse();
    }

    @Test
    void knowsNoMarkOfFormWithoutOtherNews() {
        assertThat(junk(articles, List.of(FORM, List.of("화재", "공장", "진화"))).contains(0)).isFalse();
    }

    @Test
    void leavesOutTheBackgroundWhoseWordsNeverMeet() {
        // One of each headline: what the whole corpus is made of, and no two stand together.
        for (int i = 0; i < 20; i++) {
            for (String word : List.of("시장", "축제", "날씨", "도로", "학교")) {
                articles.add(Articles.on(FIRST.plusDays(i), word + i, "대전 " + word));
            }
        }
        List<String> everything = QueryCorpus.of(CITY, articles).corpus().vocabulary();

        JunkTopics junk =
                junk(
                        all(),
                        List.of(
                                everything,
                                List.of("화재", "공장", "진화"),
                                List.of("시장"),
                                List.of("축제")));

        assertThat(junk.contains(0)).isTrue();
        assertThat(junk.contains(1)).isFalse();
    }

    @Test
    void neverLeavesOutTheOnlyTopic() {
        assertThat(junk(all(), List.of(FORM)).contains(0)).isFalse();
    }
}
