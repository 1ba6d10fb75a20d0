package io.julgi.nlp.clean;

import io.julgi.ingest.Article;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes from an article's text what is not news, and normalizes the rest: NFC, half-width, lower
 * case, shorthand spelled out.
 *
 * <p>{@code NewsRules} lists the rules in order with their reasons, {@code shorthand.txt} the
 * shorthand of headlines. The work is linear in the length of any text. Safe for many threads.
 */
public final class TextCleaner implements Serializable {
    private static final long serialVersionUID = 2;

    /** The step that spells out the shorthand of headlines. */
    static final String SHORTHAND = "shorthand";

    /** The step that removes the lines after a body. */
    static final String TAIL = "tail";

    private static final Pattern TAIL_LINE = Pattern.compile(NewsRules.TAIL_LINE);
    private static final Pattern TAIL_BYLINE = Pattern.compile(NewsRules.TAIL_BYLINE);

    /** The characters at the end of a line in which a by-line is searched for; none is longer. */
    private static final int LONGEST_BYLINE = 60;

    private static final int LINE_OF_ITS_OWN = 40;
    private static final double LAST_PART = 0.7;

    private static final CleaningStep UNIFORM =
            CleaningStep.of(
                    "one form",
                    "NFC, half-width letters, straight quotes and one middle dot: one sign for"
                            + " those that mean the same",
                    Normalizer::uniform);
    private static final CleaningStep SINGLE_SPACES =
            CleaningStep.of(
                    "spaces",
                    "one space between words, whatever kinds of space there were",
                    Normalizer::singleSpaces);
    private static final List<CleaningStep> FINISHING =
            List.of(
                    new CleaningStep(
                            SHORTHAND,
                            "北 is 북한; a president's surname is the name, by the day",
                            Precondition.of(CharacterPrefilter.HANJA + " 통 정"),
                            HanjaShorthand::expand),
                    new CleaningStep(
                            "lower case",
                            "KBS and kbs are one word",
                            Precondition.of(
                                    "W "
                                            + CharacterPrefilter.CAPITAL
                                            + " "
                                            + CharacterPrefilter.INVISIBLE),
                            (text, publishedAt) -> text.toLowerCase(Locale.ROOT)),
                    CleaningStep.of(
                            "left-over spaces",
                            "shorthand is set apart from the next word by a space",
                            text -> Normalizer.singleSpaces(text).strip()));

    private final CleaningRules rules;
    private transient volatile Steps
            steps; // made again after serialization, since functions are not serializable

    /** A cleaner with the bundled rules. */
    public TextCleaner() {
        this(CleaningRules.BUNDLED);
    }

    /** A cleaner with these rules. */
    public TextCleaner(CleaningRules rules) {
        this.rules = rules;
    }

    /**
     * The steps for each kind of text.
     *
     * @param readable for bodies that people read, which keep capitals and shorthand
     * @param finishing for readable text that is tokenized later
     */
    private record Steps(
            List<CleaningStep> title,
            List<CleaningStep> body,
            List<CleaningStep> readable,
            List<CleaningStep> finishing) {
        static Steps of(CleaningRules rules) {
            List<CleaningStep> body = bodySteps(rules);
            return new Steps(
                    titleSteps(rules),
                    body,
                    body.stream().filter(step -> !FINISHING.contains(step)).toList(),
                    only(FINISHING, rules));
        }
    }

    private Steps steps() {
        Steps made = steps;
        if (made == null) { // two threads may both make them, and make the same
            made = Steps.of(rules);
            steps = made;
        }
        return made;
    }

    /** The article with its cleaned title and body beside the published ones. */
    public Article clean(Article article) {
        return article.withCleanText(
                title(article.title(), Optional.of(article.publishedAt())),
                body(article.body(), Optional.of(article.publishedAt())));
    }

    /**
     * This headline or search word, cleaned. It has no date, so a president's surname is not
     * spelled out.
     */
    public String cleanTitle(String title) {
        return title(title, Optional.empty());
    }

    /** This body, cleaned; lines stay lines. */
    public String cleanBody(String body) {
        return body(body, Optional.empty());
    }

