package io.julgi.bench.topics;

import io.julgi.nlp.nouns.TokenizedArticle;
import io.julgi.topics.lda.Cooccurrence;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Measures whether topics are better when significant pairs of tokens are one token.
 *
 * <p>Models with and without phrases are scored on the same plain tokens of the same articles; else
 * a phrase, which is rarer than its parts, could not be compared with them. Both ways of doing that
 * are given, see {@link PhraseReport}: the first is strict towards phrases, since the pair that was
 * joined no longer counts; the second lets it count.
 */
public final class PhraseEvaluation {
    private static final int TOP_WORDS = 10;

    /** Enough top units to have ten different tokens, whatever of them are phrases. */
    private static final int MOST_UNITS = 2 * TOP_WORDS;

    private static final int FEWEST = 5;
    private static final int EXAMPLES = 20;

    private final TopicModeler modeler;
    private final List<TokenizedArticle> articles;
    private final List<List<String>> documents;
    private final List<String> labels;

    /**
     * @param labels one for each article, an empty one where it has none
     */
    public PhraseEvaluation(
            TopicModeler modeler, List<TokenizedArticle> articles, List<String> labels) {
        this.modeler = modeler;
        this.articles = List.copyOf(articles);
        this.labels = List.copyOf(labels);
        this.documents = articles.stream().map(TokenizedArticle::tokens).toList();
    }

    /** Without phrases. */
    public PhraseReport none(int topics, LdaSettings settings, int seeds) {
        return measure(
                "none",
                Phrases.of(documents, Phrases.Score.NPMI, Integer.MAX_VALUE, 1),
                topics,
                settings,
                seeds);
    }

    /** With the pairs of at least this NPMI. */
    public PhraseReport npmi(double threshold, int topics, LdaSettings settings, int seeds) {
        return measure(Phrases.Score.NPMI, threshold, topics, settings, seeds);
    }

    /** With the pairs of at least this log-likelihood ratio. */
    public PhraseReport likelihoodRatio(
            double threshold, int topics, LdaSettings settings, int seeds) {
        return measure(Phrases.Score.LLR, threshold, topics, settings, seeds);
    }

    private PhraseReport measure(
            Phrases.Score score, double threshold, int topics, LdaSettings settings, int seeds) {
        return measure(
                String.format(
                        Locale.ROOT, "%s %s", score.name().toLowerCase(Locale.ROOT), threshold),
                Phrases.of(documents, score, FEWEST, threshold),
                topics,
                settings,
                seeds);
    }

    private PhraseReport measure(
            String name, Phrases phrases, int topics, LdaSettings settings, int seeds) {
        List<TokenizedArticle> joined =
                articles.stream().map(article -> joined(article, phrases)).toList();
        Corpus corpus = Corpus.of(joined, List.of());
        Units units = new Units(phrases.all());
        List<Double> npmi = new ArrayList<>();
        List<Double> npmiOfParts = new ArrayList<>();
        List<Double> nmi = new ArrayList<>();
        List<Double> purity = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            TopicModel model =
                    modeler.model(corpus, topics, settings.withSeed(settings.seed() + seed));
            List<List<String>> top = topUnits(corpus, model);
            npmi.add(units.coherence(top.stream().map(PhraseEvaluation::firstUnits).toList()));
            npmiOfParts.add(
                    units.coherence(top.stream().map(PhraseEvaluation::firstParts).toList()));
            LabelAgreement agreement = new LabelAgreement(dominant(corpus, model), labels);
            nmi.add(agreement.nmi());
            purity.add(agreement.purity());
        }
        return new PhraseReport(
                name,
                phrases.all().size(),
                MeanOverSeeds.of(npmi),
                MeanOverSeeds.of(npmiOfParts),
                MeanOverSeeds.of(nmi),
                MeanOverSeeds.of(purity),
                examples(joined));
    }

    private static TokenizedArticle joined(TokenizedArticle article, Phrases phrases) {
        return new TokenizedArticle(
                article.article(), phrases.join(article.tokens()), article.dictionary());
    }

    private static List<List<String>> topUnits(Corpus corpus, TopicModel model) {
        List<List<String>> top = new ArrayList<>();
        for (double[] topic : model.wordTopics()) {
            top.add(
                    TopicEvaluation.top(topic, MOST_UNITS).stream()
                            .map(corpus.vocabulary()::get)
                            .toList());
        }
        return top;
    }

    private static List<String> firstUnits(List<String> units) {
        return units.subList(0, Math.min(TOP_WORDS, units.size()));
    }

    private static List<String> firstParts(List<String> units) {
        return new LinkedHashSet<>(
                        units.stream().flatMap(unit -> Phrases.partsOf(unit).stream()).toList())
                .stream().limit(TOP_WORDS).toList();
    }

    private static int[] dominant(Corpus corpus, TopicModel model) {
        return IntStream.range(0, corpus.documents().size())
                .map(i -> corpus.documents().get(i).length == 0 ? -1 : model.largestTopic(i))
                .toArray();
    }

    private static List<String> examples(List<TokenizedArticle> joined) {
        Map<String, Integer> counts = new HashMap<>();
        for (TokenizedArticle article : joined) {
            article.tokens().stream()
                    .filter(token -> token.contains(Phrases.JOINT))
                    .forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(EXAMPLES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The plain articles as sets of numbered units: tokens, and phrases both of whose parts it has.
     */
    private final class Units {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<int[]> units;

        Units(Set<String> phrases) {
            Map<String, List<String>> byFirstPart = new HashMap<>();
            for (String phrase : phrases) {
                byFirstPart
                        .computeIfAbsent(Phrases.partsOf(phrase).get(0), part -> new ArrayList<>())
                        .add(phrase);
            }
            units = documents.stream().map(document -> units(document, byFirstPart)).toList();
        }

        private int[] units(List<String> document, Map<String, List<String>> byFirstPart) {
            Set<String> all = new LinkedHashSet<>(document);
            Set<String> tokens = new HashSet<>(document);
            for (String token : tokens) {
                byFirstPart.getOrDefault(token, List.of()).stream()
                        .filter(phrase -> tokens.containsAll(Phrases.partsOf(phrase)))
                        .forEach(all::add);
            }
            return all.stream().mapToInt(this::number).toArray();
        }

        private int number(String unit) {
            return numbers.computeIfAbsent(unit, any -> numbers.size());
        }

        double coherence(List<List<String>> topics) {
            List<List<Integer>> numbered =
                    topics.stream()
                            .map(topic -> topic.stream().map(this::number).toList())
                            .toList();
            Set<Integer> asked = new HashSet<>();
            numbered.forEach(asked::addAll);
            Cooccurrence cooccurrence =
                    new Cooccurrence(units, asked, Cooccurrence.WHOLE_DOCUMENTS);
            return numbered.stream().mapToDouble(cooccurrence::npmi).average().orElse(0);
        }
    }
}
