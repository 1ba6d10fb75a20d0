package io.julgi.jobs.flink;

import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The steps of both jobs. A uid finds an operator's state in a savepoint, so a released uid stays
 * as it is.
 */
public enum Stage {
    READ("read-articles"),
    SPLIT("split-rejected"),
    DROP_REPEATS("drop-repeats"),
    CLEAN("clean-text"),
    SUMMARIZE("summarize"),
    READ_DICTIONARY("read-dictionary"),
    TOKENIZE("tokenize"),
    BY_SECTION("by-section"),
    COLLECT("collect-window"),
    COUNT_LATE("count-late"),
    MODEL("model-topics"),
    LINK("link-topics"),
    WRITE_ARTICLES("write-articles"),
    WRITE_WINDOWS("write-windows"),
    WRITE_THREADS("write-threads"),
    WRITE_REJECTED("write-rejected"),
    WRITE_LATE("write-late"),
    LIST_RANGES("list-ranges"),
    READ_STORED("read-stored"),
    WRITE_TOKENS("write-tokens"),
    WITHOUT_BODIES("without-bodies"),
    COUNT_BACKGROUND("count-background"),
    WRITE_BACKGROUND("write-background"),
    CHOOSE_QUERIES("choose-queries"),
    MATCH("match-queries"),
    BUILD("build-timelines"),
    WRITE_TIMELINES("write-timelines");

    private final String uid;

    Stage(String uid) {
        this.uid = uid;
    }

    /** By this a savepoint finds the step's state. It is the step's name as well. */
    public String uid() {
        return uid;
    }

    /** Names this operator. */
    public <T> SingleOutputStreamOperator<T> of(SingleOutputStreamOperator<T> operator) {
        return operator.name(uid).uid(uid);
    }

    /** Names this sink. */
    public <T> DataStreamSink<T> of(DataStreamSink<T> sink) {
        return sink.name(uid).uid(uid);
    }
}
