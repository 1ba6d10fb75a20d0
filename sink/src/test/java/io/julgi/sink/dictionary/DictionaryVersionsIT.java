package io.julgi.sink.dictionary;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.sink.Store;
import io.julgi.sink.StoredDocuments;
import io.julgi.sink.TestMongo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DictionaryVersionsIT {
    private static final Instant ELEVEN = TEN.plusSeconds(3_600);
    private static final String BUNDLED = UserDictionary.bundled().version();

    private TestMongo mongo;
    private Store store;
    private DictionaryVersions dictionary;

    @BeforeEach
    void open() {
        mongo = TestMongo.inMemory();
        store = mongo.store();
        dictionary = store.dictionary();
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void theProductsOwnDictionaryIsInForceBeforeAnythingIsStored() {
        assertThat(dictionary.current()).isEmpty();
        assertThat(dictionary.read().id()).isEqualTo(BUNDLED);
        assertThat(dictionary.find(BUNDLED)).contains(DictionaryVersion.bundled());
        assertThat(dictionary.list(10)).isEmpty();
    }

    @Test
    void aJobThatStartsNotesWhatIsInForceOnce() {
        assertThat(dictionary.inForce(Optional.empty(), NINE).id()).isEqualTo(BUNDLED);
        assertThat(dictionary.inForce(Optional.empty(), TEN).id()).isEqualTo(BUNDLED);

        assertThat(dictionary.list(10)).extracting(DictionaryVersion::id).containsExactly(BUNDLED);
        assertThat(dictionary.current()).contains(new CurrentDictionary(BUNDLED, NINE, ""));
    }

    @Test
    void theFileOfAProcessThatStartsBecomesPartOfTheVersion() {
        dictionary.accept(List.of("씽큐큐"), NINE);
        UserDictionary file = UserDictionary.parse("terms.txt", "핑크퐁퐁 # mine");

        DictionaryVersion version = dictionary.inForce(Optional.of(file), TEN);

        assertThat(version.reason()).isEqualTo("dictionary.file changed");
        assertThat(version.dictionary().contains("씽큐큐")).isTrue();
        assertThat(version.dictionary().contains("핑크퐁퐁")).isTrue();
        assertThat(dictionary.inForce(Optional.of(file), ELEVEN)).isEqualTo(version);
        assertThat(dictionary.inForce(Optional.empty(), ELEVEN)).isEqualTo(version);
    }

    @Test
    void anAcceptedTermMakesAVersionThatIsInForceAtOnce() {
        DictionaryVersion version = dictionary.accept(List.of("씽큐큐"), NINE);

        assertThat(version.id()).isNotEqualTo(BUNDLED).isEqualTo(version.dictionary().version());
        assertThat(version.dictionary().contains("씽큐큐")).isTrue();
        assertThat(version.dictionary().contains("더불어민주당")).isTrue();
        assertThat(version.previous()).isEqualTo(BUNDLED);
        assertThat(version.reason()).isEqualTo("accepted 씽큐큐");
        assertThat(dictionary.read()).isEqualTo(version);
    }

    @Test
    void acceptingAgainChangesNothing() {
        DictionaryVersion first = dictionary.accept(List.of("씽큐큐"), NINE);
        DictionaryVersion again = dictionary.accept(List.of("씽큐큐"), TEN);

        assertThat(again).isEqualTo(first);
        assertThat(dictionary.current().orElseThrow().since()).isEqualTo(NINE);
    }

    @Test
    void theSameTermsAreTheSameVersionWhateverTheOrder() {
        dictionary.accept(List.of("씽큐큐"), NINE);
        String one = dictionary.accept(List.of("핑크퐁퐁"), TEN).id();
        dictionary.revert(BUNDLED, TEN);
        dictionary.accept(List.of("핑크퐁퐁"), TEN);

        assertThat(dictionary.accept(List.of("씽큐큐"), ELEVEN).id()).isEqualTo(one);
    }

    @Test
    void aWrongTermChangesNothing() {
        assertThatThrownBy(() -> dictionary.accept(List.of("씽큐큐", "두 낱말"), NINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("두 낱말");
        assertThat(dictionary.current()).isEmpty();
    }

    @Test
    void aWithdrawnTermIsNoTermAnyMore() {
        String one = dictionary.accept(List.of("씽큐큐"), NINE).id();
        dictionary.accept(List.of("핑크퐁퐁 = 핑크 퐁퐁"), TEN);

        DictionaryVersion left = dictionary.withdraw(List.of("핑크퐁퐁"), ELEVEN);

        assertThat(left.accepted()).containsExactly("씽큐큐");
        assertThat(left.id()).isEqualTo(one);
    }

    @Test
    void theUsersFileIsPartOfTheVersionAndIsReplacedAsAWhole() {
        dictionary.load("terms.txt", "씽큐큐\n핑크퐁퐁", NINE);
        DictionaryVersion version = dictionary.load("terms.txt", "핑크퐁퐁 # only", TEN);

        assertThat(version.dictionary().contains("씽큐큐")).isFalse();
        assertThat(version.dictionary().contains("핑크퐁퐁")).isTrue();
        assertThat(version.reason()).isEqualTo("loaded terms.txt");
        assertThat(dictionary.load("empty.txt", "", ELEVEN).id()).isEqualTo(BUNDLED);
    }

    @Test
    void aFileOfAHundredThousandTermsFitsIntoADocument() {
        String terms =
                IntStream.range(0, 100_000)
                        .mapToObj(DictionaryVersionsIT::word)
                        .reduce(
                                new StringBuilder(),
                                (text, word) -> text.append(word).append('\n'),
                                StringBuilder::append)
                        .toString();

        DictionaryVersion version = dictionary.load("large.txt", terms, NINE);

        BsonDocument stored = StoredDocuments.written(DictionaryForms.DOCUMENTS, version);
        assertThat(stored.getBinary("file").getData().length).isLessThan(1_000_000);
        assertThat(dictionary.read().dictionary().size())
                .isEqualTo(UserDictionary.bundled().size() + 100_000);
    }

    /** Different for each number: six syllables, of which four say it. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("갸갸");
        for (int rest = number, i = 0; i < 4; i++, rest /= 18) {
            word.append((char) ('가' + 28 * (rest % 18)));
        }
        return word.toString();
    }

    @Test
    void revertingPutsAnEarlierVersionBack() {
        DictionaryVersion first = dictionary.accept(List.of("씽큐큐"), NINE);
        DictionaryVersion second = dictionary.accept(List.of("핑크퐁퐁"), TEN);

        assertThat(dictionary.revert(first.id(), ELEVEN)).isEqualTo(first);
        assertThat(dictionary.current())
                .contains(new CurrentDictionary(first.id(), ELEVEN, second.id()));
        assertThat(dictionary.list(10)).containsExactly(second, first);
        assertThat(dictionary.revert(BUNDLED, ELEVEN).accepted()).isEmpty();
    }

    @Test
    void revertingToAnUnknownVersionNamesTheKnownOnes() {
        assertThatThrownBy(() -> dictionary.revert("0123", NINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0123")
                .hasMessageContaining(BUNDLED);
        DictionaryVersion made = dictionary.accept(List.of("씽큐큐"), NINE);
        assertThatThrownBy(() -> dictionary.revert("0123", TEN)).hasMessageContaining(made.id());
    }

    @Test
    void aProgramWithAnotherDictionaryOfItsOwnMakesAVersionOfTheSameAcceptedTerms() {
        DictionaryVersion older =
                new DictionaryVersion("0lder0000000", "", NINE, "accepted 씽큐큐", List.of("씽큐큐"), "");
        store.bulk(DictionaryVersions.COLLECTION)
                .write(List.of(DictionaryForms.DOCUMENTS.upsert(older)));
        dictionary.revert(older.id(), NINE);

        DictionaryVersion now = dictionary.inForce(Optional.empty(), TEN);

        assertThat(now.accepted()).containsExactly("씽큐큐");
        assertThat(now.id()).isEqualTo(now.dictionary().version()).isNotEqualTo(older.id());
        assertThat(now.previous()).isEqualTo(older.id());
        assertThat(dictionary.read()).isEqualTo(now);
    }

    @Test
    void twoWhoAcceptAtOnceBothSucceed() throws Exception {
        dictionary.accept(List.of("씽큐큐"), NINE);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (Store other = mongo.store()) {
            List<Future<DictionaryVersion>> made =
                    people.invokeAll(
                            List.<Callable<DictionaryVersion>>of(
                                    () -> dictionary.accept(List.of("핑크퐁퐁"), TEN),
                                    () -> other.dictionary().accept(List.of("버라이즌즌"), TEN)));
            for (Future<DictionaryVersion> each : made) {
                each.get();
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(dictionary.read().accepted()).containsExactly("버라이즌즌", "씽큐큐", "핑크퐁퐁");
    }

    @Test
    void aVersionComesBackTheSame() {
        Stream.of(
                        DictionaryVersion.bundled(),
                        new DictionaryVersion("a", "b", NINE, "r", List.of("가나 = 가 나"), "다라\n"))
                .forEach(
                        version ->
                                assertThat(
                                                StoredDocuments.read(
                                                        DictionaryForms.DOCUMENTS,
                                                        StoredDocuments.written(
                                                                DictionaryForms.DOCUMENTS, version),
                                                        DictionaryVersion.class))
                                        .isEqualTo(version));
    }
}
