package io.julgi.sink.dictionary;

import io.julgi.nlp.dictionary.UserDictionary;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A dictionary as it was at one time: the one that comes with the product, the terms of the user's
 * own file, the terms that were accepted. Only the last two are kept here; the first is in the
 * program.
 *
 * @param id what articles are stamped with: the {@link UserDictionary#version()} that this was when
 *     it was made. With a program whose own dictionary is another one it is another one, too; see
 *     {@link DictionaryVersions#inForce}
 * @param previous the version it was made from; empty for the first
 * @param madeAt when
 * @param reason what is different from the previous, for people
 * @param accepted lines of the dictionary's text form, in alphabetical order
 * @param file the text of the user's own file; may be empty
 */
public record DictionaryVersion(
        String id,
        String previous,
        Instant madeAt,
        String reason,
        List<String> accepted,
        String file)
        implements Serializable {
    public DictionaryVersion {
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
        file = file == null ? "" : file;
    }

    /** The dictionary that comes with the product and nothing else: in force until one is made. */
    public static DictionaryVersion bundled() {
        return new DictionaryVersion(
                UserDictionary.bundled().version(),
                "",
                Instant.EPOCH,
                "comes with the product",
                List.of(),
                "");
    }

    /** All terms of this version together. */
    public UserDictionary dictionary() {
        return dictionary(accepted, file);
    }

    /** Where two name one word, the user's file counts more than the product, accepting more. */
    static UserDictionary dictionary(List<String> accepted, String file) {
        UserDictionary all = UserDictionary.bundled();
        if (!file.isEmpty()) {
            all = all.plus(UserDictionary.parse("the user's file", file));
        }
        if (!accepted.isEmpty()) {
            all = all.plus(UserDictionary.parse("accepted terms", String.join("\n", accepted)));
        }
        return all;
    }
}
