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
 * Makes extractive summaries: the {@value #SENTENCES} most central sentences of a body by {@link
 * LexRank}, in text order, without near repeats. The sentences are as published, without by-lines,
 * credits and notices. docs/summaries.md compares rankings.
 *
 * <p>Not safe for many threads, as its tokenizer is not.
 */
public final class Summarizer {
    /** How many sentences a summary has at most. */
    public static final int SENTENCES = 3;

    /**
     * How many characters of a body are read: longer ones are collections and logs whose end adds
     * nothing, and the work grows with the square of the sentences.
     */
    private static final int MOST_CHARACTERS = 20_000;

    private static final int MOST_SENTENCES = 250;

    /** A sentence with fewer tokens says too little to stand alone: 사진 한 장. */
    private static final int FEWEST_TOKENS = 3;

    /** Longer sentences are shortened: a table without full stops is one. */
    private static final int LONGEST_SENTENCE = 300;

    /** Two sentences repeat each other from this share of the shorter one's tokens in common. */
    private static final double SAME = 0.8;

    private final TextCleaner cleaner;
    private final NounTokenizer tokenizer;
    private final Function<List<List<String>>, double[]> ranking;

    /**
     * A summarizer with the ranking that was measured best.
     *
     * @param cleaner removes by-lines, credits and notices
     * @param tokenizer finds the nouns by which sentences are compared
     */
    public Summarizer(TextCleaner cleaner, NounTokenizer tokenizer) {
        this(cleaner, tokenizer, Summarizer::central);
    }

    /** A summarizer with another ranking of sentences, to compare rankings. */
    public Summarizer(
            TextCleaner cleaner,
            NounTokenizer tokenizer,
            Function<List<List<String>>, double[]> ranking) {
        this.cleaner = cleaner;
        this.tokenizer = tokenizer;
        this.ranking = ranking;
    }

    /**
     * LexRank divided by the square root of the sentence's position: news says first what is news.
     * On Wikinews that finds a third more words of the title than LexRank alone, and more of the
     * body than its first three sentences.
     */
    public static double[] central(List<List<String>> sentences) {
        double[] shares = LexRank.of(sentences);
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
                    && chosen.stream().noneMatch(c -> all.get(c).repeats(all.get(i)))) {
                chosen.add(i);
            }
        }
        return chosen.stream().sorted().map(i -> shortened(all.get(i).text)).toList();
    }

    private List<Sentence> read(String body) {
        String begin = body.length() <= MOST_CHARACTERS ? body : body.substring(0, endOfText(body));
        // Notices are removed by line: in a body of one line they would take everything with them.
        String readable = cleaner.readableBody(String.join("\n", Sentences.in(begin)));
        List<Sentence> sentences =
                Sentences.in(readable).stream()
                        .limit(MOST_SENTENCES)
                        .map(text -> new Sentence(text, tokens(text)))
                        .toList();
        List<Sentence> complete =
                sentences.stream().filter(s -> s.set().size() >= FEWEST_TOKENS).toList();
        return complete.size() < SENTENCES
                ? sentences.stream().filter(s -> !s.tokens().isEmpty()).toList()
                : complete;
    }

    private List<String> tokens(String text) {
        return tokenizer.tokens(text.toLowerCase(Locale.ROOT));
    }

    /** The limit, but not between two surrogates. */
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

        boolean repeats(Sentence other) {
            Set<String> shorter = set.size() <= other.set.size() ? set : other.set;
            Set<String> longer = shorter == set ? other.set : set;
            return shorter.stream().filter(longer::contains).count() >= SAME * shorter.size();
        }
    }
}
