package io.julgi.nlp.clean;

import io.julgi.nlp.dictionary.LanguageException;
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
 * A file of cleaning rules in YAML, each with {@code name}, {@code reason}, {@code pattern}, and if
 * need be {@code in} (title, body or both, the default) and {@code replacement} (else a space). All
 * that is wrong is told at once, also a pattern that does not come to an end on a hostile text.
 */
public final class CleaningRulesFile {
    private static final Set<String> KEYS =
            Set.of("name", "reason", "pattern", "in", "replacement");
    private static final long LARGEST = 1 << 20;
    private static final int HOSTILE = 5_000;

    /** What patterns with repetitions inside repetitions get lost in. */
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
     * The rules in this file, in their order.
     *
     * @throws LanguageException naming every fault with its line
     */
    public static List<AddedRule> read(Path file) {
        CleaningRulesFile read = new CleaningRulesFile(file.toString());
        try {
            if (!Files.isRegularFile(file)) {
                read.problems.add("clean.rules is " + file + ", which is no file; expected YAML");
            } else if (Files.size(file) > LARGEST) {
                read.problems.add(file + " is larger than 1 MB; is it a file of rules?");
            } else {
                read.parse(Files.readString(file));
            }
        } catch (CharacterCodingException e) {
            read.problems.add(file + " is not valid UTF-8; save it as such");
        } catch (IOException e) {
            read.problems.add(file + " cannot be read; check its permissions");
        }
        if (!read.problems.isEmpty()) {
            throw new LanguageException(String.join("\n", read.problems));
        }
        return read.rules;
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
            // An empty text shows a group that the replacement names and the pattern lacks.
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
