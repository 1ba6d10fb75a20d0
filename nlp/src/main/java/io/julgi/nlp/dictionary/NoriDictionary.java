package io.julgi.nlp.dictionary;

import org.apache.lucene.analysis.ko.KoreanTokenizer;

/**
 * Nori's own dictionary, some 30 MB that Lucene reads when its classes are first used.
 *
 * <p>It reads through a channel, and an interrupt closes a channel. So a thread that is interrupted
 * meanwhile, as Flink does with a task of a job that is cancelled while it starts, would leave the
 * classes broken for as long as the process lives: every later tokenizer would fail with {@link
 * NoClassDefFoundError}. Here a thread that nobody interrupts reads it.
 */
public final class NoriDictionary {
    static {
        read();
    }

    private NoriDictionary() {}

    /** Returns when the dictionary is there; an interrupt stays pending. */
    public static void load() {
        // The work is done once, when this class is initialised.
    }

    private static void read() {
        Thread reader = new Thread(KoreanTokenizer::new, "nori-dictionary");
        reader.setDaemon(true);
        reader.start();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
