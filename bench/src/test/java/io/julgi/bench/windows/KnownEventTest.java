package io.julgi.bench.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownEventTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 24);

    private final KnownEvent olympics =
            new KnownEvent("코로나", DAY, DAY.plusDays(2), List.of("올림픽", "연기", "문"));

    @Test
    void isNamedByTwoOfItsWordsOrByOneAndTheQuery() {
        assertThat(olympics.isNamedBy(List.of("올림픽", "연기"))).isTrue();
        assertThat(olympics.isNamedBy(List.of("도쿄올림픽", "코로나19"))).isTrue();
        assertThat(olympics.isNamedBy(List.of("사랑", "연기"))).isFalse();
        assertThat(olympics.isNamedBy(List.of("코로나", "코로나19"))).isFalse();
        assertThat(olympics.isNamedBy(List.of("연기", "문재인"))).isFalse();
    }

    @Test
    void overlapsWindowsOfItsDays() {
        assertThat(olympics.overlaps(DAY.minusDays(1), DAY)).isFalse();
        assertThat(olympics.overlaps(DAY.minusDays(6), DAY.plusDays(1))).isTrue();
        assertThat(olympics.overlaps(DAY.plusDays(2), DAY.plusDays(3))).isTrue();
        assertThat(olympics.overlaps(DAY.plusDays(3), DAY.plusDays(4))).isFalse();
    }

    @Test
    void isReadFromAFile(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("events.json"),
                        """
                        [{"q": "코로나", "from": "2020-03-11", "to": "2020-03-13", "any": ["WHO", "코로나"]}]
                        """);

        assertThat(KnownEvent.read(file))
                .containsExactly(
                        new KnownEvent(
                                "코로나",
                                LocalDate.of(2020, 3, 11),
                                LocalDate.of(2020, 3, 13),
                                List.of("who")));
        Files.writeString(file, "[{\"q\": 1}]");
        assertThatThrownBy(() -> KnownEvent.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected {\"q\", \"from\"");
    }
}
