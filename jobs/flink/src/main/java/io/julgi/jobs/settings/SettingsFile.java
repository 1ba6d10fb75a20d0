package io.julgi.jobs.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * A settings file in YAML. Groups may be nested or written with dots ({@code window.size}). Values
 * are taken as text, whatever type YAML sees in them: {@code 010} is not 8, {@code no} is a word.
 * Of YAML's nodes, for only these know their lines.
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
        for (NodeTuple entry : group.getValue()) {
            String name = text(entry.getKeyNode()).orElse("?");
            String key = prefix.isEmpty() ? name : prefix + "." + name;
            text(entry.getValueNode())
                    .ifPresentOrElse(
                            value -> add(key, value, place(entry.getKeyNode())),
                            () -> group(key, entry.getValueNode(), depth + 1));
        }
    }

    /** The text of a value; of a list, its texts with commas between them. */
    private static Optional<String> text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(isNothing(scalar) ? "" : scalar.getValue());
        }
        return node instanceof SequenceNode list
                        && list.getValue().stream().allMatch(ScalarNode.class::isInstance)
                ? Optional.of(
                        list.getValue().stream()
                                .map(item -> ((ScalarNode) item).getValue())
                                .collect(Collectors.joining(",")))
                : Optional.empty();
    }

    private void add(String key, String value, String origin) {
        settings.stream()
                .filter(other -> isSame(key, other.key()))
                .findFirst()
                .ifPresent(
                        other ->
                                problems.add(
                                        "%s is set twice, at %s and at %s; remove one"
                                                .formatted(key, other.origin(), origin)));
        settings.add(new GivenSetting(key, value, origin));
    }

    /** An old key and today's mean the same setting. */
    private static boolean isSame(String key, String other) {
        return key.equals(other)
                || SettingList.find(key).filter(setting -> setting.isCalled(other)).isPresent();
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
