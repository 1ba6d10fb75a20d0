package io.julgi.jobs.settings;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;

/**
 * The five fields of cron. A class of its own: a cluster, which has no schedule, never loads it.
 */
final class CronText {
    private CronText() {}

    static boolean isReadable(String text) {
        try {
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                    .parse(text)
                    .validate();
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
