package io.julgi.topics.timeline;

import java.util.List;
import java.util.regex.Pattern;

/** A headline as the label of an entry: without the marks that say what kind of article it is. */
final class Headline {
    /** Applied in this order, until none changes anything. */
    private static final List<Pattern> MARKS =
            List.of(
                    // [속보] … , <그래픽> … , (종합) at either end.
                    Pattern.compile(
                            "^[\\[<(〈《【]\\s*(?:속보|긴급|단독|종합\\d?보?|\\d보|그래픽|영상|사진|포토|게시판|신간|인사|부고|표|카드뉴스"
                                    + "|고침)\\s*[\\]>)〉》】]\\s*"),
                    Pattern.compile(
                            "\\s*[\\[<(〈《【]\\s*(?:속보|종합\\d?보?|\\d보|영상|그래픽|사진|포토)\\s*[\\]>)〉》】]$"),
                    // Without brackets, as some sources strip them.
                    Pattern.compile("^(?:속보|그래픽|영상|게시판|신간|카드뉴스|포토)\\s+(?=\\S)"),
                    // 종합 sticks to the last word: …늘었다종합, …꺾고2보, …위기종합3보.
                    Pattern.compile("(?<=\\S)(?:종합\\d?보?|\\d보)$"),
                    Pattern.compile("\\s+(?:종합|속보)$"));

    private static final Pattern CUT = Pattern.compile("(?:\\.\\.\\.|…)$");

    private Headline() {}

    /** The headline without marks; as it is when nothing else is left. */
    static String clean(String title) {
        String clean = title.strip();
        String before;
        do {
            before = clean;
            for (Pattern mark : MARKS) {
                String without = mark.matcher(clean).replaceFirst("").strip();
                clean = without.isEmpty() ? clean : without;
            }
        } while (!clean.equals(before));
        return clean;
    }

    /** Whether it was cut off and reads badly as a label. */
    static boolean isCut(String title) {
        return CUT.matcher(title.strip()).find();
    }
}
