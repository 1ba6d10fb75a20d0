package io.julgi.jobs.settings;

import io.julgi.nlp.nouns.InputField;
import io.julgi.nlp.nouns.WordClass;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.threads.WindowSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Every setting there is. The only place that knows a key, its default and what it takes. */
final class SettingList {
    private static final SettingType<Integer> COUNT = SettingTypes.integer(1, 1_000_000);
    private static final SettingType<Double> SHARE = SettingTypes.number(0, true, 1);
    private static final SettingType<Double> PRIOR = SettingTypes.number(0, false, 1_000);
    private static final SettingType<Integer> TASKS = SettingTypes.integer(1, 1_024);

    private static final SettingType<String> ADDRESSES =
            SettingTypes.text(
                    Pattern.compile("[^\\s,:/]+:\\d{1,5}(,[^\\s,:/]+:\\d{1,5})*"),
                    "host:port, several with commas between them");
    private static final SettingType<String> DATABASE =
            SettingTypes.text(
                    Pattern.compile("[\\p{L}\\p{N}_-]{1,60}"), "1 to 60 letters, digits, _ and -");
    private static final SettingType<String> HOST_NAME =
            SettingTypes.text(
                    Pattern.compile("[A-Za-z0-9.:_-]{1,253}"), "a host name or an address");
    private static final SettingType<String> FOLDER =
            SettingTypes.text(Pattern.compile("[^\\p{Cntrl}]+"), "a path");
    private static final SettingType<String> FILE =
            SettingTypes.text(Pattern.compile("[^\\p{Cntrl}]*"), "a path, or nothing");
    private static final SettingType<String> FOLDER_URI =
            SettingTypes.text(
                    Pattern.compile("|[a-z][a-z0-9+.-]*:/[^\\s]*"),
                    "a URI, as file:///srv/checkpoints, or nothing");

    static final Setting<String> KAFKA_BOOTSTRAP =
            new Setting<>(
                    "kafka.bootstrap",
                    ADDRESSES,
                    "localhost:9092",
                    "where Kafka is; `demo` and `local` bring their own",
                    job -> job.kafka().bootstrap());
    static final Setting<Integer> KAFKA_PARTITIONS =
            new Setting<>(
                    "kafka.partitions",
                    SettingTypes.integer(1, 10_000),
                    2,
                    "partitions of a topic that is created",
                    job -> job.kafka().partitions());
    static final Setting<String> MONGO_URI =
            new Setting<>(
                    "mongo.uri",
                    SettingTypes.mongoUri(),
                    "mongodb://localhost:27017",
                    "where MongoDB is; `demo` and `local` bring their own",
                    job -> job.store().uri());
    static final Setting<String> MONGO_DATABASE =
            new Setting<>(
                    "mongo.database",
                    DATABASE,
                    "julgi",
                    "the database's name",
                    job -> job.store().database());

    static final Setting<List<String>> CLEAN_OFF =
            new Setting<>(
                    "clean.off",
                    SettingTypes.words(60),
                    List.of(),
                    "the cleaning rules that are switched off; ./julgi clean --explain names them",
                    job -> job.language().cleanOff());
    static final Setting<String> CLEAN_RULES =
            new Setting<>(
                    "clean.rules",
                    FILE,
                    "",
                    "a file of cleaning rules of your own, after the bundled ones",
                    job -> job.language().cleanRules());
    static final Setting<String> DICTIONARY_FILE =
            new Setting<>(
                    "dictionary.file",
                    FILE,
                    "",
                    "a dictionary of your own on top of the bundled one; none: only the bundled one",
                    job -> job.language().dictionaryFile());
    static final Setting<Boolean> DICTIONARY_ALIASES =
            new Setting<>(
                    "dictionary.aliases",
                    SettingTypes.yesOrNo(),
                    false,
                    "whether an alias counts as its term: 신종코로나 as 코로나19",
                    job -> job.language().nouns().aliases());
    static final Setting<InputField> NOUNS_INPUT =
            new Setting<>(
                    "nouns.input",
                    SettingTypes.oneOf(InputField.class),
                    InputField.TITLE,
                    "which text of an article is read for its tokens",
                    job -> job.language().nouns().input());
    static final Setting<Integer> NOUNS_MIN_LENGTH =
            new Setting<>(
                    "nouns.minLength",
                    SettingTypes.integer(1, 10),
                    2,
                    "how many characters a token has at least, unless the dictionary lists it",
                    job -> job.language().nouns().minLength());
    static final Setting<Set<WordClass>> NOUNS_ALSO =
            new Setting<>(
                    "nouns.also",
                    SettingTypes.someOf(WordClass.class),
                    Set.of(),
                    "which words are tokens besides nouns",
                    job -> job.language().nouns().also());
    static final Setting<Boolean> NOUNS_FIGURES =
            new Setting<>(
                    "nouns.figures",
                    SettingTypes.yesOrNo(),
                    false,
                    "whether figures with a unit are tokens: 8720원; 3분기 is one in any case",
                    job -> job.language().nouns().figures());

