/**
 * What a person can set, and from where: a file, the environment, flags. In comes text, out comes
 * one {@link io.julgi.jobs.settings.JobSettings}, or all that is wrong at once. Also part of the
 * cluster jar, so nothing here knows the web view or the embedded servers. Start reading at {@code
 * SettingList}, which holds every key.
 */
package io.julgi.jobs.settings;
