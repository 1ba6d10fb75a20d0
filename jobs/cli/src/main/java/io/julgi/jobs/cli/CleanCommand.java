package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.clean.CleaningChange;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.Morpheme;
import io.julgi.nlp.nouns.Name;
import io.julgi.nlp.nouns.NounTokenizer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Cleans one text and, with {@code --explain}, shows what each rule did. */
@Command(
        name = "clean",
        description = {
            "Clean a text as the stream does.",
            "--explain shows what each rule did, the morphemes with their tags, the names, which"
                    + " tokens are found and which of them the dictionary has."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without TEXT, the text is read from the standard input, in UTF-8.",
            "",
            "Example: ./julgi clean --explain --date 2016-10-01 '[속보] 朴대통령 방미…KBS 중계'",
            "         ./julgi clean --explain --body < article.txt"
        })
final class CleanCommand implements Callable<Integer> {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** Behind a token that the dictionary has. */
    private static final String TERM_MARK = "*";

    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Parameters(paramLabel = "TEXT", description = "Text to clean; words are joined by spaces.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--explain", description = "Show what each rule did, and the tokens found.")
    private boolean explain;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = "Day of publication in Seoul; resolves 文대통령 to a name.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Name of the outlet; decides what its titles carry besides the headline.")
    private String outlet = "";

    @Option(names = "--body", description = "Treat the text as a body, not as a headline.")
    private boolean body;

    @Override
    public Integer call() throws IOException {
        String text = text();
        Optional<Instant> publishedAt = date.map(day -> day.atStartOfDay(SEOUL).toInstant());
        TextPipeline language = TextPipeline.of(options.read().job().language());
        TextCleaner cleaner = language.cleaner();
        List<CleaningChange> changes =
                body
                        ? cleaner.explainBody(text, publishedAt)
                        : cleaner.explainTitle(text, publishedAt, outlet);
        String clean = changes.get(changes.size() - 1).after();
        PrintWriter out = spec.commandLine().getOut();
        if (explain) {
            printChanges(changes, out);
            out.println("clean       " + shown(clean));
            printTokens(language, clean, out);
        } else {
            out.println(clean);
        }
        out.flush();
        return 0;
    }

    /** A day as people write it in an option. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                TypeConversionException wrong =
                        new TypeConversionException(
                                "'" + value + "' is no day; expected one as 2016-10-01");
                wrong.initCause(e);
                throw wrong;
            }
        }
    }

    private String text() throws IOException {
        String text =
                words.isEmpty()
                        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        : String.join(" ", words);
        if (text.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the text is empty; give one as TEXT or on the standard input");
        }
        return text;
    }

    private static void printChanges(List<CleaningChange> changes, PrintWriter out) {
        for (CleaningChange change : changes) {
            if (change.hasChangedSomething()) {
                out.println(change.name() + ": " + change.reason());
                out.println("    " + shown(change.before()));
                out.println("  → " + shown(change.after()));
            }
        }
        out.println(
                "no change   "
                        + changes.stream()
                                .filter(change -> !change.hasChangedSomething())
                                .map(CleaningChange::name)
                                .collect(Collectors.joining(", ")));
    }

    private static void printTokens(TextPipeline language, String clean, PrintWriter out) {
        UserDictionary dictionary = language.dictionary();
        NounTokenizer tokenizer = language.tokenizer();
        List<String> tokens = tokenizer.tokens(clean);
        long terms = tokens.stream().filter(dictionary::contains).count();
        out.println(
                "morphemes   "
                        + tokenizer.morphemes(clean).stream()
                                .map(Morpheme::explained)
                                .collect(Collectors.joining(" ")));
        out.println(
                "names       "
                        + tokenizer.names(clean).stream()
                                .map(name -> name.text() + " (" + kind(name) + ")")
                                .collect(Collectors.joining(" ")));
        out.println(
                "tokens      "
                        + tokens.stream()
                                .map(
                                        token ->
                                                dictionary.contains(token)
                                                        ? token + TERM_MARK
                                                        : token)
                                .collect(Collectors.joining(" ")));
        out.printf(
                "dictionary  %d of %d tokens (%s), version %s%n",
                terms, tokens.size(), TERM_MARK, dictionary.version());
        out.println(
                "without it  "
                        + String.join(
                                " ", new NounTokenizer(UserDictionary.empty()).tokens(clean)));
    }

    private static String kind(Name name) {
        return name.kind().name().toLowerCase(Locale.ROOT);
    }

    /** On one line, with what a terminal would hide made visible. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '\n') {
                                shown.append('⏎');
                            } else if (isUnseen(c)) {
                                shown.append(String.format("<U+%04X>", c));
                            } else {
                                shown.appendCodePoint(c);
                            }
                        });
        return shown.toString();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }
}
