package io.julgi.web.answer;

import io.julgi.web.messages.Language;
import io.julgi.web.messages.Messages;
import io.julgi.web.openapi.Meaning;
import java.util.Map;

/**
 * Why a request was not answered.
 *
 * @param status the HTTP status
 * @param name names the kind of problem for programs
 * @param title the kind in words, in English, the same each time
 * @param message the key of a text in {@link Messages}: what was found, what was expected and what
 *     to do next; the view shows it
 * @param values what stands for the placeholders of that text
 */
public record Problem(
        int status, String name, String title, String message, Map<String, Object> values) {

    /** Of a problem in the form of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** When which problem comes, for the API's description. */
    public static final String WHEN =
            "Why not: 400 a parameter cannot be used; 404 no such entry; 503 the store is away"
                    + " (`store-away`), no build is published (`nothing-published`), or the timeline"
                    + " is not ready yet (`still-computing`, `busy`; with Retry-After).";

    /** A problem in the form of RFC 9457. */
    @Meaning("RFC 9457.")
    public record ProblemAnswer(
            @Meaning(value = "Names the kind.", example = "urn:julgi:problem:bad-query")
                    String type,
            @Meaning("English.") String title,
            @Meaning("The HTTP status.") int status,
            @Meaning(
                            "For the reader, in Korean or, by Accept-Language, English: what was"
                                    + " found, what was expected, what to do.")
                    String detail) {}

    /** This problem for readers of a language. */
    public ProblemAnswer in(Language language) {
        return new ProblemAnswer(
                "urn:julgi:problem:" + name,
                title,
                status,
                Messages.of(language).text("problem." + message, values));
    }

    private static Problem of(int status, String name, String title) {
        return new Problem(status, name, title, name, Map.of());
    }

    /** 400: a parameter other than the search word cannot be used. */
    public static Problem badParameter(String message, Map<String, Object> values) {
        return new Problem(
                400,
                "bad-parameter",
                "A parameter cannot be used",
                "bad-parameter." + message,
                values);
    }

    /** 400: the search word cannot be used. */
    public static Problem badQuery(String message, Map<String, Object> values) {
        return new Problem(
                400, "bad-query", "The search word cannot be used", "bad-query." + message, values);
    }

    /** 404: there is no such entry. */
    public static Problem unknownEntry() {
        return of(404, "unknown-entry", "There is no such entry");
    }

    /** 503: the store cannot be reached. */
    public static Problem storeAway() {
        return of(503, "store-away", "The store cannot be reached");
    }

    /** 503: no build is published yet. */
    public static Problem nothingPublished() {
        return of(503, "nothing-published", "No build is published yet");
    }

    /** 503: the timeline is not ready yet. */
    public static Problem stillComputing() {
        return of(503, "still-computing", "The timeline is still being computed");
    }

    /** 503: too many others wait for their timelines. */
    public static Problem busy() {
        return of(503, "busy", "Too many timelines are being computed");
    }

    /** 500: the fault is ours. */
    public static Problem unexpected() {
        return of(500, "unexpected", "The server failed");
    }

    /** What the HTTP layer itself refuses: an unknown route, another method, an unreadable line. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> of(404, "unknown-route", "There is nothing at this address");
            case 405 -> of(405, "method", "This method is not allowed here");
            case 414, 431 -> of(status, "too-long", "The request is too long");
            default ->
                    status >= 500
                            ? unexpected()
                            : of(status, "bad-request", "The request cannot be read");
        };
    }
}
