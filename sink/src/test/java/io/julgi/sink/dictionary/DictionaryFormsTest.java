package io.julgi.sink.dictionary;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static io.julgi.sink.StoredDocuments.by010;
import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.sink.StoredDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryFormsTest {
    @Test
    void whatAnOlderVersionWroteIsReadAndWrittenAlike() {
        assertAlike(
                "dictionaryVersion",
                new DictionaryVersion(
                        "v2", "v1", TEN, "accepted 방역", List.of("방역", "K-방역=K+방역"), "오미크론\n"));
        assertAlike(
                "dictionaryVersionWithoutFile",
                new DictionaryVersion("v1", "", NINE, "", List.of(), ""));
        assertAlike("currentDictionary", new CurrentDictionary("v2", TEN, "v1"));
        assertAlike("wordDecision", new WordDecision("방역", WordDecision.State.ACCEPTED, NINE));
    }

    private static void assertAlike(String name, Record record) {
        assertThat(StoredDocuments.written(DictionaryForms.DOCUMENTS, record))
                .as(name)
                .isEqualTo(by010(name));
        Object read =
                StoredDocuments.read(DictionaryForms.DOCUMENTS, by010(name), record.getClass());
        assertThat(read).as(name).isEqualTo(record);
    }
}
