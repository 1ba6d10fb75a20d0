package io.julgi.nlp.summary;

import io.julgi.ingest.Article;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Picks the sentences of a body that say what it is about: the {@value #SENTENCES} most central
 * ones by LexRank over Nori's nouns, in text order, none that says what another one says. The
 * sentences stand as published, without by-lines, credits and notices. docs/summaries.md tells how
 * it was chosen.
 *
 * <p>Not safe for many threads, as its tokeniser is not.
 */
public final class Summarizer {
    /** How many sentences a summary has at most. */
    public static final int SENTENCES = 3;

    /**
     * How much of a body is read, in characters: longer ones are collections and logs whose end
     * adds nothing, and the work grows with the square of the sentences.
     */
    private static final int MOST_CHARACTERS = 20_000;

    private static final int MOST_SENTENCES = 250;

    /** Fewer say too little to stand alone: 사진 한 장. */
    private static final int FEWEST_TOKENS = 3;

    /** A table or list without full stops is one long sentence. */
    private static final int LONGEST_SENTENCE = 300;

    /** The share of the shorter sentence's tokens that the longer one has, too. */
    private static final double SAME = 0.8;

    private final TextCleaner cleaner;
    private final NounTokenizer tokenizer;
    private final Function<List<List<String>>, double[]> ranking;

    /**
     * Summarises with this cleaner and tokeniser.
     *
     * @param cleaner takes out what is not news
     * @param tokenizer finds the nouns by which sentences are compared
     */
    public Summarizer(TextCleaner cleaner, NounTokenizer tokenizer) {
        this(cleaner, tokenizer, Summarizer::central);
    }

    /** With another ranking of sentences, to compare them. */
    public Summarizer(
            TextCleaner cleaner,
            NounTokenizer tokenizer,
            Function<List<List<String>>, double[]> ranking) {
        this.cleaner = cleaner;
        this.tokenizer = tokenizer;
        this.ranking = ranking;
    }

    /**
     * LexRank, with the beginning of a body ahead of what follows: news says first what is news. On
     * Wikinews that finds a third more words of the title than LexRank alone, and more of the body
     * than its first three sentences.
     */
    public static double[] central(List<List<String>> sentences) {
        double[] shares = SentenceGraph.lexRank(sentences);
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= Math.sqrt(1 + i);
        }
        return shares;
    }

    /** The article with the summary of its body. */
    public Article summarize(Article article) {
        return article.withSummary(summary(article.body()));
    }

    /** The summary of a body as published; empty when the body says nothing. */
    public String summary(String body) {
        return String.join(" ", sentences(body));
    }

    /** The sentences of the summary, in text order. */
    List<String> sentences(String body) {
        List<Sentence> all = read(body);
        if (all.isEmpty()) {
            return List.of();
        }
        double[] shares = ranking.apply(all.stream().map(Sentence::tokens).toList());
        List<Integer> byRank =
                IntStream.range(0, all.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer i) -> -shares[i])
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        List<Integer> chosen = new ArrayList<>();
        for (int i : byRank) {
            if (chosen.size() < SENTENCES
                    && chosen.stream().noneMatch(c -> all.get(c).saysWhat(all.get(i)))) {
                chosen.add(i);
            }
        }
        return chosen.stream().sorted().map(i -> shortened(all.get(i).text)).toList();
    }

    private List<Sentence> read(String body) {
        String begin = body.length() <= MOST_CHARACTERS ? body : body.substring(0, endOfText(body));
        // Notices are taken out by the line: in a body of one line they would take all with them.
        String readable = cleaner.readableBody(String.join("\n", Sentences.in(begin)));
        List<Sentence> sentences =
                Sentences.in(readable).stream()
                        .limit(MOST_SENTENCES)
                        .map(text -> new Sentence(text, tokens(text)))
                        .toList();
        List<Sentence> telling =
                sentences.stream().filter(s -> s.set().size() >= FEWEST_TOKENS).toList();
        return telling.size() < SENTENCES
                ? sentences.stream().filter(s -> !s.tokens().isEmpty()).toList()
                : telling;
    }

    private List<String> tokens(String text) {
        return tokenizer.tokens(text.toLowerCase(Locale.ROOT));
    }

    /** Never in the middle of a pair of surrogates. */
    private static int endOfText(String body) {
        return Character.isHighSurrogate(body.charAt(MOST_CHARACTERS - 1))
                ? MOST_CHARACTERS - 1
                : MOST_CHARACTERS;
    }

    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST_SENTENCE) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST_SENTENCE);
        int end = space > LONGEST_SENTENCE / 2 ? space : LONGEST_SENTENCE;
        return sentence.substring(
                        0, Character.isHighSurrogate(sentence.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private record Sentence(String text, List<String> tokens, Set<String> set) {
        Sentence(String text, List<String> tokens) {
            this(text, tokens, tokens.stream().collect(Collectors.toCollection(HashSet::new)));
        }

        boolean saysWhat(Sentence other) {
            int shorter = Math.min(set.size(), other.set.size());
            return SentenceGraph.common(set, other.set) >= SAME * shorter;
        }
    }
}
