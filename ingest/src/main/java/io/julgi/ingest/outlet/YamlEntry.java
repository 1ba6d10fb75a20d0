package io.julgi.ingest.outlet;

import io.julgi.ingest.NearestName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in a YAML file, read key by key. What is wrong becomes a problem with its file and
 * line, and reading goes on with the default, so that one run names everything. So do keys that the
 * reader has not asked for.
 */
final class YamlEntry {
    private final String path;
    private final String place;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<String> problems;

    private record Value(String file, Node node) {
        String place() {
            return file + ":" + (node.getStartMark().getLine() + 1);
        }

        String kind() {
            return switch (node.getNodeId()) {
                case sequence -> "list";
                case mapping -> "mapping";
                default -> "text";
            };
        }
    }

    /**
     * The format of a value.
     *
     * @param parse gives the value of a text, or throws an exception
     * @param expected completes "expected …" in the message on a text that cannot be parsed
     */
    record Format<T>(Function<String, T> parse, String expected) {
        static final Format<String> TEXT = new Format<>(Function.identity(), "a text");
    }

    private YamlEntry(String path, String place, List<String> problems) {
        this.path = path;
        this.place = place;
        this.problems = problems;
    }

    /** The whole of a file; anything but a mapping is a problem and reads as an empty one. */
    static YamlEntry of(String file, Optional<Node> root, List<String> problems) {
        YamlEntry entry = new YamlEntry("", file, problems);
        root.ifPresent(node -> entry.put(new Value(file, node)));
        return entry;
    }

    /** This entry with the other's keys in place of equal ones. */
    YamlEntry overriddenBy(YamlEntry other) {
        YamlEntry both = new YamlEntry(path, other.place, problems);
        both.values.putAll(values);
        both.values.putAll(other.values);
        return both;
    }

    /** What the reader makes of this entry; keys that it has not asked for are problems. */
    <T> T read(Function<YamlEntry, T> reader) {
        T read = reader.apply(this);
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                problem(key, "is not known; " + NearestName.advice(key, new TreeSet<>(asked)));
            }
        }
        return read;
    }

    /** The mappings under all keys of the mapping at this key. */
    Map<String, YamlEntry> entries(String key) {
        Map<String, YamlEntry> children = new LinkedHashMap<>();
        value(key)
                .map(value -> child(key, value))
                .ifPresent(all -> all.values.forEach((k, v) -> children.put(k, all.child(k, v))));
        return children;
    }

    /** What the reader makes of the mapping at this key, if there is one. */
    <T> Optional<T> entry(String key, Function<YamlEntry, T> reader) {
        return value(key).map(value -> child(key, value).read(reader));
    }

    /**
     * What the reader makes of the mappings in the list at this key. A plain text in the list
     * stands for a mapping with only that key.
     */
    <T> List<T> list(String key, String plainTextKey, Function<YamlEntry, T> reader) {
        List<Value> items = items(key);
        return IntStream.range(0, items.size())
                .mapToObj(i -> item(key + '[' + i + ']', plainTextKey, items.get(i)).read(reader))
                .toList();
    }

    private YamlEntry item(String name, String plainTextKey, Value value) {
        if (!(value.node() instanceof ScalarNode)) {
            return child(name, value);
        }
        YamlEntry entry = new YamlEntry(path(name), value.place(), problems);
        entry.values.put(plainTextKey, value);
        return entry;
    }

    /** The keys and texts of the mapping at this key. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        value(key)
                .map(value -> child(key, value))
                .ifPresent(all -> all.values.keySet().forEach(k -> texts.put(k, all.text(k))));
        return texts;
    }

    /** The text at this key; empty when there is none. */
    String text(String key) {
        return value(key, "", Format.TEXT);
    }

    /** Like {@link #text}; a missing key is a problem. */
    String required(String key) {
        if (!values.containsKey(key)) {
            problem(key, "is missing");
        }
        return text(key);
    }

    /** The value at this key, or the default. */
    <T> T value(String key, T otherwise, Format<T> format) {
        return value(key).flatMap(value -> parsed(key, value, format)).orElse(otherwise);
    }

    /** The values in the list at this key that can be parsed; a plain text is a list of one. */
    <T> List<T> values(String key, Format<T> format) {
        return items(key).stream().flatMap(value -> parsed(key, value, format).stream()).toList();
    }

    private <T> Optional<T> parsed(String key, Value value, Format<T> format) {
        String where = value.place() + ": " + path(key);
        if (!(value.node() instanceof ScalarNode scalar)) {
            problems.add(where + " is a " + value.kind() + "; expected a text");
            return Optional.empty();
        }
        String text = scalar.getValue();
        try {
            return Optional.of(format.parse().apply(text));
        } catch (RuntimeException e) {
            problems.add(where + " is \"" + text + "\"; expected " + format.expected());
            return Optional.empty();
        }
    }

    /** Adds a problem with the value at this key, or with this mapping when there is none. */
    void problem(String key, String sentence) {
        String where = values.containsKey(key) ? values.get(key).place() : place;
        problems.add(where + ": " + path(key) + ' ' + sentence);
    }

    private Optional<Value> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private List<Value> items(String key) {
        return value(key).stream()
                .flatMap(
                        value ->
                                value.node() instanceof SequenceNode list
                                        ? list.getValue().stream()
                                                .map(node -> new Value(value.file(), node))
                                        : Stream.of(value))
                .toList();
    }

    private YamlEntry child(String name, Value value) {
        YamlEntry child = new YamlEntry(path(name), value.place(), problems);
        child.put(value);
        return child;
    }

    private void put(Value value) {
        if (!(value.node() instanceof MappingNode mapping)) {
            String name = path.isEmpty() ? "the file" : path;
            problems.add(
                    "%s: %s is a %s; expected keys with values"
                            .formatted(value.place(), name, value.kind()));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Value content = new Value(value.file(), tuple.getValueNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(content.place() + ": " + path + " has a key that is no text");
            } else if (values.putIfAbsent(key.getValue(), content) != null) {
                problems.add(content.place() + ": " + path(key.getValue()) + " stands there twice");
            }
        }
    }

    private String path(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + '.' + key;
    }
}
