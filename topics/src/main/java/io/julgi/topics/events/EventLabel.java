package io.julgi.topics.events;

import java.util.regex.Pattern;

/**
 * Chooses the member whose headline stands for the event: the one that says most of what all say. A
 * headline that is cut off, marked, or has hardly a word reads badly.
 */
final class EventLabel {
    private static final Pattern CUT = Pattern.compile("(?:\\.\\.\\.|…)\\s*$");
    private static final Pattern MARK =
            Pattern.compile(
                    "^[\\[<(〈《【][^\\]>)〉》】]{1,12}[\\]>)〉》】]|[\\[(](?:종합\\d?보?|\\d보|영상|사진)[\\])]$");
    private static final double A_KEYWORD = 0.1;
    private static final double OF_CUT = 0.3;
    private static final double OF_MARK = 0.1;
    private static final double OF_FEW_WORDS = 0.2;
    private static final int FEW_WORDS = 3;

    private double most = Double.NEGATIVE_INFINITY;
    private int best;
    private int members;

    /** One more member. */
    void add(String title, double odds, int words, int keywords) {
        double score = odds + A_KEYWORD * keywords;
        score -= CUT.matcher(title).find() ? OF_CUT : 0;
        score -= MARK.matcher(title.strip()).find() ? OF_MARK : 0;
        score -= words < FEW_WORDS ? OF_FEW_WORDS : 0;
        if (score > most) {
            most = score;
            best = members;
        }
        members++;
    }

    /** The number of the best one. */
    int best() {
        return best;
    }
}
