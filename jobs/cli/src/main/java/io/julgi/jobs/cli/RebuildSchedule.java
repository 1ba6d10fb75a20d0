package io.julgi.jobs.cli;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.julgi.topics.NewsCalendar;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The moments at which a rebuild is due, in Seoul's time. */
final class RebuildSchedule {
    private final ExecutionTime times;

    /**
     * @param cron minute, hour, day of month, month, day of week
     * @throws IllegalArgumentException when it cannot be read
     */
    RebuildSchedule(String cron) {
        Cron read =
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                        .parse(cron);
        times = ExecutionTime.forCron(read.validate());
    }

    /** The newest due moment that is not after this one; empty when there was none. */
    Optional<Instant> lastDue(Instant now) {
        // The library leaves out the very moment that it is asked about.
        return times.lastExecution(inSeoul(now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)))
                .map(ZonedDateTime::toInstant);
    }

    /** The first due moment after this one; empty when there is none any more. */
    Optional<Instant> nextDue(Instant now) {
        return times.nextExecution(inSeoul(now)).map(ZonedDateTime::toInstant);
    }

    private static ZonedDateTime inSeoul(Instant moment) {
        return moment.atZone(NewsCalendar.SEOUL);
    }
}
