package io.julgi.web.openapi;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Schemas (2020-12) of what a mapper writes. They are read off the mapper's own serialisers,
 * mix-ins included, so that names, order and fields cannot differ from the answers. A generator
 * that reads the classes itself would not see the mix-ins.
 */
final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** How the scalars of the records are written. */
    private static final Map<Class<?>, ObjectNode> SCALARS =
            Map.of(
                    String.class, type("string"),
                    boolean.class, type("boolean"),
                    int.class, type("integer"),
                    Integer.class, type("integer"),
                    long.class, type("integer"),
                    Long.class, type("integer"),
                    double.class, type("number"),
                    Instant.class, type("string").put("format", "date-time"),
                    LocalDate.class, type("string").put("format", "date"),
                    ObjectNode.class, type("object"));

    private final ObjectMapper mapper;
    private final Map<String, ObjectNode> named = new TreeMap<>();

    Schemas(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private static ObjectNode type(String name) {
        return NODES.objectNode().put("type", name);
    }

    /** The schemas that others refer to, by name. */
    ObjectNode named() {
        return NODES.objectNode().setAll(named);
    }

    /** The schema of a type; of a record, a reference to it. */
    ObjectNode of(Type type) {
        return schema(mapper.constructType(type));
    }

    private ObjectNode schema(JavaType type) {
        ObjectNode scalar = SCALARS.get(type.getRawClass());
        if (scalar != null) {
            return scalar.deepCopy();
        }
        if (type.isEnumType()) {
            ObjectNode schema = type("string");
            schema.set("enum", words(type));
            return schema;
        }
        if (type.isCollectionLikeType()) {
            return type("array").set("items", schema(type.getContentType()));
        }
        if (type.isMapLikeType()) {
            ObjectNode schema = type("object");
            if (type.getKeyType().isEnumType()) {
                schema.putObject("propertyNames").set("enum", words(type.getKeyType()));
            }
            return schema.set("additionalProperties", schema(type.getContentType()));
        }
        if (type.isReferenceType()) {
            return orNull(schema(type.getContentType()));
        }
        return record(type);
    }

    private ArrayNode words(JavaType type) {
        return mapper.valueToTree(type.getRawClass().getEnumConstants());
    }

    /** Named by its {@code @JsonRootName}, else by its class, without {@code Answer} at its end. */
    private ObjectNode record(JavaType type) {
        SerializationConfig config = mapper.getSerializationConfig();
        AnnotatedClass annotated = config.introspectClassAnnotations(type).getClassInfo();
        JsonFormat.Value format = config.getAnnotationIntrospector().findFormat(annotated);
        if (format != null && format.getShape() == JsonFormat.Shape.ARRAY) {
            return tuple(type);
        }
        PropertyName root = config.getAnnotationIntrospector().findRootName(annotated);
        String name =
                root == null
                        ? type.getRawClass().getSimpleName().replaceFirst("Answer$", "")
                        : root.getSimpleName();
        if (!named.containsKey(name)) {
            ObjectNode schema = type("object");
            named.put(name, schema); // before its properties, which may refer to it
            Meaning meaning = annotated.getAnnotations().get(Meaning.class);
            if (meaning != null) {
                schema.put("description", meaning.value());
            }
            ArrayNode required = schema.putArray("required");
            ObjectNode properties = schema.putObject("properties");
            for (PropertyWriter property : properties(type)) {
                required.add(property.getName());
                properties.set(property.getName(), property(property));
            }
        }
        return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** A record that is written as an array of its components. */
    private ObjectNode tuple(JavaType type) {
        ObjectNode schema = type("array");
        ArrayNode items = schema.putArray("prefixItems");
        properties(type).forEach(property -> items.add(property(property)));
        return schema.put("minItems", items.size()).put("maxItems", items.size());
    }

    /** What is written of a record, in order; the components of unwrapped ones in their place. */
    private List<PropertyWriter> properties(JavaType type) {
        List<PropertyWriter> properties = new ArrayList<>();
        try {
            mapper.getSerializerProviderInstance()
                    .findValueSerializer(type, null)
                    .properties()
                    .forEachRemaining(
                            property -> {
                                if (property instanceof BeanPropertyWriter bean
                                        && bean.isUnwrapping()) {
                                    properties.addAll(properties(property.getType()));
                                } else {
                                    properties.add(property);
                                }
                            });
        } catch (JsonMappingException cannotBeWritten) {
            throw new IllegalStateException("Cannot write a " + type, cannotBeWritten);
        }
        return properties;
    }

    private ObjectNode property(PropertyWriter property) {
        ObjectNode schema = schema(property.getType());
        Meaning meaning = property.getAnnotation(Meaning.class);
        if (meaning == null) {
            return schema;
        }
        if (!Double.isNaN(meaning.min())) {
            schema.set("minimum", number(meaning.min()));
        }
        if (!Double.isNaN(meaning.max())) {
            schema.set("maximum", number(meaning.max()));
        }
        if (meaning.oneOf().length > 0) {
            schema.set("enum", mapper.valueToTree(meaning.oneOf()));
        }
        if (meaning.orNull()) {
            schema = orNull(schema);
        }
        schema.put("description", meaning.value());
        if (!meaning.example().isEmpty()) {
            schema.put("example", meaning.example());
        }
        return schema;
    }

    private static JsonNode number(double limit) {
        return limit == Math.rint(limit) ? NODES.numberNode((long) limit) : NODES.numberNode(limit);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = NODES.objectNode();
            either.putArray("oneOf").add(schema).add(type("null"));
            return either;
        }
        String type = schema.get("type").asText();
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return schema;
    }
}
