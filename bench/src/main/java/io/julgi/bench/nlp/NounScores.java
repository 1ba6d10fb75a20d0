package io.julgi.bench.nlp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.julgi.nlp.clean.HanjaShorthand;
import io.julgi.nlp.nouns.Noun;
import io.julgi.nlp.nouns.NounTokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Precision, recall and F1 of a tokeniser against the nouns that people marked.
 *
 * @param sentences how many sentences were compared
 * @param tokens found nouns against marked ones, each counted as often as it is in its sentence; a
 *     compound that is split otherwise is wrong
 * @param characters the characters that lie inside a noun, however nouns are split there
 */
public record NounScores(long sentences, Score tokens, Score characters) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Precision, recall and their harmonic mean.
     *
     * @param found how many the tokeniser found
     * @param gold how many people marked
     * @param right how many of the found ones are marked
     */
    public record Score(long found, long gold, long right) {
        /** The share of the found ones that is right; 0 when nothing was found. */
        public double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        /** The share of the marked ones that was found; 0 when nothing is marked. */
        public double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        /** The harmonic mean of the two. */
        public double f1() {
            return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
        }

        Score plus(Score other) {
            return new Score(found + other.found, gold + other.gold, right + other.right);
        }
    }

    /**
     * Compares the tokeniser with a file of JSON lines: {@code id}, {@code text}, {@code nouns},
     * {@code spans} (begin and end of each noun in the text, or null where a noun stands there in
     * another form). Capital letters do not matter, and Chinese characters are compared as they are
     * written.
     *
     * @param ids which sentences to compare, by their id
     * @throws IOException when the file cannot be read or a line has another form
     */
    public static NounScores measure(Path gold, NounTokenizer tokenizer, Predicate<String> ids)
            throws IOException {
        return measure(gold, tokenizer::nounsIn, sentence -> ids.test(sentence.id()));
    }

    /** A sentence of the file, as far as it tells which are to be compared. */
    record Sentence(String id, String source, String text) {}

    /** The same for anything that finds nouns. */
    static NounScores measure(
            Path gold, Function<String, List<Noun>> finder, Predicate<Sentence> which)
            throws IOException {
        NounScores scores = new NounScores(0, new Score(0, 0, 0), new Score(0, 0, 0));
        try (BufferedReader reader = Files.newBufferedReader(gold)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                JsonNode sentence = parsed(gold, number, line);
                if (!sentence.path("text").isTextual() || !sentence.path("nouns").isArray()) {
                    throw new IOException(
                            gold + ":" + number + ": expected an object with id, text and nouns");
                }
                if (which.test(
                        new Sentence(
                                sentence.path("id").asText(),
                                sentence.path("source").asText(),
                                sentence.path("text").asText()))) {
                    scores = scores.plus(compare(sentence, finder));
                }
            }
        }
        return scores;
    }

    private static NounScores compare(JsonNode sentence, Function<String, List<Noun>> finder) {
        String text = sentence.path("text").textValue().toLowerCase(Locale.ROOT);
        List<Noun> found = finder.apply(text);
        List<String> gold = new ArrayList<>();
        sentence.path("nouns").forEach(noun -> gold.add(noun.asText().toLowerCase(Locale.ROOT)));
        return new NounScores(
                1,
                tokenScore(found.stream().map(noun -> written(noun, text)).toList(), gold),
                characterScore(found, sentence.path("spans")));
    }

    private static JsonNode parsed(Path gold, long number, String line) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    gold + ":" + number + ": expected an object with id, text and nouns", e);
        }
    }

    /** Chinese characters are marked as they are written, and found with their reading. */
    private static String written(Noun noun, String text) {
        String surface = text.substring(noun.begin(), noun.end());
        return surface.chars().anyMatch(HanjaShorthand::isHanja) ? surface : noun.text();
    }

    private static Score tokenScore(List<String> found, List<String> gold) {
        List<String> unmatched = new ArrayList<>(gold);
        long right = found.stream().filter(unmatched::remove).count();
        return new Score(found.size(), gold.size(), right);
    }

    private static Score characterScore(List<Noun> found, JsonNode spans) {
        BitSet foundCharacters = new BitSet();
        found.forEach(noun -> foundCharacters.set(noun.begin(), noun.end()));
        BitSet goldCharacters = new BitSet();
        for (JsonNode span : spans) {
            if (span.isArray()) {
                goldCharacters.set(span.get(0).intValue(), span.get(1).intValue());
            }
        }
        BitSet right = (BitSet) foundCharacters.clone();
        right.and(goldCharacters);
        return new Score(
                foundCharacters.cardinality(), goldCharacters.cardinality(), right.cardinality());
    }

    private NounScores plus(NounScores other) {
        return new NounScores(
                sentences + other.sentences,
                tokens.plus(other.tokens),
                characters.plus(other.characters));
    }
}
