package io.julgi.sink;

import io.julgi.sink.mongo.Fields;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.EntryArticle;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Series;
import io.julgi.topics.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * How a timeline stands in the collections {@code timelines}, {@code timelineParts} and {@code
 * entryArticles}; why there are three is told in the package's description.
 */
final class TimelineDocuments {
    static final String TIMELINES = "timelines";
    static final String PARTS = "timelineParts";
    static final String ENTRY_ARTICLES = "entryArticles";

    /** Of one chunk in {@link #ENTRY_ARTICLES}. */
    static final int IDS_IN_CHUNK = 1_000;

    /** A document is closed before it grows beyond this, unless a single entry is larger. */
    static final int BYTES_IN_PART = 1_000_000;

    static final String BUILD = "build";
    static final String TIMELINE = "timeline";
    static final String PART = "part";
    static final String PARTS_AFTER = "parts";
    static final String ENTRY = "entry";
    static final String CHUNK = "chunk";

    private static final String QUERY = "query";
    private static final String LEVEL = "level";
    private static final String ARTICLES = "articles";
    private static final String ENTRIES = "entries";
    private static final String SERIES = "series";
    private static final String JUNK = "junk";
    private static final String MODEL = "model";
    private static final String TOPICS = "topics";
    private static final String NPMI = "npmi";
    private static final String PERPLEXITY = "perplexity";
    private static final String CANDIDATES = "candidates";
    private static final String ITERATIONS = "iterations";
    private static final String SEED = "seed";
    private static final String VOCABULARY = "vocabulary";
    private static final String DICTIONARY = "dictionary";
    private static final String ID = "id";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PEAK = "peak";
    private static final String KEYWORDS = "keywords";
    private static final String LABEL = "label";
    private static final String SIZE = "size";
    private static final String SHARE = "share";
    private static final String STATE = "state";
    private static final String STEADY = "steady";
    private static final String THEME = "theme";
    private static final String STABILITY = "stability";
    private static final String OUTLETS = "outlets";
    private static final String OUTLET = "outlet";
    private static final String TITLE = "title";
    private static final String URL = "url";
    private static final String VERSIONS = "versions";
    private static final String PUBLISHED_AT = "publishedAt";
    private static final String DAYS = "days";
    private static final String COUNTS = "counts";

    private TimelineDocuments() {}

    /**
     * A timeline as it is stored.
     *
     * @param head goes to {@link #TIMELINES}
     * @param parts what does not fit into the head, goes to {@link #PARTS}
     * @param chunks all articles of the entries, goes to {@link #ENTRY_ARTICLES}
     */
    record Stored(BsonDocument head, List<BsonDocument> parts, List<BsonDocument> chunks) {}

    static String id(String build, String query, Level level) {
        return build + "/" + level.key() + "/" + QueryKey.of(query);
    }

    static String partId(String timeline, int part) {
        return part + "/" + timeline;
    }

    static String chunkId(String build, String entry, int chunk) {
        return build + "/" + entry + "/" + chunk;
    }

    static Stored toBson(String build, Timeline timeline) {
        String id = id(build, timeline.query(), timeline.level());
        List<BsonDocument> parts = new ArrayList<>();
        BsonDocument head =
                new BsonDocument("_id", new BsonString(id))
                        .append(BUILD, new BsonString(build))
                        .append(QUERY, new BsonString(timeline.query()))
                        .append(LEVEL, new BsonString(timeline.level().key()))
                        .append(ARTICLES, new BsonInt32(timeline.articles()))
                        .append(JUNK, new BsonInt32(timeline.junk()))
                        .append(MODEL, model(timeline.model()));

        Filling filling = new Filling(build, id, head, parts);
        timeline.entries().forEach(entry -> filling.add(ENTRIES, entry(entry)));
        timeline.series().forEach(series -> filling.add(SERIES, series(series)));
        head.append(PARTS_AFTER, new BsonInt32(parts.size()));

        List<BsonDocument> chunks = new ArrayList<>();
        for (Entry entry : timeline.entries()) {
            chunks.addAll(chunks(build, id, entry));
        }
        return new Stored(head, parts, chunks);
    }

    /** Fills the head, then one part after the other, in the order of the timeline. */
    private static final class Filling {
        private final String build;
        private final String timeline;
        private final List<BsonDocument> parts;
        private BsonDocument current;
        private int bytes;

