package io.julgi.jobs.cli.terminal;

import io.julgi.jobs.settings.GivenSetting;
import io.julgi.jobs.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flags of every command that reads settings: {@code --settings} and {@code --set}. */
public class SettingsOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "Settings file in YAML (default: JULGI_SETTINGS, or julgi.yaml if it exists).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Set a setting; repeatable. ./julgi settings lists the keys.")
    private List<String> assignments = new ArrayList<>();

    private final List<GivenSetting> presets = new ArrayList<>();
    private final List<GivenSetting> flags = new ArrayList<>();

    /** Adds what this command takes in the place of a default. */
    public SettingsOptions preset(String key, String value) {
        presets.add(new GivenSetting(key, value, command.name()));
        return this;
    }

    /** Adds the value of a flag that stands for one setting; it overrides {@code --set}. */
    public SettingsOptions flag(String flag, String key, Optional<?> value) {
        value.ifPresent(given -> flags.add(new GivenSetting(key, given.toString(), flag)));
        return this;
    }

    /**
     * Reads all settings, and prints a warning for each old key or value.
     *
     * @throws io.julgi.jobs.settings.SettingsException when something is wrong with them
     */
    public Settings read() {
        List<GivenSetting> given =
                Stream.concat(assignments.stream().map(GivenSetting::assignment), flags.stream())
                        .toList();
        Settings settings = Settings.read(presets, file(), System.getenv(), given);
        settings.warnings()
                .forEach(
                        warning ->
                                command.commandLine()
                                        .getErr()
                                        .println(command.qualifiedName() + ": " + warning));
        return settings;
    }

    private Optional<Path> file() {
        return file.or(() -> Optional.ofNullable(System.getenv("JULGI_SETTINGS")).map(Path::of))
                .or(() -> Optional.of(Settings.FILE).filter(Files::exists));
    }
}
