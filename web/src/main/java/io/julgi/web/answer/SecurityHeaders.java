package io.julgi.web.answer;

import java.util.Map;

/** What every answer tells the browser not to do. */
public final class SecurityHeaders {

    /** The page needs nothing but its own files, and nobody needs it in a frame. */
    /** Names and values. */
    public static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Opener-Policy",
                    "same-origin");

    private SecurityHeaders() {}
}
