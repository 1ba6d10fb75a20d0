package io.julgi.jobs.cli.terminal;

import io.julgi.jobs.settings.GivenSetting;
import io.julgi.jobs.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The flags that every command with settings has. */
public final class SettingsOptions {
    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "Settings in YAML (default: JULGI_SETTINGS, or julgi.yaml if there is one).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting; may be repeated. ./julgi settings lists the keys.")
    private List<String> assignments = new ArrayList<>();

    private final List<GivenSetting> flags = new ArrayList<>();

    /** Adds what a flag of its own says about one setting; it counts more than {@code --set}. */
    public SettingsOptions flag(String flag, String key, Optional<?> value) {
        value.ifPresent(given -> flags.add(GivenSetting.flag(flag, key, given.toString())));
        return this;
    }

    /**
     * Reads all settings.
     *
     * @throws io.julgi.jobs.settings.SettingsException when something is wrong with them
     */
    public Settings read() {
        List<GivenSetting> given =
                Stream.concat(assignments.stream().map(GivenSetting::assignment), flags.stream())
                        .toList();
        return Settings.read(file(), System.getenv(), given);
    }

    private Optional<Path> file() {
        return file.or(() -> Optional.ofNullable(System.getenv("JULGI_SETTINGS")).map(Path::of))
                .or(() -> Optional.of(Settings.FILE).filter(Files::exists));
    }
}
