package io.julgi.nlp.nouns;

import java.util.Arrays;

/**
 * Guesses nouns and persons' names that no dictionary has, for a {@link Lattice}: the beginning of
 * a run of Hangul, where the rest of the run is empty, a particle or a suffix. What a guess costs
 * is how surprising its syllables are ({@link SyllableModel}), and more where the dictionary
 * explains the run without it. Not safe for many threads.
 */
final class NounGuesses {
    // Costs in the units of Nori's dictionary, where an ordinary noun has some 2,500; set on lists
    // of
    // names, places and companies and on sentences with their nouns (docs/nouns.md).
    private static final int NOUN = -1_600;
    private static final int NAME = -4_500;

    /**
     * Per hundredth of a nat of surprise: with the scale of the dictionary, 8, no long word wins.
     */
    private static final int NOUN_SCALE = 3;

    private static final int NAME_SCALE = 6;

    // Added where the dictionary explains the run without the guess.
    private static final int EXPLAINED = 2_000;
    private static final int EXPLAINED_NAME = 1_500;
    private static final int NAME_WITH_VERB = 3_000;
    private static final int WITH_PARTICLE = 6_000;

    // Added where the guess looks like a verb, like its last syllable, like another word.
    private static final int VERB = 2_500;
    private static final int VERB_ENDING = 3_000;
    private static final int OTHER_WORD = 4_000;

    // Added by what follows.
    private static final int SUFFIXED = 1_000;
    private static final int TITLED = -1_500;
    private static final int BEFORE_TITLE = -3_000;

    private static final int PLACE = 0;
    private static final int PLACE_AS_NAME = 6_000;

    private static final int LONGEST = 7;

    /** How far into a run words of the dictionary are looked for. */
    private static final int LONGEST_CHAIN = 6;

    /** Last syllables of verbs and of nouns made of verbs. */
    private static final String VERB_ENDINGS = "다요죠까며음듬봬돼";

    /** First syllables of what makes a verb of a noun: 방문한, 휴원하자, 확정된. */
    private static final String VERB_SUFFIXES = "하해한할함했합되돼된될됨됐";

    private static final String GIVEN_NAMES_END_IN = "하해";

    /** No given names: 김씨, 김군. */
    private static final String CALLED = "씨군양모";

    private final NoriWords words;
    private final SyllableModel model;

    /** Whether nouns of the dictionary reach from the beginning of the run to this place. */
    private boolean[] reached = new boolean[0];

    NounGuesses(NoriWords words, SyllableModel model) {
        this.words = words;
        this.model = model;
    }

