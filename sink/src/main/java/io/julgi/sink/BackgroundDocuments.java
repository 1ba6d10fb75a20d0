package io.julgi.sink;

import io.julgi.sink.mongo.Fields;
import io.julgi.topics.timeline.Background;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * How the background of a build's timelines stands in {@code backgrounds}: in several documents.
 */
final class BackgroundDocuments {
    static final String COLLECTION = "backgrounds";
    static final String BUILD = "build";

    /** A document is closed before it grows beyond this, unless a single article is larger. */
    private static final int BYTES_IN_CHUNK = 1_000_000;

    private static final String CHUNK = "chunk";
    private static final String CHUNKS = "chunks";
    private static final String ARTICLES = "articles";
    private static final String DAYS = "days";
    private static final String COUNTS = "counts";
    private static final String SAMPLE = "sample";

    private BackgroundDocuments() {}

    static String id(String build, int chunk) {
        return build + "/" + chunk;
    }

    /** The first one has the counts and says how many there are. */
    static List<BsonDocument> toBson(String build, Background background) {
        List<BsonDocument> documents = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int bytes = 0;
        for (String line : background.sample()) {
            int size = line.getBytes(StandardCharsets.UTF_8).length;
            if (!lines.isEmpty() && bytes + size > BYTES_IN_CHUNK) {
                documents.add(chunk(build, documents.size(), lines));
                lines = new ArrayList<>();
                bytes = 0;
            }
            lines.add(line);
            bytes += size;
        }
        documents.add(chunk(build, documents.size(), lines));
        Map<String, Integer> days = new TreeMap<>(background.days());
        documents
                .get(0)
                .append(CHUNKS, new BsonInt32(documents.size()))
                .append(ARTICLES, new BsonInt32(background.articles()))
                .append(DAYS, Fields.texts(List.copyOf(days.keySet())))
                .append(COUNTS, new BsonArray(days.values().stream().map(BsonInt32::new).toList()));
        return documents;
    }

    private static BsonDocument chunk(String build, int number, List<String> lines) {
        return new BsonDocument("_id", new BsonString(id(build, number)))
                .append(BUILD, new BsonString(build))
                .append(CHUNK, new BsonInt32(number))
                .append(SAMPLE, Fields.texts(lines));
    }

    /** How many documents there are, by the first one. */
    static int chunks(BsonDocument first) {
        return new Fields(first).number(CHUNKS);
    }

    /**
     * @param documents all of a build, in any order
     */
    static Background background(List<BsonDocument> documents) {
        List<Fields> inOrder =
                documents.stream()
                        .map(Fields::new)
                        .sorted(Comparator.comparingInt(chunk -> chunk.number(CHUNK)))
                        .toList();
        Fields first = inOrder.get(0);
        List<String> days = first.texts(DAYS);
        List<Integer> counts = first.numbers(COUNTS);
        Map<String, Integer> articlesOfDays = new LinkedHashMap<>();
        for (int day = 0; day < days.size(); day++) {
            articlesOfDays.put(days.get(day), counts.get(day));
        }
        return new Background(
                first.number(ARTICLES),
                articlesOfDays,
                inOrder.stream().flatMap(chunk -> chunk.texts(SAMPLE).stream()).toList());
    }
}
