package io.julgi.nlp.nouns;

import io.julgi.nlp.clean.HanjaShorthand;
import io.julgi.nlp.dictionary.TermSet;
import io.julgi.nlp.nouns.Morpheme.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.CharacterDefinition;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.UnknownDictionary;
import org.apache.lucene.util.IntsRef;

/**
 * Cuts a text into morphemes: of all ways to cover it with words, the cheapest (Viterbi), with the
 * words, costs and connection costs of Nori's own dictionary. Bare, it finds what {@link
 * org.apache.lucene.analysis.ko.KoreanTokenizer} finds. That class is final and can only be given
 * terms that always win, so this one adds what it cannot: terms with a cost, and guesses at nouns
 * and names that no dictionary has. Not safe for many threads.
 */
final class Lattice {
    // What a node is: a word of the dictionary, an unknown run, a term, a guess at a noun, a name
    // or
    // a place with a suffix.
    private static final byte KNOWN = 0;

    private static final byte UNKNOWN = 1;
    private static final byte TERM = 2;
    private static final byte GUESS = 3;
    private static final byte NAME = 4;
    private static final byte PLACE = 5;

    // Penalties in the units of Nori's dictionary, where an ordinary noun costs some 2,500.

    /** Of a particle or ending after a space, in Nori. */
    private static final int SPACE_IN_NORI = 3_000;

    private static final int SPACE = 6_000;

    /** Of what would cut a noun that is the whole word: 등 in 등대. */
    private static final int WHOLE_NOUN = 3_000;

    /** Of a place with a suffix that Nori takes for one noun: 하남서. */
    private static final int PLACE_SUFFIX = 6_000;

    /** Of a term of two syllables. */
    private static final int SHORT_TERM = 600;

    /** Of a longer term, so that one is better than two in a row. */
    private static final int LONG_TERM = 2_000;

    /** Of each syllable of a longer term. */
    private static final int TERM_SYLLABLE = -5_000;

    /** "The side of" somebody, which is a word of its own before its particle. */
    private static final char SIDE = '측';

    /** Left-context ids of Nori's dictionary; there are some 2,700. */
    private static final int CONTEXTS = 1 << 12;

    /** A longer text is cut at a space after so many characters, as Nori does. */
    private static final int LONGEST_WINDOW = 1_024;

    private final NoriWords words = new NoriWords();
    private final TokenInfoDictionary known = words.dictionary();
    private final UnknownDictionary unknown = UnknownDictionary.getInstance();
    private final ConnectionCosts connections = ConnectionCosts.getInstance();
    private final CharacterDefinition characters = CharacterDefinition.getInstance();
    private final IntsRef unknownWords = new IntsRef();
    private final TermSet terms;

    /** By a hash of the first two characters: how long the longest term is that begins so. */
    private final byte[] longestTerm = new byte[1 << 18];

    private final NounGuesses guesses;
    private final boolean isBare;
    private final boolean hasGuesses;

    private final Context name;
    private final Context person;

    private String text = "";
    private char[] chars = new char[0];
    private int length;

    // The nodes: ends of paths. There is one for each place and right context, since nothing else
    // decides what may follow.
    private int[] cost = new int[1 << 12];
    private int[] right = new int[1 << 12];
    private int[] begin = new int[1 << 12];
    private int[] before = new int[1 << 12];
    private int[] word = new int[1 << 12];
    private int[] next = new int[1 << 12];
    private byte[] kind = new byte[1 << 12];
    private int nodes;

    /** By place: its first node, −1 when no path ends there. */
    private int[] head = new int[0];

    // The cheapest path that ends where words now begin, by their left context.
    private final int[] bestCost = new int[CONTEXTS];
    private final int[] bestNode = new int[CONTEXTS];
    private final int[] bestFor = new int[CONTEXTS];
    private int from;
    private int stamp;

    /** The contexts of a proper noun: towards the text before, and after by its last sound. */
    private record Context(int left, int afterConsonant, int afterVowel) {
        static Context like(NoriWords words, String closed, String open) {
            int one = words.find(closed, POS.Tag.NNP).orElseThrow();
            int other = words.find(open, POS.Tag.NNP).orElseThrow();
            TokenInfoDictionary dictionary = words.dictionary();
            return new Context(
                    dictionary.getLeftId(one),
                    dictionary.getRightId(one),
                    dictionary.getRightId(other));
        }

        int right(char last) {
            return Hangul.isSyllable(last) && Hangul.isClosed(last) ? afterConsonant : afterVowel;
        }
    }

    /** A lattice of Nori's own dictionary alone. */
    static Lattice bare() {
        return new Lattice(List.of(), true, false);
    }

    /** A lattice with these terms and with guesses. */
    Lattice(Collection<String> terms) {
        this(terms, false, true);
    }

