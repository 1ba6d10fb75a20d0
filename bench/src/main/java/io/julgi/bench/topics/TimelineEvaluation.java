package io.julgi.bench.topics;

import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.bench.topics.TimelineReport.Measure;
import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.events.EventMember;
import io.julgi.topics.lda.Cooccurrence;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Timeline;
import io.julgi.topics.timeline.TimelineBuilder;
import io.julgi.topics.timeline.TimelineSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Evaluates timelines on held-out articles.
 *
 * <p>The articles are put in the order of time (then of id), and every other one is held out.
 * Timelines are made of the rest. Keywords are judged by their NPMI over <em>all</em> held-out
 * articles, whether they match the query or not, tokens as they are, in context windows of ten
 * (c_npmi: Röder, Both and Hinneburg 2015; NPMI: Bouma 2009).
 */
public final class TimelineEvaluation {
    /** How many keywords are judged. */
    static final int JUDGED = 3;

    /** The context window of c_npmi, in tokens. */
    private static final int CONTEXT_WINDOW = 10;

    /** Between the first seeds of two runs, so that no chain is in both. */
    private static final int SEED_STEP = 1_000;

    private static final double NANOS = 1e9;

    private final TopicModeler modeler;
    private final TimelineSettings settings;
    private final Predicate<String> listed;

    /**
     * An evaluation of timelines that are made in this way.
     *
     * @param listed whether the dictionary lists a word
     */
    public TimelineEvaluation(
            TopicModeler modeler, TimelineSettings settings, Predicate<String> listed) {
        this.modeler = modeler;
        this.settings = settings;
        this.listed = listed;
    }

