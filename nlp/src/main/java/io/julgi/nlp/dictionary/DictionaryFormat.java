package io.julgi.nlp.dictionary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parses and writes the text format of a {@link UserDictionary}, which is described there. Faults
 * are collected with their line numbers and reported at once.
 */
final class DictionaryFormat {
    static final int LONGEST_TERM = 40;

    /** Marks a stop word. */
    static final char STOP = '-';

    /** Marks a term of a lower dictionary that this one removes. */
    static final char REMOVED = '!';

    static final char PARTS = '=';
    static final char ALIASES = '~';
    static final char CATEGORY = '@';
    private static final char COMMENT = '#';
    private static final String TERM_SIGNS = "&+.·-'";
    private static final int LONGEST_CATEGORY = 40;

    private final DictionaryFaults faults;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, Integer> linesOfTerms = new HashMap<>();
    private final Map<String, Set<String>> stops = new HashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private String heading = "";

    private DictionaryFormat(String name) {
        faults = new DictionaryFaults(name);
    }

    /**
     * The dictionary in this text.
     *
     * @throws TextResourceException naming every line that is wrong and what was expected
     */
    static UserDictionary read(String name, String text) {
        DictionaryFormat read = new DictionaryFormat(name);
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String entry = withoutComment(line).strip();
            if (!entry.isEmpty()) {
                read.add(entry, number);
            }
        }
        read.checkAliases();
        read.faults.throwAny();
        return new UserDictionary(read.terms.values(), read.stops, read.removed);
    }

    /** A comment begins a line or follows a space: {@code c#} is a word. */
    private static String withoutComment(String line) {
        int at = line.indexOf(COMMENT);
        while (at > 0 && !Character.isWhitespace(line.charAt(at - 1))) {
            at = line.indexOf(COMMENT, at + 1);
        }
        return at < 0 ? line : line.substring(0, at);
    }

    private void add(String entry, int line) {
        switch (entry.charAt(0)) {
            case STOP -> addStop(entry.substring(1).strip(), line);
            case REMOVED -> addRemoved(entry.substring(1).strip(), line);
            case CATEGORY -> heading = category(entry.substring(1).strip(), line);
            default -> addTerm(entry, line);
        }
    }

    private void addStop(String entry, int line) {
        int at = entry.indexOf(CATEGORY);
        String word = at < 0 ? entry : entry.substring(0, at).strip();
        String outlet = at < 0 ? "" : category(entry.substring(at + 1).strip(), line);
        if (isWellFormed(word, line)
                && !stops.computeIfAbsent(outlet, key -> new LinkedHashSet<>()).add(word)) {
            faults.add(line, "\"-" + word + "\" is here twice; remove one of the two");
        }
    }

    private void addRemoved(String word, int line) {
        if (isWellFormed(word, line) && !removed.add(word)) {
            faults.add(line, "\"!" + word + "\" is here twice; remove one of the two");
        }
    }

    private void addTerm(String entry, int line) {
        String rest = entry;
        String category = heading;
        List<String> aliases = List.of();
        List<String> parts = List.of();
        int at = rest.indexOf(CATEGORY);
        if (at >= 0) {
            category = category(rest.substring(at + 1).strip(), line);
            rest = rest.substring(0, at).strip();
        }
        at = rest.indexOf(ALIASES);
        if (at >= 0) {
            aliases = Arrays.stream(rest.substring(at + 1).split(",")).map(String::strip).toList();
            rest = rest.substring(0, at).strip();
        }
        at = rest.indexOf(PARTS);
        if (at >= 0) {
            parts = List.of(rest.substring(at + 1).strip().split("\\s+"));
            rest = rest.substring(0, at).strip();
        }
        // All checks are made, so that every fault of the line is reported.
        boolean good = isWellFormed(rest, line);
        good &= parts.isEmpty() || joinTo(rest, parts, line);
        for (String alias : aliases) {
            good &= isWellFormed(alias, line);
        }
        if (terms.containsKey(rest)) {
            faults.add(
                    line,
                    "\""
                            + rest
                            + "\" is here twice, first in line "
                            + linesOfTerms.get(rest)
                            + "; remove one of the two");
        } else if (good) {
            terms.put(rest, new Term(rest, parts, aliases, category));
            linesOfTerms.put(rest, line);
        }
    }

    private boolean joinTo(String term, List<String> parts, int line) {
        if (parts.toString().indexOf(PARTS) >= 0) {
            faults.add(line, "more than one =; expected: term = part part");
            return false;
        }
        String joined = String.join("", parts);
        if (!joined.equals(term)) {
            faults.add(line, "the parts join to \"" + joined + "\"; expected \"" + term + '"');
            return false;
        }
        return true;
    }

    /** An alias belongs to one term, and a term that is an alias has no aliases itself. */
    private void checkAliases() {
        Map<String, String> meanings = new HashMap<>();
        for (Term term : terms.values()) {
            int line = linesOfTerms.get(term.text());
            for (String alias : term.aliases()) {
                String other = meanings.put(alias, term.text());
                if (alias.equals(term.text())) {
                    faults.add(line, "\"" + alias + "\" is an alias of itself; remove it");
                } else if (other != null) {
                    faults.add(
                            line,
                            "\""
                                    + alias
                                    + "\" is already an alias of \""
                                    + other
                                    + "\"; expected one meaning");
                } else if (terms.containsKey(alias) && !terms.get(alias).aliases().isEmpty()) {
                    faults.add(
                            line,
                            "\""
                                    + alias
                                    + "\" is an alias and has aliases itself; give them all to \""
                                    + term.text()
                                    + '"');
                }
            }
        }
    }

    private String category(String name, int line) {
        if (name.isEmpty() || name.length() > LONGEST_CATEGORY || name.indexOf(CATEGORY) >= 0) {
            faults.add(
                    line,
                    "\""
                            + name
                            + "\" is no category; expected a name of at most "
                            + LONGEST_CATEGORY
                            + " characters after @");
            return "";
        }
        return name;
    }

    private boolean isWellFormed(String term, int line) {
        String fault = fault(term);
        if (!fault.isEmpty()) {
            faults.add(line, fault);
        }
        return fault.isEmpty();
    }

    /** The fault of a word as a term; empty when it is valid. */
    private static String fault(String term) {
        if (term.startsWith("\uFEFF")) {
            return "the line begins with a byte order mark; save the file without one";
        }
        if (!Normalizer.isNormalized(term, Normalizer.Form.NFC)) {
            return "\"" + term + "\" is not in NFC; save the file in composed form";
        }
        if (!term.equals(term.toLowerCase(Locale.ROOT))) {
            return "\""
                    + term
                    + "\" has capitals, which cleaned text has not; expected \""
                    + term.toLowerCase(Locale.ROOT).replaceAll("\\s+", "")
                    + '"';
        }
        if (!isMadeOfTermSigns(term)) {
            return "\""
                    + shown(term)
                    + "\" is no term; expected 1 to "
                    + LONGEST_TERM
                    + " letters and digits without spaces, also & + . · - '";
        }
        if (term.codePoints().noneMatch(Character::isLetter) && !term.contains("·")) {
            return "\"" + term + "\" has no letter; a number alone is no term";
        }
        return "";
    }

    private static boolean isMadeOfTermSigns(String term) {
        return !term.isEmpty()
                && term.length() <= LONGEST_TERM
                && TERM_SIGNS.indexOf(term.charAt(0)) < 0
                && term.codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c) || TERM_SIGNS.indexOf(c) >= 0);
    }

    /** The term with characters that a terminal hides written as code points. */
    private static String shown(String term) {
        String visible =
                term.codePoints()
                        .limit(LONGEST_TERM)
                        .mapToObj(
                                c ->
                                        Character.getType(c) == Character.FORMAT
                                                        || Character.isISOControl(c)
                                                ? String.format("<U+%04X>", c)
                                                : Character.toString(c))
                        .collect(Collectors.joining());
        return term.length() > LONGEST_TERM ? visible + "…" : visible;
    }

    /**
     * The lines of a dictionary, in alphabetical order, from which {@link #read} makes it again.
     */
    static String write(UserDictionary dictionary) {
        StringBuilder text = new StringBuilder();
        dictionary.terms().forEach(term -> write(term, text));
        dictionary
                .stops()
                .forEach(
                        (outlet, words) ->
                                words.forEach(
                                        word ->
                                                text.append(STOP)
                                                        .append(word)
                                                        .append(
                                                                outlet.isEmpty()
                                                                        ? ""
                                                                        : " @" + outlet)
                                                        .append('\n')));
        dictionary.removed().forEach(word -> text.append(REMOVED).append(word).append('\n'));
        return text.toString();
    }

    private static void write(Term term, StringBuilder text) {
        text.append(term.text());
        List<String> extras = new ArrayList<>();
        if (!term.parts().isEmpty()) {
            extras.add(PARTS + " " + String.join(" ", term.parts()));
        }
        if (!term.aliases().isEmpty()) {
            extras.add(ALIASES + " " + String.join(", ", term.aliases()));
        }
        if (!term.category().isEmpty()) {
            extras.add(CATEGORY + term.category());
        }
        extras.forEach(extra -> text.append(' ').append(extra));
        text.append('\n');
    }
}
