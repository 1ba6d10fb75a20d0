package io.julgi.sink.mongo;

import com.mongodb.internal.connection.PowerOfTwoBufferPool;
import java.lang.reflect.Method;

/** The buffers that MongoDB's driver keeps for all clients of a process. */
public final class DriverBuffers {
    private DriverBuffers() {}

    /**
     * Ends the driver's thread that frees idle buffers. Nothing else ends it, and on a Flink
     * cluster it would hold the class loader of every job that ever used the driver, with Nori's 20
     * MB of direct memory, until the TaskManager dies. Without it the buffers of the busiest moment
     * stay, as many as there were calls at the same time.
     *
     * @throws IllegalStateException when this version of the driver has no such thread
     */
    public static void stopPruning() {
        try {
            Method stop = PowerOfTwoBufferPool.class.getDeclaredMethod("disablePruning");
            stop.setAccessible(true);
            stop.invoke(PowerOfTwoBufferPool.DEFAULT);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "This version of MongoDB's driver frees its buffers in another way; look"
                            + " whether its threads end with the last client, and drop or change"
                            + " this call",
                    changed);
        }
    }
}
