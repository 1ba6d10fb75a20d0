package io.julgi.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.julgi.web.answer.Body;
import io.julgi.web.answer.Json;
import io.julgi.web.answer.Problem;
import io.julgi.web.openapi.OpenApi;
import io.julgi.web.openapi.Operation;
import java.util.ArrayList;
import java.util.List;

/** The API's description of itself, made from the routes when somebody first asks for it. */
final class ApiDescription {

    private static final Operation SELF =
            Operation.of(
                    "/api/v1/openapi.json",
                    "openapi",
                    "This description",
                    ObjectNode.class,
                    "OpenAPI 3.1.");

    private final List<Operation> operations = new ArrayList<>();
    private volatile Body body;

    /** All routes, with the one that describes them. */
    List<Route> with(List<Route> routes) {
        List<Route> all = new ArrayList<>(routes);
        all.add(new Route(SELF, this::send));
        all.forEach(route -> operations.add(route.operation()));
        return all;
    }

    private void send(Context context) {
        Body made = body;
        if (made == null) {
            made = Body.json(document()); // twice at worst, and the same both times
            body = made;
        }
        context.header("Cache-Control", "no-cache");
        made.send(context);
    }

    ObjectNode document() {
        ObjectNode info =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", "Julgi")
                        .put("version", "1")
                        .put("summary", "Topic timelines of Korean news")
                        .put(
                                "description",
                                "For a search word: what the news was about, when, in keywords, with"
                                        + " the articles behind every point. Dates are days in"
                                        + " Asia/Seoul, moments carry its offset. Unknown parameters"
                                        + " are ignored; of a parameter given twice the first"
                                        + " counts. Errors are RFC 9457 problems whose `detail` is"
                                        + " for readers, in Korean or, by Accept-Language, in"
                                        + " English. Answers carry an ETag and are compressed with"
                                        + " gzip on request.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return new OpenApi(Json.MAPPER, Problem.ProblemAnswer.class, Problem.WHEN)
                .document(info, operations);
    }
}
