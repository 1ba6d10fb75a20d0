package io.julgi.jobs.settings;

import io.julgi.ingest.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was set, and where. Each of these overrides the ones before it: the defaults, the presets of
 * a command, a file, the environment, flags. Everything is checked before anything is used.
 */
public final class Settings {
    /** The settings file that is read when none is named. */
    public static final Path FILE = Path.of("julgi.yaml");

    private static final String VARIABLE = "JULGI_";

    /** The launcher's own; {@code JULGI_SETTINGS} names the file. */
    private static final Set<String> OTHER_VARIABLES =
            Set.of("JULGI_SETTINGS", "JULGI_JAVA_OPTIONS");

    private static final String INTRODUCTION =
            """
            # Settings

            A setting comes from a file (`julgi.yaml`, or the one that `--settings` or `JULGI_SETTINGS` names), from the environment
            or from a flag (`--set KEY=VALUE`); each of these overrides the ones before it. `./julgi settings` shows the effective
            settings and where each was set. Old keys and values still work, with a warning.

            This page is generated: `./julgi settings --markdown > docs/settings.md`.

            | key | environment | default | what it does; what it takes |
            |---|---|---|---|
            """;

    /** The value of each component of {@link JobSettings}. */
    private final Map<String, Object> values = new HashMap<>();

    private final Map<Setting<?>, String> origins = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Settings() {
        SettingList.ALL.forEach(setting -> values.put(setting.component(), setting.standard()));
    }

    /** Reads and checks as {@link #read(List, Optional, Map, List)}, without presets. */
    public static Settings read(
            Optional<Path> file, Map<String, String> environment, List<GivenSetting> flags) {
        return read(List.of(), file, environment, flags);
    }

    /**
     * Reads and checks.
     *
     * @param presets what a command takes in the place of defaults
     * @param file a settings file, which must exist when it is named
     * @param environment the variables; those that begin with {@code JULGI_} are taken
     * @param flags of several for one key the last counts
     * @throws SettingsException with all problems: unknown keys with the nearest known one, values
     *     that are not acceptable, a file that cannot be read
     */
    public static Settings read(
            List<GivenSetting> presets,
            Optional<Path> file,
            Map<String, String> environment,
            List<GivenSetting> flags) {
        Settings settings = new Settings();
        presets.forEach(settings::take);
        file.map(SettingsFile::read)
                .ifPresent(
                        read -> {
                            settings.problems.addAll(read.problems());
                            read.settings().forEach(settings::take);
                        });
        variables(environment).forEach(settings::take);
        flags.forEach(settings::take);
        if (!settings.problems.isEmpty()) {
            throw new SettingsException(settings.problems);
        }
        return settings;
    }

    private void take(GivenSetting given) {
        SettingList.find(given.key())
                .ifPresentOrElse(
                        setting -> take(given, setting), () -> problems.add(unknown(given)));
    }

    private void take(GivenSetting given, Setting<?> setting) {
        if (!given.key().equals(setting.key())) {
            warnings.add(
                    "%s (%s) is now called %s, in the environment %s; the old name still works"
                            .formatted(
                                    given.key(),
                                    given.origin(),
                                    setting.key(),
                                    setting.variable()));
        }
        String text = given.value();
        String today = setting.oldValues().get(text.toLowerCase(Locale.ROOT));
        if (today != null) {
            warnings.add(
                    "%s is '%s' (%s), which is now called '%s'; the old word still works"
                            .formatted(setting.key(), text, given.origin(), today));
            text = today;
        }
        try {
            values.put(setting.component(), setting.type().read(text));
            origins.put(setting, given.origin());
        } catch (SettingType.UnacceptableValueException e) {
            problems.add(
                    "%s is '%s' (%s); expected %s"
                            .formatted(
                                    setting.key(),
                                    shown(setting, text),
                                    given.origin(),
                                    setting.type().expected()));
        }
    }

    private static String shown(Setting<?> setting, String text) {
        if (setting.type().isSecret()) {
            return text.isEmpty() ? "" : "******";
        }
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static String unknown(GivenSetting given) {
        return "There is no setting '"
                + given.key()
                + "' ("
                + given.origin()
                + ")"
                + NearestName.to(given.key(), SettingList.ALL.stream().map(Setting::key).toList())
                        .map(known -> "; did you mean " + known + "?")
                        .orElse("; ./julgi settings lists all");
    }

    private static List<GivenSetting> variables(Map<String, String> environment) {
        Map<String, String> keys = new HashMap<>();
        for (Setting<?> setting : SettingList.ALL) {
            Stream.concat(Stream.of(setting.key()), setting.oldKeys().stream())
                    .forEach(key -> keys.put(plain(Setting.variable(key)), key));
        }
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(VARIABLE))
                .filter(variable -> !OTHER_VARIABLES.contains(variable.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(
                        variable ->
                                new GivenSetting(
                                        keys.getOrDefault(
                                                plain(variable.getKey()),
                                                likely(variable.getKey())),
                                        variable.getValue(),
                                        variable.getKey()))
                .toList();
    }

    /** Both {@code OUT_OF_ORDER} and {@code OUTOFORDER} are understood. */
    private static String plain(String variable) {
        return variable.replace("_", "");
    }

    private static String likely(String variable) {
        return variable.substring(VARIABLE.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The settings for each part of the product. */
    public JobSettings job() {
        return RecordComponents.make(JobSettings.class, values::get);
    }

    /** Whether this key was set anywhere; a preset counts. */
    public boolean isSet(String key) {
        return SettingList.find(key).map(origins::containsKey).orElse(false);
    }

    /** One line for each old key or value that was used, with today's. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** All settings with their effective values, in a fixed order, with secrets masked. */
    public List<EffectiveSetting> effective() {
        return SettingList.ALL.stream()
                .map(
                        setting ->
                                new EffectiveSetting(
                                        setting.key(),
                                        setting.type()
                                                .masked(
                                                        setting.text(
                                                                values.get(setting.component()))),
                                        origins.getOrDefault(setting, "default"),
                                        setting.description()))
                .toList();
    }

    /**
     * The page docs/settings.md: all settings with key, variable, default, what they do and take.
     */
    public static String markdown() {
        return SettingList.ALL.stream()
                .map(Settings::row)
                .collect(Collectors.joining("", INTRODUCTION, ""));
    }

    private static String row(Setting<?> setting) {
        return "| `%s` | `%s` | %s | %s; %s%s |\n"
                .formatted(
                        setting.key(),
                        setting.variable(),
                        setting.standardText().isEmpty() ? "" : "`" + setting.standardText() + "`",
                        setting.description(),
                        setting.type().expected().replace("|", "\\|"),
                        formerly(setting));
    }

    private static String formerly(Setting<?> setting) {
        return Stream.concat(
                        setting.oldKeys().stream().map("; formerly `%s`"::formatted),
                        setting.oldValues().entrySet().stream()
                                .map(
                                        old ->
                                                "; `%s` was formerly `%s`"
                                                        .formatted(old.getValue(), old.getKey())))
                .collect(Collectors.joining());
    }
}