    /** A lattice with these terms and without guesses. */
    static Lattice withoutGuesses(Collection<String> terms) {
        return new Lattice(terms, false, false);
    }

    private Lattice(Collection<String> terms, boolean isBare, boolean hasGuesses) {
        List<String> longer = terms.stream().filter(term -> term.length() > 1).toList();
        this.terms = new TermSet(longer);
        this.isBare = isBare;
        this.hasGuesses = hasGuesses;
        for (String term : longer) {
            int slot = slot(term.charAt(0), term.charAt(1));
            longestTerm[slot] = (byte) Math.max(longestTerm[slot], term.length());
        }
        guesses = new NounGuesses(words, SyllableModel.bundled());
        name = Context.like(words, "카카오톡", "삼성전자");
        person = Context.like(words, "문재인", "박근혜");
    }

    private static int slot(char first, char second) {
        int both = first * 31_337 + second * 7;
        return (both ^ (both >>> 15)) & ((1 << 18) - 1);
    }

    /** The morphemes of the text, in order, without spaces and punctuation. */
    List<Morpheme> morphemes(String read) {
        text = read;
        length = read.length();
        if (chars.length < length + 1) {
            chars = new char[2 * length + 2];
            head = new int[2 * length + 4];
        }
        read.getChars(0, length, chars, 0);
        words.read(chars, length);
        Arrays.fill(head, 0, length + 1, -1);
        List<Morpheme> morphemes = new ArrayList<>();
        int at = 0;
        int context = 0;
        while (at < length) {
            int upTo = window(at);
            int last = cheapest(at, context, upTo);
            context = right[last];
            addPath(last, upTo, morphemes);
            at = upTo;
        }
        return morphemes;
    }

