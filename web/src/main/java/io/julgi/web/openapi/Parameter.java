package io.julgi.web.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A parameter of an operation: in its path when that holds {@code {name}}, else in the query.
 *
 * @param schema what its values look like, as JSON Schema
 * @param example a value; empty for none
 */
public record Parameter(
        String name, String description, boolean required, ObjectNode schema, String example) {

    private static Parameter of(String name, String description, ObjectNode schema) {
        return new Parameter(name, description, false, schema, "");
    }

    private static ObjectNode type(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** Any text. */
    public static Parameter text(String name, String description) {
        return of(name, description, type("string"));
    }

    /** A text of at most so many characters. */
    public static Parameter text(String name, int maxLength, String description) {
        return of(name, description, type("string").put("maxLength", maxLength));
    }

    /** A day, {@code YYYY-MM-DD}. */
    public static Parameter day(String name, String description) {
        return of(name, description, type("string").put("format", "date"));
    }

    /** An integer within these limits. */
    public static Parameter integer(
            String name, int minimum, int maximum, int byDefault, String description) {
        return of(
                name,
                description,
                type("integer")
                        .put("minimum", minimum)
                        .put("maximum", maximum)
                        .put("default", byDefault));
    }

    /** One of these words. */
    public static Parameter oneOf(
            String name, List<String> words, String byDefault, String description) {
        ObjectNode schema = type("string");
        words.forEach(schema.putArray("enum")::add);
        return of(name, description, schema.put("default", byDefault));
    }

    /** The same, which must be given. */
    public Parameter asRequired() {
        return new Parameter(name, description, true, schema, example);
    }

    /** The same with an example. */
    public Parameter withExample(String value) {
        return new Parameter(name, description, required, schema, value);
    }
}
