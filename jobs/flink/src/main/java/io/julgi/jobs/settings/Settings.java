package io.julgi.jobs.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads what was set, in rising order: the defaults, a file, the environment, flags. Everything is
 * checked before anything is used.
 */
public final class Settings {
    /** Where the settings are when no file is named. */
    public static final Path FILE = Path.of("julgi.yaml");

    private static final String VARIABLE = "JULGI_";

    /** Of the launcher, which reads them itself; {@code JULGI_SETTINGS} names the file. */
    private static final Set<String> OTHER_VARIABLES =
            Set.of("JULGI_SETTINGS", "JULGI_JAVA_OPTIONS");

    private final SettingValues values;
    private final Map<String, String> origins;

    private Settings(SettingValues values, Map<String, String> origins) {
        this.values = values;
        this.origins = origins;
    }

    /**
     * Reads and checks.
     *
     * @param file a settings file; must be there when it is named
     * @param environment of which variables that begin with {@code JULGI_} are taken
     * @param flags the last of several for one key counts
     * @throws SettingsException with all problems: unknown keys with the nearest known one, values
     *     that are not acceptable, a file that cannot be read
     */
    public static Settings read(
            Optional<Path> file, Map<String, String> environment, List<GivenSetting> flags) {
        List<String> problems = new ArrayList<>();
        List<GivenSetting> given = new ArrayList<>();
        file.map(SettingsFile::read)
                .ifPresent(
                        read -> {
                            problems.addAll(read.problems());
                            given.addAll(read.settings());
                        });
        given.addAll(variables(environment));
        given.addAll(flags);

        SettingValues values = new SettingValues();
        Map<String, String> origins = new HashMap<>();
        for (GivenSetting one : given) {
            Optional<Setting<?>> setting = SettingList.find(one.key());
            if (setting.isEmpty()) {
                problems.add(unknown(one));
            } else if (isAcceptable(setting.get(), one, values, problems)) {
                origins.put(one.key(), one.origin());
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Settings(values, origins);
    }

    private static <T> boolean isAcceptable(
            Setting<T> setting, GivenSetting given, SettingValues values, List<String> problems) {
        try {
            values.put(setting, given.value());
            return true;
        } catch (SettingType.UnacceptableValueException e) {
            problems.add(
                    setting.key()
                            + " is '"
                            + shown(setting, given.value())
                            + "' ("
                            + given.origin()
                            + "); expected "
                            + setting.type().expected());
            return false;
        }
    }

    /** A value that cannot be read cannot be masked well either, if it holds a secret. */
    private static String shown(Setting<?> setting, String text) {
        if (setting.type() instanceof MongoUri || setting.type() instanceof SecretAddress) {
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
                + NearestKey.of(given.key())
                        .map(known -> "; did you mean " + known + "?")
                        .orElse("; ./julgi settings lists all");
    }

    private static List<GivenSetting> variables(Map<String, String> environment) {
        Map<String, String> keys =
                SettingList.ALL.stream()
                        .collect(
                                Collectors.toMap(
                                        setting -> plain(setting.variable()), Setting::key));
        List<GivenSetting> given = new ArrayList<>();
        new TreeMap<>(environment)
                .forEach(
                        (variable, value) -> {
                            if (variable.startsWith(VARIABLE)
                                    && !OTHER_VARIABLES.contains(variable)) {
                                String key = keys.getOrDefault(plain(variable), likely(variable));
                                given.add(new GivenSetting(key, value, variable));
                            }
                        });
        return given;
    }

    /** Whether {@code OUT_OF_ORDER} or {@code OUTOFORDER}: both are understood. */
    private static String plain(String variable) {
        return variable.replace("_", "");
    }

    private static String likely(String variable) {
        return variable.substring(VARIABLE.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The settings, for the parts of the product. */
    public JobSettings job() {
        return JobSettings.of(values);
    }

    /** Whether anybody has set this key. */
    public boolean isSet(String key) {
        return origins.containsKey(key);
    }

    /** All settings as they hold, in a fixed order, with secrets masked. */
    public List<EffectiveSetting> effective() {
        return SettingList.ALL.stream().map(this::effective).toList();
    }

    private <T> EffectiveSetting effective(Setting<T> setting) {
        return new EffectiveSetting(
                setting.key(),
                setting.type().masked(values.text(setting)),
                origins.getOrDefault(setting.key(), "default"),
                setting.description());
    }

    /** All settings as a table in Markdown: key, variable, default, what it takes and does. */
    public static String markdown() {
        return SettingList.ALL.stream()
                .map(
                        setting ->
                                "| `%s` | `%s` | %s | %s; %s |\n"
                                        .formatted(
                                                setting.key(),
                                                setting.variable(),
                                                setting.standardText().isEmpty()
                                                        ? ""
                                                        : "`" + setting.standardText() + "`",
                                                setting.description(),
                                                setting.type().expected().replace("|", "\\|")))
                .collect(
                        Collectors.joining(
                                "",
                                """
                                | key | environment | default | what it does; what it takes |
                                |---|---|---|---|
                                """,
                                ""));
    }
}
