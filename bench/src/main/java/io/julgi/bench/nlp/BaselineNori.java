package io.julgi.bench.nlp;

import io.julgi.nlp.nouns.Noun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The baseline of nouns: Lucene's Korean analyser with its defaults. */
public final class BaselineNori implements AutoCloseable {
    private final KoreanAnalyzer analyzer = new KoreanAnalyzer();

    /** All tokens of the text with their places. */
    public List<Noun> tokens(String text) {
        List<Noun> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Noun(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
        return tokens;
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
