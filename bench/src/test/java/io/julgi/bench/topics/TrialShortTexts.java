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
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.Ranking;
import io.julgi.topics.lda.TopicModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * What the field knows against short texts, tried against plain LDA on the same headlines: pooling,
 * one topic a headline, biterms. {@code docs/models.md} has what came of it. Run by hand on the
 * test class path.
 */
final class TrialShortTexts {
    private static final int SAMPLES = 10;
    private static final int BURN_IN = 200;
    private static final int BETWEEN_SAMPLES = 5;

    private final Corpus seen;
    private final List<Long> days;
    private final int topics;

    private TrialShortTexts(Corpus seen, List<Long> days, int topics) {
        this.seen = seen;
        this.days = days;
        this.topics = topics;
    }

    /** Prints a line for each way: {@code FILE.jsonl K seeds [part of the way's name]}. */
    public static void main(String[] arguments) throws IOException {
        TextCleaner cleaner = new TextCleaner();
        NounTokenizer tokenizer = new NounTokenizer();
        List<Article> articles = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        ArticleFile.forEachLabelled(
                Path.of(arguments[0]),
                new ArticleJson(Clock.systemUTC()),
                (reading, label) ->
                        reading.accepted()
                                .ifPresent(
                                        article -> {
                                            articles.add(
                                                    tokenizer.tokenize(cleaner.clean(article)));
                                            labels.add(label.orElse(""));
                                        }));
        run(
                articles,
                labels,
                articles.stream()
                        .map(one -> NewsCalendar.dayOf(one.publishedAt()).toEpochDay())
                        .toList(),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                arguments.length > 3 ? arguments[3] : "",
                System.out);
    }

