package io.julgi.nlp.clean;

import io.julgi.nlp.dictionary.TextResourceException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a user's cleaning rules from a YAML file. Each rule has {@code name}, {@code reason},
 * {@code pattern}, and optionally {@code in} (title, body or both, the default) and {@code
 * replacement} (a space by default). All faults are reported at once, also a pattern that does not
 * end on a hostile text.
 */
public final class CleaningRulesFile {
    private static final Set<String> KEYS =
            Set.of("name", "reason", "pattern", "in", "replacement");
    private static final long LARGEST = 1 << 20;
    private static final int HOSTILE = 5_000;

    /** Texts on which patterns with nested repetitions backtrack without end. */
    private static final List<String> HOSTILE_TEXTS =
            List.of(
                    "a".repeat(HOSTILE) + "!",
                    "가".repeat(HOSTILE) + "!",
                    "1".repeat(HOSTILE) + "!",
                    " ".repeat(HOSTILE) + "!",
                    "가 ".repeat(HOSTILE / 2) + "!",
                    "[".repeat(HOSTILE),
                    "(가".repeat(HOSTILE / 2),
                    "=-".repeat(HOSTILE / 2));

    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final List<AddedRule> rules = new ArrayList<>();

    private CleaningRulesFile(String name) {
        this.name = name;
    }

    /**
     * Reads the rules of this file, in order.
     *
     * @throws TextResourceException naming every fault with its line
     */
    public static List<AddedRule> read(Path file) {
        CleaningRulesFile parsed = new CleaningRulesFile(file.toString());
        try {
            if (!Files.isRegularFile(file)) {
                parsed.problems.add("clean.rules is " + file + ", which is no file; expected YAML");
            } else if (Files.size(file) > LARGEST) {
                parsed.problems.add(file + " is larger than 1 MB; is it a file of rules?");
            } else {
                parsed.parse(Files.readString(file));
            }
        } catch (CharacterCodingException e) {
            parsed.problems.add(file + " is not valid UTF-8; save it as such");
        } catch (IOException e) {
            parsed.problems.add(file + " cannot be read; check its permissions");
        }
        if (!parsed.problems.isEmpty()) {
            throw new TextResourceException(String.join("\n", parsed.problems));
        }
        return parsed.rules;
    }

    private void parse(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root instanceof SequenceNode list) {
                list.getValue().forEach(this::rule);
            } else if (root != null) {
                problems.add(place(root) + "expected a list of rules: - name: …");
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(name + ":" + line + ": not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(name + " is not YAML: " + e.getMessage());
        }
    }

    private void rule(Node node) {
        Map<String, String> values = new HashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problems.add(place(node) + "expected a rule with name, reason and pattern");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && tuple.getValueNode() instanceof ScalarNode value
                    && KEYS.contains(key.getValue())) {
                values.put(key.getValue(), value.getValue());
            } else {
                problems.add(
                        place(tuple.getKeyNode())
                                + "expected one of name, reason, pattern, in, replacement, each"
                                + " with a text");
            }
        }
        int before = problems.size();
        for (String key : List.of("name", "reason", "pattern")) {
            if (values.getOrDefault(key, "").isBlank()) {
                problems.add(place(node) + "the rule has no " + key);
            }
        }
        AddedRule.Place in = in(values.getOrDefault("in", "both"), node);
        if (problems.size() == before) {
            add(values, in, node);
        }
    }

    private AddedRule.Place in(String text, Node node) {
        for (AddedRule.Place place : AddedRule.Place.values()) {
            if (place.name().toLowerCase(Locale.ROOT).equals(text)) {
                return place;
            }
        }
        problems.add(place(node) + "in is '" + text + "'; expected title, body or both");
        return AddedRule.Place.BOTH;
    }

    private void add(Map<String, String> values, AddedRule.Place in, Node node) {
        try {
            AddedRule rule =
                    new AddedRule(
                            in,
                            new CleaningRule(
                                    values.get("name"),
                                    values.get("reason"),
                                    Pattern.compile(values.get("pattern")),
                                    values.getOrDefault("replacement", " "),
                                    ""));
            // Throws when the replacement names a group that the pattern lacks.
            String unused =
                    Pattern.compile("(?:" + values.get("pattern") + ")|")
                            .matcher("")
                            .replaceAll(rule.rule().replacement());
            if (HOSTILE_TEXTS.stream().allMatch(rule::endsOn)) {
                rules.add(rule);
            } else {
                problems.add(
                        place(node)
                                + "the pattern of '"
                                + values.get("name")
                                + "' does not come to an end on a hostile text; expected bounded or"
                                + " possessive repetition, as [가-힣]{1,20} or \\d++");
            }
        } catch (PatternSyntaxException e) {
            problems.add(place(node) + "the pattern is none: " + e.getDescription());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            problems.add(place(node) + "the replacement is none: " + e.getMessage());
        }
    }

    private String place(Node node) {
        return name + ":" + (node.getStartMark().getLine() + 1) + ": ";
    }
}
