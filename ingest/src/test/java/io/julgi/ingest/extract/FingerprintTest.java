package io.julgi.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.julgi.ingest.SharedData;
import io.julgi.ingest.crawl.NearDuplicates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void spacingAndPunctuationDoNotMatter() {
        assertThat(Fingerprint.of("가온시는 “다음달”부터, 문을 연다."))
                .isEqualTo(Fingerprint.of("가온시는 다음달 부터 문을연다"));
    }

    @Test
    void aShortTextHasNoMeaningfulFingerprint() {
        assertThat(Fingerprint.isMeaningful("속보입니다")).isFalse();
        assertThat(Fingerprint.isMeaningful("가".repeat(84))).isTrue();
    }

    /**
     * The bound that NearDuplicates relies on, on real text: reposts lie below it, other articles
     * above.
     */
    @Test
    void tellsRepostsFromOtherArticlesOnRealText() throws IOException {
        List<String> bodies = bodies();
        int reposts = 0;
        int nearest = Long.SIZE;
        for (int i = 0; i < bodies.size(); i++) {
            long print = Fingerprint.of(bodies.get(i));
            String repost =
                    bodies.get(i).replaceFirst("다\\.", "다고 한다.") + "\n나무 기자 tree@paper.example";
            if (Fingerprint.distance(print, Fingerprint.of(repost)) <= NearDuplicates.SAME_TEXT) {
                reposts++;
            }
            for (String other : bodies.subList(0, i)) {
                nearest = Math.min(nearest, Fingerprint.distance(print, Fingerprint.of(other)));
            }
        }

        assertThat(nearest).isGreaterThan(NearDuplicates.SAME_TEXT + 2);
        assertThat(reposts).isGreaterThan(bodies.size() * 9 / 10);
    }

    private static List<String> bodies() throws IOException {
        Path file = SharedData.file("wikinews-dev.jsonl");
        List<String> bodies = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            String body = mapper.readTree(line).path("body").asText();
            if (body.length() >= 200 && bodies.size() < 300) {
                bodies.add(body);
            }
        }
        return bodies;
    }
}