    /** This summary in the normalized form of cleaned titles and bodies. */
    public String cleanSummary(String summary, Instant publishedAt) {
        return summary.isEmpty()
                ? ""
                : applyAll(steps().finishing(), summary, Optional.of(publishedAt));
    }

    /** This body without what is not news, with its capitals and shorthand. */
    public String readableBody(String body) {
        return body.isEmpty() ? "" : applyAll(steps().readable(), body, Optional.empty());
    }

    /**
     * The change by each rule to this headline, in order, also where it changed nothing. The last
     * one's {@code after} is the cleaned headline.
     */
    public List<CleaningChange> explainTitle(String title, Optional<Instant> publishedAt) {
        return explain(steps().title(), title, publishedAt);
    }

    /** The change by each rule to this body, as in {@link #explainTitle}. */
    public List<CleaningChange> explainBody(String body, Optional<Instant> publishedAt) {
        return explain(steps().body(), body, publishedAt);
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

    private String title(String title, Optional<Instant> publishedAt) {
        return applyAll(steps().title(), title, publishedAt);
    }

    private String body(String body, Optional<Instant> publishedAt) {
        return body.isEmpty() ? "" : applyAll(steps().body(), body, publishedAt);
    }

    private static String applyAll(
            List<CleaningStep> steps, String text, Optional<Instant> publishedAt) {
        String result = text;
        long classes = CharacterPrefilter.of(text);
        for (CleaningStep step : steps) {
            if (step.concerns(result, classes)) {
                String next = step.applyTo(result, publishedAt);
                if (!next.equals(result)) {
                    classes = CharacterPrefilter.of(next);
                }
                result = next;
            }
        }
        return result;
    }

    private static List<CleaningStep> titleSteps(CleaningRules rules) {
        List<CleaningStep> steps = new ArrayList<>();
        steps.add(UNIFORM);
        NewsRules.EVERYWHERE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(
                CleaningStep.of(
                        "line breaks",
                        "a headline is one line, with one space between words",
                        Normalizer::oneLine));
        NewsRules.TITLE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(CleaningStep.of("edges", "no space is left before or after", String::strip));
        rules.added().stream()
                .filter(AddedRule::isForTitles)
                .forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.addAll(FINISHING);
        return only(steps, rules);
    }

    private static List<CleaningStep> only(List<CleaningStep> steps, CleaningRules rules) {
        return steps.stream().filter(step -> rules.isOn(step.name())).toList();
    }

    private static List<CleaningStep> bodySteps(CleaningRules rules) {
        List<CleaningStep> steps = new ArrayList<>();
        steps.add(UNIFORM);
        NewsRules.EVERYWHERE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(SINGLE_SPACES);
        NewsRules.BODY.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(
                CleaningStep.of(
                        TAIL,
                        "links, by-lines and notices under an article, from the bottom up",
                        TextCleaner::withoutTail));
        rules.added().stream()
                .filter(AddedRule::isForBodies)
                .forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.addAll(FINISHING);
        steps.add(
                CleaningStep.of(
                        "blank lines",
                        "what was taken out leaves none behind",
                        text -> Normalizer.withoutBlankLines(text).strip()));
        return only(steps, rules);
    }

    /**
     * The body without links, by-lines and notices at its end, removed from the bottom up, since
     * the same marks further up introduce a paragraph. The first line always stays.
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

    /**
     * The line without a by-line; in a long line only at its end, since news may be about
     * reporters.
     */
    private static String withoutByline(String line) {
        int from = Math.max(0, line.length() - LONGEST_BYLINE);
        if (NewsRules.REPORTERS.stream().allMatch(word -> line.indexOf(word, from) < 0)) {
            return line;
        }
        Matcher byline = TAIL_BYLINE.matcher(line);
        if (!byline.find(from)) {
            return line;
        }
        boolean isLate =
                line.length() <= LINE_OF_ITS_OWN || byline.start() > LAST_PART * line.length();
        return isLate ? line.substring(0, byline.start()) : line;
    }
}
