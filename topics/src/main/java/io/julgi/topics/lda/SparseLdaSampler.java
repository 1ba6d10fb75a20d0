package io.julgi.topics.lda;

import java.util.Arrays;

/**
 * A Gibbs sampler of latent Dirichlet allocation over int arrays (SparseLDA: Yao, Mimno and
 * McCallum 2009).
 *
 * <p>The probability of a topic falls into three parts: of the topics that the word has, of those
 * that the document has, and of all. Nearly all draws end in the first, whose topics stand most
 * frequent first; so next to nothing depends on the number of topics.
 *
 * <p>Made for headlines, of which each token costs little more than the processor's wrong guesses:
 * nothing is cleared or listed for a document but what it has, the counts of all words stand in one
 * array, rows are summed without a branch for each entry, and a token that keeps its topic, as most
 * do, touches no count.
 */
final class SparseLdaSampler {
    /**
     * So many entries of a row are summed up at once; an empty one adds nothing. Most rows are this
     * short, so that the processor seldom guesses their end wrong.
     */
    private static final int BLOCK = 4;

    private final SortedDocuments documents;
    private final int topics;
    private final Priors priors;

    /**
     * The topics of each word, most frequent first: count and topic in one number. A 0 ends a word.
     */
    private final int[] rows;

    /** Where the row of each word begins. */
    private final int[] rowOfWord;

    /** The same for each token, to save a look-up. */
    private final int[] rowOfToken;

    private final int topicBits;
    private final int topicMask;

    private final int[] topicOfToken;
    private final int[] tokensOfTopic;

    /** {@code 1 / (tokens of the topic + betaSum)}. */
    private final double[] inverse;

    private final double[] alpha;
    private double beta;
    private double betaSum;

    /** Of each topic, {@code (alpha + tokens in the document) * inverse}. */
    private final double[] weight;

    private final int[] inDocument;

    /** Sum of {@code alpha * inverse}. */
    private double massOfAll;

    /** Sum of {@code tokens in the document * inverse}. */
    private double massOfDocument;

    private long random;

