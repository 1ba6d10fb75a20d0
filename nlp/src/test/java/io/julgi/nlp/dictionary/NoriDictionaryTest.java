package io.julgi.nlp.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.nlp.nouns.NounTokenizer;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NoriDictionaryTest {
    @Test
    void isReadToItsEndByAThreadThatIsInterrupted() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        // Classes of its own, for those of this process have read the dictionary already.
        try (URLClassLoader classes = classesOfTheirOwn()) {
            Class<?> tokenizer = classes.loadClass(NounTokenizer.class.getName());
            Future<Boolean> stillInterrupted =
                    thread.submit(
                            () -> {
                                Thread.currentThread().interrupt();
                                var unused = tokenizer.getConstructor().newInstance();
                                return Thread.interrupted();
                            });

            assertThat(stillInterrupted.get()).isTrue();
            Object later = tokenizer.getConstructor().newInstance();
            assertThat(tokenizer.getMethod("tokens", String.class).invoke(later, "기준금리 동결"))
                    .isEqualTo(List.of("기준", "금리", "동결"));
        } finally {
            thread.shutdownNow();
        }
    }

    private static URLClassLoader classesOfTheirOwn() throws IOException {
        URL[] path =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .map(NoriDictionaryTest::url)
                        .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
