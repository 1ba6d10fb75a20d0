package io.julgi.jobs.settings;

import static io.julgi.jobs.settings.Setting.setting;

import io.julgi.nlp.nouns.ExtraPos;
import io.julgi.nlp.nouns.InputField;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.threads.WindowSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every setting there is: the only place that knows a key, its default and what it takes. To add
 * one, add an entry here and a component to the record that holds it, then renew docs/settings.md
 * with {@code ./julgi settings --markdown > docs/settings.md}.
 */
final class SettingList {
    private static final SettingType<Integer> COUNT = SettingTypes.integer(1, 1_000_000);
    private static final SettingType<Double> SHARE = SettingTypes.number(0, true, 1);
    private static final SettingType<Double> PRIOR = SettingTypes.number(0, false, 1_000);
    private static final SettingType<Integer> TASKS = SettingTypes.integer(1, 1_024);
    private static final SettingType<Engine> ENGINE = SettingTypes.oneOf(Engine.class);

    private static final SettingType<String> ADDRESSES =
            SettingTypes.text(
                    "[^\\s,:/]+:\\d{1,5}(,[^\\s,:/]+:\\d{1,5})*",
                    "host:port, several separated by commas");
    private static final SettingType<String> DATABASE =
            SettingTypes.text("[\\p{L}\\p{N}_-]{1,60}", "1 to 60 letters, digits, _ and -");
    private static final SettingType<String> HOST_NAME =
            SettingTypes.text("[A-Za-z0-9.:_-]{1,253}", "a host name or an address");
    private static final SettingType<String> PATH = SettingTypes.text("[^\\p{Cntrl}]+", "a path");
    private static final SettingType<String> PATH_OR_NOTHING =
            SettingTypes.text("[^\\p{Cntrl}]*", "a path, or nothing");
    private static final SettingType<String> FOLDER_URI =
            SettingTypes.text(
                    "|[a-z][a-z0-9+.-]*:/[^\\s]*", "a URI, as file:///srv/checkpoints, or nothing");
    private static final SettingType<String> CONTACT =
            SettingTypes.text(
                    "|[!-~]{3,200}",
                    "a web or mail address in plain ASCII, as https://example.org/crawler, or"
                            + " nothing");
    private static final SettingType<String> AGENT =
            SettingTypes.text(
                    "[a-z][a-z_-]{0,40}", "up to 41 characters of a-z, - and _ (RFC 9309)");
    private static final SettingType<String> LISTEN_ADDRESS =
            SettingTypes.text(
                    "|[A-Za-z0-9._-]{1,253}:\\d{1,5}", "host:port, as 127.0.0.1:9464, or nothing");
    private static final SettingType<List<String>> RULE_NAMES =
            SettingTypes.list(".{1,60}", "names separated by commas, or nothing");
    private static final SettingType<List<String>> QUERIES =
            SettingTypes.list(
                    ".{1,100}",
                    "search words of at most 100 characters, separated by commas, or nothing");
    private static final SettingType<List<String>> IDS =
            SettingTypes.list(
                    "[A-Za-z0-9_-]{1,60}",
                    "ids of letters, digits, _ and -, separated by commas, or nothing");

