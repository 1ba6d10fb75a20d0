package io.julgi.nlp.dictionary;

import org.apache.lucene.analysis.ko.KoreanTokenizer;

/**
 * Loads Nori's own dictionary, some 30 MB that Lucene reads when its classes are first used.
 *
 * <p>Lucene reads it through a channel, and an interrupt closes a channel. If the loading thread is
 * interrupted, as Flink does with tasks of a job that is cancelled while it starts, the classes
 * stay broken for the life of the process: every later tokenizer fails with {@link
 * NoClassDefFoundError}. So a thread that nobody interrupts loads it.
 */
public final class NoriDictionary {
    static {
        read();
    }

    private NoriDictionary() {}

    /** Returns when the dictionary is loaded; an interrupt stays pending. */
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
