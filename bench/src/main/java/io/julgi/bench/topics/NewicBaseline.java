package io.julgi.bench.topics;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.MalletTopicModeler;
import io.julgi.topics.lda.TopicModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Newic baseline: the keywords by the method of Newic (뉴익), the capstone project of 2022 that
 * Julgi follows. MALLET with many topics ({@value #TOPICS}, where its sweep begins) and α = 50/K
 * over the same articles, no token left out; every article goes to its largest topic; each topic is
 * an entry on the day on which most of its articles came out, and the first three words of the
 * topic are its keywords. The whole recipe, with its tokeniser and its sweep over 30 to 100 topics,
 * is in {@code bench/peers}. It has no rule for the query, which stands in every article and among
 * the first words of most topics; that it goes with all of them would tell nothing, so the words
 * that follow are judged instead.
 */
final class NewicBaseline {
    private static final int TOPICS = 30;
    private static final double ALPHA_SUM = 50;
    private static final double BETA = 0.01;
    private static final int ITERATIONS = 500;

    private final long seed;

    NewicBaseline(long seed) {
        this.seed = seed;
    }

    /**
     * Of each entry three words that are not the query's; none where the articles have no token.
     */
    List<List<String>> keywords(Query query, List<Article> articles) {
        Corpus corpus = Corpus.ofAllTokens(articles, List.of());
        if (corpus.tokens() == 0) {
            return List.of();
        }
        TopicModel model =
                new MalletTopicModeler()
                        .model(
                                corpus,
                                TOPICS,
                                new LdaSettings(ITERATIONS, ALPHA_SUM / TOPICS, BETA, seed));
        List<List<String>> words =
                TopicEvaluation.mostProbable(
                                corpus, model, TimelineEvaluation.JUDGED + query.tokens().size())
                        .stream()
                        .map(list -> withoutQuery(list, query))
                        .toList();
        Map<Integer, Map<LocalDate, Integer>> days = new HashMap<>();
        for (int document = 0; document < articles.size(); document++) {
            int topic = model.dominantTopic(document);
            LocalDate day = NewsCalendar.dayOf(articles.get(document).publishedAt());
            days.computeIfAbsent(topic, one -> new HashMap<>()).merge(day, 1, Integer::sum);
        }
        // One date a topic: each topic that has articles is one entry.
        return new ArrayList<>(days.keySet()).stream().sorted().map(words::get).toList();
    }

    private static List<String> withoutQuery(List<String> words, Query query) {
        return words.stream()
                .filter(word -> !query.tokens().contains(word))
                .limit(TimelineEvaluation.JUDGED)
                .toList();
    }
}
