package io.julgi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCursorTest {

    @Test
    void isReadAsItWasWritten() {
        EntryCursor cursor = new EntryCursor("20261121T040000Z", 140);

        assertThat(EntryCursor.of(cursor.text())).contains(cursor);
    }

    @Test
    void needsNoBuild() {
        EntryCursor cursor = new EntryCursor("", 20);

        assertThat(EntryCursor.of(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e",
                "e\nb",
                "e\nb\n",
                "e\nb\n-1",
                "e\nb\n9999999999",
                "x\nb\n1",
                "e\nb\nc\n1"
            })
    void isNotMistakenForAnything(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        assertThat(EntryCursor.of(text)).isEmpty();
        assertThat(EntryCursor.of("!" + plain)).isEmpty();
    }
}
