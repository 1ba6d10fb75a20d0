package io.julgi.jobs.settings;

/**
 * A setting as it holds.
 *
 * @param key its name
 * @param value its text, with secrets masked
 * @param origin where it was set; {@code default} when nobody did
 * @param description what it does
 */
public record EffectiveSetting(String key, String value, String origin, String description) {}
