package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.topics.Articles;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.TopicModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JunkTopicsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final List<String> FIRE = List.of("화재", "공장", "진화");
    private static final List<String> MARKET = List.of("코스피", "상승", "마감");

    private final List<Article> articles = new ArrayList<>();

    @BeforeEach
    void twoStories() {
        for (int i = 0; i < 40; i++) {
            articles.add(Articles.on(FIRST.plusDays(7L * i), "k" + i, "대전 코스피 상승 마감"));
            articles.add(Articles.on(FIRST.plusDays(100 + i % 5), "f" + i, "대전 화재 공장 진화"));
        }
    }

    private Corpus corpus() {
        return Corpus.of(articles, List.of("대전"));
    }

    /** In a model with a topic for each of these lists, which share its mass. */
    private boolean[] junk(List<List<String>> topics) {
        List<String> vocabulary = corpus().vocabulary();
        double[][] words = new double[topics.size()][vocabulary.size()];
        for (int topic = 0; topic < words.length; topic++) {
            for (int word = 0; word < vocabulary.size(); word++) {
                boolean listed = topics.get(topic).contains(vocabulary.get(word));
                words[topic][word] = listed ? 1.0 / topics.get(topic).size() : 1e-9;
            }
        }
        return JunkTopics.in(corpus(), new TopicModel(words, new float[0][], 0));
    }

    @Test
    void leavesOutTheBackgroundWhoseWordsNeverMeet() {
        // One of each headline: what the whole corpus is made of, and no two stand together.
        for (int i = 0; i < 20; i++) {
            for (String word : List.of("시장", "축제", "날씨", "도로", "학교")) {
                articles.add(Articles.on(FIRST.plusDays(i), word + i, "대전 " + word));
            }
        }

        assertThat(junk(List.of(corpus().vocabulary(), FIRE, List.of("시장"), List.of("축제"))))
                .containsExactly(true, false, false, false);
    }

    @Test
    void keepsTopicsWhoseWordsBelongTogether() {
        assertThat(junk(List.of(FIRE, MARKET))).containsExactly(false, false);
    }

    @Test
    void neverLeavesOutTheOnlyTopic() {
        assertThat(junk(List.of(corpus().vocabulary()))).containsExactly(false);
    }
}
