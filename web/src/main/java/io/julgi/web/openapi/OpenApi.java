package io.julgi.web.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.List;

/** Writes the description of the API in the form of OpenAPI 3.1. */
public final class OpenApi {

    private static final String PROBLEM = "#/components/responses/Problem";

    private final ObjectMapper mapper;
    private final Type problem;
    private final String problems;

    /**
     * @param mapper writes the answers
     * @param problem the record that a refused caller gets
     * @param problems when which problem comes, in words
     */
    public OpenApi(ObjectMapper mapper, Type problem, String problems) {
        this.mapper = mapper;
        this.problem = problem;
        this.problems = problems;
    }

    /**
     * The document.
     *
     * @param info as OpenAPI's info object
     */
    public ObjectNode document(ObjectNode info, List<Operation> operations) {
        Schemas schemas = new Schemas(mapper);
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.set("info", info);
        ObjectNode paths = document.putObject("paths");
        for (Operation operation : operations) {
            describe(operation, paths.putObject(operation.path()).putObject("get"), schemas);
        }
        ObjectNode components = document.putObject("components");
        content(
                components.putObject("responses").putObject("Problem").put("description", problems),
                "application/problem+json",
                schemas.of(problem));
        components.set("schemas", schemas.named());
        return document;
    }

    private static void describe(Operation operation, ObjectNode into, Schemas schemas) {
        into.put("operationId", operation.id()).put("summary", operation.summary());
        if (!operation.description().isEmpty()) {
            into.put("description", operation.description());
        }
        if (!operation.parameters().isEmpty()) {
            ArrayNode parameters = into.putArray("parameters");
            operation
                    .parameters()
                    .forEach(each -> describe(each, operation.path(), parameters.addObject()));
        }
        ObjectNode responses = into.putObject("responses");
        content(
                responses.putObject("200").put("description", operation.answer()),
                operation.mediaType(),
                schemas.of(operation.type()));
        if (operation.mediaType().equals("application/json")) {
            responses.putObject("304").put("description", "Unchanged (If-None-Match).");
        }
        for (int status : operation.problems()) {
            responses.putObject(String.valueOf(status)).put("$ref", PROBLEM);
        }
    }

    private static void describe(Parameter parameter, String path, ObjectNode into) {
        boolean inPath = path.contains('{' + parameter.name() + '}');
        into.put("name", parameter.name())
                .put("in", inPath ? "path" : "query")
                .put("required", inPath || parameter.required())
                .put("description", parameter.description())
                .set("schema", parameter.schema());
        if (!parameter.example().isEmpty()) {
            into.put("example", parameter.example());
        }
    }

    private static void content(ObjectNode response, String mediaType, ObjectNode schema) {
        response.putObject("content").putObject(mediaType).set("schema", schema);
    }
}
