package io.julgi.jobs.settings;

/**
 * A key and a value as somebody has set them, not checked yet.
 *
 * @param key what may be the key of a setting
 * @param value the value as text
 * @param origin where it was set, as people know it: {@code julgi.yaml:12}, {@code --port}
 */
public record GivenSetting(String key, String value, String origin) {
    /** The setting of {@code --set key=value}; without an equals sign its value is empty. */
    public static GivenSetting assignment(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new GivenSetting(text.strip(), "", "--set " + text.strip())
                : new GivenSetting(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip(),
                        "--set " + text.substring(0, equals).strip());
    }
}
