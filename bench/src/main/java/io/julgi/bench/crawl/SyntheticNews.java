package io.julgi.bench.crawl;

import io.julgi.ingest.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Generates any number of articles from the sentences of a few: headlines as they are, bodies of
 * sentences in any order, about as long as news. One word in {@value #NAMES_AMONG} is a made-up
 * name, the more often the more it was used before (Simon 1955), since in real news new words never
 * end. Nobody could read it, but for counting words it is as hard as real news.
 */
public final class SyntheticNews {
    /** Characters: a body ends with the sentence that reaches it. */
    private static final int BODY = 900;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[다요]\\.)\\s|\\n");

    private static final int NAMES_AMONG = 25;
    private static final double CHANCE_OF_NEW_NAME = 0.2;
    private static final int LONGEST_NAME = 4;

    private final List<Article> sample;
    private final List<String> sentences = new ArrayList<>();
    private final StringBuilder syllables = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final SplittableRandom random;

    private SyntheticNews(List<Article> sample, long seed) {
        this.sample = sample;
        this.random = new SplittableRandom(seed);
        for (Article article : sample) {
            for (String sentence : SENTENCE_END.split(article.body(), -1)) {
                if (!sentence.isBlank()) {
                    sentences.add(sentence.strip());
                }
            }
            article.title().chars().filter(SyntheticNews::isHangul).forEach(this::addSyllable);
        }
        if (sentences.isEmpty() || syllables.isEmpty()) {
            throw new IllegalArgumentException(
                    "None of the %,d articles has both a Korean headline and a body; expected some with bodies"
                            .formatted(sample.size()));
        }
    }

    private void addSyllable(int syllable) {
        syllables.append((char) syllable);
    }

    /**
     * That many articles, each different from the others; the same for the same sample and seed.
     *
     * @throws IllegalArgumentException when no article of the sample has a body
     */
    public static Stream<Article> of(List<Article> sample, int articles, long seed) {
        SyntheticNews news = new SyntheticNews(sample, seed);
        return IntStream.range(0, articles).mapToObj(news::article);
    }

    private Article article(int number) {
        Article like = sample.get(number % sample.size());
        StringBuilder body = new StringBuilder(2 * BODY);
        while (body.length() < BODY) {
            body.append(body.isEmpty() ? "" : "\n")
                    .append(withNames(sentences.get(random.nextInt(sentences.size()))));
        }
        return new Article(
                "grown-" + number,
                like.outlet(),
                like.section(),
                like.title(),
                body.toString(),
                "",
                like.publishedAt());
    }

    /** Some words become a name, which keeps the last letter of the word, often a particle. */
    private String withNames(String sentence) {
        StringBuilder named = new StringBuilder(sentence.length() + 16);
        for (String word : sentence.split(" ", -1)) {
            named.append(named.isEmpty() ? "" : " ");
            if (endsInHangul(word) && random.nextInt(NAMES_AMONG) == 0) {
                named.append(name()).append(word, word.length() - 1, word.length());
            } else {
                named.append(word);
            }
        }
        return named.toString();
    }

    private static boolean endsInHangul(String word) {
        return !word.isEmpty() && isHangul(word.charAt(word.length() - 1));
    }

    private static boolean isHangul(int character) {
        return character >= '가' && character <= '힣';
    }

    private String name() {
        if (!names.isEmpty() && random.nextDouble() >= CHANCE_OF_NEW_NAME) {
            String known = names.get(random.nextInt(names.size()));
            names.add(known);
            return known;
        }
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(2, LONGEST_NAME + 1);
        while (name.length() < length) {
            name.append(syllables.charAt(random.nextInt(syllables.length())));
        }
        names.add(name.toString());
        return name.toString();
    }
}
