package io.julgi.jobs.settings;

import io.julgi.ingest.KafkaSettings;
import io.julgi.nlp.TextSettings;
import io.julgi.sink.StoreSettings;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.threads.WindowSettings;
import io.julgi.topics.timeline.TimelineSettings;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All settings of the product, checked: one record for each part of it.
 *
 * @param kafka the Kafka that articles come from
 * @param store the MongoDB that results go to
 * @param language how the text of articles is cleaned and tokenised
 * @param window how the stream finds the topics and threads of windows
 * @param timeline how a rebuild makes timelines
 * @param stream how the stream job runs
 * @param rebuild which timelines a rebuild makes
 * @param web where the view and the API are served
 * @param schedule when timelines are rebuilt
 * @param crawl how newspapers are crawled
 * @param engine what trains the topic models of windows and rebuilds
 * @param data the data folder of a local run
 */
public record JobSettings(
        KafkaSettings kafka,
        StoreSettings store,
        TextSettings language,
        WindowSettings window,
        TimelineSettings timeline,
        StreamSettings stream,
        RebuildSettings rebuild,
        ServeSettings web,
        ScheduleSettings schedule,
        CrawlerSettings crawl,
        Engine engine,
        String data)
        implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(JobSettings.class);

    /**
     * What {@link #toArguments()} gave, in another process. Neither file nor environment count
     * there.
     *
     * @throws SettingsException as {@link Settings#read}
     */
    public static JobSettings fromArguments(String... arguments) {
        Settings settings =
                Settings.read(
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        Arrays.stream(arguments).map(GivenSetting::assignment).toList());
        settings.warnings().forEach(LOG::warn);
        return settings.job();
    }

    /** The same with another Kafka. */
    public JobSettings withKafka(String bootstrap) {
        return with("kafka.bootstrap", bootstrap);
    }

    /** The same with another MongoDB. */
    public JobSettings withMongo(String uri) {
        return with("store.uri", uri);
    }

    /** The same with the stream's checkpoints somewhere else. */
    public JobSettings withCheckpoints(String uri) {
        return with("stream.checkpoints", uri);
    }

    private JobSettings with(String component, Object value) {
        Map<String, Object> values = RecordComponents.values(this);
        values.put(component, value);
        return RecordComponents.make(JobSettings.class, values::get);
    }

    /**
     * These settings as arguments ({@code key=value}) for a job in another process; {@link
     * #fromArguments} gives the same settings back. Defaults are left out.
     */
    public List<String> toArguments() {
        Map<String, Object> values = RecordComponents.values(this);
        return SettingList.ALL.stream()
                .filter(setting -> !setting.standard().equals(values.get(setting.component())))
                .map(setting -> setting.key() + "=" + setting.text(values.get(setting.component())))
                .toList();
    }
}