        Filling(String build, String timeline, BsonDocument head, List<BsonDocument> parts) {
            this.build = build;
            this.timeline = timeline;
            this.parts = parts;
            open(head);
        }

        void add(String list, BsonDocument element) {
            int size = sizeOf(element);
            boolean empty =
                    current.getArray(ENTRIES).isEmpty() && current.getArray(SERIES).isEmpty();
            if (!empty && bytes + size > BYTES_IN_PART) {
                int number = parts.size() + 1;
                BsonDocument part =
                        new BsonDocument("_id", new BsonString(partId(timeline, number)))
                                .append(BUILD, new BsonString(build))
                                .append(TIMELINE, new BsonString(timeline))
                                .append(PART, new BsonInt32(number));
                parts.add(part);
                open(part);
            }
            current.getArray(list).add(element);
            bytes += size;
        }

        private void open(BsonDocument document) {
            current = document.append(ENTRIES, new BsonArray()).append(SERIES, new BsonArray());
            bytes = sizeOf(document);
        }

        private static int sizeOf(BsonDocument document) {
            return new RawBsonDocument(document, new BsonDocumentCodec())
                    .getByteBuffer()
                    .remaining();
        }
    }

    private static List<BsonDocument> chunks(String build, String timeline, Entry entry) {
        List<BsonDocument> chunks = new ArrayList<>();
        List<String> ids = entry.articleIds();
        for (int from = 0; from < ids.size(); from += IDS_IN_CHUNK) {
            int chunk = from / IDS_IN_CHUNK;
            List<String> some = ids.subList(from, Math.min(from + IDS_IN_CHUNK, ids.size()));
            chunks.add(
                    new BsonDocument("_id", new BsonString(chunkId(build, entry.id(), chunk)))
                            .append(BUILD, new BsonString(build))
                            .append(TIMELINE, new BsonString(timeline))
                            .append(ENTRY, new BsonString(entry.id()))
                            .append(CHUNK, new BsonInt32(chunk))
                            .append(ARTICLES, Fields.texts(some)));
        }
        return chunks;
    }

    private static BsonDocument model(Timeline.Model model) {
        return new BsonDocument(TOPICS, new BsonInt32(model.topics()))
                .append(NPMI, new BsonDouble(model.npmi()))
                .append(
                        CANDIDATES,
                        Fields.documents(
                                model.candidates(),
                                candidate ->
                                        new BsonDocument(TOPICS, new BsonInt32(candidate.topics()))
                                                .append(NPMI, new BsonDouble(candidate.npmi()))
                                                .append(
                                                        PERPLEXITY,
                                                        new BsonDouble(candidate.perplexity()))))
                .append(ITERATIONS, new BsonInt32(model.iterations()))
                .append(SEED, new BsonInt64(model.seed()))
                .append(VOCABULARY, new BsonInt32(model.vocabulary()))
                .append(DICTIONARY, new BsonString(model.dictionary()));
    }

    private static BsonDocument entry(Entry entry) {
        return new BsonDocument(ID, new BsonString(entry.id()))
                .append(FROM, Fields.day(entry.from()))
                .append(TO, Fields.day(entry.to()))
                .append(PEAK, Fields.day(entry.peak()))
                .append(KEYWORDS, Fields.texts(entry.keywords()))
                .append(LABEL, new BsonString(entry.label()))
                .append(SIZE, new BsonInt32(entry.size()))
                .append(SHARE, new BsonDouble(entry.share()))
                .append(STATE, ThreadDocuments.state(entry.state()))
                .append(STEADY, new BsonBoolean(entry.steady()))
                .append(THEME, new BsonString(entry.theme()))
                .append(STABILITY, new BsonDouble(entry.stability()))
                .append(OUTLETS, outlets(entry.outlets()))
                .append(ARTICLES, Fields.documents(entry.articles(), TimelineDocuments::article));
    }

    /** A list, because an outlet's name may hold a dot or a dollar, and because order counts. */
    private static BsonArray outlets(Map<String, Integer> outlets) {
        return Fields.documents(
                List.copyOf(outlets.entrySet()),
                outlet ->
                        new BsonDocument(OUTLET, new BsonString(outlet.getKey()))
                                .append(ARTICLES, new BsonInt32(outlet.getValue())));
    }

    private static BsonDocument article(EntryArticle article) {
        return new BsonDocument(ID, new BsonString(article.id()))
                .append(TITLE, new BsonString(article.title()))
                .append(URL, new BsonString(article.url()))
                .append(OUTLET, new BsonString(article.outlet()))
                .append(PUBLISHED_AT, Fields.moment(article.publishedAt()))
                .append(SHARE, new BsonDouble(article.share()))
                .append(VERSIONS, new BsonInt32(article.versions()));
    }

