package io.julgi.bench.lda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.julgi.bench.topics.ScoredTopics;
import io.julgi.topics.lda.Corpus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The files that are handed to the peers' scripts and taken back; {@code corpus.py} knows them. */
final class PeerFiles {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PeerFiles() {}

    /**
     * What a peer gave back.
     *
     * @param documents its own, where it makes its own words
     */
    record PeerModel(
            ScoredTopics topics, double seconds, String note, Optional<List<int[]>> documents) {}

    static void writeCorpus(
            Path file, Corpus seen, List<String> titles, List<String> dates, int topics, long seed)
            throws IOException {
        ObjectNode json = MAPPER.createObjectNode();
        seen.vocabulary().forEach(json.putArray("vocabulary")::add);
        ArrayNode documents = json.putArray("documents");
        for (int[] document : seen.documents()) {
            ArrayNode words = documents.addArray();
            for (int word : document) {
                words.add(word);
            }
        }
        titles.forEach(json.putArray("titles")::add);
        dates.forEach(json.putArray("dates")::add);
        json.put("topics", topics);
        json.put("seed", seed);
        MAPPER.writeValue(file.toFile(), json);
    }

    static PeerModel readModel(Path file, int words) throws IOException {
        JsonNode json = MAPPER.readTree(file.toFile());
        List<List<Integer>> tops = new ArrayList<>();
        json.required("topics")
                .forEach(
                        topic ->
                                tops.add(
                                        StreamSupport.stream(topic.spliterator(), false)
                                                .map(JsonNode::asInt)
                                                .toList()));
        double[][] wordTopics =
                json.has("phi")
                        ? readPhi(Path.of(json.get("phi").asText()), tops.size(), words)
                        : new double[0][];
        List<int[]> documents = new ArrayList<>();
        json.path("documents").forEach(document -> documents.add(ints(document)));
        return new PeerModel(
                new ScoredTopics(
                        tops,
                        wordTopics,
                        doubles(json.path("shares")),
                        ints(json.required("dominant"))),
                json.required("seconds").asDouble(),
                json.path("note").asText(""),
                documents.isEmpty() ? Optional.empty() : Optional.of(documents));
    }

    private static double[][] readPhi(Path file, int topics, int words) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        double[][] phi = new double[topics][words];
        for (double[] row : phi) {
            bytes.asDoubleBuffer().get(row);
            bytes.position(bytes.position() + words * Double.BYTES);
        }
        Files.delete(file);
        return phi;
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
