package io.julgi.bench.lda;

import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.TopicModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Grows a small corpus to any size: its articles are as long and about the same topics, its
 * vocabulary grows as the small one's did (Heaps 1978), and each topic uses a word the more, the
 * more it has used it (Simon 1955). Nobody could read it, but for a sampler it is as hard as a real
 * one.
 */
public final class SyntheticCorpus {
    /** As in a real corpus: rarer words are not modelled. */
    private static final int MIN_COUNT = 5;

    private SyntheticCorpus() {}

    /**
     * Grows a corpus.
     *
     * @param model of the small corpus
     * @param articles how many articles the grown corpus has
     */
    public static Corpus of(Corpus small, TopicModel model, int articles, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] topics = topics(small, model, random);
        Urn[] urns = new Urn[model.topics()];
        Arrays.setAll(urns, topic -> new Urn());
        for (int i = 0; i < topics.length; i++) {
            int[] document = small.documents().get(i);
            for (int place = 0; place < document.length; place++) {
                urns[topics[i][place]].put(document[place]);
            }
        }
        double exponent = heapsExponent(small);
        double scale = small.vocabulary().size() / Math.pow(small.tokens(), exponent);
        List<int[]> documents = new ArrayList<>(small.documents());
        int words = small.vocabulary().size();
        long tokens = small.tokens();
        while (documents.size() < articles) {
            int[] like = topics[random.nextInt(topics.length)];
            int[] document = new int[like.length];
            for (int place = 0; place < like.length; place++) {
                double chanceOfNew = scale * exponent * Math.pow((double) ++tokens, exponent - 1);
                Urn urn = urns[like[place]];
                int word = random.nextDouble() < chanceOfNew ? words++ : urn.draw(random);
                urn.put(word);
                document[place] = word;
            }
            documents.add(document);
        }
        return withoutRareWords(documents, words);
    }

    /** How fast the vocabulary grows: {@code words = scale * tokens ^ exponent}. */
    private static double heapsExponent(Corpus small) {
        boolean[] seen = new boolean[small.vocabulary().size()];
        int words = 0;
        int tokens = 0;
        int wordsOfHalf = 0;
        int tokensOfHalf = 0;
        for (int[] document : small.documents()) {
            for (int word : document) {
                words += seen[word] ? 0 : 1;
                seen[word] = true;
                tokens++;
            }
            if (tokensOfHalf == 0 && 2 * tokens >= small.tokens()) {
                wordsOfHalf = words;
                tokensOfHalf = tokens;
            }
        }
        return Math.log((double) words / wordsOfHalf) / Math.log((double) tokens / tokensOfHalf);
    }

    private static int[][] topics(Corpus small, TopicModel model, SplittableRandom random) {
        int[][] topics = new int[small.documents().size()][];
        for (int i = 0; i < topics.length; i++) {
            int[] document = small.documents().get(i);
            float[] shares = model.documentTopics()[i];
            topics[i] =
                    Arrays.stream(document)
                            .map(word -> draw(shares, model.wordTopics(), word, random))
                            .toArray();
        }
        return topics;
    }

    private static int draw(
            float[] shares, double[][] wordTopics, int word, SplittableRandom random) {
        double mass =
                IntStream.range(0, shares.length)
                        .mapToDouble(topic -> shares[topic] * wordTopics[topic][word])
                        .sum();
        double place = random.nextDouble() * mass;
        int topic = 0;
        while (topic < shares.length - 1) {
            place -= shares[topic] * wordTopics[topic][word];
            if (place < 0) {
                return topic;
            }
            topic++;
        }
        return topic;
    }

    private static Corpus withoutRareWords(List<int[]> documents, int words) {
        int[] counts = new int[words];
        documents.forEach(document -> Arrays.stream(document).forEach(word -> counts[word]++));
        int[] numbers = new int[words];
        List<String> vocabulary = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            numbers[word] = counts[word] < MIN_COUNT ? -1 : vocabulary.size();
            if (numbers[word] >= 0) {
                vocabulary.add("w" + word);
            }
        }
        return new Corpus(
                vocabulary,
                documents.stream()
                        .map(
                                document ->
                                        Arrays.stream(document)
                                                .map(word -> numbers[word])
                                                .filter(number -> number >= 0)
                                                .toArray())
                        .toList());
    }

    /** The tokens that a topic has had. */
    private static final class Urn {
        private int[] tokens = new int[1024];
        private int size;

        void put(int word) {
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, 2 * size);
            }
            tokens[size++] = word;
        }

        /** Any of them; the small corpus has given every topic at least one that is drawn from. */
        int draw(SplittableRandom random) {
            return tokens[random.nextInt(size)];
        }
    }
}
