package io.julgi.jobs.settings;

import io.julgi.ingest.KafkaSettings;
import io.julgi.nlp.TextSettings;
import io.julgi.nlp.nouns.NounSettings;
import io.julgi.sink.StoreSettings;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.threads.WindowSettings;
import io.julgi.topics.timeline.TimelineSettings;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was set, checked. Each part of the product gets its own record of it.
 *
 * @param kafka where articles come from
 * @param store where results go
 * @param language how news is read
 * @param window how the stream makes topics
 * @param timeline how a rebuild makes timelines
 * @param stream how the stream job runs
 * @param rebuild what a rebuild makes
 * @param serve where the view is
 * @param schedule when timelines are rebuilt
 * @param crawler how newspapers are crawled
 * @param engine what finds the topics of windows and rebuilds
 * @param data the folder in which a local run keeps everything
 */
public record JobSettings(
        KafkaSettings kafka,
        StoreSettings store,
        TextSettings language,
        WindowSettings window,
        TimelineSettings timeline,
        StreamSettings stream,
        RebuildSettings rebuild,
        ServeSettings serve,
        ScheduleSettings schedule,
        CrawlerSettings crawler,
        Engine engine,
        String data)
        implements Serializable {

    /**
     * What {@link #toArguments()} gave, in another process. Neither file nor environment count
     * there.
     *
     * @throws SettingsException as {@link Settings#read}
     */
    public static JobSettings fromArguments(String... arguments) {
        return Settings.read(
                        Optional.empty(),
                        Map.of(),
                        Arrays.stream(arguments).map(GivenSetting::assignment).toList())
                .job();
    }

    static JobSettings of(SettingValues values) {
        LdaSettings lda =
                new LdaSettings(
                        values.get(SettingList.LDA_ITERATIONS),
                        values.get(SettingList.LDA_TOLERANCE),
                        values.get(SettingList.LDA_ALPHA),
                        values.get(SettingList.LDA_BETA),
                        values.get(SettingList.LDA_SEED));
        return new JobSettings(
                new KafkaSettings(
                        values.get(SettingList.KAFKA_BOOTSTRAP),
                        values.get(SettingList.KAFKA_PARTITIONS)),
                new StoreSettings(
                        values.get(SettingList.MONGO_URI), values.get(SettingList.MONGO_DATABASE)),
                language(values),
                window(values, lda),
                timeline(values, lda),
                new StreamSettings(
                        values.get(SettingList.STREAM_CHECKPOINT_INTERVAL),
                        values.get(SettingList.STREAM_STATE_BACKEND),
                        values.get(SettingList.STREAM_CHECKPOINTS),
                        values.get(SettingList.STREAM_REPEATS_TTL),
                        values.get(SettingList.STREAM_MODEL_TIMEOUT),
                        values.get(SettingList.STREAM_PROVISIONAL_TOPICS),
                        values.get(SettingList.STREAM_DICTIONARY_POLL),
                        values.get(SettingList.STREAM_PARALLELISM)),
                new RebuildSettings(
                        values.get(SettingList.QUERIES),
                        values.get(SettingList.QUERIES_DEFAULTS),
                        values.get(SettingList.REBUILD_TRACKED_LIMIT),
                        values.get(SettingList.REBUILD_KEEP_BUILDS),
                        values.get(SettingList.REBUILD_PARALLELISM)),
                new ServeSettings(
                        values.get(SettingList.HOST),
                        values.get(SettingList.PORT),
                        values.get(SettingList.WEB_UNTRACKED_ARTICLES),
                        values.get(SettingList.WEB_UNTRACKED_TIMEOUT),
                        values.get(SettingList.WEB_UNTRACKED_ENGINE)),
                new ScheduleSettings(values.get(SettingList.SCHEDULE_CRON)),
                crawler(values),
                values.get(SettingList.LDA_ENGINE),
                values.get(SettingList.DATA));
    }

    private static TextSettings language(SettingValues values) {
        return new TextSettings(
                values.get(SettingList.DICTIONARY_FILE),
                new NounSettings(
                        values.get(SettingList.NOUNS_INPUT),
                        values.get(SettingList.NOUNS_MIN_LENGTH),
                        values.get(SettingList.NOUNS_ALSO),
                        values.get(SettingList.NOUNS_FIGURES),
                        values.get(SettingList.DICTIONARY_ALIASES)),
                values.get(SettingList.CLEAN_OFF),
                values.get(SettingList.CLEAN_RULES));
    }

    private static CrawlerSettings crawler(SettingValues values) {
        return new CrawlerSettings(
                values.get(SettingList.CRAWL_OUTLETS),
                values.get(SettingList.CRAWL_OUTLETS_FILE),
                values.get(SettingList.CRAWL_AGENT),
                values.get(SettingList.CRAWL_CONTACT),
                values.get(SettingList.CRAWL_PRIVATE_ADDRESSES),
                values.get(SettingList.CRAWL_WORKERS),
                values.get(SettingList.CRAWL_SHORTEST_POLL),
                values.get(SettingList.CRAWL_LONGEST_POLL),
                values.get(SettingList.CRAWL_FIRST_RETRY),
                values.get(SettingList.CRAWL_BODY_LIMIT),
                values.get(SettingList.CRAWL_SILENCE),
                values.get(SettingList.CRAWL_WEBHOOK),
                values.get(SettingList.CRAWL_METRICS));
    }

    private static WindowSettings window(SettingValues values, LdaSettings lda) {
        return new WindowSettings(
                values.get(SettingList.WINDOW_SIZE),
                values.get(SettingList.WINDOW_OUT_OF_ORDER),
                values.get(SettingList.WINDOW_ALLOWED_LATENESS),
                values.get(SettingList.WINDOW_IDLENESS),
                values.get(SettingList.WINDOW_TOPICS),
                values.get(SettingList.WINDOW_ARTICLES_PER_TOPIC),
                values.get(SettingList.WINDOW_MIN_ARTICLES),
                values.get(SettingList.WINDOW_TOPIC_ARTICLES),
                values.get(SettingList.WINDOW_MIN_SHARE),
                values.get(SettingList.WINDOW_ALPHA),
                values.get(SettingList.WINDOW_WORDS),
                values.get(SettingList.WINDOW_KEYWORDS),
                values.get(SettingList.WINDOW_TYPICAL_ARTICLES),
                values.get(SettingList.WINDOW_HISTORY),
                values.get(SettingList.WINDOW_PRIOR),
                values.get(SettingList.WINDOW_MIN_NOVELTY),
                values.get(SettingList.WINDOW_LINK_SIMILARITY),
                values.get(SettingList.WINDOW_KIN_SIMILARITY),
                values.get(SettingList.WINDOW_LINK_GAP),
                lda);
    }

    private static TimelineSettings timeline(SettingValues values, LdaSettings lda) {
        return new TimelineSettings(
                values.get(SettingList.TIMELINE_MIN_SHARE),
                values.get(SettingList.TIMELINE_MIN_ENTRY_ARTICLES),
                values.get(SettingList.TIMELINE_KEYWORDS),
                values.get(SettingList.TIMELINE_RELEVANCE),
                values.get(SettingList.TIMELINE_SHOWN_ARTICLES),
                lda);
    }

    /** The same with newspapers crawled in another way. */
    public JobSettings withCrawler(CrawlerSettings other) {
        return new JobSettings(
                kafka, store, language, window, timeline, stream, rebuild, serve, schedule, other,
                engine, data);
    }

    /** The same with another Kafka. */
    public JobSettings withKafka(String bootstrap) {
        return new JobSettings(
                new KafkaSettings(bootstrap, kafka.partitions()),
                store,
                language,
                window,
                timeline,
                stream,
                rebuild,
                serve,
                schedule,
                crawler,
                engine,
                data);
    }

    /** The same with another MongoDB. */
    public JobSettings withMongo(String uri) {
        return new JobSettings(
                kafka,
                new StoreSettings(uri, store.database()),
                language,
                window,
                timeline,
                stream,
                rebuild,
                serve,
                schedule,
                crawler,
                engine,
                data);
    }

    /** The same with the stream's checkpoints somewhere else. */
    public JobSettings withCheckpoints(String uri) {
        return new JobSettings(
                kafka,
                store,
                language,
                window,
                timeline,
                new StreamSettings(
                        stream.checkpointInterval(),
                        stream.stateBackend(),
                        uri,
                        stream.repeatsTtl(),
                        stream.modelTimeout(),
                        stream.provisionalTopics(),
                        stream.dictionaryPoll(),
                        stream.parallelism()),
                rebuild,
                serve,
                schedule,
                crawler,
                engine,
                data);
    }

    /**
     * These settings as arguments ({@code key=value}) for a job in another process; {@link
     * #fromArguments} gives the same settings back. What is as by default is left out.
     */
    public List<String> toArguments() {
        return SettingList.ALL.stream()
                .filter(setting -> !setting.isDefaultIn(this))
                .map(setting -> setting.key() + "=" + setting.textIn(this))
                .toList();
    }
}
