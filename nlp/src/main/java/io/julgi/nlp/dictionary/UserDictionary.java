package io.julgi.nlp.dictionary;

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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The terms that are one token although Nori's own dictionary does not know them ({@code 코로나19},
 * {@code 더불어민주당}), and the stop words. Safe for many threads.
 *
 * <p>Its text format has one term a line in the form of cleaned text (NFC, lower case, no spaces),
 * followed by these optional parts in this order:
 *
 * <pre>{@code
 * 코로나19 = 코로나 19 ~ 신종코로나, 우한폐렴 @disease   # parts, aliases, category
 * @party                                       # the category of the lines below that name none
 * 더불어민주당
 * 쌀                                            # one syllable: a token only if listed
 * -이날                                         # a stop word: never a token
 * -한겨레 @한겨레                                # a stop word in the articles of this outlet
 * !미나리                                        # removes a term of a lower dictionary
 * }</pre>
 *
 * <p>{@code #} begins a comment at the start of a line or after a space. An alias is a token of its
 * own unless the setting {@code nouns.aliases} maps it to its term.
 *
 * <p>Every line is checked and all faults are reported at once: parts that do not join to the term, a duplicate term, NFD, a byte order mark.
 */
public final class UserDictionary implements Serializable {
    private static final long serialVersionUID = 2;

    private static final String BUNDLED = "dictionary.txt";
    private static final int VERSION_BYTES = 6;

    private final TreeMap<String, Term> terms = new TreeMap<>();
    private final HashMap<String, String> meanings = new HashMap<>();
    private final TreeMap<String, TreeSet<String>> stops = new TreeMap<>();
    private final TreeSet<String> removed;
    private final String version;

    UserDictionary(
            Collection<Term> terms, Map<String, ? extends Set<String>> stops, Set<String> removed) {
        for (Term term : terms) {
            this.terms.put(term.text(), term);
            term.aliases().forEach(alias -> meanings.put(alias, term.text()));
        }
        stops.forEach((outlet, words) -> this.stops.put(outlet, new TreeSet<>(words)));
        this.removed = new TreeSet<>(removed);
        this.version = hash(text());
    }

    /** The bundled dictionary. */
    public static UserDictionary bundled() {
        return Bundled.DICTIONARY;
    }

    /** Loads the bundled dictionary once. */
    private static final class Bundled {
        static final UserDictionary DICTIONARY = load();

        private static UserDictionary load() {
            try (InputStream resource = UserDictionary.class.getResourceAsStream(BUNDLED)) {
                return parse(BUNDLED, resource.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(BUNDLED + " cannot be read", e);
            }
        }
    }

    /** A dictionary without terms: nouns are those of Nori's own dictionary. */
    public static UserDictionary empty() {
        return new UserDictionary(Set.of(), Map.of(), Set.of());
    }

    /**
     * Reads the dictionary in this file.
     *
     * @throws IOException when it cannot be read
     * @throws TextResourceException naming every invalid line and what was expected
     */
    public static UserDictionary read(Path file) throws IOException {
        return parse(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Parses a dictionary in text format.
     *
     * @param name the name in messages, before the line number
     * @throws TextResourceException naming every invalid line and what was expected
     */
    public static UserDictionary parse(String name, String text) {
        return DictionaryFormat.read(name, text);
    }

    private static UserDictionary parse(String name, byte[] bytes) {
        try {
            return parse(
                    name,
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new TextResourceException(name + " is not valid UTF-8; save it as such", e);
        }
    }

    /**
     * This dictionary with another on top: the other's terms and stop words are added, its entry
     * wins where both list a term, and the terms that it removes are gone.
     */
    public UserDictionary plus(UserDictionary top) {
        TreeMap<String, Term> all = new TreeMap<>(terms);
        top.removed.forEach(all::remove);
        all.putAll(top.terms);
        // An alias belongs to one term; the upper dictionary decides.
        Set<String> claimed = top.meanings.keySet();
        all.replaceAll((text, term) -> top.terms.containsKey(text) ? term : without(term, claimed));
        TreeMap<String, TreeSet<String>> allStops = new TreeMap<>();
        stops.forEach((outlet, words) -> allStops.put(outlet, new TreeSet<>(words)));
        top.stops.forEach(
                (outlet, words) ->
                        allStops.computeIfAbsent(outlet, key -> new TreeSet<>()).addAll(words));
        TreeSet<String> allRemoved = new TreeSet<>(removed);
        allRemoved.removeAll(top.terms.keySet());
        allRemoved.addAll(top.removed);
        return new UserDictionary(all.values(), allStops, allRemoved);
    }

    private static Term without(Term term, Set<String> aliases) {
        return Collections.disjoint(term.aliases(), aliases)
                ? term
                : new Term(
                        term.text(),
                        term.parts(),
                        term.aliases().stream().filter(alias -> !aliases.contains(alias)).toList(),
                        term.category());
    }

    /** A hash of the content: the same lines in any order have the same version. */
    public String version() {
        return version;
    }

    /**
     * The dictionary in text format; {@link #parse} gives the same dictionary of the same version.
     */
    public String text() {
        return DictionaryFormat.write(this);
    }

    /** Whether this word in cleaned form is a term or an alias of one. */
    public boolean contains(String term) {
        return terms.containsKey(term) || meanings.containsKey(term);
    }

    /** The entry of this term. */
    public Optional<Term> find(String term) {
        return Optional.ofNullable(terms.get(term));
    }

    /** All terms in alphabetical order. */
    public Collection<Term> terms() {
        return Collections.unmodifiableCollection(terms.values());
    }

    /** The number of terms, without aliases. */
    public int size() {
        return terms.size();
    }

    /** The term of an alias; any other word unchanged. */
    public String meaning(String word) {
        return meanings.getOrDefault(word, word);
    }

    /** Whether this is a stop word in all articles. */
    public boolean excludes(String word) {
        return stopWords("").contains(word);
    }

    /** The stop words in the articles of this outlet; those of all articles if empty. */
    public Set<String> stopWords(String outlet) {
        Set<String> words = stops.get(outlet);
        return words == null ? Set.of() : Collections.unmodifiableSet(words);
    }

    /** The stop words by outlet; "" for all outlets. */
    Map<String, Set<String>> stops() {
        return Collections.unmodifiableMap(stops);
    }

    Set<String> removed() {
        return Collections.unmodifiableSet(removed);
    }

    /** All terms and aliases. */
    public Set<String> words() {
        TreeSet<String> words = new TreeSet<>(terms.keySet());
        words.addAll(meanings.keySet());
        return words;
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
}
