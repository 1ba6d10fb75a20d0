package io.julgi.jobs.settings;

import java.io.Serializable;

/**
 * When timelines are rebuilt.
 *
 * @param cron minute, hour, day of month, month, day of week, in Seoul's time
 */
public record ScheduleSettings(String cron) implements Serializable {}
