package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.settings.EffectiveSetting;
import io.julgi.jobs.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the effective settings. */
@Command(
        name = "settings",
        description = {
            "Show the effective settings.",
            "Lists each key with its value, where it was set, and what it does; secrets are masked."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: JULGI_QUERIES=코로나19,월드컵 ./julgi settings --set window.size=month"})
final class SettingsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Option(names = "--markdown", description = "Print docs/settings.md instead.")
    private boolean markdown;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            out.print(Settings.markdown());
            out.flush();
            return 0;
        }
        List<EffectiveSetting> settings = options.read().effective();
        String row =
                "%-"
                        + widest(settings, EffectiveSetting::key)
                        + "s  %-"
                        + widest(settings, EffectiveSetting::value)
                        + "s  %-"
                        + widest(settings, EffectiveSetting::origin)
                        + "s  %s%n";
        for (EffectiveSetting setting : settings) {
            out.printf(
                    row, setting.key(), setting.value(), setting.origin(), setting.description());
        }
        out.flush();
        return 0;
    }

    private static int widest(
            List<EffectiveSetting> settings, Function<EffectiveSetting, String> column) {
        return settings.stream().map(column).mapToInt(String::length).max().orElse(1);
    }
}
