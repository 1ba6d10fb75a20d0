package io.julgi.bench.lda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.julgi.bench.lda.PeerFiles.PeerModel;
import io.julgi.topics.lda.Corpus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerFilesTest {
    @TempDir private Path folder;

    @Test
    void handsOverTheTokensWithTitlesAndDates() throws IOException {
        Corpus corpus = new Corpus(List.of("금리", "환율"), List.of(new int[] {1, 0}, new int[0]));

        Path file = folder.resolve("corpus.json");
        PeerFiles.writeCorpus(
                file, corpus, List.of("환율·금리", "속보"), List.of("2020-03-01", "2020-03-02"), 7, 3);

        JsonNode json = new JsonMapper().readTree(file.toFile());
        assertThat(json.get("vocabulary")).hasToString("[\"금리\",\"환율\"]");
        assertThat(json.get("documents")).hasToString("[[1,0],[]]");
        assertThat(json.get("titles")).hasToString("[\"환율·금리\",\"속보\"]");
        assertThat(json.get("dates")).hasToString("[\"2020-03-01\",\"2020-03-02\"]");
        assertThat(json.get("topics").asInt()).isEqualTo(7);
        assertThat(json.get("seed").asLong()).isEqualTo(3);
    }

    @Test
    void takesAModelWithItsDistributions() throws IOException {
        ByteBuffer phi = ByteBuffer.allocate(4 * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        phi.putDouble(0.25).putDouble(0.75).putDouble(0.5).putDouble(0.5);
        Path binary = Files.write(folder.resolve("phi"), phi.array());
        Path file =
                Files.writeString(
                        folder.resolve("model.json"),
                        """
                        {"seconds": 1.5, "topics": [[1, 0], [0, 1]], "phi": "%s",
                         "shares": [0.4, 0.6], "dominant": [1, -1], "note": "x"}
                        """
                                .formatted(binary.toString()));

        PeerModel model = PeerFiles.readModel(file, 2);

        assertThat(model.seconds()).isEqualTo(1.5);
        assertThat(model.topics().words()).containsExactly(List.of(1, 0), List.of(0, 1));
        assertThat(model.topics().wordTopics())
                .isDeepEqualTo(new double[][] {{0.25, 0.75}, {0.5, 0.5}});
        assertThat(model.topics().shares()).containsExactly(0.4, 0.6);
        assertThat(model.topics().dominant()).containsExactly(1, -1);
        assertThat(model.documents()).isEmpty();
        assertThat(binary).doesNotExist();
    }

    @Test
    void takesAModelWithWordsOfItsOwnAndNoDistributions() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("model.json"),
                        """
                        {"seconds": 2, "topics": [[2]], "dominant": [0], "documents": [[2, 1], []]}
                        """);

        PeerModel model = PeerFiles.readModel(file, 2);

        assertThat(model.topics().wordTopics()).isEmpty();
        assertThat(model.documents().orElseThrow().get(0)).containsExactly(2, 1);
        assertThat(model.note()).isEmpty();
    }
}