    /**
     * Proposes to the lattice what may be a noun or a name from here on.
     *
     * @param characters the text, which begins a run of Hangul here
     */
    void propose(Lattice lattice, String text, char[] characters, int length, int begin) {
        int end = begin;
        while (end < length && Hangul.isSyllable(characters[end])) {
            end++;
        }
        int run = end - begin;
        if (run > 2) {
            proposePlace(lattice, text, characters, begin, end);
        }
        if (run < 2
                || words.isNoun(begin, end)
                || AfterNouns.isParticle(text, begin, end)
                || isCalled(text, begin, end)) {
            return;
        }
        boolean isVerb = words.isVerb(begin, end);
        reach(begin, end);
        boolean withParticle = false;
        boolean explained = reached[end];
        boolean withVerb = false;
        boolean isNoName = false;
        for (int rest = end - 1; rest >= Math.max(begin + 2, end - AfterNouns.LONGEST); rest--) {
            if (reached[rest]) {
                withParticle |= AfterNouns.isParticle(text, rest, end);
                explained |= withParticle || AfterNouns.isSuffix(text, rest, end);
                if (VERB_SUFFIXES.indexOf(characters[rest]) >= 0 && words.isVerb(rest, end)) {
                    withVerb = true;
                    isNoName |= GIVEN_NAMES_END_IN.indexOf(characters[rest]) < 0;
                }
            }
        }
        for (int rest = begin + 2; rest + 2 <= end; rest++) {
            isVerb |= VERB_SUFFIXES.indexOf(characters[rest]) >= 0 && words.isVerb(rest, end);
        }
        for (int upTo = begin + 2; upTo <= Math.min(end, begin + LONGEST); upTo++) {
            boolean whole = upTo == end;
            boolean particle = !whole && AfterNouns.isParticle(text, upTo, end);
            boolean suffix = !whole && AfterNouns.isSuffix(text, upTo, end);
            if (!whole && !particle && !suffix) {
                continue;
            }
            boolean isLongName =
                    upTo == begin + 4
                            && reached[upTo]
                            && reached[begin + 2]
                            && Surnames.isTwo(characters[begin], characters[begin + 1]);
            if (reached[upTo] && !isLongName) {
                continue;
            }
            int malus = suffix && !particle ? SUFFIXED : 0;
            if (VERB_ENDINGS.indexOf(characters[upTo - 1]) >= 0) {
                malus += characters[upTo - 2] == '니' ? 2 * VERB_ENDING : VERB_ENDING;
            }
            boolean isPlace = AfterNouns.isPlaceWithSuffix(words, characters, begin, upTo);
            if (!isLongName && !isPlace) {
                lattice.addGuess(
                        begin,
                        upTo,
                        NOUN
                                + NOUN_SCALE * model.noun(characters, begin, upTo)
                                + malus
                                + (isVerb || words.isVerb(begin, upTo) ? VERB : 0)
                                + (words.isWord(begin, upTo) ? OTHER_WORD : 0)
                                + (withParticle || withVerb
                                        ? WITH_PARTICLE
                                        : explained ? EXPLAINED : 0));
            }
            int name = model.name(characters, begin, upTo);
            if (name != SyllableModel.NEVER) {
                int bonus =
                        suffix
                                ? TITLED
                                : whole && PersonNames.isTitleAt(text, end + 1)
                                        ? BEFORE_TITLE
                                        : malus
                                                + (isNoName
                                                        ? NAME_WITH_VERB
                                                        : explained && !isLongName
                                                                ? EXPLAINED_NAME
                                                                : 0);
                lattice.addName(
                        begin,
                        upTo,
                        NAME + NAME_SCALE * name + bonus + (isPlace ? PLACE_AS_NAME : 0));
            }
        }
    }

    /** {@code 일본행}: a place and what is no part of its name, which no word must take away. */
    private void proposePlace(Lattice lattice, String text, char[] characters, int begin, int end) {
        for (int upTo = end; upTo >= Math.max(begin + 3, end - 3); upTo--) {
            if ((upTo == end || AfterNouns.isParticle(text, upTo, end))
                    && AfterNouns.isPlaceWithSuffix(words, characters, begin, upTo)) {
                lattice.addPlaceWithSuffix(begin, upTo, PLACE);
            }
        }
    }

    /** {@code 김씨}, {@code 김모씨}, {@code 김군은}: a surname and how its owner is called. */
    private static boolean isCalled(String text, int begin, int end) {
        if (!Surnames.isOne(text.charAt(begin)) || CALLED.indexOf(text.charAt(begin + 1)) < 0) {
            return false;
        }
        int rest = begin + (text.startsWith("모씨", begin + 1) ? 3 : 2);
        return rest == end || AfterNouns.isParticle(text, rest, end);
    }

    private void reach(int begin, int end) {
        if (reached.length <= end) {
            reached = new boolean[2 * end];
        }
        Arrays.fill(reached, begin, end + 1, false);
        reached[begin] = true;
        for (int at = begin; at + 2 <= end && at < begin + LONGEST_CHAIN; at++) {
            if (reached[at]) {
                int first = words.first(at);
                for (int match = first; match < first + words.count(at); match++) {
                    int next = words.end(match);
                    if (next >= at + 2 && next <= end && words.isNoun(match)) {
                        reached[next] = true;
                    }
                }
            }
        }
    }
}
