package io.julgi.sink;

import io.julgi.topics.timeline.Background;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of the background of a build's timelines, as it stands in {@code backgrounds}.
 *
 * @param chunk from 0
 * @param sample some lines of the sample
 * @param chunks how many there are; this and what follows stands in the first one only
 * @param days with articles, and at their places in {@code counts} how many
 */
record BackgroundChunk(
        String id,
        String build,
        int chunk,
        List<String> sample,
        int chunks,
        int articles,
        List<String> days,
        List<Integer> counts) {
    static final String COLLECTION = "backgrounds";

    /** A document is closed before it grows beyond this, unless a single article is larger. */
    private static final int BYTES_IN_CHUNK = 1_000_000;

    static String id(String build, int chunk) {
        return build + "/" + chunk;
    }

    /** The first one has the counts and says how many there are. */
    static List<BackgroundChunk> of(String build, Background background) {
        List<List<String>> samples = samples(background.sample());
        Map<String, Integer> days = new TreeMap<>(background.days());
        List<BackgroundChunk> chunks = new ArrayList<>();
        for (List<String> sample : samples) {
            int chunk = chunks.size();
            boolean first = chunk == 0;
            chunks.add(
                    new BackgroundChunk(
                            id(build, chunk),
                            build,
                            chunk,
                            sample,
                            first ? samples.size() : 0,
                            first ? background.articles() : 0,
                            first ? List.copyOf(days.keySet()) : List.of(),
                            first ? List.copyOf(days.values()) : List.of()));
        }
        return chunks;
    }

    private static List<List<String>> samples(List<String> lines) {
        List<List<String>> samples = new ArrayList<>();
        List<String> sample = new ArrayList<>();
        int bytes = 0;
        for (String line : lines) {
            int size = line.getBytes(StandardCharsets.UTF_8).length;
            if (!sample.isEmpty() && bytes + size > BYTES_IN_CHUNK) {
                samples.add(sample);
                sample = new ArrayList<>();
                bytes = 0;
            }
            sample.add(line);
            bytes += size;
        }
        samples.add(sample);
        return samples;
    }

    /** Whether the counts stand in another one. */
    boolean isLater() {
        return chunk > 0;
    }

    /**
     * The background of these chunks.
     *
     * @param chunks all of a build, in any order
     */
    static Background background(List<BackgroundChunk> chunks) {
        List<BackgroundChunk> inOrder =
                chunks.stream().sorted(Comparator.comparingInt(BackgroundChunk::chunk)).toList();
        BackgroundChunk first = inOrder.get(0);
        Map<String, Integer> articlesOfDays = new LinkedHashMap<>();
        for (int day = 0; day < first.days().size(); day++) {
            articlesOfDays.put(first.days().get(day), first.counts().get(day));
        }
        return new Background(
                first.articles(),
                articlesOfDays,
                inOrder.stream().flatMap(chunk -> chunk.sample().stream()).toList());
    }
}
