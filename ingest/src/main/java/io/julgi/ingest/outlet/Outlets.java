package io.julgi.ingest.outlet;

import io.julgi.ingest.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * All known outlets: the built-in ones, changed and extended by the user's own file. A key in the
 * user's file replaces the same key of the outlet with the same id; its other keys stay.
 */
public final class Outlets {
    private static final String BUILT_IN = "outlets.yaml";

    private final Map<String, Outlet> byId;

    private Outlets(Map<String, Outlet> byId) {
        this.byId = byId;
    }

    /** The built-in outlets. */
    public static Outlets builtIn() {
        return load(List.of());
    }

    /**
     * The built-in outlets, overridden by these files in this order.
     *
     * @throws OutletsException with everything that is wrong in the files
     * @throws UncheckedIOException when a file cannot be read
     */
    public static Outlets load(List<Path> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("built-in " + BUILT_IN, builtInText());
        for (Path file : files) {
            texts.put(file.toString(), text(file));
        }
        return of(texts);
    }

    /** Outlets from YAML texts by their name in messages; later texts override earlier ones. */
    public static Outlets of(Map<String, String> texts) {
        List<String> problems = new ArrayList<>();
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        texts.forEach(
                (file, text) ->
                        YamlEntry.of(file, parse(file, text, problems), problems)
                                .read(root -> root.entries("outlets"))
                                .forEach(
                                        (id, entry) ->
                                                entries.merge(id, entry, YamlEntry::overriddenBy)));
        Map<String, Outlet> outlets = new LinkedHashMap<>();
        entries.forEach(
                (id, entry) -> outlets.put(id, entry.read(all -> OutletReader.read(id, all))));
        if (!problems.isEmpty()) {
            throw new OutletsException(problems);
        }
        return new Outlets(outlets);
    }

    /** All outlets, including those that are not enabled. */
    public Collection<Outlet> all() {
        return List.copyOf(byId.values());
    }

    /** The outlets that are crawled when the settings name none. */
    public List<Outlet> enabled() {
        return byId.values().stream().filter(Outlet::enabled).toList();
    }

    /**
     * The outlet with this id.
     *
     * @throws IllegalArgumentException when there is none; the message offers the nearest id
     */
    public Outlet outlet(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "No outlet "
                                                + id
                                                + "; "
                                                + NearestName.advice(id, byId.keySet())));
    }

    private static Optional<Node> parse(String file, String text, List<String> problems) {
        try {
            return Optional.ofNullable(new Yaml().compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark().getLine() + 1;
            problems.add("%s:%d: broken YAML: %s".formatted(file, line, e.getProblem()));
        } catch (YAMLException e) {
            problems.add(file + ": broken YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** The YAML text of the built-in outlets. */
    public static String builtInText() {
        try (InputStream stream = Outlets.class.getResourceAsStream(BUILT_IN)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the built-in " + BUILT_IN, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the outlets in " + file + ": " + e.getMessage(), e);
        }
    }
}
