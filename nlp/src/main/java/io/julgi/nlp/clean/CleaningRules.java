package io.julgi.nlp.clean;

import io.julgi.nlp.dictionary.LanguageException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules clean a text: the bundled ones less those that are switched off, then a user's own.
 */
public final class CleaningRules implements Serializable {
    private static final long serialVersionUID = 1;

    /** All bundled rules and nothing else. */
    static final CleaningRules BUNDLED = new CleaningRules(Set.of(), List.of());

    private final Set<String> off;
    private final List<AddedRule> added;

    private CleaningRules(Set<String> off, List<AddedRule> added) {
        this.off = Set.copyOf(off);
        this.added = List.copyOf(added);
    }

    /**
     * The rules without some, with others.
     *
     * @throws LanguageException when a name is not that of a rule
     */
    public static CleaningRules of(Set<String> off, List<AddedRule> added) {
        TreeSet<String> known = new TreeSet<>();
        List.of(NewsRules.EVERYWHERE, NewsRules.TITLE, NewsRules.BODY)
                .forEach(rules -> rules.forEach(rule -> known.add(rule.name())));
        known.add(TextCleaner.SHORTHAND);
        known.add(TextCleaner.TAIL);
        for (String name : new TreeSet<>(off)) {
            if (!known.contains(name)) {
                throw new LanguageException(
                        "clean.off is '"
                                + name
                                + "'; expected some of "
                                + String.join(", ", known));
            }
        }
        return new CleaningRules(off, added);
    }

    boolean isOn(String name) {
        return !off.contains(name);
    }

    List<AddedRule> added() {
        return added;
    }
}
