package io.julgi.nlp.nouns;

import io.julgi.nlp.dictionary.NoriDictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/**
 * The words of Nori's own dictionary (mecab-ko-dic) that begin at a place of a text. A
 * <em>form</em> is a spelling; it stands for one or more <em>words</em>, each with a part of speech
 * and a cost. What is found at a place is kept until the next text, since the lattice and the
 * guesses ask for the same places. Not safe for many threads.
 */
final class NoriWords {
    /** Kinds of words that a form may be, as bits. */
    private static final int NOUN = 1;

    private static final int VERB = 2;
    private static final int VERB_WITH_ENDING = 4;
    private static final int ENDING = 8;
    private static final int PLACE = 16;
    private static final int SEEN = 32;

    /** Forms of Nori's dictionary, some 770,000, and a reserve. */
    private static final int FORMS = 1 << 20;

    /**
     * The kinds of each form that was ever asked for, by all threads: two that fill in the same
     * byte write the same value.
     */
    private static final byte[] KINDS = new byte[FORMS];

    private final TokenInfoDictionary dictionary;
    private final TokenInfoFST forms;
    private final FST.BytesReader reader;
    private final FST.Arc<Long> arc = new FST.Arc<>();
    private final IntsRef words = new IntsRef();

    // The contexts of names of places and persons, by which the dictionary tells them apart.
    private final int placeContext;

    private final int personContext;

    private char[] text = new char[0];
    private int length;

    /** By place: the first of its matches, −1 before they are looked up, and their number. */
    private int[] first = new int[0];

    private int[] count = new int[0];

    /** By match, shortest first at each place: the place after it, and its form. */
    private int[] end = new int[1 << 12];

    private int[] form = new int[1 << 12];
    private int matches;

    NoriWords() {
        NoriDictionary.load();
        dictionary = TokenInfoDictionary.getInstance();
        forms = dictionary.getFST();
        reader = forms.getBytesReader();
        placeContext = dictionary.getLeftId(find("서울", POS.Tag.NNP).orElseThrow());
        personContext = dictionary.getLeftId(find("문재인", POS.Tag.NNP).orElseThrow());
    }

    TokenInfoDictionary dictionary() {
        return dictionary;
    }

    /** Reads this text from now on, up to a length. */
    void read(char[] characters, int upTo) {
        text = characters;
        length = upTo;
        if (first.length <= upTo) {
            first = new int[characters.length + 1];
            count = new int[characters.length + 1];
        }
        Arrays.fill(first, 0, upTo + 1, -1);
        matches = 0;
    }

    /** The first match at this place; there are {@link #count} of them, shortest first. */
    int first(int at) {
        if (first[at] < 0) {
            match(at);
        }
        return first[at];
    }

    /** How many forms begin at this place, after {@link #first} was asked. */
    int count(int at) {
        return count[at];
    }

    /** The place after this match. */
    int end(int match) {
        return end[match];
    }

    /** The words of this match; valid until the next call. */
    IntsRef words(int match) {
        dictionary.lookupWordIds(form[match], words);
        return words;
    }

