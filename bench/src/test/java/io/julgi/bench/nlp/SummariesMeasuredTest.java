package io.julgi.bench.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.julgi.ingest.SharedData;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import io.julgi.nlp.summary.LexRank;
import io.julgi.nlp.summary.Sentences;
import io.julgi.nlp.summary.Summarizer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Why summaries are made as they are, on every sixth article of Korean Wikinews with six sentences
 * or more: how well the nouns of the summary agree with those of the title (F1), which the summary
 * has not seen, and which share of the body's nouns it covers. docs/summaries.md has the figures of
 * all articles.
 */
class SummariesMeasuredTest {
    private static final int STEP = 6;
    private static final int FEWEST_SENTENCES = 6;

    private record Figures(double titleF1, double coverage) {}

    @Test
    void rankingsAgreeWithTheTitleInTheOrderThatWasMeasured() throws IOException {
        List<JsonNode> articles = articles();

        Figures chosen = measure(articles, Summarizer::central);
        Figures lexRank = measure(articles, LexRank::of);
        Figures lead =
                measure(
                        articles,
                        all -> IntStream.range(0, all.size()).mapToDouble(i -> -i).toArray());

        assertThat(chosen.titleF1()).isGreaterThan(lexRank.titleF1());
        assertThat(chosen.coverage()).isGreaterThan(lead.coverage());
        assertThat(chosen.titleF1()).isGreaterThan(lead.titleF1() - 0.02);
    }

    private static List<JsonNode> articles() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = Files.readAllLines(SharedData.file("wikinews-dev.jsonl"));
        List<JsonNode> articles = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += STEP) {
            articles.add(json.readTree(lines.get(i)));
        }
        return articles;
    }

    private static Figures measure(
            List<JsonNode> articles, Function<List<List<String>>, double[]> ranking) {
        TextCleaner cleaner = new TextCleaner();
        NounTokenizer tokenizer = new NounTokenizer();
        Summarizer summarizer = new Summarizer(cleaner, tokenizer, ranking);
        double f1 = 0;
        double coverage = 0;
        int counted = 0;
        for (JsonNode article : articles) {
            String body = article.get("body").textValue();
            Set<String> title =
                    Set.copyOf(
                            tokenizer.tokens(cleaner.cleanTitle(article.get("title").textValue())));
            if (title.isEmpty() || Sentences.in(body).size() < FEWEST_SENTENCES) {
                continue;
            }
            String summary = summarizer.summary(body);
            Set<String> said = new HashSet<>(tokenizer.tokens(cleaner.cleanBody(summary)));
            List<String> all = tokenizer.tokens(cleaner.cleanBody(body));
            long common = title.stream().filter(said::contains).count();
            f1 += 2.0 * common / (title.size() + said.size());
            coverage += (double) all.stream().filter(said::contains).count() / all.size();
            counted++;
        }
        assertThat(counted).isGreaterThan(30);
        return new Figures(f1 / counted, coverage / counted);
    }
}
