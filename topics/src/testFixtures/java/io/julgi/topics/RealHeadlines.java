package io.julgi.topics;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.SharedData;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Ten thousand dated headlines of Yonhap, 2016 to 2020; tests skip without them. */
public final class RealHeadlines {
    private RealHeadlines() {}

    /** All headlines with their tokens. */
    public static List<Article> read() throws IOException {
        Path file = SharedData.file("ynat-dev.jsonl");
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
}
