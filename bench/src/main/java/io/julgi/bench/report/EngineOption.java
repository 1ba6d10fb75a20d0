package io.julgi.bench.report;

import io.julgi.jobs.settings.JobSettings;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.lda.TopicModeler;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flag of every evaluation of topics that may use another sampler than the settings name. */
public final class EngineOption {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "What trains the models: ${COMPLETION-CANDIDATES} (default: the setting"
                            + " lda.engine).")
    private Optional<Engine> engine = Optional.empty();

    /** The modeler of the named engine, else that of the settings. */
    public TopicModeler modeler(JobSettings settings) {
        return engine.orElse(settings.engine()).modeler();
    }
}
