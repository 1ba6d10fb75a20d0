package io.julgi.jobs.cluster;

import java.util.Arrays;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * A job of one file for the tests of the way to a cluster. Arguments: {@code fail=MESSAGE} lets a
 * task fail, {@code refuse=MESSAGE} the main method, {@code endless} keeps it running.
 */
public final class CountToTen {
    private CountToTen() {}

    /** Runs on the cluster. */
    public static void main(String[] arguments) throws Exception {
        String refuse = value(arguments, "refuse");
        if (!refuse.isEmpty()) {
            throw new IllegalArgumentException(refuse);
        }
        String fail = value(arguments, "fail");
        long last = Arrays.asList(arguments).contains("endless") ? Long.MAX_VALUE : 10;
        StreamExecutionEnvironment flink =
                StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
        flink.fromSequence(1, last)
                .map(
                        number -> {
                            if (!fail.isEmpty()) {
                                throw new IllegalStateException(fail);
                            }
                            return number * 2;
                        })
                .returns(Types.LONG)
                .sinkTo(new DiscardingSink<>());
        flink.execute("count-to-ten");
    }

    private static String value(String[] arguments, String key) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(key + "="))
                .map(argument -> argument.substring(key.length() + 1))
                .findFirst()
                .orElse("");
    }
}
