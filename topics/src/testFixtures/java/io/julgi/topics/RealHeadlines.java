package io.julgi.topics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Ten thousand dated headlines of Yonhap, 2016 to 2020, where they are at hand. */
public final class RealHeadlines {
    private RealHeadlines() {}

    /** All of them with their tokens; skips the test where they are absent. */
    public static List<Article> read() throws IOException {
        Path file = data().resolve("ynat-dev.jsonl");
        assumeTrue(
                Files.exists(file),
                "No " + file + "; name the folder of ynat-dev.jsonl with -Djulgi.data=DIR");
        ArticleJson json = new ArticleJson(Clock.systemUTC());
        TextCleaner cleaner = new TextCleaner();
        NounTokenizer tokenizer = new NounTokenizer();
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            json.read("ynat", 1, line)
                    .accepted()
                    .ifPresent(one -> articles.add(tokenizer.tokenize(cleaner.clean(one))));
        }
        return articles;
    }

    /** The first {@code shared/data} in a folder above, unless a property names another. */
    private static Path data() {
        String named = System.getProperty("julgi.data");
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("shared/data") : folder.resolve("shared/data");
    }
}