    /** Days and counts side by side take half of the room that a document a day would. */
    private static BsonDocument series(Series series) {
        return new BsonDocument(THEME, new BsonString(series.theme()))
                .append(KEYWORDS, Fields.texts(series.keywords()))
                .append(
                        DAYS,
                        new BsonArray(
                                series.points().stream()
                                        .map(point -> Fields.day(point.day()))
                                        .toList()))
                .append(
                        COUNTS,
                        new BsonArray(
                                series.points().stream()
                                        .map(point -> new BsonInt32(point.articles()))
                                        .toList()));
    }

    /** How many documents in {@link #PARTS} go with this head. */
    static int partsAfter(BsonDocument head) {
        return new Fields(head).number(PARTS_AFTER);
    }

    /**
     * @param parts all of them, in any order
     */
    static Timeline timeline(BsonDocument head, List<BsonDocument> parts) {
        Fields fields = new Fields(head);
        List<Entry> entries = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        List<Fields> inOrder = new ArrayList<>(parts.stream().map(Fields::new).toList());
        inOrder.sort((one, other) -> Integer.compare(one.number(PART), other.number(PART)));
        inOrder.add(0, fields);
        for (Fields part : inOrder) {
            entries.addAll(part.documents(ENTRIES, TimelineDocuments::entry));
            series.addAll(part.documents(SERIES, TimelineDocuments::series));
        }
        return new Timeline(
                fields.text(QUERY),
                level(fields.text(LEVEL)),
                fields.number(ARTICLES),
                List.copyOf(entries),
                List.copyOf(series),
                (int) fields.countOrZero(JUNK),
                model(fields.document(MODEL)));
    }

    static List<String> articleIds(BsonDocument chunk) {
        return new Fields(chunk).texts(ARTICLES);
    }

    static int chunk(BsonDocument chunk) {
        return new Fields(chunk).number(CHUNK);
    }

    private static Level level(String key) {
        return Arrays.stream(Level.values())
                .filter(level -> level.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No level '%s' is known".formatted(key)));
    }

    private static Timeline.Model model(Fields fields) {
        return new Timeline.Model(
                fields.number(TOPICS),
                fields.real(NPMI),
                fields.documents(
                        CANDIDATES,
                        candidate ->
                                new Timeline.Candidate(
                                        candidate.number(TOPICS),
                                        candidate.real(NPMI),
                                        candidate.realIfThere(PERPLEXITY).orElse(Double.NaN))),
                fields.number(ITERATIONS),
                fields.count(SEED),
                fields.number(VOCABULARY),
                fields.text(DICTIONARY));
    }

    private static Entry entry(Fields fields) {
        Map<String, Integer> outlets = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> outlet :
                fields.documents(
                        OUTLETS, each -> Map.entry(each.text(OUTLET), each.number(ARTICLES)))) {
            outlets.put(outlet.getKey(), outlet.getValue());
        }
        return new Entry(
                fields.text(ID),
                fields.day(FROM),
                fields.day(TO),
                fields.day(PEAK),
                fields.texts(KEYWORDS),
                fields.text(LABEL),
                fields.number(SIZE),
                fields.real(SHARE),
                ThreadDocuments.state(fields.text(STATE)),
                fields.flag(STEADY),
                fields.text(THEME),
                fields.real(STABILITY),
                outlets,
                fields.documents(ARTICLES, TimelineDocuments::article),
                List.of());
    }

    private static EntryArticle article(Fields fields) {
        return new EntryArticle(
                fields.text(ID),
                fields.text(TITLE),
                fields.text(URL),
                fields.text(OUTLET),
                fields.moment(PUBLISHED_AT),
                fields.real(SHARE),
                // Builds of before stories were known have none.
                Math.max(1, (int) fields.countOrZero(VERSIONS)));
    }

    private static Series series(Fields fields) {
        List<LocalDate> days = fields.days(DAYS);
        List<Integer> counts = fields.numbers(COUNTS);
        List<Series.Point> points = new ArrayList<>(days.size());
        for (int i = 0; i < days.size(); i++) {
            points.add(new Series.Point(days.get(i), counts.get(i)));
        }
        return new Series(fields.text(THEME), fields.texts(KEYWORDS), points);
    }
}
