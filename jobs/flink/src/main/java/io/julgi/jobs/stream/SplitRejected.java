package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import io.julgi.ingest.ReadResult;
import io.julgi.ingest.Rejected;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends articles on, and lines that are none to the side output {@link #REJECTED}. */
final class SplitRejected extends ProcessFunction<ReadResult, Article> {
    static final OutputTag<Rejected> REJECTED = new OutputTag<>("rejected") {};

    @Override
    public void processElement(ReadResult reading, Context context, Collector<Article> out) {
        if (reading.rejected() != null) {
            context.output(REJECTED, reading.rejected());
        } else {
            out.collect(reading.article());
        }
    }
}