    /** In the order in which they are shown. */
    static final List<Setting<?>> ALL =
            List.<Setting<?>>of(
                    setting(
                            "kafka.bootstrap",
                            ADDRESSES,
                            "localhost:9092",
                            "address of Kafka; `demo` and `local` start their own"),
                    setting(
                            "kafka.partitions",
                            SettingTypes.integer(1, 10_000),
                            2,
                            "number of partitions of a Kafka topic that is created"),
                    setting(
                                    "mongo.uri",
                                    new MongoUri(),
                                    "mongodb://localhost:27017",
                                    "address of MongoDB; `demo` and `local` start their own")
                            .in("store.uri"),
                    setting("mongo.database", DATABASE, "julgi", "name of the database")
                            .in("store.database"),
                    setting("data", PATH, "data", "data folder of a local run"),
                    setting(
                                    "host",
                                    HOST_NAME,
                                    "127.0.0.1",
                                    "address that the view and the API listen on; 0.0.0.0: all")
                            .in("web.host"),
                    setting(
                                    "port",
                                    SettingTypes.integer(0, 65_535),
                                    8080,
                                    "port that the view and the API listen on; 0: any free one")
                            .in("web.port"),
                    setting(
                            "web.untrackedArticles",
                            COUNT,
                            2_000,
                            "most articles, the newest ones, of a timeline that is made on"
                                    + " request because its query is not tracked"),
                    setting(
                            "web.untrackedTimeout",
                            SettingTypes.duration(Duration.ofMillis(100), Duration.ofMinutes(10)),
                            Duration.ofSeconds(10),
                            "how long a reader waits for such a timeline before being told"
                                    + " to ask again"),
                    setting(
                                    "web.untrackedEngine",
                                    ENGINE,
                                    Engine.SPARSELDA,
                                    "what trains the topic models of such a timeline; see"
                                            + " lda.engine")
                            .formerly("array", "sparselda"),
                    setting(
                                    "queries",
                                    QUERIES,
                                    List.of(),
                                    "tracked queries; none: the tokens ranked highest by keyness"
                                            + " (log-likelihood)")
                            .in("rebuild.queries"),
                    setting(
                                    "queries.defaults",
                                    SettingTypes.integer(1, 1_000),
                                    20,
                                    "number of tokens that are tracked when no query is given")
                            .in("rebuild.defaultQueries"),
                    setting(
                            "schedule.cron",
                            SettingTypes.cron(),
                            "0 4 * * *",
                            "when timelines are rebuilt, in Seoul time"),
                    setting(
                            "crawl.outlets",
                            IDS,
                            List.of(),
                            "ids of the outlets to crawl; none: all that are enabled"),
                    setting(
                            "crawl.outletsFile",
                            PATH,
                            "outlets.yaml",
                            "file of your own outlets, which changes and extends the"
                                    + " bundled ones; it need not exist"),
                    setting(
                            "crawl.contact",
                            CONTACT,
                            "",
                            "where a newspaper reaches you, sent with each request; none:"
                                    + " only this machine is crawled"),
                    setting(
                            "crawl.agent",
                            AGENT,
                            "julgi",
                            "name of the crawler in its requests and in robots.txt"),
                    setting(
                            "crawl.privateAddresses",
                            SettingTypes.yesOrNo(),
                            false,
                            "whether hosts on this machine and in private networks may be"
                                    + " crawled"),
                    setting(
                            "crawl.workers",
                            SettingTypes.integer(1, 1_000),
                            32,
                            "number of pages that are fetched at the same time, over all"
                                    + " hosts"),
                    setting(
                            "crawl.shortestPoll",
                            SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(1)),
                            Duration.ofMinutes(2),
                            "shortest time between two requests for the same feed, list or"
                                    + " sitemap"),
                    setting(
                            "crawl.longestPoll",
                            SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(7)),
                            Duration.ofHours(1),
                            "longest time between two such requests, when nothing new is"
                                    + " announced"),
                    setting(
                            "crawl.firstRetry",
                            SettingTypes.duration(Duration.ofMillis(10), Duration.ofHours(1)),
                            Duration.ofMinutes(1),
                            "how long the crawler waits after a first failure; each further"
                                    + " failure doubles it"),
                    setting(
                            "crawl.bodyLimit",
                            SettingTypes.integer(16, 1 << 17),
                            5 << 10,
                            "largest page in KiB; larger ones are refused"),
                    setting(
                            "crawl.silence",
                            SettingTypes.duration(Duration.ofSeconds(1), Duration.ofDays(365)),
                            Duration.ofHours(6),
                            "an outlet that announces nothing new for longer is an incident"),
                    setting(
                            "crawl.webhook",
                            new SecretAddress(),
                            "",
                            "address that incidents are sent to, in Slack's format"),
                    setting(
                            "crawl.metrics",
                            LISTEN_ADDRESS,
                            "",
                            "address that `crawl` serves /metrics on, for Prometheus"),
                    setting(
                                    "clean.off",
                                    RULE_NAMES,
                                    List.of(),
                                    "bundled cleaning rules to switch off; ./julgi clean --explain"
                                            + " names them")
                            .in("language.cleanOff"),
                    setting(
                                    "clean.bareHeads",
                                    RULE_NAMES,
                                    List.of("연합뉴스"),
                                    "outlets whose titles come without brackets, so that 그래픽 or"
                                            + " 2보 is their first or last word")
                            .in("language.bareHeads"),
                    setting(
                                    "clean.rules",
                                    PATH_OR_NOTHING,
                                    "",
                                    "file of your own cleaning rules, applied after the bundled"
                                            + " ones")
                            .in("language.cleanRules"),
                    setting(
                                    "dictionary.file",
                                    PATH_OR_NOTHING,
                                    "",
                                    "file of your own terms, added to the bundled dictionary")
                            .in("language.dictionaryFile"),
                    setting(
                                    "dictionary.aliases",
                                    SettingTypes.yesOrNo(),
                                    false,
                                    "whether an alias counts as its term: 신종코로나 as 코로나19")
                            .in("nouns.aliases"),
                    setting(
                            "nouns.input",
                            SettingTypes.oneOf(InputField.class),
                            InputField.TITLE,
                            "text of an article that is tokenised"),
                    setting(
                            "nouns.minLength",
                            SettingTypes.integer(1, 10),
                            2,
                            "fewest characters of a token, unless the dictionary lists it"),
                    setting(
                                    "nouns.extraPos",
                                    SettingTypes.someOf(ExtraPos.class),
                                    Set.of(),
                                    "parts of speech that are tokens, besides nouns")
                            .formerly("nouns.also"),
                    setting(
                                    "nouns.numerals",
                                    SettingTypes.yesOrNo(),
                                    false,
                                    "whether numerals with a unit are tokens: 8720원; names as 3분기"
                                            + " always are")
                            .formerly("nouns.figures"),
                    setting(
                            "window.size",
                            SettingTypes.oneOf(WindowSize.class),
                            WindowSize.DAY,
                            "length of a window: a calendar day, week (from Monday) or month in"
                                    + " Seoul"),
                    setting(
                            "window.outOfOrder",
                            SettingTypes.duration(Duration.ZERO, Duration.ofDays(365)),
                            Duration.ofHours(1),
                            "how much older than the newest article another one may be and still be"
                                    + " in time"),
                    setting(
                            "window.allowedLateness",
                            SettingTypes.duration(Duration.ZERO, Duration.ofDays(365)),
                            Duration.ofDays(1),
                            "how long after its end a late article still corrects a window"),
                    setting(
                            "window.idleness",
                            SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(1)),
                            Duration.ofSeconds(30),
                            "time without articles after which a Kafka partition no longer delays"
                                    + " windows"),
                    setting(
                            "window.topics",
                            SettingTypes.integer(2, 500),
                            100,
                            "most topics of a window"),
                    setting(
                            "window.articlesPerTopic",
                            COUNT,
                            5,
                            "number of articles for which a window gets one topic"),
                    setting(
                            "window.minArticles",
                            COUNT,
                            20,
                            "windows with fewer articles get no topics"),
                    setting(
                                    "window.minTopicArticles",
                                    COUNT,
                                    3,
                                    "topics with fewer articles are dropped")
                            .formerly("window.topicArticles"),
                    setting(
                            "window.minShare",
                            SHARE,
                            0.5,
                            "smallest share of its dominant topic with which an article belongs to"
                                    + " that topic"),
                    setting(
                            "window.alpha",
                            PRIOR,
                            1.0,
                            "sum of the Dirichlet priors of an article's topics at the start of"
                                    + " training; replaces lda.alpha in the stream"),
                    setting(
                            "window.words",
                            SettingTypes.integer(1, 1_000),
                            30,
                            "number of words that are stored of a topic"),
                    setting(
                            "window.keywords",
                            SettingTypes.integer(1, 100),
                            5,
                            "number of keywords of a topic"),
                    setting(
                            "window.typicalArticles",
                            SettingTypes.integer(1, 1_000),
                            10,
                            "number of typical articles that are stored of a topic"),
                    setting(
                            "window.history",
                            SettingTypes.integer(1, 100),
                            7,
                            "number of previous windows used to judge novelty"),
                    setting(
                                    "window.previousRatio",
                                    SettingTypes.number(0, true, 100),
                                    0.5,
                                    "number of articles of previous windows that are modelled with"
                                            + " each article of a window")
                            .formerly("window.prior"),
                    setting(
                            "window.minNovelty",
                            SettingTypes.number(0, true, 50),
                            5.0,
                            "novelty from which a topic that continues no thread begins one:"
                                    + " -log10 of the probability that so many articles come by"
                                    + " chance"),
                    setting(
                            "window.linkSimilarity",
                            SHARE,
                            0.35,
                            "cosine similarity from which topics of successive windows belong to"
                                    + " one thread"),
                    setting(
                                    "window.splitMergeSimilarity",
                                    SHARE,
                                    0.3,
                                    "cosine similarity from which threads split and merge")
                            .formerly("window.kinSimilarity"),
                    setting(
                            "window.linkGap",
                            SettingTypes.integer(0, 1_000),
                            2,
                            "most windows in a row that a thread may miss and still continue"),
                    setting(
                            "timeline.minShare",
                            SHARE,
                            0.3,
                            "smallest share of its dominant topic with which an article belongs to"
                                    + " that topic"),
                    setting(
                            "timeline.minEntryArticles",
                            COUNT,
                            2,
                            "entries with fewer articles are dropped"),
                    setting(
                            "timeline.keywords",
                            SettingTypes.integer(1, 100),
                            5,
                            "number of keywords of an entry"),
                    setting(
                            "timeline.relevance",
                            SHARE,
                            0.6,
                            "λ of LDAvis's relevance, which ranks keywords: 1 by their probability"
                                    + " in the topic, 0 by their lift"),
                    setting(
                            "timeline.shownArticles",
                            SettingTypes.integer(1, 1_000),
                            50,
                            "number of articles that are stored inside an entry"),
                    setting(
                                    "lda.engine",
                                    ENGINE,
                                    Engine.MALLET,
                                    "what trains the topic models of windows, rebuilds and"
                                            + " evaluations: MALLET, or our faster SparseLDA"
                                            + " sampler")
                            .in("engine")
                            .formerly("array", "sparselda"),
                    setting(
                            "lda.iterations",
                            SettingTypes.integer(1, 100_000),
                            1_000,
                            "most sweeps of Gibbs sampling over all tokens in a training"),
                    setting(
                            "lda.tolerance",
                            SettingTypes.number(0, true, 1),
                            0.005,
                            "training ends early when the log-likelihood of a token rises by less"
                                    + " than this in 50 sweeps; 0: never; windows are always"
                                    + " trained to the end"),
                    setting(
                            "lda.alpha",
                            PRIOR,
                            0.1,
                            "Dirichlet prior of each topic in an article, at the start of"
                                    + " training"),
                    setting(
                            "lda.beta",
                            PRIOR,
                            0.01,
                            "Dirichlet prior of each token in a topic, at the start of training"),
                    setting(
                            "lda.seed",
                            SettingTypes.wholeNumber(),
                            1L,
                            "random seed of a training; the same seed gives the same model"),
                    setting(
                            "stream.checkpointInterval",
                            SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(1)),
                            Duration.ofSeconds(5),
                            "time between two checkpoints; results become visible at each"),
                    setting(
                            "stream.stateBackend",
                            SettingTypes.oneOf(StreamSettings.HASHMAP, StreamSettings.ROCKSDB),
                            StreamSettings.HASHMAP,
                            "where the stream keeps its state: in memory (hashmap) or on disk"
                                    + " (rocksdb)"),
                    setting(
                            "stream.checkpoints",
                            FOLDER_URI,
                            "",
                            "folder of the checkpoints; none: that of the cluster, or of the data"
                                    + " folder"),
                    setting(
                                    "stream.deduplicationTtl",
                                    SettingTypes.duration(
                                            Duration.ofMinutes(1), Duration.ofDays(3_650)),
                                    Duration.ofDays(30),
                                    "how long the id of an article is remembered to drop repeats")
                            .formerly("stream.repeatsTtl"),
                    setting(
                            "stream.modelTimeout",
                            SettingTypes.duration(Duration.ofSeconds(1), Duration.ofDays(1)),
                            Duration.ofMinutes(10),
                            "most time that training the topics of one window may take"),
                    setting(
                            "stream.provisionalTopics",
                            SettingTypes.duration(Duration.ZERO, Duration.ofDays(1)),
                            Duration.ofMinutes(1),
                            "how long after a new article the provisional topics of an open window"
                                    + " are updated; 0s: a window has no topics before it ends"),
                    setting(
                            "stream.dictionaryPoll",
                            SettingTypes.duration(Duration.ofMillis(100), Duration.ofDays(1)),
                            Duration.ofSeconds(5),
                            "how often the stream checks for a new version of the dictionary"),
                    setting(
                            "stream.parallelism",
                            TASKS,
                            2,
                            "number of parallel tasks of each step of the stream"),
                    setting(
                            "rebuild.trackedLimit",
                            SettingTypes.integer(1, 100_000),
                            100,
                            "most queries that a build has timelines for"),
                    setting(
                            "rebuild.keepBuilds",
                            SettingTypes.integer(1, 1_000),
                            7,
                            "number of finished builds that are kept"),
                    setting(
                            "rebuild.parallelism",
                            TASKS,
                            2,
                            "number of queries that are modelled at the same time"));

    private SettingList() {}

    /** The setting with this key, or that had it before. */
    static Optional<Setting<?>> find(String key) {
        return ALL.stream().filter(setting -> setting.isCalled(key)).findAny();
    }
}
