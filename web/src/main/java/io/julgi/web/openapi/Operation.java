package io.julgi.web.openapi;

import java.lang.reflect.Type;
import java.util.List;

/**
 * What a caller has to know of one GET route.
 *
 * @param path with {@code {name}} for parameters in it
 * @param id names the operation in generated clients
 * @param summary one line
 * @param description more, if there is more to say; may be empty
 * @param answer what the answer holds, in words
 * @param mediaType of the answer
 * @param type the record that the answer is made of; {@link String} when it is not JSON
 * @param problems the statuses with which it may be refused
 */
public record Operation(
        String path,
        String id,
        String summary,
        String description,
        List<Parameter> parameters,
        String answer,
        String mediaType,
        Type type,
        List<Integer> problems) {

    /** An operation without parameters that answers with this record and refuses nobody. */
    public static Operation of(String path, String id, String summary, Type type, String answer) {
        return new Operation(
                path, id, summary, "", List.of(), answer, "application/json", type, List.of());
    }

    /** The same with a description. */
    public Operation describedAs(String text) {
        return new Operation(
                path, id, summary, text, parameters, answer, mediaType, type, problems);
    }

    /** The same with these parameters. */
    public Operation with(Parameter... taken) {
        return new Operation(
                path, id, summary, description, List.of(taken), answer, mediaType, type, problems);
    }

    /** The same, which may be refused with these statuses. */
    public Operation refusedWith(Integer... statuses) {
        return new Operation(
                path,
                id,
                summary,
                description,
                parameters,
                answer,
                mediaType,
                type,
                List.of(statuses));
    }

    /** The same with an answer that is not JSON. */
    public Operation as(String otherMediaType) {
        return new Operation(
                path, id, summary, description, parameters, answer, otherMediaType, type, problems);
    }
}
