package io.julgi.bench.nlp;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ko.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The baseline of speed: Nori with its defaults in the shortest loop that reads all its attributes.
 * What cleaning, dictionary and noun rules cost is measured beside it.
 */
final class RawNori {
    private final KoreanTokenizer nori =
            new KoreanTokenizer(
                    TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false);
    private final CharTermAttribute term = nori.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = nori.getAttribute(OffsetAttribute.class);
    private final PartOfSpeechAttribute partOfSpeech =
            nori.getAttribute(PartOfSpeechAttribute.class);
    private final ReadingAttribute reading = nori.getAttribute(ReadingAttribute.class);

    /** A number made of everything that was read, so that no reading can be left out. */
    long read(String text) {
        long sum = 0;
        try (nori) {
            nori.setReader(new StringReader(text));
            nori.reset();
            while (nori.incrementToken()) {
                POS.Tag left = partOfSpeech.getLeftPOS();
                String read = reading.getReading();
                sum +=
                        term.toString().hashCode()
                                + offset.startOffset()
                                + offset.endOffset()
                                + left.hashCode()
                                + partOfSpeech.getRightPOS().hashCode()
                                + (read == null ? 0 : read.length());
            }
            nori.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
        return sum;
    }
}
