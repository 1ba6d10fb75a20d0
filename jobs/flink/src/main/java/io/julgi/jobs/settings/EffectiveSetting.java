package io.julgi.jobs.settings;

/**
 * The value that a setting has in effect.
 *
 * @param key the name of the setting
 * @param value the value as text, with secrets masked
 * @param origin where it was set: {@code julgi.yaml:12}, {@code --port}; {@code default} if nowhere
 * @param description what it does
 */
public record EffectiveSetting(String key, String value, String origin, String description) {}
