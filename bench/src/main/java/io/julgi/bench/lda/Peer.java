package io.julgi.bench.lda;

import java.util.Locale;

/** Another program that finds topics, run by a Python script of {@code bench/peers}. */
public enum Peer {
    TOMOTOPY_LDA("tomotopy LDA", false),
    TOMOTOPY_DTM("tomotopy DTM", false),
    GENSIM_LDA("gensim LdaMulticore", true),
    BERTOPIC_LSA("BERTopic on LSA vectors", true),
    NEWIC("Newic (2022)", true);

    private final String title;
    private final boolean slow;

    Peer(String title, boolean slow) {
        this.title = title;
        this.slow = slow;
    }

    /** Its name in reports. */
    public String title() {
        return title;
    }

    /** One that takes minutes runs with the first seed only. */
    boolean isSlow() {
        return slow;
    }

    String script() {
        return name().toLowerCase(Locale.ROOT) + ".py";
    }
}
