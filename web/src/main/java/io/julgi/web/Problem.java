package io.julgi.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Why a request was not answered, in the form of RFC 9457.
 *
 * @param type names the kind of problem for programs: {@code urn:julgi:problem:…}
 * @param title the kind in words, in English, the same each time
 * @param status the HTTP status
 * @param detail what was found, what was expected and what to do next, in Korean: the view shows it
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static Problem of(int status, String name, String title, String detail) {
        return new Problem("urn:julgi:problem:" + name, title, status, detail);
    }

    static Problem badParameter(String detail) {
        return of(400, "bad-parameter", "A parameter cannot be used", detail);
    }

    static Problem badQuery(String detail) {
        return of(400, "bad-query", "The search word cannot be used", detail);
    }

    static Problem unknownEntry() {
        return of(
                404,
                "unknown-entry",
                "There is no such entry",
                "이 항목은 없습니다. 타임라인이 새로 만들어졌을 수 있으니 검색어로 다시 찾아 주세요.");
    }

    static Problem storeAway() {
        return of(
                503,
                "store-away",
                "The store cannot be reached",
                "저장소에 닿지 못해 지금은 보여 드릴 수 없습니다. 잠시 뒤 다시 시도해 주세요.");
    }

    static Problem nothingPublished() {
        return of(
                503,
                "nothing-published",
                "No build is published yet",
                "저장소에는 닿지만 공개된 빌드가 아직 없습니다. 재구성(rebuild)이 끝나면 준비됩니다.");
    }

    static Problem stillComputing() {
        return of(
                503,
                "still-computing",
                "The timeline is still being computed",
                "추적하지 않는 검색어라서 아직 계산하고 있습니다. 몇 초 뒤 다시 찾으면 결과가 나옵니다.");
    }

    static Problem busy() {
        return of(
                503,
                "busy",
                "Too many timelines are being computed",
                "지금 계산하는 검색어가 많습니다. 잠시 뒤 다시 찾아 주세요.");
    }

    static Problem unexpected() {
        return of(
                500,
                "unexpected",
                "The server failed",
                "서버에 오류가 났습니다. 다시 시도해도 같으면 운영자에게 때와 검색어를 알려 주세요.");
    }

    /** What the HTTP layer itself refuses: an unknown route, another method, an unreadable line. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 ->
                    of(
                            404,
                            "unknown-route",
                            "There is nothing at this address",
                            "이 주소에는 아무것도 없습니다. 있는 주소는 /api/v1/openapi.json에 있습니다.");
            case 405 ->
                    of(405, "method", "This method is not allowed here", "이 주소는 GET으로만 부를 수 있습니다.");
            case 414, 431 ->
                    of(
                            status,
                            "too-long",
                            "The request is too long",
                            "요청이 너무 깁니다. 검색어는 100자까지 넣을 수 있습니다.");
            default ->
                    status >= 500
                            ? unexpected()
                            : of(
                                    status,
                                    "bad-request",
                                    "The request cannot be read",
                                    "요청을 읽을 수 없습니다. 주소의 글자가 올바르게 인코딩되었는지 확인해 주세요.");
        };
    }
}