    /** Where a window from here on ends: at the end of the text or at a space. */
    private int window(int at) {
        int upTo = at + LONGEST_WINDOW;
        while (upTo < length && upTo < at + 2 * LONGEST_WINDOW && !isSpace(chars[upTo])) {
            upTo++;
        }
        return Math.min(upTo, length);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c > 127 && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    /** The last node of the cheapest path from one place to another. */
    private int cheapest(int start, int context, int upTo) {
        nodes = 0;
        cost[0] = 0;
        right[0] = context;
        before[0] = -1;
        next[0] = -1;
        head[start] = nodes++;
        int last = 0;
        int at = start;
        while (at < upTo) {
            if (head[at] < 0) {
                at++;
                continue;
            }
            from = at;
            // Paths that end behind a space, as unknown runs with a space do, are lost, as in Nori.
            while (at < upTo && isSpace(chars[at])) {
                at++;
            }
            if (at == upTo) {
                head[upTo] = head[from];
            } else {
                stamp++;
                addWords(at++, upTo);
            }
        }
        int least = Integer.MAX_VALUE;
        for (int node = head[upTo]; node >= 0; node = next[node]) {
            int sum = cost[node] + (upTo == length ? connections.get(right[node], 0) : 0);
            if (sum <= least) { // the first of equals, as Nori
                least = sum;
                last = node;
            }
        }
        return last;
    }

    private void addWords(int at, int upTo) {
        if (!isBare) {
            addTerms(at, upTo);
        }
        boolean afterSpace = at > from;
        int whole = isBare ? 0 : wholeNoun(at);
        boolean afterAdnominal = afterSpace && from > 0 && Hangul.endsInNorL(chars[from - 1]);
        int first = words.first(at);
        for (int match = first; match < first + words.count(at); match++) {
            int end = words.end(match);
            if (end > upTo) {
                break;
            }
            int placeMalus =
                    isBare || !AfterNouns.isPlaceWithSuffix(words, chars, at, end)
                            ? 0
                            : PLACE_SUFFIX;
            IntsRef ids = words.words(match);
            for (int i = ids.offset; i < ids.offset + ids.length; i++) {
                int id = ids.ints[i];
                int sum = known.getWordCost(id) + placeMalus;
                if (afterSpace || whole > end) {
                    sum += penalty(known.getLeftPOS(id), afterSpace, whole > end, afterAdnominal);
                }
                add(known.getLeftId(id), known.getRightId(id), at, end, sum, id, KNOWN);
            }
        }
        if (hasGuesses && Hangul.isSyllable(chars[at]) && !isAfterLetter(at)) {
            guesses.propose(this, text, chars, upTo, at);
        }
        if (words.count(at) == 0 || characters.isInvoke(chars[at])) {
            addUnknown(at, upTo);
        }
    }

    private boolean isAfterLetter(int at) {
        return at > 0 && Character.isLetterOrDigit(chars[at - 1]);
    }

    private int penalty(
            POS.Tag tag, boolean afterSpace, boolean inWholeNoun, boolean afterAdnominal) {
        return switch (tag) {
            case E, J, VCP, XSA, XSN, XSV ->
                    (afterSpace ? (isBare ? SPACE_IN_NORI : SPACE) : 0)
                            + (inWholeNoun ? WHOLE_NOUN : 0);
            case NNB, NNBC -> inWholeNoun && !afterAdnominal ? WHOLE_NOUN : 0;
            case NR, SN -> inWholeNoun ? WHOLE_NOUN : 0;
            default -> 0;
        };
    }

    /**
     * The end of the noun that this word is, less its particle: {@code 등대} is no 등 with a particle.
     * 0 when it is none.
     */
    private int wholeNoun(int at) {
        if (!Hangul.isSyllable(chars[at]) || chars[at] == SIDE || isAfterLetter(at)) {
            return 0;
        }
        int end = at;
        while (end < length && Hangul.isSyllable(chars[end])) {
            end++;
        }
        if (words.isVerb(at, end)) {
            return 0;
        }
        int first = words.first(at);
        for (int match = first + words.count(at) - 1; match >= first; match--) {
            int upTo = words.end(match);
            if (upTo >= at + 2
                    && upTo <= end
                    && words.isNoun(match)
                    && (upTo == end
                            || (end - upTo <= 3 && AfterNouns.isParticle(text, upTo, end)))) {
                return upTo;
            }
        }
        return 0;
    }

    private void addTerms(int at, int upTo) {
        if (at + 1 >= upTo) {
            return;
        }
        int longest = Math.min(upTo, at + longestTerm[slot(chars[at], chars[at + 1])]);
        for (int end = at + 2; end <= longest; end++) {
            boolean isShort = end == at + 2;
            if (terms.contains(text, at, end)
                    && !goesOn(at)
                    && !goesOn(end)
                    && !(isShort && isAfterLetter(at))) {
                add(
                        name.left,
                        name.right(chars[end - 1]),
                        at,
                        end,
                        isShort ? SHORT_TERM : LONG_TERM + TERM_SYLLABLE * (end - at),
                        0,
                        TERM);
            }
        }
    }

    /** Whether a foreign word or a number goes on over this place: {@code 5g} is not in 15gb. */
    private boolean goesOn(int at) {
        if (at == 0 || at >= length) {
            return false;
        }
        char one = chars[at - 1];
        char other = chars[at];
        return (isLatin(one) && isLatin(other))
                || (Character.isDigit(one) && Character.isDigit(other));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Adds a guess at a noun between these places. */
    void addGuess(int at, int end, int wordCost) {
        add(name.left, name.right(chars[end - 1]), at, end, wordCost, 0, GUESS);
    }

    /** Adds a guess at a person's name between these places. */
    void addName(int at, int end, int wordCost) {
        add(person.left, person.right(chars[end - 1]), at, end, wordCost, 0, NAME);
    }

    /** Adds the name of a place with a suffix of one syllable between these places. */
    void addPlaceWithSuffix(int at, int end, int wordCost) {
        add(name.left, name.right(chars[end - 1]), at, end, wordCost, 0, PLACE);
    }

    private void addUnknown(int at, int upTo) {
        char first = chars[at];
        int type = characters.getCharacterClass(first);
        int end = at + 1;
        if (characters.isGroup(first)) {
            Character.UnicodeScript script = Character.UnicodeScript.of(first);
            boolean isMark = isPunctuation(first);
            boolean isDigit = Character.isDigit(first);
            for (; end < upTo; end++) {
                char c = chars[end];
                Character.UnicodeScript other = Character.UnicodeScript.of(c);
                boolean isSame =
                        other == script
                                || isCommon(script)
                                || isCommon(other)
                                || Character.getType(c) == Character.NON_SPACING_MARK;
                if (!isSame
                        || isPunctuation(c) != isMark
                        || Character.isDigit(c) != isDigit
                        || !characters.isGroup(c)) {
                    break;
                }
                if (isCommon(script) && !isCommon(other)) {
                    script = other;
                    type = characters.getCharacterClass(c);
                }
            }
        }
        unknown.lookupWordIds(type, unknownWords);
        for (int i = unknownWords.offset; i < unknownWords.offset + unknownWords.length; i++) {
            int id = unknownWords.ints[i];
            add(
                    unknown.getLeftId(id),
                    unknown.getRightId(id),
                    at,
                    end,
                    unknown.getWordCost(id),
                    id,
                    UNKNOWN);
        }
    }

    private static boolean isCommon(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.COMMON
                || script == Character.UnicodeScript.INHERITED;
    }

    /** As Nori tells punctuation, which is no morpheme. */
    private static boolean isPunctuation(char c) {
        return c == 'ㆍ'
                || switch (Character.getType(c)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.CONTROL,
                            Character.FORMAT,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.OTHER_SYMBOL,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION ->
                            true;
                    default -> false;
                };
    }

    /** Adds a word after the cheapest path to it. */
    private void add(int left, int rightId, int at, int end, int wordCost, int id, byte of) {
        if (bestFor[left] != stamp) {
            findBest(left);
        }
        int sum = bestCost[left] + wordCost;
        for (int node = head[end]; node >= 0; node = next[node]) {
            if (right[node] == rightId) {
                if (cost[node] > sum) {
                    set(node, sum, at, bestNode[left], id, of);
                }
                return;
            }
        }
        if (nodes == cost.length) {
            grow();
        }
        right[nodes] = rightId;
        next[nodes] = head[end];
        head[end] = nodes;
        set(nodes++, sum, at, bestNode[left], id, of);
    }

    private void set(int node, int sum, int at, int last, int id, byte of) {
        cost[node] = sum;
        begin[node] = at;
        before[node] = last;
        word[node] = id;
        kind[node] = of;
    }

    private void findBest(int left) {
        int least = Integer.MAX_VALUE;
        for (int node = head[from]; node >= 0; node = next[node]) {
            int sum = cost[node] + connections.get(right[node], left);
            if (sum <= least) { // the first of equals, as Nori
                least = sum;
                bestNode[left] = node;
            }
        }
        bestCost[left] = least;
        bestFor[left] = stamp;
    }

    private void grow() {
        int size = 2 * nodes;
        cost = Arrays.copyOf(cost, size);
        right = Arrays.copyOf(right, size);
        begin = Arrays.copyOf(begin, size);
        before = Arrays.copyOf(before, size);
        word = Arrays.copyOf(word, size);
        next = Arrays.copyOf(next, size);
        kind = Arrays.copyOf(kind, size);
    }

    private void addPath(int last, int upTo, List<Morpheme> morphemes) {
        int size = morphemes.size();
        int end = upTo;
        for (int node = last; node > 0; node = before[node]) {
            while (end > 0 && isSpace(chars[end - 1])) {
                end--;
            }
            if (!isPunctuation(chars[begin[node]])) {
                // Written together with what comes before, unless that is punctuation.
                int previous = before[node];
                boolean isAttached =
                        previous > 0
                                && !isSpace(chars[begin[node] - 1])
                                && !isPunctuation(chars[begin[previous]]);
                if (kind[node] == PLACE) {
                    morphemes.add(whole(end - 1, end, POS.Tag.NNB, true));
                    morphemes.add(
                            whole(begin[node], end - 1, POS.Tag.NNP, isAttached)
                                    .named(Name.Kind.PLACE));
                } else {
                    morphemes.add(morpheme(node, end, isAttached));
                }
            }
            end = begin[node];
        }
        Collections.reverse(morphemes.subList(size, morphemes.size()));
    }

    private Morpheme whole(int at, int end, POS.Tag tag, boolean isAttached) {
        return new Morpheme(text, at, end, tag, tag, isAttached, Origin.NORI, null);
    }

    private Morpheme morpheme(int node, int end, boolean isAttached) {
        int at = begin[node];
        POS.Tag left;
        POS.Tag rightTag;
        Origin origin = Origin.NORI;
        String reading = null;
        switch (kind[node]) {
            case KNOWN -> {
                left = known.getLeftPOS(word[node]);
                rightTag = known.getRightPOS(word[node]);
                if (HanjaShorthand.isHanja(chars[at])) {
                    reading = known.getReading(word[node]);
                }
                if (left == POS.Tag.NNG || left == POS.Tag.NNP) {
                    origin = terms.contains(text, at, end) ? Origin.TERM : Origin.NORI;
                }
            }
            case UNKNOWN -> {
                left = unknown.getLeftPOS(word[node]);
                rightTag = unknown.getRightPOS(word[node]);
            }
            default -> {
                left = kind[node] == TERM ? POS.Tag.NNG : POS.Tag.NNP;
                rightTag = left;
                origin =
                        kind[node] == TERM
                                ? Origin.TERM
                                : kind[node] == NAME ? Origin.PERSON : Origin.GUESS;
            }
        }
        Morpheme found = new Morpheme(text, at, end, left, rightTag, isAttached, origin, reading);
        if (kind[node] == NAME) {
            return found.named(Name.Kind.PERSON);
        }
        if (kind[node] == KNOWN && left == POS.Tag.NNP) {
            return found.named(words.name(word[node]));
        }
        return kind[node] == KNOWN && left == POS.Tag.NNG && words.isPlace(at, end)
                ? found.asPlace()
                : found;
    }
}
