package io.julgi.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where to go on in an entry's articles. It names the build, so that someone who turns the pages
 * stays in it when another one is published meanwhile.
 *
 * @param build empty for a timeline that no build holds
 * @param skip how many articles were shown
 */
record EntryCursor(String build, int skip) {

    private static final Pattern FORM = Pattern.compile("e\\n([^\\n]*)\\n(\\d{1,9})");

    String text() {
        String plain = "e\n%s\n%d".formatted(build, skip);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor with this text; empty when it is not ours. */
    static Optional<EntryCursor> of(String text) {
        String plain;
        try {
            plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        Matcher found = FORM.matcher(plain);
        return found.matches()
                ? Optional.of(new EntryCursor(found.group(1), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
