package io.julgi.jobs.cli.terminal;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

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
