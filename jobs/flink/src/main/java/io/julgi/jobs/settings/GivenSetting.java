package io.julgi.jobs.settings;

/**
 * What somebody has set, not checked yet.
 *
 * @param key perhaps the key of a setting
 * @param value its text
 * @param origin where it was set, as people know it: {@code julgi.yaml:12}, {@code --port}
 */
public record GivenSetting(String key, String value, String origin) {
    /** What a flag of its own says. */
    public static GivenSetting flag(String flag, String key, String value) {
        return new GivenSetting(key, value, flag);
    }

    /** What {@code --set key=value} says; without an equals sign the value is missing. */
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
