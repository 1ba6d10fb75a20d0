package io.julgi.nlp.nouns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A step of tokenization, from morphemes to morphemes: it retags, splits or joins them. Steps do
 * not call each other; each gets the result of the steps before it.
 *
 * @param name names the step
 * @param reason why the step is there, with an example
 * @param isExtra whether it is about tokens that are no nouns
 * @param rule returns the next morphemes; the same list when nothing changed
 */
record NounStep(String name, String reason, boolean isExtra, UnaryOperator<List<Morpheme>> rule) {
    /** The morphemes at which a rule is tried: a cheap check that spares most of the work. */
    enum Pos {
        ANY(1),
        NOUN(2),
        DIGITS(4),
        VERB_ADJECTIVE_OR_ROOT(8),
        DEPENDENT_NOUN_OR_ADVERB(16),
        PREFIX(32);

        /** Stands for it in a set of these. */
        final int bit;

        Pos(int bit) {
            this.bit = bit;
        }
    }

    /** What a morpheme becomes, looking at its neighbours; itself when nothing changes. */
    @FunctionalInterface
    interface Retagging {
        Morpheme of(List<Morpheme> morphemes, int at);
    }

    /** What a morpheme is split into, looking at its neighbours; an empty list when it is not. */
    @FunctionalInterface
    interface Splitting {
        List<Morpheme> of(List<Morpheme> morphemes, int at);
    }

    /** How many morphemes from this one on are one noun; 0 when no noun begins here. */
    @FunctionalInterface
    interface Joining {
        int length(List<Morpheme> morphemes, int at);
    }

    static NounStep retag(String name, Pos from, String reason, Retagging rule) {
        return new NounStep(name, reason, false, morphemes -> retagged(morphemes, from, rule));
    }

    static NounStep retagExtra(String name, Pos from, String reason, Retagging rule) {
        return new NounStep(name, reason, true, morphemes -> retagged(morphemes, from, rule));
    }

    static NounStep split(String name, Pos from, String reason, Splitting rule) {
        return new NounStep(name, reason, false, morphemes -> split(morphemes, from, rule));
    }

    static NounStep join(String name, Pos from, String reason, Joining rule) {
        return new NounStep(name, reason, false, morphemes -> joined(morphemes, from, rule));
    }

    List<Morpheme> applyTo(List<Morpheme> morphemes) {
        return rule.apply(morphemes);
    }

    private static List<Morpheme> retagged(List<Morpheme> morphemes, Pos from, Retagging rule) {
        List<Morpheme> result = morphemes;
        for (int at = 0; at < morphemes.size(); at++) {
            Morpheme morpheme = morphemes.get(at);
            Morpheme next = morpheme.isOneOf(from) ? rule.of(morphemes, at) : morpheme;
            if (next != morpheme) {
                if (result == morphemes) {
                    result = new ArrayList<>(morphemes);
                }
                result.set(at, next);
            }
        }
        return result;
    }

    private static List<Morpheme> split(List<Morpheme> morphemes, Pos from, Splitting rule) {
        List<Morpheme> result = morphemes;
        for (int at = 0; at < morphemes.size(); at++) {
            List<Morpheme> parts =
                    morphemes.get(at).isOneOf(from) ? rule.of(morphemes, at) : List.of();
            if (!parts.isEmpty() && result == morphemes) {
                result = new ArrayList<>(morphemes.subList(0, at));
            }
            if (!parts.isEmpty()) {
                result.addAll(parts);
            } else if (result != morphemes) {
                result.add(morphemes.get(at));
            }
        }
        return result;
    }

    private static List<Morpheme> joined(List<Morpheme> morphemes, Pos from, Joining rule) {
        List<Morpheme> result = morphemes;
        int at = 0;
        while (at < morphemes.size()) {
            int length = morphemes.get(at).isOneOf(from) ? rule.length(morphemes, at) : 0;
            if (length > 0 && result == morphemes) {
                result = new ArrayList<>(morphemes.subList(0, at));
            }
            if (length > 0) {
                result.add(Morpheme.joined(morphemes.subList(at, at + length)));
            } else if (result != morphemes) {
                result.add(morphemes.get(at));
            }
            at += Math.max(1, length);
        }
        return result;
    }
}
