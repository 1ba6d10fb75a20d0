package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.Articles;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.timeline.TopicNumberSelection.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final TimelineSettings SETTINGS =
            new TimelineSettings(0.3, 3, 0.6, 50, Articles.LDA);

    private final List<Article> articles = new ArrayList<>();

    private void comes(String word, LocalDate day, int times) {
        for (int i = 0; i < times; i++) {
            articles.add(Articles.on(day, word + articles.size(), word + " " + word + "일"));
        }
    }

    /** Themes of a model in which each of these words is a topic with all articles that have it. */
    private Themes themes(List<List<Integer>> entries, String... words) {
        articles.sort(Comparator.comparing(Article::publishedAt).thenComparing(Article::id));
        Corpus corpus = Corpus.ofAllTokens(articles, List.of());
        double[][] topics = new double[words.length][corpus.vocabulary().size()];
        float[][] documents = new float[articles.size()][words.length];
        for (int topic = 0; topic < words.length; topic++) {
            for (int word = 0; word < corpus.vocabulary().size(); word++) {
                boolean own = corpus.vocabulary().get(word).startsWith(words[topic]);
                topics[topic][word] = own ? 0.5 : 1e-9;
            }
            for (int article = 0; article < articles.size(); article++) {
                boolean own = articles.get(article).title().startsWith(words[topic]);
                documents[article][topic] = own ? 0.9f : 0.1f;
            }
        }
        TopicModel model = new TopicModel(topics, documents, 0);
        return new Themes(
                QueryCorpus.of(new Query("대전", List.of("대전")), articles),
                new Choice(corpus, model, 0, List.of(), Articles.LDA),
                entries,
                SETTINGS);
    }

    @Test
    void countsEveryArticleOnceWithTheRestAtTheEnd() {
        comes("시장", FIRST, 3);
        comes("축제", FIRST.plusDays(1), 5);
        comes("그밖", FIRST.plusDays(2), 2);

        Themes themes = themes(List.of(), "시장", "축제");

        assertThat(themes.series()).extracting(Series::theme).containsExactly("t1", "t2", "rest");
        assertThat(themes.series()).extracting(Series::articles).containsExactly(5, 3, 2);
        assertThat(themes.series().get(0).keywords()).startsWith("축제");
        assertThat(themes.series().get(2).keywords()).isEmpty();
        assertThat(themes.of(List.of(0, 1, 9))).containsEntry("t2", 2).containsEntry("rest", 1);
    }

    @Test
    void callsSteadyWhatGoesOnAllTheTimeAndNotWhatCameOnce() {
        for (int day = 0; day < 90; day += 3) {
            comes("시장", FIRST.plusDays(day), 2);
        }
        comes("화재", FIRST.plusDays(40), 30);

        assertThat(themes(List.of(), "시장", "화재").series())
                .extracting(Series::steady)
                .containsExactly(true, false);
    }

    @Test
    void callsNothingSteadyWithFewerThanFiveArticlesInThreeWeeks() {
        for (int day = 0; day < 300; day += 7) {
            comes("시장", FIRST.plusDays(day), 1);
        }

        assertThat(themes(List.of(), "시장", "화재").series())
                .extracting(Series::steady)
                .containsOnly(false);
    }

    @Test
    void callsNothingSteadyThatEntriesTell() {
        for (int day = 0; day < 90; day += 3) {
            comes("시장", FIRST.plusDays(day), 2);
        }

        assertThat(themes(List.of(IntStream.range(0, 40).boxed().toList()), "시장", "화재").series())
                .extracting(Series::steady)
                .containsOnly(false);
    }
}
