package io.julgi.topics;

import java.util.Arrays;

/**
 * A Gibbs sampler of latent Dirichlet allocation over int arrays (SparseLDA: Yao, Mimno and
 * McCallum 2009).
 *
 * <p>The probability of a topic falls into three parts: of the topics that the word has, of those
 * that the document has, and of all. Nearly all draws end in the first, whose topics stand most
 * frequent first; so next to nothing depends on the number of topics. Unlike MALLET's, it clears
 * and lists only what a document has, keeps the counts of all words in one array, and leaves them
 * alone when a token keeps its topic.
 */
final class SparseSampler {
    private static final int NONE = -1;

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

    /** The topics of the document, in any order. */
    private final int[] present;

    private int presents;

    /** Sum of {@code alpha * inverse}. */
    private double massOfAll;

    /** Sum of {@code tokens in the document * inverse}. */
    private double massOfDocument;

    private long random;

    /** Draws a topic for each token, given those of the tokens before it. */
    SparseSampler(SortedDocuments documents, int topics, Priors priors, long seed) {
        this.documents = documents;
        this.topics = topics;
        this.priors = priors;
        topicBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(topics - 1));
        topicMask = (1 << topicBits) - 1;
        rowOfWord = layOut();
        rows = new int[rowOfWord[documents.words()]];
        rowOfToken = new int[documents.tokens()];
        int longest = 0;
        for (int token = 0; token < rowOfToken.length; token++) {
            rowOfToken[token] = rowOfWord[documents.word(token)];
        }
        for (int document = 0; document < documents.documents(); document++) {
            longest = Math.max(longest, documents.length(document));
        }
        topicOfToken = new int[documents.tokens()];
        tokensOfTopic = new int[topics];
        inverse = new double[topics];
        alpha = new double[topics];
        weight = new double[topics];
        inDocument = new int[topics];
        present = new int[Math.min(topics, longest) + 1];
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
            next += Math.min(count, topics) + 1;
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
            enter(document);
            int end = documents.start(document + 1);
            for (int token = documents.start(document); token < end; token++) {
                redraw(token);
            }
            leave();
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
        int end = documents.start(document + 1);
        for (int token = documents.start(document); token < end; token++) {
            int topic = drawFirst(rowOfToken[token]);
            topicOfToken[token] = topic;
            put(topic);
            addToRow(rowOfToken[token], topic);
        }
        leave();
    }

    private void enter(int document) {
        int end = documents.start(document + 1);
        for (int token = documents.start(document); token < end; token++) {
            int topic = topicOfToken[token];
            if (inDocument[topic]++ == 0) {
                present[presents++] = topic;
            }
        }
        massOfDocument = 0;
        for (int i = 0; i < presents; i++) {
            int topic = present[i];
            massOfDocument += inDocument[topic] * inverse[topic];
            weight[topic] = (alpha[topic] + inDocument[topic]) * inverse[topic];
        }
    }

    private void leave() {
        for (int i = 0; i < presents; i++) {
            int topic = present[i];
            inDocument[topic] = 0;
            weight[topic] = alpha[topic] * inverse[topic];
        }
        presents = 0;
    }

    /**
     * Draws the token's topic anew, as if it had none.
     *
     * <p>The old topic's chance is asked for first, on its own: it is the most frequent outcome,
     * and then no count has to be touched.
     */
    private void redraw(int token) {
        int old = topicOfToken[token];
        int row = rowOfToken[token];
        double without = 1 / (tokensOfTopic[old] - 1 + betaSum);
        double weightOfOld = weight[old];
        // The old topic has no part in the sums over the others.
        weight[old] = 0;
        double massOfWord = 0;
        int countOfOld = 0;
        for (int i = row; rows[i] != 0; i++) {
            int topic = rows[i] & topicMask;
            int count = rows[i] >>> topicBits;
            massOfWord += weight[topic] * count;
            // All bits set where this is the old topic, none otherwise: spares a branch.
            countOfOld |= count & (((topic ^ old) - 1) >> 31);
        }
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
        int drawn = draw(row, old, target, massOfWord, documentOfOthers);
        weight[old] = (alpha[old] + left) * without;
        inDocument[old] = left;
        tokensOfTopic[old]--;
        inverse[old] = without;
        massOfDocument = documentOfOthers + left * without;
        massOfAll = allOfOthers + alpha[old] * without;
        if (left == 0) {
            strike(old);
        }
        topicOfToken[token] = drawn;
        put(drawn);
        removeFromRow(row, old);
        addToRow(row, drawn);
    }

    /** The topic, other than the old one, at this place in the mass of word, document and all. */
    private int draw(int row, int old, double place, double massOfWord, double documentOfOthers) {
        double target = place;
        if (target < massOfWord) {
            for (int i = row; rows[i] != 0; i++) {
                int topic = rows[i] & topicMask;
                target -= weight[topic] * (rows[i] >>> topicBits);
                if (target < 0) {
                    return topic;
                }
            }
            // Rounding left a rest behind the last topic: it belongs to the next part.
            target = 0;
        } else {
            target = (target - massOfWord) / beta;
        }
        if (target < documentOfOthers) {
            for (int i = 0; i < presents; i++) {
                int topic = present[i];
                if (topic != old) {
                    target -= inDocument[topic] * inverse[topic];
                    if (target < 0) {
                        return topic;
                    }
                }
            }
            target = 0;
        } else {
            target -= documentOfOthers;
        }
        int last = old;
        for (int topic = 0; topic < topics; topic++) {
            if (topic != old) {
                target -= alpha[topic] * inverse[topic];
                last = topic;
                if (target < 0) {
                    return topic;
                }
            }
        }
        return last;
    }

    /** A topic for a token that has none yet. */
    private int drawFirst(int row) {
        double massOfWord = 0;
        for (int i = row; rows[i] != 0; i++) {
            massOfWord += weight[rows[i] & topicMask] * (rows[i] >>> topicBits);
        }
        double mass = massOfWord + beta * (massOfDocument + massOfAll);
        return draw(row, NONE, nextDouble() * mass, massOfWord, massOfDocument);
    }

    private void put(int topic) {
        int before = inDocument[topic]++;
        if (before == 0) {
            present[presents++] = topic;
        }
        double with = 1 / (++tokensOfTopic[topic] + betaSum);
        massOfAll += alpha[topic] * (with - inverse[topic]);
        massOfDocument += (before + 1) * with - before * inverse[topic];
        inverse[topic] = with;
        weight[topic] = (alpha[topic] + before + 1) * with;
    }

    private void strike(int topic) {
        int i = 0;
        while (present[i] != topic) {
            i++;
        }
        present[i] = present[--presents];
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
            enter(document);
            for (int i = 0; i < presents; i++) {
                inDocuments[present[i]].add(inDocument[present[i]]);
            }
            leave();
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
