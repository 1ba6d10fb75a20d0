package io.julgi.jobs.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Holds a data folder in a JVM of its own; prints its process id and runs until it is killed. */
final class FolderProcess {
    private FolderProcess() {}

    @SuppressWarnings("MustBeClosedChecker")
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataFolder folder = DataFolder.open(Path.of(arguments[0]));
        System.out.println(ProcessHandle.current().pid());
        new CountDownLatch(1).await();
        folder.close();
    }
}