    /**
     * Makes the queries' timelines with several seeds and measures them.
     *
     * @param articles all of the corpus, with tokens
     * @param queries those that no article for building matches are left out
     * @param seeds how many, at least 1
     * @throws IllegalArgumentException when no query has an article
     */
    public TimelineReport evaluate(List<Article> articles, List<Query> queries, int seeds) {
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds must be at least 1 but is " + seeds);
        }
        Split split = Split.of(articles);
        Map<Query, List<Article>> corpora = new LinkedHashMap<>();
        for (Query query : queries) {
            List<Article> matching = split.built().stream().filter(query::matches).toList();
            if (!matching.isEmpty()) {
                corpora.put(query, matching);
            }
        }
        if (corpora.isEmpty()) {
            throw new IllegalArgumentException(
                    "None of the queries %s matches one of the %d articles; name others"
                            .formatted(
                                    queries.stream().map(Query::text).toList(),
                                    split.built().size()));
        }
        Judge judge = new Judge(split.heldOut());
        Background background = Background.of(split.built());
        Samples samples = new Samples();
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < seeds; run++) {
            TimelineSettings seeded =
                    settings.withSeed(settings.lda().seed() + (long) run * SEED_STEP);
            seconds.add(0.0);
            for (Map.Entry<Query, List<Article>> corpus : corpora.entrySet()) {
                RecordingModeler recording = new RecordingModeler(modeler, corpus.getValue());
                long before = System.nanoTime();
                Timeline timeline =
                        new TimelineBuilder(recording, seeded)
                                .build(corpus.getKey(), corpus.getValue(), background);
                seconds.set(run, seconds.get(run) + (System.nanoTime() - before) / NANOS);
                double newic =
                        judge.npmi(
                                new NewicBaseline(seeded.lda().seed())
                                        .keywords(corpus.getKey(), corpus.getValue()));
                for (Level level : Level.values()) {
                    samples.add(run, timeline, level, recording, newic, judge, listed);
                }
            }
        }
        return new TimelineReport(
                samples.measures(),
                corpora.keySet().stream().map(Query::text).toList(),
                split.built().size(),
                split.heldOut().size(),
                MeanOverSeeds.of(seconds));
    }

    /** Every other article, in the order of time. */
    private record Split(List<Article> built, List<Article> heldOut) {
        static Split of(List<Article> articles) {
            List<Article> ordered =
                    articles.stream()
                            .sorted(
                                    Comparator.comparing((Article one) -> one.publishedAt())
                                            .thenComparing(one -> one.id()))
                            .toList();
            List<Article> built = new ArrayList<>();
            List<Article> heldOut = new ArrayList<>();
            for (int place = 0; place < ordered.size(); place++) {
                (place % 2 == 0 ? built : heldOut).add(ordered.get(place));
            }
            return new Split(built, heldOut);
        }
    }

    /** Knows the held-out articles. */
    private static final class Judge {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Cooccurrence cooccurrence;

        Judge(List<Article> heldOut) {
            List<int[]> documents =
                    heldOut.stream()
                            .map(
                                    article ->
                                            article.tokens().stream()
                                                    .mapToInt(this::number)
                                                    .toArray())
                            .toList();
            cooccurrence = new Cooccurrence(documents, numbers.values(), CONTEXT_WINDOW);
        }

        private int number(String token) {
            return numbers.computeIfAbsent(token, one -> numbers.size());
        }

        double npmi(List<List<String>> lists) {
            return meanOfPairs(lists, this::npmi);
        }

        /** Part of the pairs that never co-occur in a held-out article. */
        double apart(List<List<String>> lists) {
            return meanOfPairs(lists, (one, other) -> meet(one, other) ? 0 : 1);
        }

        /** Mean over the lists of the mean over their pairs; NaN for no list of two words. */
        private static double meanOfPairs(
                List<List<String>> lists, ToDoubleBiFunction<String, String> of) {
            return lists.stream()
                    .map(list -> list.subList(0, Math.min(JUDGED, list.size())))
                    .filter(list -> list.size() > 1)
                    .mapToDouble(list -> meanOfPairsIn(list, of))
                    .average()
                    .orElse(Double.NaN);
        }

        private static double meanOfPairsIn(
                List<String> words, ToDoubleBiFunction<String, String> of) {
            double sum = 0;
            int pairs = 0;
            for (int i = 1; i < words.size(); i++) {
                for (int j = 0; j < i; j++) {
                    sum += of.applyAsDouble(words.get(i), words.get(j));
                    pairs++;
                }
            }
            return sum / pairs;
        }

        private double npmi(String word, String otherWord) {
            Integer one = numbers.get(word);
            Integer other = numbers.get(otherWord);
            return one == null || other == null ? 0 : cooccurrence.npmi(one, other);
        }

        private boolean meet(String word, String otherWord) {
            Integer one = numbers.get(word);
            Integer other = numbers.get(otherWord);
            return one != null && other != null && cooccurrence.probability(one, other) > 0;
        }

        double unseen(List<List<String>> lists) {
            return lists.stream()
                    .flatMap(list -> list.stream().limit(JUDGED))
                    .mapToDouble(word -> numbers.containsKey(word) ? 0 : 1)
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /** One value a run and query of each measure; queries are averaged before seeds are. */
    private static final class Samples {
        private final Map<Level, Map<Measure, Map<Integer, List<Double>>>> values =
                new EnumMap<>(Level.class);

        void add(
                int run,
                Timeline timeline,
                Level level,
                RecordingModeler recording,
                double newic,
                Judge judge,
                Predicate<String> listed) {
            Map<Measure, Double> measured = new EnumMap<>(Measure.class);
            List<Entry> entries = timeline.entries(level);
            List<List<String>> keywords = entries.stream().map(Entry::keywords).toList();
            List<List<String>> probable = recording.mostProbable(timeline, entries);
            measured.put(Measure.NPMI, judge.npmi(keywords));
            measured.put(Measure.APART, judge.apart(keywords));
            measured.put(Measure.UNSEEN, judge.unseen(keywords));
            measured.put(Measure.MOST_PROBABLE, judge.npmi(probable));
            measured.put(Measure.MOST_PROBABLE_APART, judge.apart(probable));
            measured.put(Measure.MOST_PROBABLE_UNSEEN, judge.unseen(probable));
            measured.put(Measure.GAIN, judge.npmi(keywords) - judge.npmi(probable));
            measured.put(Measure.NEWIC, newic);
            measured.put(Measure.NEWIC_GAIN, judge.npmi(keywords) - newic);
            measured.put(
                    Measure.COVERAGE,
                    1 - (double) timeline.otherArticles(level) / timeline.articles());
            measured.put(Measure.ENTRIES, (double) entries.size());
            measured.put(Measure.DISTINCT, distinct(keywords));
            measured.put(Measure.DUPLICATES, duplicates(keywords));
            measured.put(
                    Measure.ONE_SYLLABLE,
                    (double)
                            keywords.stream()
                                    .flatMap(List::stream)
                                    .filter(word -> word.codePointCount(0, word.length()) == 1)
                                    .filter(listed.negate())
                                    .count());
            measured.put(Measure.JUNK, (double) timeline.junk());
            measured.put(Measure.TOPICS, (double) timeline.model().topics());
            measured.put(Measure.MODEL_NPMI, timeline.model().npmi());
            Map<Measure, Map<Integer, List<Double>>> ofLevel =
                    values.computeIfAbsent(level, one -> new EnumMap<>(Measure.class));
            measured.forEach(
                    (measure, value) -> {
                        if (!value.isNaN()) {
                            ofLevel.computeIfAbsent(measure, one -> new TreeMap<>())
                                    .computeIfAbsent(run, one -> new ArrayList<>())
                                    .add(value);
                        }
                    });
        }

        private static double distinct(List<List<String>> keywords) {
            List<String> all =
                    keywords.stream().flatMap(list -> list.stream().limit(JUDGED)).toList();
            return all.isEmpty() ? Double.NaN : (double) new HashSet<>(all).size() / all.size();
        }

        private static double duplicates(List<List<String>> keywords) {
            Map<Set<String>, Integer> seen = new HashMap<>();
            keywords.forEach(
                    list ->
                            seen.merge(
                                    new HashSet<>(list.subList(0, Math.min(JUDGED, list.size()))),
                                    1,
                                    Integer::sum));
            return seen.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
        }

        Map<Level, Map<Measure, MeanOverSeeds>> measures() {
            Map<Level, Map<Measure, MeanOverSeeds>> byLevel = new EnumMap<>(Level.class);
            values.forEach(
                    (level, measures) -> {
                        Map<Measure, MeanOverSeeds> ofLevel = new EnumMap<>(Measure.class);
                        measures.forEach(
                                (measure, runs) ->
                                        ofLevel.put(
                                                measure, MeanOverSeeds.of(means(runs.values()))));
                        byLevel.put(level, ofLevel);
                    });
            return byLevel;
        }

        private static List<Double> means(Collection<List<Double>> runs) {
            return runs.stream()
                    .map(
                            values ->
                                    values.stream()
                                            .mapToDouble(Double::doubleValue)
                                            .average()
                                            .orElseThrow())
                    .toList();
        }
    }

    /** Keeps the models of one query, so that the very one that was served can be judged. */
    private static final class RecordingModeler implements TopicModeler {
        private static final long serialVersionUID = 1;

        private final TopicModeler modeler;
        private final transient Map<String, Integer> places;
        private final transient Map<List<Object>, Trained> trained = new HashMap<>();

        private record Trained(TopicModel model, List<List<String>> mostProbable) {}

        /** For these articles, in the order of time, whose documents the corpus will have. */
        RecordingModeler(TopicModeler modeler, List<Article> articles) {
            this.modeler = modeler;
            List<String> ids = articles.stream().map(one -> one.id()).distinct().toList();
            places =
                    IntStream.range(0, ids.size())
                            .boxed()
                            .collect(Collectors.toMap(ids::get, place -> place));
        }

        @Override
        public TopicModel model(Corpus corpus, int topics, LdaSettings lda) {
            TopicModel model = modeler.model(corpus, topics, lda);
            trained.put(
                    List.of(topics, lda.seed()),
                    new Trained(model, TopicEvaluation.mostProbable(corpus, model, JUDGED)));
            return model;
        }

        /** For each entry those of its topic; none where no model was trained. */
        List<List<String>> mostProbable(Timeline timeline, List<Entry> entries) {
            Trained served =
                    trained.get(List.of(timeline.model().topics(), timeline.model().seed()));
            return served == null
                    ? List.of()
                    : entries.stream()
                            .map(entry -> served.mostProbable().get(topic(entry, served.model())))
                            .toList();
        }

        /** That which has most of the entry's articles. */
        private int topic(Entry entry, TopicModel model) {
            double[] shares = new double[model.topics()];
            for (EventMember member : entry.members()) {
                float[] ofArticle = model.documentTopics()[places.get(member.id())];
                Arrays.setAll(shares, topic -> shares[topic] + ofArticle[topic]);
            }
            return IntStream.range(0, shares.length)
                    .boxed()
                    .max(Comparator.comparingDouble(topic -> shares[topic]))
                    .orElseThrow();
        }
    }
}
