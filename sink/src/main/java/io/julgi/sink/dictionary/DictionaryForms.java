package io.julgi.sink.dictionary;

import io.julgi.sink.mongo.Documents;
import io.julgi.sink.mongo.StoredForm;
import io.julgi.sink.mongo.StoredForm.StoredType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Exceptions in the stored form of dictionary versions and of decisions about words. */
public final class DictionaryForms {
    public static final Documents DOCUMENTS =
            new Documents(
                    List.of(
                            StoredForm.of(DictionaryVersion.class)
                                    .required("accepted")
                                    .absentWhen("file", "")
                                    .converted(
                                            "file",
                                            StoredType.of(byte[].class),
                                            DictionaryForms::deflated,
                                            DictionaryForms::inflated),
                            StoredForm.of(CurrentDictionary.class)
                                    .derived("_id", current -> DictionaryVersions.CURRENT),
                            StoredForm.of(WordDecision.class).named("word", "_id")));

    private DictionaryForms() {}

    /** A file of 100,000 terms is 1.5 MB as it is, and half of that deflated. */
    static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static String inflated(byte[] bytes) {
        try (InflaterInputStream inflater =
                new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(inflater.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored file of a dictionary is broken", e);
        }
    }
}