    static final Setting<WindowSize> WINDOW_SIZE =
            new Setting<>(
                    "window.size",
                    SettingTypes.oneOf(WindowSize.class),
                    WindowSize.DAY,
                    "a window is a calendar day, week (from Monday) or month in Seoul",
                    job -> job.window().size());
    static final Setting<Duration> WINDOW_OUT_OF_ORDER =
            new Setting<>(
                    "window.outOfOrder",
                    SettingTypes.duration(Duration.ZERO, Duration.ofDays(365)),
                    Duration.ofHours(1),
                    "how far behind the newest article another may come and still be in time",
                    job -> job.window().outOfOrder());
    static final Setting<Duration> WINDOW_ALLOWED_LATENESS =
            new Setting<>(
                    "window.allowedLateness",
                    SettingTypes.duration(Duration.ZERO, Duration.ofDays(365)),
                    Duration.ofDays(1),
                    "how long after its end a window is corrected when an article comes late",
                    job -> job.window().allowedLateness());
    static final Setting<Duration> WINDOW_IDLENESS =
            new Setting<>(
                    "window.idleness",
                    SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(1)),
                    Duration.ofSeconds(30),
                    "after how long without articles a partition no longer holds windows back",
                    job -> job.window().idleness());
    static final Setting<Integer> WINDOW_TOPICS =
            new Setting<>(
                    "window.topics",
                    SettingTypes.integer(2, 500),
                    100,
                    "the most topics of a window",
                    job -> job.window().topics());
    static final Setting<Integer> WINDOW_ARTICLES_PER_TOPIC =
            new Setting<>(
                    "window.articlesPerTopic",
                    COUNT,
                    5,
                    "a window gets one topic for so many articles",
                    job -> job.window().articlesPerTopic());
    static final Setting<Integer> WINDOW_MIN_ARTICLES =
            new Setting<>(
                    "window.minArticles",
                    COUNT,
                    20,
                    "a window with fewer articles gets no topics",
                    job -> job.window().minArticles());
    static final Setting<Integer> WINDOW_TOPIC_ARTICLES =
            new Setting<>(
                    "window.topicArticles",
                    COUNT,
                    3,
                    "a topic of a window with fewer articles is none",
                    job -> job.window().topicArticles());
    static final Setting<Double> WINDOW_MIN_SHARE =
            new Setting<>(
                    "window.minShare",
                    SHARE,
                    0.5,
                    "an article belongs to its dominant topic of a window from this share on",
                    job -> job.window().minShare());
    static final Setting<Double> WINDOW_ALPHA =
            new Setting<>(
                    "window.alpha",
                    PRIOR,
                    1.0,
                    "prior of all topics of a window in an article together, at the start; the"
                            + " stream takes it in the place of lda.alpha",
                    job -> job.window().alpha());
    static final Setting<Integer> WINDOW_WORDS =
            new Setting<>(
                    "window.words",
                    SettingTypes.integer(1, 1_000),
                    30,
                    "how many words of a topic are kept",
                    job -> job.window().words());
    static final Setting<Integer> WINDOW_KEYWORDS =
            new Setting<>(
                    "window.keywords",
                    SettingTypes.integer(1, 100),
                    5,
                    "how many of them are its keywords",
                    job -> job.window().keywords());
    static final Setting<Integer> WINDOW_TYPICAL_ARTICLES =
            new Setting<>(
                    "window.typicalArticles",
                    SettingTypes.integer(1, 1_000),
                    10,
                    "how many articles of a topic are kept",
                    job -> job.window().typicalArticles());
    static final Setting<Integer> WINDOW_HISTORY =
            new Setting<>(
                    "window.history",
                    SettingTypes.integer(1, 100),
                    7,
                    "a topic is new by what so many windows before had",
                    job -> job.window().history());
    static final Setting<Double> WINDOW_PRIOR =
            new Setting<>(
                    "window.prior",
                    SettingTypes.number(0, true, 100),
                    0.5,
                    "so many articles of the windows before are modelled beside each of a window's",
                    job -> job.window().prior());
    static final Setting<Double> WINDOW_MIN_NOVELTY =
            new Setting<>(
                    "window.minNovelty",
                    SettingTypes.number(0, true, 50),
                    5.0,
                    "a topic that goes on with no thread begins one when so many articles of it come"
                            + " by chance once in 10 to this power times",
                    job -> job.window().minNovelty());
    static final Setting<Double> WINDOW_LINK_SIMILARITY =
            new Setting<>(
                    "window.linkSimilarity",
                    SHARE,
                    0.35,
                    "topics of successive windows this similar (cosine) belong to one thread",
                    job -> job.window().linkSimilarity());
    static final Setting<Double> WINDOW_KIN_SIMILARITY =
            new Setting<>(
                    "window.kinSimilarity",
                    SHARE,
                    0.3,
                    "threads split and merge where their topics are this similar (cosine)",
                    job -> job.window().splitMergeSimilarity());
    static final Setting<Integer> WINDOW_LINK_GAP =
            new Setting<>(
                    "window.linkGap",
                    SettingTypes.integer(0, 1_000),
                    2,
                    "a thread may miss so many windows and still go on",
                    job -> job.window().linkGap());

    static final Setting<Engine> LDA_ENGINE =
            new Setting<>(
                    "lda.engine",
                    SettingTypes.oneOf(Engine.class),
                    Engine.MALLET,
                    "what trains the topic models of windows, rebuilds and evaluations: MALLET, or our"
                            + " own sampler over arrays, which is faster",
                    JobSettings::engine);
    static final Setting<Integer> LDA_ITERATIONS =
            new Setting<>(
                    "lda.iterations",
                    SettingTypes.integer(1, 100_000),
                    1_000,
                    "sweeps over all tokens when a topic model is trained, at most",
                    job -> job.window().lda().iterations());
    static final Setting<Double> LDA_TOLERANCE =
            new Setting<>(
                    "lda.tolerance",
                    SettingTypes.number(0, true, 1),
                    0.005,
                    "training ends early when a token's log-likelihood rises by less than this in 50"
                            + " sweeps; 0: never, and never in windows",
                    job -> job.window().lda().tolerance());
    static final Setting<Double> LDA_ALPHA =
            new Setting<>(
                    "lda.alpha",
                    PRIOR,
                    0.1,
                    "prior of each topic in an article, at the start",
                    job -> job.window().lda().alpha());
    static final Setting<Double> LDA_BETA =
            new Setting<>(
                    "lda.beta",
                    PRIOR,
                    0.01,
                    "prior of each token in a topic, at the start",
                    job -> job.window().lda().beta());
    static final Setting<Long> LDA_SEED =
            new Setting<>(
                    "lda.seed",
                    SettingTypes.wholeNumber(),
                    1L,
                    "makes a training repeatable",
                    job -> job.window().lda().seed());

    static final Setting<Double> TIMELINE_MIN_SHARE =
            new Setting<>(
                    "timeline.minShare",
                    SHARE,
                    0.3,
                    "an article belongs to its dominant topic from this share on",
                    job -> job.timeline().minShare());
    static final Setting<Integer> TIMELINE_MIN_ENTRY_ARTICLES =
            new Setting<>(
                    "timeline.minEntryArticles",
                    COUNT,
                    2,
                    "a peak with fewer articles is no entry",
                    job -> job.timeline().minEntryArticles());
    static final Setting<Integer> TIMELINE_KEYWORDS =
            new Setting<>(
                    "timeline.keywords",
                    SettingTypes.integer(1, 100),
                    5,
                    "how many keywords an entry gets",
                    job -> job.timeline().keywords());
    static final Setting<Double> TIMELINE_RELEVANCE =
            new Setting<>(
                    "timeline.relevance",
                    SHARE,
                    0.6,
                    "LDAvis's λ: 1 prefers frequent keywords, 0 those that set the topic apart",
                    job -> job.timeline().relevance());
    static final Setting<Integer> TIMELINE_SHOWN_ARTICLES =
            new Setting<>(
                    "timeline.shownArticles",
                    SettingTypes.integer(1, 1_000),
                    50,
                    "how many articles are stored inside an entry",
                    job -> job.timeline().shownArticles());

    static final Setting<List<String>> QUERIES =
            new Setting<>(
                    "queries",
                    SettingTypes.words(100),
                    List.of(),
                    "the tracked queries; none: the most telling tokens",
                    job -> job.rebuild().queries());
    static final Setting<Integer> QUERIES_DEFAULTS =
            new Setting<>(
                    "queries.defaults",
                    SettingTypes.integer(1, 1_000),
                    20,
                    "how many tokens are tracked when no query is given",
                    job -> job.rebuild().defaultQueries());
    static final Setting<Integer> REBUILD_TRACKED_LIMIT =
            new Setting<>(
                    "rebuild.trackedLimit",
                    SettingTypes.integer(1, 100_000),
                    100,
                    "a build has timelines for so many queries at most",
                    job -> job.rebuild().trackedLimit());
    static final Setting<Integer> REBUILD_KEEP_BUILDS =
            new Setting<>(
                    "rebuild.keepBuilds",
                    SettingTypes.integer(1, 1_000),
                    7,
                    "how many finished builds are kept",
                    job -> job.rebuild().keepBuilds());
    static final Setting<Integer> REBUILD_PARALLELISM =
            new Setting<>(
                    "rebuild.parallelism",
                    TASKS,
                    2,
                    "how many queries are modelled at once",
                    job -> job.rebuild().parallelism());

    static final Setting<Duration> STREAM_CHECKPOINT_INTERVAL =
            new Setting<>(
                    "stream.checkpointInterval",
                    SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(1)),
                    Duration.ofSeconds(5),
                    "how often the stream saves where it is and its results become visible",
                    job -> job.stream().checkpointInterval());
    static final Setting<String> STREAM_STATE_BACKEND =
            new Setting<>(
                    "stream.stateBackend",
                    SettingTypes.oneOf(StreamSettings.HASHMAP, StreamSettings.ROCKSDB),
                    StreamSettings.HASHMAP,
                    "the stream's state in memory (hashmap) or on disk (rocksdb)",
                    job -> job.stream().stateBackend());
    static final Setting<String> STREAM_CHECKPOINTS =
            new Setting<>(
                    "stream.checkpoints",
                    FOLDER_URI,
                    "",
                    "the folder of checkpoints; none: the cluster's own, or the data folder",
                    job -> job.stream().checkpoints());
    static final Setting<Duration> STREAM_REPEATS_TTL =
            new Setting<>(
                    "stream.repeatsTtl",
                    SettingTypes.duration(Duration.ofMinutes(1), Duration.ofDays(3_650)),
                    Duration.ofDays(30),
                    "how long an article's id is remembered, so that it is not taken twice",
                    job -> job.stream().repeatsTtl());
    static final Setting<Duration> STREAM_MODEL_TIMEOUT =
            new Setting<>(
                    "stream.modelTimeout",
                    SettingTypes.duration(Duration.ofSeconds(1), Duration.ofDays(1)),
                    Duration.ofMinutes(10),
                    "how long the topics of one window may take",
                    job -> job.stream().modelTimeout());
    static final Setting<Duration> STREAM_PROVISIONAL_TOPICS =
            new Setting<>(
                    "stream.provisionalTopics",
                    SettingTypes.duration(Duration.ZERO, Duration.ofDays(1)),
                    Duration.ofMinutes(1),
                    "how long after an article came to an open window its provisional topics are made"
                            + " anew; 0s: a window has no topics before it ends",
                    job -> job.stream().provisionalTopics());
    static final Setting<Duration> STREAM_DICTIONARY_POLL =
            new Setting<>(
                    "stream.dictionaryPoll",
                    SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(1)),
                    Duration.ofSeconds(5),
                    "how often the stream looks for another version of the dictionary",
                    job -> job.stream().dictionaryPoll());
    static final Setting<Integer> STREAM_PARALLELISM =
            new Setting<>(
                    "stream.parallelism",
                    TASKS,
                    2,
                    "how many tasks a step of the stream has",
                    job -> job.stream().parallelism());

    static final Setting<String> HOST =
            new Setting<>(
                    "host",
                    HOST_NAME,
                    "127.0.0.1",
                    "the address that the view is served on; 0.0.0.0 for all",
                    job -> job.serve().host());
    static final Setting<Integer> PORT =
            new Setting<>(
                    "port",
                    SettingTypes.integer(0, 65_535),
                    8080,
                    "the port that the view is served on; 0 takes a free one",
                    job -> job.serve().port());
    static final Setting<Integer> WEB_UNTRACKED_ARTICLES =
            new Setting<>(
                    "web.untrackedArticles",
                    COUNT,
                    2_000,
                    "a query that is not tracked gets a timeline of so many of its newest articles",
                    job -> job.serve().untrackedArticles());
    static final Setting<Duration> WEB_UNTRACKED_TIMEOUT =
            new Setting<>(
                    "web.untrackedTimeout",
                    SettingTypes.duration(Duration.ofMillis(100), Duration.ofMinutes(10)),
                    Duration.ofSeconds(10),
                    "how long a reader waits for it before being told to ask again",
                    job -> job.serve().untrackedTimeout());
    static final Setting<Engine> WEB_UNTRACKED_ENGINE =
            new Setting<>(
                    "web.untrackedEngine",
                    SettingTypes.oneOf(Engine.class),
                    Engine.SPARSELDA,
                    "what trains its topic models",
                    job -> job.serve().untrackedEngine());
    static final Setting<String> DATA =
            new Setting<>(
                    "data",
                    FOLDER,
                    "data",
                    "the folder in which a local run keeps everything",
                    JobSettings::data);
    static final Setting<String> SCHEDULE_CRON =
            new Setting<>(
                    "schedule.cron",
                    SettingTypes.cron(),
                    "0 4 * * *",
                    "when timelines are rebuilt, in Seoul's time",
                    job -> job.schedule().cron());

    static final Setting<List<String>> CRAWL_OUTLETS =
            new Setting<>(
                    "crawl.outlets",
                    SettingTypes.names(),
                    List.of(),
                    "the outlets that are crawled, by their ids; none: all that are enabled",
                    job -> job.crawler().outlets());
    static final Setting<String> CRAWL_OUTLETS_FILE =
            new Setting<>(
                    "crawl.outletsFile",
                    FOLDER,
                    "outlets.yaml",
                    "your own outlets, which change and add to those that come with julgi; not"
                            + " needed",
                    job -> job.crawler().outletsFile());
    static final Setting<String> CRAWL_CONTACT =
            new Setting<>(
                    "crawl.contact",
                    SettingTypes.text(
                            Pattern.compile("|[!-~]{3,200}"),
                            "a web or mail address in plain ASCII, as"
                                    + " https://example.org/crawler, or nothing"),
                    "",
                    "where a newspaper reaches you, sent with each request; without it only this"
                            + " machine is crawled",
                    job -> job.crawler().contact());
    static final Setting<String> CRAWL_AGENT =
            new Setting<>(
                    "crawl.agent",
                    SettingTypes.text(
                            Pattern.compile("[a-z][a-z_-]{0,40}"),
                            "up to 41 letters a-z, - and _ (RFC 9309)"),
                    "julgi",
                    "how the crawler calls itself, to newspapers and in their robots.txt",
                    job -> job.crawler().agent());
    static final Setting<Boolean> CRAWL_PRIVATE_ADDRESSES =
            new Setting<>(
                    "crawl.privateAddresses",
                    SettingTypes.yesOrNo(),
                    false,
                    "whether hosts on this machine and in private networks may be crawled",
                    job -> job.crawler().privateAddresses());
    static final Setting<Integer> CRAWL_WORKERS =
            new Setting<>(
                    "crawl.workers",
                    SettingTypes.integer(1, 1_000),
                    32,
                    "how many pages are fetched at once, all hosts together",
                    job -> job.crawler().workers());
    static final Setting<Duration> CRAWL_SHORTEST_POLL =
            new Setting<>(
                    "crawl.shortestPoll",
                    SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(1)),
                    Duration.ofMinutes(2),
                    "a busy feed, list or sitemap is asked this often",
                    job -> job.crawler().shortestPoll());
    static final Setting<Duration> CRAWL_LONGEST_POLL =
            new Setting<>(
                    "crawl.longestPoll",
                    SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(7)),
                    Duration.ofHours(1),
                    "a quiet one is asked this often",
                    job -> job.crawler().longestPoll());
    static final Setting<Duration> CRAWL_FIRST_RETRY =
            new Setting<>(
                    "crawl.firstRetry",
                    SettingTypes.duration(Duration.ofMillis(10), Duration.ofHours(1)),
                    Duration.ofMinutes(1),
                    "how long the crawler waits after a first failure; doubles with each further",
                    job -> job.crawler().firstRetry());
    static final Setting<Integer> CRAWL_BODY_LIMIT =
            new Setting<>(
                    "crawl.bodyLimit",
                    SettingTypes.integer(16, 1 << 17),
                    5 << 10,
                    "how many KiB a page may have; larger ones are refused",
                    job -> job.crawler().bodyLimit());
    static final Setting<Duration> CRAWL_SILENCE =
            new Setting<>(
                    "crawl.silence",
                    SettingTypes.duration(Duration.ofSeconds(1), Duration.ofDays(365)),
                    Duration.ofHours(6),
                    "an outlet that announces nothing new for longer is an incident",
                    job -> job.crawler().silence());
    static final Setting<String> CRAWL_WEBHOOK =
            new Setting<>(
                    "crawl.webhook",
                    new SecretAddress(),
                    "",
                    "where incidents are told, in Slack's form",
                    job -> job.crawler().webhook());
    static final Setting<String> CRAWL_METRICS =
            new Setting<>(
                    "crawl.metrics",
                    SettingTypes.text(
                            Pattern.compile("|[A-Za-z0-9._-]{1,253}:\\d{1,5}"),
                            "host:port, as 127.0.0.1:9464, or nothing"),
                    "",
                    "where `crawl` serves /metrics for Prometheus",
                    job -> job.crawler().metrics());

    /** In the order in which they are shown. */
    static final List<Setting<?>> ALL =
            List.of(
                    KAFKA_BOOTSTRAP,
                    KAFKA_PARTITIONS,
                    MONGO_URI,
                    MONGO_DATABASE,
                    DATA,
                    HOST,
                    PORT,
                    WEB_UNTRACKED_ARTICLES,
                    WEB_UNTRACKED_TIMEOUT,
                    WEB_UNTRACKED_ENGINE,
                    QUERIES,
                    QUERIES_DEFAULTS,
                    SCHEDULE_CRON,
                    CRAWL_OUTLETS,
                    CRAWL_OUTLETS_FILE,
                    CRAWL_CONTACT,
                    CRAWL_AGENT,
                    CRAWL_PRIVATE_ADDRESSES,
                    CRAWL_WORKERS,
                    CRAWL_SHORTEST_POLL,
                    CRAWL_LONGEST_POLL,
                    CRAWL_FIRST_RETRY,
                    CRAWL_BODY_LIMIT,
                    CRAWL_SILENCE,
                    CRAWL_WEBHOOK,
                    CRAWL_METRICS,
                    CLEAN_OFF,
                    CLEAN_RULES,
                    DICTIONARY_FILE,
                    DICTIONARY_ALIASES,
                    NOUNS_INPUT,
                    NOUNS_MIN_LENGTH,
                    NOUNS_ALSO,
                    NOUNS_FIGURES,
                    WINDOW_SIZE,
                    WINDOW_OUT_OF_ORDER,
                    WINDOW_ALLOWED_LATENESS,
                    WINDOW_IDLENESS,
                    WINDOW_TOPICS,
                    WINDOW_ARTICLES_PER_TOPIC,
                    WINDOW_MIN_ARTICLES,
                    WINDOW_TOPIC_ARTICLES,
                    WINDOW_MIN_SHARE,
                    WINDOW_ALPHA,
                    WINDOW_WORDS,
                    WINDOW_KEYWORDS,
                    WINDOW_TYPICAL_ARTICLES,
                    WINDOW_HISTORY,
                    WINDOW_PRIOR,
                    WINDOW_MIN_NOVELTY,
                    WINDOW_LINK_SIMILARITY,
                    WINDOW_KIN_SIMILARITY,
                    WINDOW_LINK_GAP,
                    TIMELINE_MIN_SHARE,
                    TIMELINE_MIN_ENTRY_ARTICLES,
                    TIMELINE_KEYWORDS,
                    TIMELINE_RELEVANCE,
                    TIMELINE_SHOWN_ARTICLES,
                    LDA_ENGINE,
                    LDA_ITERATIONS,
                    LDA_TOLERANCE,
                    LDA_ALPHA,
                    LDA_BETA,
                    LDA_SEED,
                    STREAM_CHECKPOINT_INTERVAL,
                    STREAM_STATE_BACKEND,
                    STREAM_CHECKPOINTS,
                    STREAM_REPEATS_TTL,
                    STREAM_MODEL_TIMEOUT,
                    STREAM_PROVISIONAL_TOPICS,
                    STREAM_DICTIONARY_POLL,
                    STREAM_PARALLELISM,
                    REBUILD_TRACKED_LIMIT,
                    REBUILD_KEEP_BUILDS,
                    REBUILD_PARALLELISM);

    private SettingList() {}

    static Optional<Setting<?>> find(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findAny();
    }
}
