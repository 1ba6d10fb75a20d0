package io.julgi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.julgi.web.answer.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a server's description of its API promises, held against what the server answers. */
final class Promises {

    /** No route describes these: HTTP itself may be refused anywhere. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 404, 405, 414, 500);

    private final ObjectNode document;

    /** Callers ask from several threads at once. */
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    Promises(JsonNode document) {
        this.document = document.deepCopy();
        // In a test nothing may be answered that is not described.
        this.document
                .at("/components/schemas")
                .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
    }

    /** Fails unless the answer is one that is promised at this address. */
    void hold(String address, Answer answer) {
        JsonNode responses =
                document.at("/paths").path(URI.create(address).getPath()).at("/get/responses");
        boolean described = !responses.isMissingNode();
        JsonNode response = responses.path(String.valueOf(answer.status()));
        if (!described && answer.status() < 400) {
            return; // a file of the view
        }
        String mediaType =
                answer.header("Content-Type").map(type -> type.split(";", 2)[0]).orElse("");
        if (mediaType.equals(Problem.MEDIA_TYPE)) {
            assertThat(!response.isMissingNode() || ANYWHERE.contains(answer.status()))
                    .as("%s: status %d is described", address, answer.status())
                    .isTrue();
            validate(address, "/components/responses/Problem/content", mediaType, answer);
        } else if (answer.header("Content-Encoding").isPresent()) {
            assertThat(response.has("content")).as(address).isTrue(); // and plain it is validated
        } else if (answer.status() != 304) {
            assertThat(response.path("content").fieldNames())
                    .toIterable()
                    .as(address)
                    .containsExactly(mediaType);
            if (mediaType.equals("application/json")) {
                validate(
                        address,
                        "/paths/%s/get/responses/%d/content"
                                .formatted(escaped(URI.create(address).getPath()), answer.status()),
                        mediaType,
                        answer);
            }
        } else {
            assertThat(response.isMissingNode()).as("%s: 304 is described", address).isFalse();
        }
    }

    private void validate(String address, String content, String mediaType, Answer answer) {
        JsonSchema schema =
                schemas.computeIfAbsent(
                        content + '/' + escaped(mediaType) + "/schema", this::schemaAt);
        try {
            assertThat(schema.validate(new ObjectMapper().readTree(answer.body())))
                    .as("%s against %s", address, content)
                    .isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(address, unreadable);
        }
    }

    private JsonSchema schemaAt(String pointer) {
        ObjectNode schema = document.at(pointer).deepCopy();
        schema.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** As part of a JSON pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
