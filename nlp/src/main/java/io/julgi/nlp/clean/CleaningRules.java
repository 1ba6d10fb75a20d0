package io.julgi.nlp.clean;

import io.julgi.nlp.dictionary.TextResourceException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cleaning rules in use: the bundled ones except those that are switched off, then a user's
 * own.
 */
public final class CleaningRules implements Serializable {
    private static final long serialVersionUID = 1;

    /** All bundled rules and no others. */
    static final CleaningRules BUNDLED = new CleaningRules(Set.of(), List.of(), List.of("연합뉴스"));

    private final Set<String> off;
    private final List<AddedRule> added;
    private final Set<String> bareHeads;

    private CleaningRules(Set<String> off, List<AddedRule> added, List<String> bareHeads) {
        this.off = Set.copyOf(off);
        this.added = List.copyOf(added);
        this.bareHeads = Set.copyOf(bareHeads);
    }

    /**
     * The bundled rules without the ones named, and with these added.
     *
     * @param bareHeads the outlets that strip brackets from their titles
     * @throws TextResourceException when no rule has one of the names
     */
    public static CleaningRules of(Set<String> off, List<AddedRule> added, List<String> bareHeads) {
        TreeSet<String> known = new TreeSet<>();
        List.of(NewsRules.EVERYWHERE, NewsRules.TITLE, NewsRules.BARE_TITLE, NewsRules.BODY)
                .forEach(rules -> rules.forEach(rule -> known.add(rule.name())));
        known.add(TextCleaner.SHORTHAND);
        known.add(TextCleaner.TAIL);
        known.add(TextCleaner.RIGHTS);
        for (String name : new TreeSet<>(off)) {
            if (!known.contains(name)) {
                throw new TextResourceException(
                        "clean.off is '"
                                + name
                                + "'; expected some of "
                                + String.join(", ", known));
            }
        }
        return new CleaningRules(off, added, bareHeads);
    }

    boolean isOn(String name) {
        return !off.contains(name);
    }

    /** Whether this outlet strips brackets, so that a mark is the first or last word of a title. */
    boolean hasBareHeads(String outlet) {
        return bareHeads.contains(outlet);
    }

    List<AddedRule> added() {
        return added;
    }
}