    private static void run(
            List<Article> articles,
            List<String> labels,
            List<Long> days,
            int topics,
            int seeds,
            String some,
            PrintStream out) {
        Corpus all = Corpus.of(articles, List.of());
        List<int[]> modelled = new ArrayList<>();
        List<int[]> unseen = new ArrayList<>();
        List<String> labelsOfSeen = new ArrayList<>();
        List<Long> daysOfSeen = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (i % 10 == 9) {
                unseen.add(all.documents().get(i));
            } else {
                modelled.add(all.documents().get(i));
                labelsOfSeen.add(labels.get(i));
                daysOfSeen.add(days.get(i));
            }
        }
        TopicScorer scorer = new TopicScorer(all.documents(), unseen, labelsOfSeen);
        TrialShortTexts trial =
                new TrialShortTexts(new Corpus(all.vocabulary(), modelled), daysOfSeen, topics);
        Map<String, LongFunction<ScoredTopics>> ways = new LinkedHashMap<>();
        ways.put("LDA", trial::lda);
        ways.put("LDA, stories pooled (0.3)", seed -> trial.pooled(0.3, seed));
        ways.put("LDA, stories pooled (0.5)", seed -> trial.pooled(0.5, seed));
        ways.put("one topic a headline", seed -> trial.oneTopic(0.1, seed));
        ways.put("one topic, beta 0.01", seed -> trial.oneTopic(0.01, seed));
        ways.put("biterms", trial::biterms);
        ways.keySet().removeIf(name -> !name.contains(some));
        ways.forEach(
                (name, way) -> {
                    List<TopicScore> scores = new ArrayList<>();
                    long before = System.nanoTime();
                    for (long seed = 1; seed <= seeds; seed++) {
                        scores.add(scorer.score(way.apply(seed)));
                    }
                    out.printf(
                            "| %s | %s | %s | %s | %s | %s | %s | %.1f s%n",
                            name,
                            figure(scores.stream().map(TopicScore::npmi).toList()),
                            figure(scores.stream().map(TopicScore::npmiOfThree).toList()),
                            figure(scores.stream().map(TopicScore::heldOut).toList()),
                            figure(scores.stream().map(TopicScore::diversity).toList()),
                            figure(scores.stream().map(TopicScore::nmi).toList()),
                            figure(scores.stream().map(TopicScore::purity).toList()),
                            (System.nanoTime() - before) / 1e9 / seeds);
                });
    }

    private static String figure(List<Double> values) {
        MeanOverSeeds figure = MeanOverSeeds.of(values);
        return "%.3f ± %.3f".formatted(figure.mean(), figure.sd());
    }

    private LdaSettings settings(long seed) {
        return new LdaSettings(1_000, 0.005, 0.1, 0.01, seed);
    }

    private ScoredTopics lda(long seed) {
        TopicModel model = Engine.SPARSELDA.modeler().model(seen, topics, settings(seed));
        return ScoredTopics.of(seen, model);
    }

    /**
     * Headlines within three days that share at least this part of their tokens (Jaccard) are one
     * document.
     */
    private ScoredTopics pooled(double similarity, long seed) {
        int[] pool = pools(similarity);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < pool.length; i++) {
            members.computeIfAbsent(pool[i], first -> new ArrayList<>()).add(i);
        }
        List<int[]> documents =
                members.values().stream()
                        .map(
                                of ->
                                        of.stream()
                                                .flatMapToInt(
                                                        i -> Arrays.stream(seen.documents().get(i)))
                                                .toArray())
                        .toList();
        Corpus pooled = new Corpus(seen.vocabulary(), documents);
        TopicModel model = Engine.SPARSELDA.modeler().model(pooled, topics, settings(seed));
        ScoredTopics scored = ScoredTopics.of(pooled, model);
        int[] dominant = new int[pool.length];
        int next = 0;
        for (List<Integer> of : members.values()) {
            int topic = scored.dominant()[next++];
            of.forEach(i -> dominant[i] = topic);
        }
        return new ScoredTopics(scored.words(), scored.wordTopics(), scored.shares(), dominant);
    }

    private int[] pools(double similarity) {
        int[] pool = IntStream.range(0, seen.documents().size()).toArray();
        Map<Integer, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < pool.length; i++) {
            Set<Integer> mine = set(i);
            Set<Integer> near = new HashSet<>();
            for (int word : mine) {
                List<Integer> of = holders.computeIfAbsent(word, first -> new ArrayList<>());
                for (int j = of.size() - 1; j >= 0 && days.get(i) - days.get(of.get(j)) <= 3; j--) {
                    near.add(of.get(j));
                }
                of.add(i);
            }
            for (int other : near) {
                Set<Integer> both = set(other);
                int theirs = both.size();
                both.retainAll(mine);
                if (both.size() >= similarity * (mine.size() + theirs - both.size())) {
                    pool[root(pool, i)] = root(pool, other);
                }
            }
        }
        return IntStream.range(0, pool.length).map(i -> root(pool, i)).toArray();
    }

    private static int root(int[] pool, int i) {
        int root = i;
        while (pool[root] != root) {
            root = pool[root];
        }
        return root;
    }

    private Set<Integer> set(int document) {
        Set<Integer> set = new HashSet<>();
        Arrays.stream(seen.documents().get(document)).forEach(set::add);
        return set;
    }

    /** Collapsed Gibbs sampling of the Dirichlet multinomial mixture (Yin and Wang 2014). */
    private ScoredTopics oneTopic(double beta, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Counts counts = new Counts(beta);
        int[] topicOf = new int[seen.documents().size()];
        int[] documentsOf = new int[topics];
        double[] mass = new double[topics];
        for (int i = 0; i < topicOf.length; i++) {
            topicOf[i] = random.nextInt(topics);
            documentsOf[topicOf[i]]++;
            counts.add(seen.documents().get(i), topicOf[i], 1);
        }
        int[][] votes = new int[topicOf.length][topics];
        for (int sweep = 1; sweep <= BURN_IN + SAMPLES * BETWEEN_SAMPLES; sweep++) {
            for (int i = 0; i < topicOf.length; i++) {
                int[] document = seen.documents().get(i);
                documentsOf[topicOf[i]]--;
                counts.add(document, topicOf[i], -1);
                for (int topic = 0; topic < topics; topic++) {
                    mass[topic] = (documentsOf[topic] + 0.1) * counts.chance(document, topic);
                }
                topicOf[i] = draw(mass, random);
                documentsOf[topicOf[i]]++;
                counts.add(document, topicOf[i], 1);
            }
            if (sweep > BURN_IN && sweep % BETWEEN_SAMPLES == 0) {
                counts.sample();
                for (int i = 0; i < topicOf.length; i++) {
                    votes[i][topicOf[i]]++;
                }
            }
        }
        double[] shares = new double[topics];
        int[] dominant = new int[topicOf.length];
        for (int i = 0; i < topicOf.length; i++) {
            int best = 0;
            for (int topic = 0; topic < topics; topic++) {
                shares[topic] += (double) votes[i][topic] / SAMPLES / topicOf.length;
                best = votes[i][topic] > votes[i][best] ? topic : best;
            }
            dominant[i] = seen.documents().get(i).length == 0 ? -1 : best;
        }
        return counts.scored(shares, dominant);
    }

    /** The biterm topic model (Yan, Guo, Lan and Cheng 2013): each pair of tokens has a topic. */
    private ScoredTopics biterms(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double alpha = 50.0 / topics;
        List<int[]> pairs = new ArrayList<>();
        for (int[] document : seen.documents()) {
            for (int i = 1; i < document.length; i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(new int[] {document[i], document[j]});
                }
            }
        }
        Counts counts = new Counts(0.01);
        int[] topicOf = new int[pairs.size()];
        int[] pairsOf = new int[topics];
        double[] mass = new double[topics];
        for (int i = 0; i < topicOf.length; i++) {
            topicOf[i] = random.nextInt(topics);
            pairsOf[topicOf[i]]++;
            counts.add(pairs.get(i), topicOf[i], 1);
        }
        for (int sweep = 1; sweep <= BURN_IN + SAMPLES * BETWEEN_SAMPLES; sweep++) {
            for (int i = 0; i < topicOf.length; i++) {
                pairsOf[topicOf[i]]--;
                counts.add(pairs.get(i), topicOf[i], -1);
                for (int topic = 0; topic < topics; topic++) {
                    mass[topic] = (pairsOf[topic] + alpha) * counts.chance(pairs.get(i), topic);
                }
                topicOf[i] = draw(mass, random);
                pairsOf[topicOf[i]]++;
                counts.add(pairs.get(i), topicOf[i], 1);
            }
            if (sweep > BURN_IN && sweep % BETWEEN_SAMPLES == 0) {
                counts.sample();
            }
        }
        double[] shares =
                Arrays.stream(pairsOf)
                        .mapToDouble(of -> (of + alpha) / (pairs.size() + alpha * topics))
                        .toArray();
        double[][] words = counts.distributions();
        int[] dominant =
                seen.documents().stream()
                        .mapToInt(document -> dominant(document, shares, words))
                        .toArray();
        return counts.scored(shares, dominant);
    }

    private static int dominant(int[] document, double[] shares, double[][] words) {
        double[] sum = new double[shares.length];
        for (int i = 0; i < document.length; i++) {
            for (int j = 0; j < Math.max(1, i); j++) {
                double[] mass = new double[shares.length];
                for (int topic = 0; topic < mass.length; topic++) {
                    mass[topic] =
                            shares[topic] * words[topic][document[i]] * words[topic][document[j]];
                }
                double all = Arrays.stream(mass).sum();
                for (int topic = 0; topic < mass.length; topic++) {
                    sum[topic] += mass[topic] / all;
                }
            }
        }
        return document.length == 0 ? -1 : Ranking.top(sum, 1).get(0);
    }

    private static int draw(double[] mass, SplittableRandom random) {
        double place = random.nextDouble() * Arrays.stream(mass).sum();
        int topic = 0;
        while (topic < mass.length - 1 && (place -= mass[topic]) >= 0) {
            topic++;
        }
        return topic;
    }

    /** How often each topic has each word, and the mean of the samples so far. */
    private final class Counts {
        private final double beta;
        private final int words = seen.vocabulary().size();
        private final int[][] ofWord = new int[words][topics];
        private final int[] ofTopic = new int[topics];
        private final double[][] sums = new double[topics][words];

        Counts(double beta) {
            this.beta = beta;
        }

        void add(int[] document, int topic, int change) {
            for (int word : document) {
                ofWord[word][topic] += change;
            }
            ofTopic[topic] += change * document.length;
        }

        /** Of these tokens, one after the other, when none of them is counted. */
        double chance(int[] document, int topic) {
            double chance = 1;
            for (int i = 0; i < document.length; i++) {
                int before = 0;
                for (int j = 0; j < i; j++) {
                    before += document[j] == document[i] ? 1 : 0;
                }
                chance *=
                        (ofWord[document[i]][topic] + beta + before)
                                / (ofTopic[topic] + beta * words + i);
            }
            return chance;
        }

        void sample() {
            for (int topic = 0; topic < topics; topic++) {
                for (int word = 0; word < words; word++) {
                    sums[topic][word] +=
                            (ofWord[word][topic] + beta)
                                    / (ofTopic[topic] + beta * words)
                                    / SAMPLES;
                }
            }
        }

        double[][] distributions() {
            return sums;
        }

        ScoredTopics scored(double[] shares, int[] dominant) {
            return new ScoredTopics(
                    Arrays.stream(sums)
                            .map(topic -> Ranking.top(topic, TopicScorer.KEPT_WORDS))
                            .toList(),
                    sums,
                    shares,
                    dominant);
        }
    }
}
