package io.julgi.bench.report;

import io.julgi.jobs.cli.terminal.SettingsOptions;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flag of every evaluation of topics that may use another sampler than the settings name. */
public final class EngineOption {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "What trains the models: mallet or sparselda (default: the setting"
                            + " lda.engine).")
    private Optional<String> engine = Optional.empty();

    /** These options with the named engine over the setting {@code lda.engine}. */
    public SettingsOptions over(SettingsOptions options) {
        return options.flag("--engine", "lda.engine", engine);
    }
}