    private void match(int at) {
        try {
            first[at] = matches;
            forms.getFirstArc(arc);
            int output = 0;
            for (int i = at; i < length; i++) {
                if (forms.findTargetArc(text[i], arc, arc, i == at, reader) == null) {
                    break;
                }
                output += arc.output().intValue();
                if (arc.isFinal()) {
                    if (matches == end.length) {
                        end = Arrays.copyOf(end, 2 * matches);
                        form = Arrays.copyOf(form, 2 * matches);
                    }
                    end[matches] = i + 1;
                    form[matches++] = output + arc.nextFinalOutput().intValue();
                }
            }
            count[at] = matches - first[at];
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    /** The first word of this spelling with this part of speech. */
    OptionalInt find(String spelling, POS.Tag tag) {
        read(spelling.toCharArray(), spelling.length());
        int last = first(0) + count(0) - 1;
        if (last < 0 || end[last] != spelling.length()) {
            return OptionalInt.empty();
        }
        IntsRef found = words(last);
        return Arrays.stream(found.ints, found.offset, found.offset + found.length)
                .filter(word -> dictionary.getLeftPOS(word) == tag)
                .findFirst();
    }

    /** The persons' names of three syllables in the dictionary, in alphabetical order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        addNames("", forms.getFirstArc(new FST.Arc<>()), 0, names);
        return names;
    }

    private void addNames(String start, FST.Arc<Long> follow, int output, List<String> names) {
        FST.Arc<Long> target = new FST.Arc<>();
        for (char c = Hangul.FIRST; c <= Hangul.LAST; c++) {
            if (!start.isEmpty() || Surnames.isOne(c)) {
                try {
                    if (forms.findTargetArc(c, follow, target, false, reader) == null) {
                        continue;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("Reading from memory cannot fail", e);
                }
                int sum = output + target.output().intValue();
                if (start.length() < 2) {
                    addNames(start + c, target, sum, names);
                } else if (target.isFinal()) {
                    dictionary.lookupWordIds(sum + target.nextFinalOutput().intValue(), words);
                    for (int i = words.offset; i < words.offset + words.length; i++) {
                        if (dictionary.getLeftId(words.ints[i]) == personContext) {
                            names.add(start + c);
                        }
                    }
                }
            }
        }
    }

    /** Whether this match may be a common or proper noun. */
    boolean isNoun(int match) {
        return (kinds(match) & NOUN) != 0;
    }

    /** What this word of the dictionary names; null where it is no name of a person or a place. */
    Name.Kind name(int word) {
        int context = dictionary.getLeftId(word);
        return context == placeContext
                ? Name.Kind.PLACE
                : context == personContext ? Name.Kind.PERSON : null;
    }

    /** Whether the text between these places may be one noun. */
    boolean isNoun(int begin, int upTo) {
        return isKind(begin, upTo, NOUN);
    }

    /** Whether the text between these places may be the name of a place. */
    boolean isPlace(int begin, int upTo) {
        return isKind(begin, upTo, PLACE);
    }

    /** Whether the dictionary has a word between these places, of any kind. */
    boolean isWord(int begin, int upTo) {
        return isKind(begin, upTo, -1);
    }

    private boolean isKind(int begin, int upTo, int kind) {
        int at = first(begin);
        for (int match = at + count[begin] - 1; match >= at && end[match] >= upTo; match--) {
            if (end[match] == upTo) {
                return (kinds(match) & kind) != 0;
            }
        }
        return false;
    }

    /** Whether the text between these places may be a verb or an adjective with its endings. */
    boolean isVerb(int begin, int upTo) {
        int at = first(begin);
        for (int match = at; match < at + count[begin]; match++) {
            int kinds = kinds(match);
            if ((kinds & VERB) != 0
                    && (end[match] == upTo
                            ? (kinds & VERB_WITH_ENDING) != 0
                            : end[match] < upTo && areEndings(end[match], upTo, 2))) {
                return true;
            }
        }
        return false;
    }

    private boolean areEndings(int begin, int upTo, int most) {
        int at = first(begin);
        for (int match = at; match < at + count[begin]; match++) {
            if ((kinds(match) & ENDING) != 0
                    && (end[match] == upTo
                            || (most > 1
                                    && end[match] < upTo
                                    && areEndings(end[match], upTo, most - 1)))) {
                return true;
            }
        }
        return false;
    }

    private int kinds(int match) {
        int asked = form[match];
        int kinds = KINDS[asked];
        if (kinds == 0) {
            kinds = SEEN;
            IntsRef found = words(match);
            for (int i = found.offset; i < found.offset + found.length; i++) {
                kinds |= kind(found.ints[i]);
            }
            KINDS[asked] = (byte) kinds;
        }
        return kinds;
    }

    private int kind(int word) {
        return switch (dictionary.getLeftPOS(word)) {
            case NNP -> dictionary.getLeftId(word) == placeContext ? NOUN | PLACE : NOUN;
            case NNG -> NOUN;
            case VV, VA, VX, VCN, VCP, XSV, XSA, VSV ->
                    dictionary.getRightPOS(word) == POS.Tag.E ? VERB | VERB_WITH_ENDING : VERB;
            case E -> ENDING;
            default -> 0;
        };
    }
}