    /**
     * Draws a topic for each token, given those of the tokens before it and what is known from
     * before.
     */
    SparseLdaSampler(SortedDocuments documents, int topics, Priors priors, long seed) {
        this.documents = documents;
        this.topics = topics;
        this.priors = priors;
        topicBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(topics - 1));
        topicMask = (1 << topicBits) - 1;
        rowOfWord = layOut();
        rows = new int[rowOfWord[documents.words()]];
        rowOfToken = new int[documents.tokens()];
        for (int token = 0; token < rowOfToken.length; token++) {
            rowOfToken[token] = rowOfWord[documents.word(token)];
        }
        topicOfToken = new int[documents.tokens()];
        tokensOfTopic = new int[topics];
        inverse = new double[topics];
        alpha = new double[topics];
        weight = new double[topics];
        inDocument = new int[topics];
        random = mixed(seed);
        readPriors();
        for (int document = 0; document < documents.documents(); document++) {
            begin(document);
        }
    }

    private int[] layOut() {
        int[] begins = new int[documents.words() + 1];
        long next = 0;
        for (int word = 0; word < documents.words(); word++) {
            int count = documents.countOf(word);
            if (count > Integer.MAX_VALUE >> topicBits) {
                throw new IllegalArgumentException(
                        ("A word stands %d times in the corpus, but with %d topics at most %d can be"
                                        + " counted; leave the word out or take fewer topics")
                                .formatted(count, topics, Integer.MAX_VALUE >> topicBits));
            }
            next += (Math.min(count, topics) / BLOCK + 1L) * BLOCK;
            begins[word + 1] = Math.toIntExact(next);
        }
        return begins;
    }

    /** SplitMix64 (Steele, Lea and Flood 2014), so that seeds next to each other differ. */
    private static long mixed(long seed) {
        long mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return mixed == 0 ? 1 : mixed;
    }

    /** Draws each token's topic once, given those of all others. */
    void sweep() {
        readPriors();
        for (int document = 0; document < documents.documents(); document++) {
            int start = documents.start(document);
            int end = documents.start(document + 1);
            enter(start, end);
            for (int token = start; token < end; token++) {
                redraw(token, start, end);
            }
            leave(start, end);
        }
    }

    /** Takes the priors as they are now, and what follows from them without rounding errors. */
    private void readPriors() {
        beta = priors.beta();
        betaSum = priors.betaSum();
        massOfAll = 0;
        for (int topic = 0; topic < topics; topic++) {
            alpha[topic] = priors.alpha(topic);
            inverse[topic] = 1 / (tokensOfTopic[topic] + betaSum);
            weight[topic] = alpha[topic] * inverse[topic];
            massOfAll += weight[topic];
        }
    }

    private void begin(int document) {
        massOfDocument = 0;
        int start = documents.start(document);
        int end = documents.start(document + 1);
        for (int token = start; token < end; token++) {
            int topic = drawFirst(token, start);
            topicOfToken[token] = topic;
            put(topic);
            addToRow(rowOfToken[token], topic);
        }
        leave(start, end);
    }

    private void enter(int start, int end) {
        massOfDocument = 0;
        for (int token = start; token < end; token++) {
            int topic = topicOfToken[token];
            inDocument[topic]++;
            massOfDocument += inverse[topic];
            weight[topic] += inverse[topic];
        }
    }

    private void leave(int start, int end) {
        for (int token = start; token < end; token++) {
            int topic = topicOfToken[token];
            inDocument[topic] = 0;
            weight[topic] = alpha[topic] * inverse[topic];
        }
    }

    /**
     * Draws the token's topic anew, as if it had none.
     *
     * <p>The old topic's chance is asked for first, on its own: it is the most frequent outcome.
     */
    private void redraw(int token, int start, int end) {
        int old = topicOfToken[token];
        int row = rowOfToken[token];
        double without = 1 / (tokensOfTopic[old] - 1 + betaSum);
        double weightOfOld = weight[old];
        // The old topic has no part in the sums over the others.
        weight[old] = 0;
        double massOfWord = 0;
        int countOfOld = 0;
        int i = row;
        do {
            int first = rows[i];
            int second = rows[i + 1];
            int third = rows[i + 2];
            int fourth = rows[i + 3];
            massOfWord += (massOf(first) + massOf(second)) + (massOf(third) + massOf(fourth));
            countOfOld |=
                    (countIf(first, old) | countIf(second, old))
                            | (countIf(third, old) | countIf(fourth, old));
            i += BLOCK;
        } while (rows[i - 1] != 0);
        int left = inDocument[old] - 1;
        double massOfOld = (alpha[old] + left) * without * (countOfOld - 1 + beta);
        double documentOfOthers = massOfDocument - (left + 1) * inverse[old];
        double allOfOthers = massOfAll - alpha[old] * inverse[old];
        double others = massOfWord + beta * (documentOfOthers + allOfOthers);
        double target = nextDouble() * (massOfOld + others) - massOfOld;
        if (target < 0) {
            weight[old] = weightOfOld;
            return;
        }
        inverse[old] = 0;
        int drawn = draw(row, target, massOfWord, documentOfOthers, start, end);
        weight[old] = (alpha[old] + left) * without;
        inDocument[old] = left;
        tokensOfTopic[old]--;
        inverse[old] = without;
        massOfDocument = documentOfOthers + left * without;
        massOfAll = allOfOthers + alpha[old] * without;
        topicOfToken[token] = drawn;
        put(drawn);
        removeFromRow(row, old);
        addToRow(row, drawn);
    }

    /**
     * The topic at this place in the mass of the word, the document and all. The old topic has
     * neither weight nor inverse, so it is not among them.
     */
    private int draw(
            int row, double place, double massOfWord, double documentOfOthers, int start, int end) {
        double target = place;
        if (target < massOfWord) {
            for (int i = row; rows[i] != 0; i++) {
                target -= massOf(rows[i]);
                if (target < 0) {
                    return rows[i] & topicMask;
                }
            }
            // Rounding left a rest behind the last topic: it belongs to the next part.
            target = 0;
        } else {
            target = (target - massOfWord) / beta;
        }
        if (target < documentOfOthers) {
            for (int token = start; token < end; token++) {
                target -= inverse[topicOfToken[token]];
                if (target < 0) {
                    return topicOfToken[token];
                }
            }
            target = 0;
        } else {
            target -= documentOfOthers;
        }
        return drawOfAll(target);
    }

    private int drawOfAll(double place) {
        double target = place;
        int topic = 0;
        while (topic + BLOCK < topics) {
            double block =
                    (massOfPrior(topic) + massOfPrior(topic + 1))
                            + (massOfPrior(topic + 2) + massOfPrior(topic + 3));
            if (target < block) {
                break;
            }
            target -= block;
            topic += BLOCK;
        }
        while (topic < topics - 1) {
            target -= massOfPrior(topic);
            if (target < 0) {
                return topic;
            }
            topic++;
        }
        return topic;
    }

    private double massOfPrior(int topic) {
        return alpha[topic] * inverse[topic];
    }

    /** A topic for a token that has none yet. */
    private int drawFirst(int token, int start) {
        int row = rowOfToken[token];
        double massOfWord = 0;
        for (int i = row; rows[i] != 0; i++) {
            massOfWord += massOf(rows[i]);
        }
        double mass = massOfWord + beta * (massOfDocument + massOfAll);
        return draw(row, nextDouble() * mass, massOfWord, massOfDocument, start, token);
    }

    private void put(int topic) {
        int before = inDocument[topic]++;
        double with = 1 / (++tokensOfTopic[topic] + betaSum);
        massOfAll += alpha[topic] * (with - inverse[topic]);
        massOfDocument += (before + 1) * with - before * inverse[topic];
        inverse[topic] = with;
        weight[topic] = (alpha[topic] + before + 1) * with;
    }

    private double massOf(int packed) {
        return weight[packed & topicMask] * (packed >>> topicBits);
    }

    /** The count of this entry if it is of that topic, otherwise 0; without a branch. */
    private int countIf(int packed, int topic) {
        return (packed >>> topicBits) & ((((packed & topicMask) ^ topic) - 1) >> 31);
    }

    private void removeFromRow(int row, int topic) {
        int i = row;
        while ((rows[i] & topicMask) != topic) {
            i++;
        }
        int less = rows[i] - (1 << topicBits);
        while (rows[i + 1] > less) {
            rows[i] = rows[i + 1];
            i++;
        }
        rows[i] = less >>> topicBits == 0 ? 0 : less;
    }

    private void addToRow(int row, int topic) {
        int i = row;
        while (rows[i] != 0 && (rows[i] & topicMask) != topic) {
            i++;
        }
        int more = (rows[i] == 0 ? topic : rows[i]) + (1 << topicBits);
        while (i > row && rows[i - 1] < more) {
            rows[i] = rows[i - 1];
            i--;
        }
        rows[i] = more;
    }

    /** xorshift64* (Vigna 2016). */
    private double nextDouble() {
        random ^= random >>> 12;
        random ^= random << 25;
        random ^= random >>> 27;
        return ((random * 0x2545F4914F6CDD1DL) >>> 11) * 0x1.0p-53;
    }

    /** What the priors are learned from. */
    Priors.Counts counts() {
        Histogram lengths = new Histogram();
        Histogram[] inDocuments = new Histogram[topics];
        Arrays.setAll(inDocuments, topic -> new Histogram());
        for (int document = 0; document < documents.documents(); document++) {
            lengths.add(documents.length(document));
            int start = documents.start(document);
            int end = documents.start(document + 1);
            for (int token = start; token < end; token++) {
                inDocument[topicOfToken[token]]++;
            }
            for (int token = start; token < end; token++) {
                int topic = topicOfToken[token];
                if (inDocument[topic] > 0) {
                    inDocuments[topic].add(inDocument[topic]);
                    inDocument[topic] = 0;
                }
            }
        }
        Histogram ofTopics = new Histogram();
        for (int count : tokensOfTopic) {
            ofTopics.add(count);
        }
        Histogram ofWords = new Histogram();
        for (int packed : rows) {
            ofWords.add(packed >>> topicBits);
        }
        return new Priors.Counts(lengths, inDocuments, ofTopics, ofWords);
    }

    int topicOf(int token) {
        return topicOfToken[token];
    }

    int tokensOf(int topic) {
        return tokensOfTopic[topic];
    }

    /** Visits the topics that a word has, most frequent first. */
    void forEachTopic(int word, TopicCount visitor) {
        for (int i = rowOfWord[word]; rows[i] != 0; i++) {
            visitor.accept(rows[i] & topicMask, rows[i] >>> topicBits);
        }
    }

    /** A topic and how many tokens of a word it has. */
    @FunctionalInterface
    interface TopicCount {
        void accept(int topic, int count);
    }
}
