package io.julgi.jobs.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A settings file in YAML. Groups may be nested or written with dots ({@code window.size}). Only
 * the text of values is taken, never YAML's idea of their type: {@code 010} is not 8, and {@code
 * no} is a word.
 */
final class SettingsFile {
    /** {@code stream.checkpointInterval} needs two; more can only be a mistake or an attack. */
    private static final int DEEPEST = 4;

    private static final long LARGEST = 1 << 20;

    private final String name;
    private final List<GivenSetting> settings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private SettingsFile(String name) {
        this.name = name;
    }

    /** Reads the file; whatever is wrong with it is among its problems. */
    static SettingsFile read(Path file) {
        SettingsFile read = new SettingsFile(file.toString());
        try {
            if (Files.isDirectory(file)) {
                read.problems.add(file + " is a folder; expected a settings file in YAML");
            } else if (!Files.exists(file)) {
                read.problems.add("There is no settings file " + file + "; see ./julgi settings");
            } else if (Files.size(file) > LARGEST) {
                read.problems.add(file + " is larger than 1 MB; is it a settings file?");
            } else {
                read.parse(Files.readString(file));
            }
        } catch (CharacterCodingException e) {
            read.problems.add(file + " is not valid UTF-8; expected a settings file in YAML");
        } catch (IOException e) {
            read.problems.add(
                    file + " cannot be read; check its permissions (" + e.getMessage() + ")");
        }
        return read;
    }

    private void parse(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root != null && !isNothing(root)) {
                group("", root, 0);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(name + ":" + line + " is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(name + " is not YAML: " + e.getMessage());
        }
    }

    private void group(String prefix, Node node, int depth) {
        if (!(node instanceof MappingNode group) || depth >= DEEPEST) {
            problems.add(
                    place(node)
                            + (prefix.isEmpty() ? "" : " (" + prefix + ")")
                            + " is no setting; expected key: value");
            return;
        }
        for (NodeTuple tuple : group.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name) {
                String key = prefix.isEmpty() ? name.getValue() : prefix + "." + name.getValue();
                setting(key, tuple.getValueNode(), place(name), depth);
            } else {
                problems.add(place(tuple.getKeyNode()) + " is no key; expected key: value");
            }
        }
    }

    private void setting(String key, Node value, String origin, int depth) {
        if (value instanceof ScalarNode scalar) {
            add(key, isNothing(scalar) ? "" : scalar.getValue(), origin);
        } else if (value instanceof SequenceNode list && isOfScalars(list)) {
            add(
                    key,
                    list.getValue().stream()
                            .map(item -> ((ScalarNode) item).getValue())
                            .collect(Collectors.joining(",")),
                    origin);
        } else {
            group(key, value, depth + 1);
        }
    }

    private void add(String key, String value, String origin) {
        settings.stream()
                .filter(other -> other.key().equals(key))
                .findFirst()
                .ifPresent(
                        other ->
                                problems.add(
                                        key
                                                + " is set twice, at "
                                                + other.origin()
                                                + " and at "
                                                + origin
                                                + "; remove one"));
        settings.add(new GivenSetting(key, value, origin));
    }

    private static boolean isOfScalars(SequenceNode list) {
        return list.getValue().stream().allMatch(ScalarNode.class::isInstance);
    }

    private static boolean isNothing(Node node) {
        return Tag.NULL.equals(node.getTag());
    }

    private String place(Node node) {
        return name + ":" + (node.getStartMark().getLine() + 1);
    }

    List<GivenSetting> settings() {
        return settings;
    }

    List<String> problems() {
        return problems;
    }
}
