package io.julgi.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The terms that count as one token although the language's own dictionary does not know them:
 * {@code 코로나19}, {@code 더불어민주당}.
 *
 * <p>A text file in UTF-8 with one term a line, written as it stands in cleaned text: NFC, lower
 * case, without spaces. {@code #} begins a comment at the start of a line or after a space. {@code
 * 남북정상회담 = 남북 정상 회담} also names the parts of a term. A term of one syllable is no new word but one
 * that is worth keeping as a token; other one-syllable nouns are not. {@code -이날} is the opposite:
 * a word that is taken for a noun and says nothing.
 *
 * <p>Every line is checked, and all that is wrong is reported at once, because the tokeniser's
 * library would take most faults silently: parts that do not join to the term, a term twice, NFD, a
 * byte order mark.
 */
public final class UserDictionary implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String BUNDLED = "dictionary.txt";
    private static final int LONGEST_TERM = 40;
    private static final int VERSION_BYTES = 6;
    private static final int FAULTS_SHOWN = 20;

    /** Before a word that never counts as a noun. */
    private static final String EXCLUDED = "-";

    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*$");
    private static final Pattern TERM =
            Pattern.compile("(?!-)[\\p{L}\\p{N}&+.·\\-']{1," + LONGEST_TERM + "}");
    private static final Pattern ONLY_FIGURES = Pattern.compile("[\\p{N}.\\-+]+");

    private final TreeMap<String, List<String>> terms;
    private final TreeSet<String> excluded;
    private final String version;

    private UserDictionary(Map<String, List<String>> terms, Set<String> excluded) {
        this.terms = new TreeMap<>(terms);
        this.excluded = new TreeSet<>(excluded);
        this.version = hash(lines());
    }

    /** The dictionary that comes with the product. */
    public static UserDictionary bundled() {
        try (InputStream resource = UserDictionary.class.getResourceAsStream(BUNDLED)) {
            return parse(BUNDLED, resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(BUNDLED + " cannot be read", e);
        }
    }

    /** A dictionary without terms: nouns are what the language's own dictionary knows. */
    public static UserDictionary empty() {
        return new UserDictionary(Map.of(), Set.of());
    }

    /**
     * The dictionary in this file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException naming every line that is wrong and what was expected
     */
    public static UserDictionary read(Path file) throws IOException {
        return parse(file.toString(), Files.readAllBytes(file));
    }

    /**
     * The dictionary in this text.
     *
     * @param name stands in messages before the number of the line
     * @throws IllegalArgumentException naming every line that is wrong and what was expected
     */
    public static UserDictionary parse(String name, String text) {
        Faults faults = new Faults(name);
        Map<String, List<String>> terms = new TreeMap<>();
        Set<String> excluded = new TreeSet<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String entry = COMMENT.matcher(line).replaceAll("").strip();
            if (entry.startsWith(EXCLUDED)) {
                addExcluded(entry, number, excluded, faults);
            } else if (!entry.isEmpty()) {
                addTerm(entry, number, terms, faults);
            }
        }
        faults.throwAny();
        return new UserDictionary(terms, excluded);
    }

    /** This dictionary and the other one; where both speak of a word, the other one counts. */
    public UserDictionary plus(UserDictionary other) {
        Map<String, List<String>> allTerms = new TreeMap<>(terms);
        allTerms.keySet().removeAll(other.excluded);
        allTerms.putAll(other.terms);
        Set<String> allExcluded = new TreeSet<>(excluded);
        allExcluded.removeAll(other.terms.keySet());
        allExcluded.addAll(other.excluded);
        return new UserDictionary(allTerms, allExcluded);
    }

    /** Names the content: the same terms have the same version, wherever they stand in a file. */
    public String version() {
        return version;
    }

    /** Whether this is a term; asked in cleaned form, as tokens are. */
    public boolean contains(String term) {
        return terms.containsKey(term);
    }

    /** Whether this word never counts as a noun. */
    boolean excludes(String word) {
        return excluded.contains(word);
    }

    /** How many terms there are. */
    public int size() {
        return terms.size();
    }

    /**
     * The parts of each term by the term; no parts where none were given. In alphabetical order.
     */
    Map<String, List<String>> terms() {
        return Collections.unmodifiableMap(terms);
    }

    private static UserDictionary parse(String name, byte[] bytes) {
        try {
            return parse(
                    name,
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + " is not valid UTF-8; save it as such", e);
        }
    }

    private static void addExcluded(String entry, int line, Set<String> excluded, Faults faults) {
        String word = entry.substring(EXCLUDED.length()).strip();
        List<String> wrong = new ArrayList<>();
        checkTerm(word, wrong);
        if (!excluded.add(word)) {
            wrong.add("\"-" + word + "\" is here twice; remove one of the two");
        }
        wrong.forEach(fault -> faults.add(line, fault));
    }

    private static void addTerm(
            String entry, int line, Map<String, List<String>> terms, Faults faults) {
        String[] sides = entry.split("=", -1);
        String term = sides[0].strip();
        List<String> parts = sides.length < 2 ? List.of() : List.of(sides[1].strip().split("\\s+"));
        List<String> wrong = new ArrayList<>();
        if (sides.length > 2) {
            wrong.add("more than one =; expected: term = part part");
        }
        checkTerm(term, wrong);
        if (!parts.isEmpty() && !String.join("", parts).equals(term)) {
            wrong.add(
                    "the parts join to \""
                            + String.join("", parts)
                            + "\"; expected \""
                            + term
                            + '"');
        }
        if (terms.containsKey(term)) {
            wrong.add("\"" + term + "\" is here twice; remove one of the two");
        }
        if (wrong.isEmpty()) {
            terms.put(term, parts);
        }
        wrong.forEach(fault -> faults.add(line, fault));
    }

    private static void checkTerm(String term, List<String> wrong) {
        if (term.startsWith("\uFEFF")) {
            wrong.add("the line begins with a byte order mark; save the file without one");
        } else if (!Normalizer.isNormalized(term, Normalizer.Form.NFC)) {
            wrong.add("\"" + term + "\" is not in NFC; save the file in composed form");
        } else if (!term.equals(term.toLowerCase(Locale.ROOT))) {
            wrong.add(
                    "\""
                            + term
                            + "\" has capitals, which cleaned text has not; expected \""
                            + term.toLowerCase(Locale.ROOT)
                            + '"');
        } else if (!TERM.matcher(term).matches()) {
            wrong.add(
                    "\""
                            + term
                            + "\" is no term; expected 1 to "
                            + LONGEST_TERM
                            + " letters and figures without spaces, also & + . · - '");
        } else if (ONLY_FIGURES.matcher(term).matches()) {
            wrong.add("\"" + term + "\" has no letter; a figure alone is no term");
        }
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        terms.forEach(
                (term, parts) ->
                        lines.append(term)
                                .append('=')
                                .append(String.join(" ", parts))
                                .append('\n'));
        excluded.forEach(word -> lines.append(EXCLUDED).append(word).append('\n'));
        return lines.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What is wrong, line by line. */
    private static final class Faults {
        private final String name;
        private final List<String> lines = new ArrayList<>();

        Faults(String name) {
            this.name = name;
        }

        void add(int line, String fault) {
            lines.add(name + ":" + line + ": " + fault);
        }

        void throwAny() {
            if (lines.isEmpty()) {
                return;
            }
            String more =
                    lines.size() > FAULTS_SHOWN
                            ? "\nand " + (lines.size() - FAULTS_SHOWN) + " more"
                            : "";
            throw new IllegalArgumentException(
                    String.join("\n", lines.subList(0, Math.min(FAULTS_SHOWN, lines.size())))
                            + more);
        }
    }
}
