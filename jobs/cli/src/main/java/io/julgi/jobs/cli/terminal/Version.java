package io.julgi.jobs.cli.terminal;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Prints the version for {@code --version}. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
        return new String[] {"julgi " + version + ", Java " + Runtime.version()};
    }
}
