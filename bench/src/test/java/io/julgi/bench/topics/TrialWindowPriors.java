package io.julgi.bench.topics;

import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.ingest.Article;
import io.julgi.ingest.file.ArticleFile;
import io.julgi.ingest.ArticleJson;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.lda.HeldOutPerplexity;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a window of a month gains from what came before: topics that begin as those of the window
 * before, or articles of earlier windows beside its own, which is a prior made of counts. Judged by
 * the window's held-out articles. {@code docs/models.md} has what came of it. Run by hand on the
 * test class path.
 */
final class TrialWindowPriors {

    private final int topics;
    private final Corpus all;
    private final Map<String, List<Integer>> windows = new TreeMap<>();
    private final Map<String, List<Double>> heldOut = new LinkedHashMap<>();
    private final Map<String, List<Double>> similarity = new LinkedHashMap<>();

    private TrialWindowPriors(List<Article> articles, int topics) {
        this.topics = topics;
        all = Corpus.of(articles, List.of());
        for (int i = 0; i < articles.size(); i++) {
            String month =
                    NewsCalendar.dayOf(articles.get(i).publishedAt()).toString().substring(0, 7);
            windows.computeIfAbsent(month, first -> new ArrayList<>()).add(i);
        }
    }

    /** Prints a line for each way: {@code FILE.jsonl seeds K}. */
    public static void main(String[] arguments) throws IOException {
        TextCleaner cleaner = new TextCleaner();
        NounTokenizer tokenizer = new NounTokenizer();
        List<Article> articles = new ArrayList<>();
        ArticleFile.forEachLabelled(
                Path.of(arguments[0]),
                new ArticleJson(Clock.systemUTC()),
                (reading, label) ->
                        reading.accepted()
                                .ifPresent(
                                        article ->
                                                articles.add(
                                                        tokenizer.tokenize(
                                                                cleaner.clean(article)))));
        TrialWindowPriors trial = new TrialWindowPriors(articles, Integer.parseInt(arguments[2]));
        for (long seed = 1; seed <= Integer.parseInt(arguments[1]); seed++) {
            for (int sweeps : new int[] {60, 200, 500}) {
                trial.alone(sweeps, seed);
            }
            for (double part : new double[] {0.5, 1, 3}) {
                trial.withPart(part, seed);
            }
            trial.withEarlier(1, seed);
            trial.withEarlier(6, seed);
            trial.withEarlier(60, seed);
        }
        trial.print(System.out);
    }

    private void print(PrintStream out) {
        heldOut.forEach(
                (name, values) ->
                        out.printf(
                                "| %s | %.3f | %s |%n",
                                name,
                                MeanOverSeeds.of(values).mean(),
                                similarity.containsKey(name)
                                        ? "%.2f"
                                                .formatted(
                                                        MeanOverSeeds.of(similarity.get(name))
                                                                .mean())
                                        : "-"));
    }

    private void alone(int sweeps, long seed) {
        TopicModel before = null;
        for (List<Integer> window : windows.values()) {
            TopicModel model = model(corpus(window, List.of()), sweeps, seed);
            note("alone, %d sweeps".formatted(sweeps), window, model, before);
            before = model;
        }
    }

    private void withEarlier(int most, long seed) {
        List<List<Integer>> earlier = new ArrayList<>();
        TopicModel before = null;
        for (List<Integer> window : windows.values()) {
            List<Integer> added = new ArrayList<>();
            earlier.subList(Math.max(0, earlier.size() - most), earlier.size())
                    .forEach(added::addAll);
            TopicModel model = model(corpus(window, added), 200, seed);
            note("with %d windows before, 200 sweeps".formatted(most), window, model, before);
            earlier.add(window);
            before = model;
        }
    }

    /** As the product does: so many earlier articles for each of the window's, the latest first. */
    private void withPart(double part, long seed) {
        List<Integer> earlier = new ArrayList<>();
        TopicModel before = null;
        for (List<Integer> window : windows.values()) {
            List<Integer> added =
                    earlier.subList(
                            0, (int) Math.min(earlier.size(), Math.round(part * window.size())));
            TopicModel model = model(corpus(window, added), 200, seed);
            note(
                    "with %.1f earlier articles for each, 200 sweeps".formatted(part),
                    window,
                    model,
                    before);
            earlier.addAll(0, window);
            before = model;
        }
    }

    private TopicModel model(Corpus corpus, int sweeps, long seed) {
        LdaSettings settings = new LdaSettings(sweeps, 0.1, 0.01, seed);
        return Engine.SPARSELDA.modeler().model(corpus, topics, settings);
    }

    /** Nine of ten of the window's articles, and all of these. */
    private Corpus corpus(List<Integer> window, List<Integer> added) {
        List<int[]> documents = new ArrayList<>();
        window.stream()
                .filter(i -> i % 10 != 9)
                .forEach(i -> documents.add(all.documents().get(i)));
        added.forEach(i -> documents.add(all.documents().get(i)));
        return new Corpus(all.vocabulary(), documents);
    }

    private void note(String name, List<Integer> window, TopicModel model, TopicModel before) {
        List<int[]> unseen =
                window.stream().filter(i -> i % 10 == 9).map(i -> all.documents().get(i)).toList();
        double[] prior = new double[topics];
        Arrays.fill(prior, 0.1);
        double one = HeldOutPerplexity.logLikelihood(model.wordTopics(), prior, unseen);
        if (!Double.isNaN(one)) {
            heldOut.computeIfAbsent(name, first -> new ArrayList<>()).add(one);
        }
        if (before != null) {
            similarity
                    .computeIfAbsent(name, first -> new ArrayList<>())
                    .addAll(TopicEvaluation.stability(List.of(before, model)));
        }
    }
}
