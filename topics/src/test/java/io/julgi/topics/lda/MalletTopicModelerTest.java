package io.julgi.topics.lda;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.topics.Articles;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.LogManager;
import org.junit.jupiter.api.Test;

class MalletTopicModelerTest extends TopicModelerContract {
    private final MalletTopicModeler modeler = new MalletTopicModeler();

    MalletTopicModelerTest() {
        super(new MalletTopicModeler(), 1e-6);
    }

    @Test
    void printsAndLogsNothingAndLeavesLoggingAsItWas() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream trap = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(trap);
        System.setErr(trap);
        try {
            modeler.model(Corpus.of(moneyAndBall(600), List.of()), 5, Articles.LDA);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        // MALLET's own configuration would have set this.
        assertThat(
                        LogManager.getLogManager()
                                .getProperty("java.util.logging.ConsoleHandler.formatter"))
                .isNotEqualTo("cc.mallet.util.PlainLogFormatter");
    }
}
