package io.julgi.ingest.outlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a settings file, read key by key. What is wrong goes to a list of problems with file
 * and line, and reading goes on with the default, so that one run names everything. Keys that
 * nobody asked for are problems too: see {@link #refuseUnknownKeys()}.
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

    /** What stands here with the other's keys in place of equal ones. */
    YamlEntry overriddenBy(YamlEntry other) {
        YamlEntry both = new YamlEntry(path, other.place, problems);
        both.values.putAll(values);
        both.values.putAll(other.values);
        return both;
    }

    /** The mappings under all keys of the mapping at this key. */
    Map<String, YamlEntry> entries(String key) {
        YamlEntry parent = new YamlEntry(path(key), place, problems);
        value(key).ifPresent(parent::put);
        Map<String, YamlEntry> children = new LinkedHashMap<>();
        parent.values.forEach((name, value) -> children.put(name, parent.child(name, value)));
        return children;
    }

    /**
     * The mappings in the list at this key. A plain text in the list stands for a mapping with only
     * that key.
     */
    List<YamlEntry> list(String key, String plainTextKey) {
        List<YamlEntry> children = new ArrayList<>();
        for (Value value : items(key)) {
            String name = key + '[' + children.size() + ']';
            if (value.node() instanceof ScalarNode) {
                YamlEntry child = new YamlEntry(path(name), value.place(), problems);
                child.values.put(plainTextKey, value);
                children.add(child);
            } else {
                children.add(child(name, value));
            }
        }
        return children;
    }

    /** The mapping at this key, if there is one. */
    Optional<YamlEntry> entry(String key) {
        return value(key).map(value -> child(key, value));
    }

    /** The keys and texts of the mapping at this key. */
    Map<String, String> textsByKey(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        entry(key)
                .ifPresent(
                        child ->
                                child.values
                                        .keySet()
                                        .forEach(k -> texts.put(k, child.text(k, ""))));
        return texts;
    }

    /** The texts in the list at this key; a plain text is a list of one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Value value : items(key)) {
            scalar(key, value).ifPresent(texts::add);
        }
        return texts;
    }

    String text(String key, String otherwise) {
        return value(key).flatMap(value -> scalar(key, value)).orElse(otherwise);
    }

    /** A text that has to be there; its absence is a problem. */
    String required(String key) {
        if (!values.containsKey(key)) {
            asked.add(key);
            problems.add(place + ": " + path(key) + " is missing");
        }
        return text(key, "");
    }

    /**
     * A text with a meaning.
     *
     * @param meaning throws an exception for what has none
     * @param expected completes "expected …" in the message
     */
    <T> T parsed(String key, T otherwise, Function<String, T> meaning, String expected) {
        Optional<String> text = value(key).flatMap(value -> scalar(key, value));
        return text.isPresent() ? parsed(key, text.get(), otherwise, meaning, expected) : otherwise;
    }

    /** The same for each text of a list; those without a meaning are left out. */
    <T> List<T> parsedList(String key, Function<String, T> meaning, String expected) {
        List<T> list = new ArrayList<>();
        for (String text : texts(key)) {
            Optional<T> value =
                    parsed(
                            key,
                            text,
                            Optional.empty(),
                            t -> Optional.of(meaning.apply(t)),
                            expected);
            value.ifPresent(list::add);
        }
        return list;
    }

    private <T> T parsed(
            String key, String text, T otherwise, Function<String, T> meaning, String expected) {
        try {
            return meaning.apply(text);
        } catch (RuntimeException e) {
            problem(key, "is \"" + text + "\"; expected " + expected);
            return otherwise;
        }
    }

    /** Adds a problem with the value at this key, or with this mapping when there is none. */
    void problem(String key, String sentence) {
        String where = values.containsKey(key) ? values.get(key).place() : place;
        problems.add(where + ": " + path(key) + ' ' + sentence);
    }

    /** Each key that was not asked for until now is a problem. */
    void refuseUnknownKeys() {
        Set<String> unknown = new LinkedHashSet<>(values.keySet());
        unknown.removeAll(asked);
        for (String key : unknown) {
            Set<String> free = new TreeSet<>(asked);
            problem(
                    key,
                    "is not known; "
                            + NearestName.to(key, free)
                                    .map(nearest -> "did you mean " + nearest + '?')
                                    .orElse("known are " + String.join(", ", free)));
        }
    }

    private Optional<Value> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private List<Value> items(String key) {
        Optional<Value> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get().node() instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(node -> new Value(value.get().file(), node))
                    .toList();
        }
        return List.of(value.get());
    }

    private Optional<String> scalar(String key, Value value) {
        if (value.node() instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.add(
                value.place() + ": " + path(key) + " is a " + kind(value) + "; expected a text");
        return Optional.empty();
    }

    private YamlEntry child(String name, Value value) {
        YamlEntry child = new YamlEntry(path(name), value.place(), problems);
        child.put(value);
        return child;
    }

    private void put(Value value) {
        if (!(value.node() instanceof MappingNode mapping)) {
            problems.add(
                    value.place()
                            + ": "
                            + (path.isEmpty() ? "the file" : path)
                            + " is a "
                            + kind(value)
                            + "; expected keys with values");
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

    private static String kind(Value value) {
        return switch (value.node().getNodeId()) {
            case sequence -> "list";
            case mapping -> "mapping";
            default -> "text";
        };
    }

    private String path(String key) {
        if (path.isEmpty() || key.isEmpty()) {
            return path + key;
        }
        return path + '.' + key;
    }
}
