package io.julgi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The description of the API, as far as no server is needed. */
class ApiDescriptionTest {

    private static final JsonNode DOCUMENT = describe();

    private static JsonNode describe() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new TimelineRoutes(null, null, null, null, null, null).routes());
        routes.addAll(new LiveRoutes(null, null).routes());
        routes.addAll(new StatusRoutes(null, null).routes());
        routes.addAll(new SourceRoutes(null, null).routes());
        ApiDescription description = new ApiDescription();
        description.with(routes);
        return description.document();
    }

    @Test
    void saysOfEveryRouteParameterAndAnswerWhatItIs() {
        for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
            JsonNode route = path.getValue().get("get");
            assertThat(route.path("operationId").asText()).as(path.getKey()).isNotEmpty();
            assertThat(route.path("summary").asText()).as(path.getKey()).isNotEmpty();
            assertThat(route.at("/responses/200/description").asText())
                    .as(path.getKey())
                    .isNotEmpty();
            for (JsonNode parameter : route.path("parameters")) {
                assertThat(parameter.path("description").asText())
                        .as("%s %s", path.getKey(), parameter.get("name"))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void saysOfEveryRecordAndComponentWhatItMeans() {
        List<String> undescribed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema : DOCUMENT.at("/components/schemas").properties()) {
            if (!schema.getValue().has("description")) {
                undescribed.add(schema.getKey());
            }
            for (Map.Entry<String, JsonNode> component :
                    schema.getValue().get("properties").properties()) {
                if (!component.getValue().has("description")) {
                    undescribed.add(schema.getKey() + '.' + component.getKey());
                }
            }
        }
        assertThat(undescribed).as("without @Meaning on the record or in AnswerForms").isEmpty();
    }

    @Test
    void refersOnlyToSchemasThatAreThere() {
        List<String> referred =
                DOCUMENT.findValuesAsText("$ref").stream().distinct().sorted().toList();

        assertThat(referred)
                .contains("#/components/schemas/Entry", "#/components/responses/Problem")
                .allSatisfy(
                        reference ->
                                assertThat(DOCUMENT.at(reference.substring(1)).isObject())
                                        .as(reference)
                                        .isTrue());
    }

    @Test
    void isMadeOfValidJsonSchemas() {
        var dialect =
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(
                                java.net.URI.create(
                                        "https://json-schema.org/draft/2020-12/schema"));

        for (JsonNode schema : DOCUMENT.at("/components/schemas")) {
            assertThat(dialect.validate(schema)).isEmpty();
        }
    }

    @Test
    void givesTheLimitsOfParametersAndComponents() {
        assertThat(DOCUMENT.at("/paths/~1api~1v1~1articles/get/parameters/4"))
                .hasToString(
                        "{\"name\":\"limit\",\"in\":\"query\",\"required\":false,"
                                + "\"description\":\"How many at once.\",\"schema\":"
                                + "{\"type\":\"integer\",\"minimum\":1,\"maximum\":200,"
                                + "\"default\":20}}");
        assertThat(DOCUMENT.at("/components/schemas/Entry/properties/share"))
                .hasToString(
                        "{\"type\":\"number\",\"minimum\":0,\"maximum\":1,\"description\":\"Its part"
                                + " of all articles of the search word on its days.\"}");
        assertThat(DOCUMENT.at("/components/schemas/LiveTopic/properties/state/enum"))
                .hasToString("[\"new\",\"growing\",\"steady\",\"fading\",\"ended\",null]");
        assertThat(DOCUMENT.at("/components/schemas/Source/properties/lastPublished/type"))
                .hasToString("[\"string\",\"null\"]");
        assertThat(DOCUMENT.at("/components/schemas/Timeline/properties/build/oneOf/1/type"))
                .hasToString("\"null\"");
    }

    @Test
    void keepsBodiesAndTokensOfArticlesToItself() {
        assertThat(DOCUMENT.at("/components/schemas/Article/required"))
                .hasToString(
                        "[\"id\",\"title\",\"url\",\"outlet\",\"section\",\"author\",\"publishedAt\","
                                + "\"story\",\"summary\"]");
    }
}
