package io.julgi.jobs.cli.dictionary;

import io.julgi.sink.dictionary.WordDecision;
import io.julgi.sink.dictionary.WordDecision.State;
import io.julgi.sink.dictionary.WordDecisions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks words that somebody typed against those suggested: a typo must not become a term. */
final class SuggestedWords {
    private static final int LOOKED_THROUGH = 10_000;
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private SuggestedWords() {}

    /** As the dictionary has it: composed letters, lower case, single spaces. */
    static String cleaned(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The term of a line of the dictionary: what stands before its parts, aliases, category. */
    static String termOf(String line) {
        return line.split("[=~@]", 2)[0].strip();
    }

    /**
     * @throws ParameterException naming the words that were never suggested
     */
    static void requireKnown(List<String> words, WordDecisions known, CommandLine command) {
        Set<String> suggested =
                known.find(words).stream().map(WordDecision::word).collect(Collectors.toSet());
        List<String> unknown = words.stream().filter(word -> !suggested.contains(word)).toList();
        if (!unknown.isEmpty()) {
            Optional<String> near =
                    unknown.stream().flatMap(word -> near(word, known).stream()).findFirst();
            throw new ParameterException(
                    command,
                    "'%s' %s not suggested%s; --unasked takes it anyway"
                            .formatted(
                                    String.join("', '", unknown),
                                    unknown.size() == 1 ? "was" : "were",
                                    near.map(word -> ", but '" + word + "' was").orElse("")));
        }
    }

    private static Optional<String> near(String word, WordDecisions known) {
        List<String> all = new ArrayList<>();
        for (State state : State.values()) {
            known.list(state, LOOKED_THROUGH).forEach(decision -> all.add(decision.word()));
        }
        return all.stream()
                .filter(other -> EDITS.apply(word, other) <= Math.max(1, word.length() / 3))
                .min(
                        Comparator.comparingInt((String other) -> EDITS.apply(word, other))
                                .thenComparing(Comparator.naturalOrder()));
    }
}
