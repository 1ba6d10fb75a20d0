package io.julgi.web;

import static io.julgi.web.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.julgi.web.answer.Problem;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get who ask for what cannot be had. */
class ProblemsIT {

    private static SampleStore sample;
    private static WebServer server;
    private static Caller answers;

    @BeforeAll
    static void startServer() {
        sample = SampleStore.published();
        server = WebServerIT.start(sample);
        answers = new Caller(server.port());
    }

    @AfterAll
    static void stopServer() {
        server.close();
        sample.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/timeline, 400, bad-query",
        "/api/v1/timeline?q=, 400, bad-query",
        "/api/v1/timeline?q=%20%E3%80%80%00, 400, bad-query",
        "/api/v1/timeline?q=a&level=, 400, bad-parameter",
        "/api/v1/timeline?q=a&level=MIDDLE, 400, bad-parameter",
        "/api/v1/timeline?q=a&from=gestern, 400, bad-parameter",
        "/api/v1/timeline?q=a&from=2020-02-30, 400, bad-parameter",
        "/api/v1/timeline?q=a&to=%2B999999999-12-31, 400, bad-parameter",
        "/api/v1/timeline?q=a&from=2020-02-02&to=2020-02-01, 400, bad-parameter",
        "/api/v1/timeline?q=%zz, 400, bad-query",
        "/api/v1/articles, 400, bad-query",
        "/api/v1/articles?q=a&limit=0, 400, bad-parameter",
        "/api/v1/articles?q=a&limit=201, 400, bad-parameter",
        "/api/v1/articles?q=a&limit=x, 400, bad-parameter",
        "/api/v1/articles?q=%ED%83%9C%ED%92%8D&cursor=x, 400, bad-parameter",
        "/api/v1/articles?q=%ED%83%9C%ED%92%8D&cursor=, 400, bad-parameter",
        "/api/v1/articles?entry=e-t0&cursor=x, 400, bad-parameter",
        "/api/v1/articles?entry=nothing, 404, unknown-entry",
        "/api/v1/articles?entry=nothing&q=%ED%83%9C%ED%92%8D, 404, unknown-entry",
        "/api/v1/articles?entry=nothing&q=%ED%99%8D%EC%88%98, 404, unknown-entry",
        "/api/v1/nothing, 404, unknown-route",
        "/assets/../pom.xml, 404, unknown-route",
        "/assets/%2e%2e/page.css, 404, unknown-route",
        "/assets%2Fpage.css, 404, unknown-route",
        "/%00, 400, bad-request",
    })
    void refuses(String path, int status, String kind) throws IOException {
        assertProblem(answers.getRaw(path), status, kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_000})
    void refusesAWordThatIsTooLong(int length) throws IOException {
        Answer answer = answers.get("/api/v1/timeline?q=" + encoded("가".repeat(length)));

        assertProblem(answer, 400, "bad-query");
        assertThat(answer.json().get("detail").asText())
                .isEqualTo("검색어는 100자까지 넣을 수 있는데 %,d자입니다. 낱말 몇 개로 줄여 주세요.".formatted(length));
        assertProblem(
                answers.get("/api/v1/suggest?prefix=" + encoded("가".repeat(length))),
                400,
                "bad-parameter");
    }

    @Test
    void saysWhatIsWrongInTheLanguageOfTheReader() throws IOException {
        String nothing = "/api/v1/timeline?q=";

        Answer english = answers.get(nothing, "Accept-Language", "en-US,en;q=0.9");

        assertThat(english.json().get("detail").asText())
                .isEqualTo("The search word is empty. Type a word to search for, such as 월드컵.");
        assertThat(english.header("Vary")).contains("Accept-Language");
        assertThat(answers.get(nothing, "Accept-Language", "fr").json().get("detail").asText())
                .isEqualTo("검색어가 비어 있습니다. 찾을 낱말을 넣어 주세요. 예: 월드컵");
    }

    @Test
    void refusesARequestThatIsFarTooLong() throws IOException {
        assertProblem(answers.get("/api/v1/timeline?q=" + "a".repeat(300_000)), 414, "too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void refusesToChangeAnything(String method) throws IOException {
        assertProblem(answers.send(method, "/api/v1/queries"), 405, "method");
    }

    static void assertProblem(Answer answer, int status, String kind) throws IOException {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        JsonNode problem = answer.json();
        assertThat(TimelineApiIT.names(problem))
                .containsExactly("type", "title", "status", "detail");
        assertThat(problem.get("type").asText()).isEqualTo("urn:julgi:problem:" + kind);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).matches("[A-Z][A-Za-z ]+");
        assertThat(problem.get("detail").asText())
                .containsPattern("[가-힣]")
                .doesNotContain("Exception", "\tat ", "io.julgi");
    }
}
