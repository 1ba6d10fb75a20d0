package io.julgi.nlp.newwords;

import io.julgi.ingest.Article;
import io.julgi.nlp.clean.WordRuns;
import io.julgi.nlp.dictionary.UserDictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Extracts new words, unsupervised: names of people, parties and products that Nori's dictionary
 * does not know and the tokenizer therefore splits.
 *
 * <p>Add articles, then ask for the candidates. A string of two to eight letters within a word is a
 * candidate when
 *
 * <ul>
 *   <li>its letters come together (<em>cohesion</em>, as in soynlp,
 *       https://github.com/lovit/soynlp),
 *   <li>its neighbours before and after vary (<em>branching entropy</em>, Jin and Tanaka-Ishii,
 *       "Unsupervised segmentation of Chinese text by use of branching entropy", COLING/ACL 2006;
 *       <em>accessor variety</em>, Feng, Chen, Deng and Zheng, "Accessor variety criteria for
 *       Chinese word extraction", Computational Linguistics 30(1), 2004),
 *   <li>it is no grammar: as in Kiwi (https://github.com/bab2min/Kiwi), its segmentation and the
 *       particles that follow it tell a noun from a verb or from a noun with its particle.
 * </ul>
 *
 * <p>The rank is that likelihood times the {@linkplain Segmentation#brokenness brokenness} of the
 * segmentation: {@code 기준금리} is a word, too, but its morphemes say the same.
 *
 * <p>Memory is bounded: at most {@value #STRINGS} strings are counted, the rarest being dropped
 * (some 150 MB, see {@link SubstringCounts}), and contexts come from an even sample of {@value
 * #SAMPLED_CHARACTERS} characters (some 50 MB). The same articles in the same order give the same
 * candidates. Not safe for many threads.
 */
public final class NewWords {
    static final int SHORTEST = 2;
    static final int LONGEST = 8;

    private static final int STRINGS = 1_500_000;
    private static final int SAMPLED_CHARACTERS = 24_000_000;

    /** How many of the likeliest words are tokenized, which takes most of the time. */
    private static final int EXAMINED = 6_000;

    /** A string with this share of its occurrences in another candidate is a part of that. */
    private static final double PART = 0.7;

    /** The weight of a word that is not broken, against 1 for one that is broken altogether. */
    private static final double UNBROKEN = 0.05;

    /** 천300억, 조7천억: the middle of a numeral. */
    private static final Pattern NUMERAL = Pattern.compile(".*(?:[십백천만억조][0-9]|[0-9][십백천만억조여]).*");

    private final UserDictionary dictionary;
    private final Set<String> rejected;
    private final int minimum;
    private final SubstringCounts counts = new SubstringCounts(LONGEST + 1, STRINGS);
    private final TextSample sample = new TextSample(SAMPLED_CHARACTERS);
    private int articles;

    /**
     * A search without articles yet.
     *
     * @param dictionary its terms are known
     * @param rejected words that a person has rejected, in cleaned form
     * @param minimum the fewest articles of a word
     */
    public NewWords(UserDictionary dictionary, Set<String> rejected, int minimum) {
        if (minimum < 1) {
            throw new IllegalArgumentException(
                    "A word must be in at least 1 article, but " + minimum + " was asked for");
        }
        this.dictionary = dictionary;
        this.rejected = Set.copyOf(rejected);
        this.minimum = minimum;
    }

    /** Counts the strings in this article's title and body. */
    public void add(Article article) {
        add(article.cleanTitle(), article.cleanBody());
    }

    void add(String title, String body) {
        articles++;
        addText(title);
        addText(body);
    }

    private void addText(String text) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isLineEnd(text, at)) {
                addLine(text.substring(from, at));
                from = at + 1;
            }
        }
        addLine(text.substring(from));
    }

    /** A line break, or the space after a sentence. */
    private static boolean isLineEnd(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || (c == ' '
                        && at > 1
                        && ".!?".indexOf(text.charAt(at - 1)) >= 0
                        && "다요".indexOf(text.charAt(at - 2)) >= 0);
    }

    private void addLine(String line) {
        WordRuns.forEach(line, (begin, end) -> counts.add(line, begin, end, articles));
        if (!line.isBlank()) {
            sample.add(line);
        }
    }

    /** How many articles were added. */
    public int articles() {
        return articles;
    }

    /** The best candidates, best first, without known terms and rejected words. */
    public List<NewWord> candidates(int limit) {
        List<WordCandidate> likely =
                WordCandidates.of(counts, minimum, this::mayBeNew).stream()
                        .limit(EXAMINED)
                        .toList();
        WordContexts contexts = new WordContexts(likely.stream().map(WordCandidate::word).toList());
        sample.lines().forEach(contexts::add);
        // Half a minute's work for one thread, and words do not depend on each other.
        ThreadLocal<Segmenter> segmenters =
                ThreadLocal.withInitial(() -> new Segmenter(dictionary));
        List<Ranked> ranked =
                new ArrayList<>(
                        likely.parallelStream()
                                .flatMap(word -> ranked(word, contexts, segmenters.get()).stream())
                                .toList());
        ranked.sort(Comparator.comparingDouble((Ranked word) -> word.found.score()).reversed());
        return withoutParts(ranked).stream().limit(limit).map(Ranked::found).toList();
    }

    /** A candidate and the suggestion made of it. */
    private record Ranked(WordCandidate candidate, NewWord found) {}

    private boolean mayBeNew(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && !Character.isDigit(word.charAt(0))
                && word.chars().filter(c -> WordRuns.isHangul((char) c)).count() > 0
                && word.chars().filter(c -> !Character.isDigit(c)).count() > 1
                && !NUMERAL.matcher(word).matches()
                && !dictionary.contains(word)
                && !dictionary.excludes(word)
                && !rejected.contains(word);
    }

    private Optional<Ranked> ranked(
            WordCandidate candidate, WordContexts contexts, Segmenter segmenter) {
        List<String> lines = contexts.of(candidate.word());
        return segmenter
                .broken(candidate, lines)
                .map(segmentation -> ranked(candidate, segmentation, lines));
    }

    private Ranked ranked(
            WordCandidate candidate, Segmentation segmentation, List<String> contexts) {
        double broken =
                segmentation.brokenness(
                        part ->
                                Math.min(
                                        1,
                                        candidate.occurrences()
                                                / (double) counts.occurrences(part)));
        double score = candidate.likelihood() * (UNBROKEN + (1 - UNBROKEN) * broken);
        NewWord found =
                new NewWord(
                        candidate.word(),
                        score,
                        candidate.scores(),
                        candidate.articles(),
                        segmentation.parts(),
                        contexts);
        return new Ranked(candidate, found);
    }

    /** Drops candidates that seldom occur outside another one ({@code 씽} of {@code 씽큐}). */
    private static List<Ranked> withoutParts(List<Ranked> ranked) {
        return ranked.stream()
                .filter(
                        word ->
                                ranked.stream()
                                        .noneMatch(
                                                other ->
                                                        isMostlyIn(word, other)
                                                                || isWithParticle(word, other)))
                .toList();
    }

    private static boolean isMostlyIn(Ranked word, Ranked other) {
        return other.candidate.occurrences() >= PART * word.candidate.occurrences()
                && other.candidate.contains(word.candidate);
    }

    /** Nori does not split a particle from a word that it does not know at all. */
    private static boolean isWithParticle(Ranked word, Ranked other) {
        return other.found.score() >= word.found.score()
                && Particles.follow(other.candidate.word(), word.candidate.word());
    }
}
