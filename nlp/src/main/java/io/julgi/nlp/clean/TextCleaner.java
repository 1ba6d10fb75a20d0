package io.julgi.nlp.clean;

import io.julgi.ingest.Article;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** The step that removes rights notices from a body. */
    static final String RIGHTS = "rights notice";

    private static final String SITE = "name of the outlet";

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
     * @param bareTitle for titles of outlets that strip brackets
     * @param readable for bodies that people read, which keep capitals and shorthand
     * @param finishing for readable text that is tokenized later
     */
    private record Steps(
            List<CleaningStep> title,
            List<CleaningStep> bareTitle,
            List<CleaningStep> body,
            List<CleaningStep> readable,
            List<CleaningStep> finishing) {
        static Steps of(CleaningRules rules) {
            List<CleaningStep> body = bodySteps(rules);
            return new Steps(
                    titleSteps(rules, false),
                    titleSteps(rules, true),
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
                title(article.title(), Optional.of(article.publishedAt()), article.outlet()),
                body(article.body(), Optional.of(article.publishedAt())));
    }

    /**
     * This headline or search word, cleaned. It has no date and no outlet, so a president's surname
     * is not spelled out, and no first word is taken for a mark.
     */
    public String cleanTitle(String title) {
        return title(title, Optional.empty(), "");
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
    public List<CleaningChange> explainTitle(
            String title, Optional<Instant> publishedAt, String outlet) {
        String before = withoutOutlet(title, outlet);
        List<CleaningChange> changes = new ArrayList<>();
        if (!before.equals(title)) {
            changes.add(new CleaningChange(SITE, "… - 줄기신문 at the end of a title", title, before));
        }
        changes.addAll(explain(titleSteps(outlet), before, publishedAt));
        return changes;
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

    private String title(String title, Optional<Instant> publishedAt, String outlet) {
        return applyAll(titleSteps(outlet), withoutOutlet(title, outlet), publishedAt);
    }

    private List<CleaningStep> titleSteps(String outlet) {
        return rules.hasBareHeads(outlet) ? steps().bareTitle() : steps().title();
    }

    /** The title without {@code - NAME} or {@code | NAME} of its outlet at the end. */
    private static String withoutOutlet(String title, String outlet) {
        if (outlet.isEmpty() || !title.endsWith(outlet)) {
            return title;
        }
        String before = title.substring(0, title.length() - outlet.length()).stripTrailing();
        return before.endsWith(" -") || before.endsWith(" |") || before.endsWith(" ::")
                ? before.substring(0, before.lastIndexOf(' '))
                : title;
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

    private static List<CleaningStep> titleSteps(CleaningRules rules, boolean hasBareHeads) {
        List<CleaningStep> steps = new ArrayList<>();
        steps.add(UNIFORM);
        NewsRules.EVERYWHERE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(
                CleaningStep.of(
                        "line breaks",
                        "a headline is one line, with one space between words",
                        Normalizer::oneLine));
        NewsRules.TITLE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        if (hasBareHeads) {
            NewsRules.BARE_TITLE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        }
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
        steps.add(
                CleaningStep.of(
                        RIGHTS,
                        "<저작권자(c) …, 무단 전재 및 재배포 금지>: from its mark on, no sentence before it",
                        BodyTail::withoutNotices));
        NewsRules.EVERYWHERE.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(SINGLE_SPACES);
        NewsRules.BODY.forEach(rule -> steps.add(CleaningStep.of(rule)));
        steps.add(
                CleaningStep.of(
                        TAIL,
                        "links, by-lines and notices under an article, from the bottom up",
                        BodyTail::withoutTail));
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
}
