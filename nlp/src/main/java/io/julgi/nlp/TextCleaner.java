package io.julgi.nlp;

import io.julgi.ingest.Article;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of an article's text what is not news, and writes what is in one form: NFC, half-width,
 * lower case, shorthand spelled out.
 *
 * <p>What is taken out, in which order and why stands in {@code NewsRules}; what the shorthand of
 * headlines means, in {@code shorthand.txt}. The work grows with the length of the text, whatever
 * the text is. Safe for many threads.
 */
public final class TextCleaner implements Serializable {
    private static final long serialVersionUID = 1;

    /** The rules for titles and bodies, in the order in which they are applied. */
    public static final List<CleaningRule> NEWS_RULES = NewsRules.EVERYWHERE;

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]++");
    private static final Pattern SPACES_AND_BREAKS = Pattern.compile("[\\p{Zs}\\s]++");
    private static final Pattern BLANK_LINES = Pattern.compile(" ?\\n[ \\n]*+");
    private static final Pattern TAIL_LINE = Pattern.compile(NewsRules.TAIL_LINE);
    private static final Pattern TAIL_BYLINE = Pattern.compile(NewsRules.TAIL_BYLINE);

    /** Full-width letters, figures and signs stand in the order of ASCII. */
    private static final char FIRST_FULL_WIDTH = '\uFF01';

    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final char LAST_LATIN = '\u00FF';

    /** Longer than any by-line: the end of a line in which one is looked for. */
    private static final int LONGEST_BYLINE = 60;

    private static final int LINE_OF_ITS_OWN = 40;
    private static final double LAST_PART = 0.7;

    private static final CleaningStep UNIFORM =
            CleaningStep.of(
                    "one form",
                    "NFC, half-width letters, straight quotes and one middle dot: one sign for"
                            + " those that mean the same",
                    TextCleaner::uniform);
    private static final CleaningStep SINGLE_SPACES =
            CleaningStep.of(
                    "spaces",
                    "one space between words, whatever kinds of space there were",
                    text -> SPACES.matcher(text).replaceAll(" "));
    private static final List<CleaningStep> FINISHING =
            List.of(
                    new CleaningStep(
                            "shorthand",
                            "北 is 북한; a president's surname is his name while in office",
                            HanjaShorthand::expand),
                    CleaningStep.of(
                            "lower case",
                            "KBS and kbs are one word",
                            text -> text.toLowerCase(Locale.ROOT)),
                    CleaningStep.of(
                            "left-over spaces",
                            "shorthand is set apart from the next word by a space",
                            text -> SPACES.matcher(text).replaceAll(" ").strip()));

    private static final List<CleaningStep> TITLE_STEPS = titleSteps();
    private static final List<CleaningStep> BODY_STEPS = bodySteps();

    /** What a reader sees keeps its letters. */
    private static final List<CleaningStep> READABLE_STEPS =
            BODY_STEPS.stream().filter(step -> !FINISHING.contains(step)).toList();

    /** The cleaned text beside the article, which stays as it is. */
    public CleanArticle clean(Article article) {
        return new CleanArticle(
                article,
                title(article.title(), Optional.of(article.publishedAt())),
                body(article.body(), Optional.of(article.publishedAt())));
    }

    /**
     * This headline or search word, cleaned; of no date, so that a president's surname stays a
     * surname.
     */
    public String cleanTitle(String title) {
        return title(title, Optional.empty());
    }

    /** This body, cleaned; lines stay lines. */
    public String cleanBody(String body) {
        return body(body, Optional.empty());
    }

    /** This body without what is not news, in its own letters and with its own shorthand. */
    String readableBody(String body) {
        return body.isEmpty() ? "" : applyAll(READABLE_STEPS, body, Optional.empty());
    }

    /**
     * What each rule did to this headline, in the order in which they are applied; also those that
     * changed nothing. The last one's {@code after} is the cleaned headline.
     */
    public List<CleaningChange> explainTitle(String title, Optional<Instant> publishedAt) {
        return explain(TITLE_STEPS, title, publishedAt);
    }

    /** What each rule did to this body, as {@link #explainTitle}. */
    public List<CleaningChange> explainBody(String body, Optional<Instant> publishedAt) {
        return explain(BODY_STEPS, body, publishedAt);
    }

    private static List<CleaningChange> explain(
            List<CleaningStep> steps, String text, Optional<Instant> publishedAt) {
        List<CleaningChange> changes = new ArrayList<>();
        String current = text;
        for (CleaningStep step : steps) {
            CleaningChange change = step.explain(current, publishedAt);
            changes.add(change);
            current = change.after();
        }
        return changes;
    }

    private static String title(String title, Optional<Instant> publishedAt) {
        return applyAll(TITLE_STEPS, title, publishedAt);
    }

    private static String body(String body, Optional<Instant> publishedAt) {
        return body.isEmpty() ? "" : applyAll(BODY_STEPS, body, publishedAt);
    }

    private static String applyAll(
            List<CleaningStep> steps, String text, Optional<Instant> publishedAt) {
        String result = text;
        for (CleaningStep step : steps) {
            result = step.applyTo(result, publishedAt);
        }
        return result;
    }

    private static List<CleaningStep> titleSteps() {
        List<CleaningStep> steps = new ArrayList<>();
        steps.add(UNIFORM);
        NewsRules.EVERYWHERE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(
                CleaningStep.of(
                        "line breaks",
                        "a headline is one line, with one space between words",
                        text -> SPACES_AND_BREAKS.matcher(text).replaceAll(" ").strip()));
        NewsRules.TITLE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(CleaningStep.of("edges", "no space is left before or after", String::strip));
        steps.addAll(FINISHING);
        return List.copyOf(steps);
    }

    private static List<CleaningStep> bodySteps() {
        List<CleaningStep> steps = new ArrayList<>();
        steps.add(UNIFORM);
        NewsRules.EVERYWHERE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(SINGLE_SPACES);
        NewsRules.BODY.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(
                CleaningStep.of(
                        "tail",
                        "links, by-lines and notices under an article, from the bottom up",
                        TextCleaner::withoutTail));
        steps.addAll(FINISHING);
        steps.add(
                CleaningStep.of(
                        "blank lines",
                        "what was taken out leaves none behind",
                        text -> BLANK_LINES.matcher(text).replaceAll("\n").strip()));
        return List.copyOf(steps);
    }

    /** In NFC, with one character for the many that look and mean the same. */
    private static String uniform(String text) {
        String normal =
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder uniform = new StringBuilder(normal);
        for (int i = 0; i < uniform.length(); i++) {
            char c = uniform.charAt(i);
            if (c > LAST_LATIN) {
                uniform.setCharAt(i, uniform(c));
            }
        }
        return uniform.toString();
    }

    private static char uniform(char c) {
        if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
            return (char) (c - FIRST_FULL_WIDTH + '!');
        }
        return switch (c) {
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '“', '”', '„', '‟', '″' -> '"';
            case 'ㆍ', '‧', '∙', '・', '•', '･' -> '·';
            default -> c;
        };
    }

    /**
     * Links, by-lines and what else stands under an article, taken off from the bottom up: the same
     * signs further up introduce a paragraph. The first line always stays.
     */
    private static String withoutTail(String body) {
        List<String> lines = new ArrayList<>(body.lines().toList());
        while (lines.size() > 1 && TAIL_LINE.matcher(last(lines).strip()).matches()) {
            lines.remove(lines.size() - 1);
        }
        if (!lines.isEmpty()) {
            lines.set(lines.size() - 1, withoutByline(last(lines)));
        }
        return String.join("\n", lines);
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    /** In a long line a reporter may be what the news is about, except at its very end. */
    private static String withoutByline(String line) {
        int from = Math.max(0, line.length() - LONGEST_BYLINE);
        Matcher byline = TAIL_BYLINE.matcher(line);
        if (!byline.find(from)) {
            return line;
        }
        boolean isLate =
                line.length() <= LINE_OF_ITS_OWN || byline.start() > LAST_PART * line.length();
        return isLate ? line.substring(0, byline.start()) : line;
    }
}
