package io.julgi.nlp.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts off what stands after a body: rights notices, links, requests for tips, by-lines. Nothing
 * that ends as a sentence is cut.
 */
final class BodyTail {
    private static final Pattern BYLINE_LINE = Pattern.compile(NewsRules.BYLINE_LINE);
    private static final Pattern BYLINE = Pattern.compile(NewsRules.TAIL_BYLINE);

    /** The characters at the end of a line in which a by-line is searched for; none is longer. */
    private static final int LONGEST_BYLINE = 60;

    private static final int LINE_OF_ITS_OWN = 40;
    private static final double LAST_PART = 0.7;

    /** A longer line is no link and no request. */
    private static final int LONGEST_LINK = 60;

    /** So many marked lines are a list that belongs to the news. */
    private static final int LIST = 3;

    private static final String MARKS = "▶▷■□☞☎※▲△◆◇●○#";

    private static final Pattern SENTENCE_END =
            Pattern.compile("(?:[다까죠]|(?<!세)요)[.!?][\"')]{0,2}$");

    /** What leads elsewhere or asks for something, in a line that begins with a mark. */
    private static final Pattern LINK =
            Pattern.compile("제보|구독|카카오톡|관련 ?기사|주요 ?기사|https?://|www\\.|바로가기|더 ?보기|알림|▲ ?사진$");

    /** The same in a line without a mark; it is nothing else. */
    private static final Pattern NOTICE =
            Pattern.compile(
                    "(?:\\[[^\\]]{0,20}(?:바로가기|구독하기)\\] ?){1,3}|제보는 .{0,40}|여러분의 제보.{0,30}"
                            + "|.{0,30}구독해 ?주세요!?|기사 댓글 \\d{1,6}|\\d{4}[-/.년].{0,24}송고"
                            + "|AI ?학습.{0,10} 금지|'한국언론 뉴스허브'.{0,20}");

    /** A line above a list of other headlines. */
    private static final Pattern HEADING =
            Pattern.compile("\\[?(?:관련 ?기사|주요 ?기사|많이 본 (?:뉴스|기사)|다른 ?기사 ?보기|당신이 좋아할 만한 콘텐츠)\\]?");

    /** The first words of a rights notice; each kind counts once. */
    private static final List<Pattern> RIGHTS =
            List.of(
                    Pattern.compile("저작권자"),
                    Pattern.compile("(?i)[ⓒ©]|copyrights?|(?<=저작권자 ?)\\(c\\)"),
                    Pattern.compile("무단 ?전재"),
                    Pattern.compile("재 ?배포|배포 ?금지"),
                    Pattern.compile("(?i)AI ?학습"),
                    Pattern.compile("(?i)all rights reserved"));

    private static final Pattern FORBIDDEN = Pattern.compile("(?i)금지|reserved");

    /** What stands between the last sentence and a notice. */
    private static final Pattern BEFORE_NOTICE =
            Pattern.compile("(?:[☞▶][^\\n☞▶]{0,60}|[\\s<\\[(【〈,·/-]{1,10}){1,3}$");

    private BodyTail() {}

    /**
     * The body without rights notices, each from its mark to the end of its line, where that holds
     * two words of such notices and what they forbid, and no sentence.
     */
    static String withoutNotices(String body) {
        StringBuilder kept = new StringBuilder(body.length());
        for (String line : (Iterable<String>) body.lines()::iterator) {
            kept.append(withoutNotice(line)).append('\n');
        }
        if (!body.endsWith("\n") && kept.length() > 0) {
            kept.setLength(kept.length() - 1);
        }
        return kept.toString();
    }

    private static String withoutNotice(String line) {
        if (!FORBIDDEN.matcher(line).find()) {
            return line;
        }
        int from = line.length();
        int kinds = 0;
        for (Pattern words : RIGHTS) {
            Matcher matcher = words.matcher(line);
            if (matcher.find()) {
                kinds++;
                from = Math.min(from, matcher.start());
            }
        }
        String notice = line.substring(from);
        if (kinds < 2 || notice.contains("다.") || !FORBIDDEN.matcher(notice).find()) {
            return line;
        }
        // Only the end of a long line, since the pattern looks from each of its characters.
        int end = Math.max(0, from - 2 * LONGEST_LINK);
        Matcher before = BEFORE_NOTICE.matcher(line.substring(end, from));
        return line.substring(0, before.find() ? end + before.start() : from);
    }

    /** The body without links, by-lines and requests at its end. The first line always stays. */
    static String withoutTail(String body) {
        List<String> lines = new ArrayList<>(body.lines().toList());
        int from = lines.size();
        while (from > 1 && (isSurelyTail(lines.get(from - 1)) || mayBeTail(lines.get(from - 1)))) {
            from--;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, from));
        boolean isList =
                lines.stream().filter(line -> isMarked(line) && !isSurelyTail(line)).count()
                        >= LIST;
        boolean underLink = false;
        boolean underHeading = false;
        for (String line : lines.subList(from, lines.size())) {
            String plain = line.strip();
            if (isSurelyTail(line)) {
                underHeading |=
                        HEADING.matcher(plain).matches() || (isMarked(line) && isLink(plain));
                underLink |= isMarked(line) || underHeading;
            } else if (!(underLink && isMarked(line) && !isList)
                    && !(underHeading && !isMarked(line))) {
                kept.add(line);
            }
        }
        if (!kept.isEmpty()) {
            kept.set(kept.size() - 1, withoutByline(kept.get(kept.size() - 1)));
        }
        return String.join("\n", kept);
    }

    private static boolean isMarked(String line) {
        String plain = line.strip();
        return !plain.isEmpty() && MARKS.indexOf(plain.charAt(0)) >= 0;
    }

    /** Short, and no sentence. */
    private static boolean mayBeTail(String line) {
        String plain = line.strip();
        return plain.length() <= LONGEST_LINK && !SENTENCE_END.matcher(plain).find();
    }

    private static boolean isSurelyTail(String line) {
        String plain = line.strip();
        return plain.isEmpty()
                || BYLINE_LINE.matcher(plain).matches()
                || (mayBeTail(plain)
                        && (NOTICE.matcher(plain).matches()
                                || HEADING.matcher(plain).matches()
                                || (isMarked(plain) && isLink(plain))));
    }

    private static boolean isLink(String plain) {
        return LINK.matcher(plain.toLowerCase(Locale.ROOT)).find();
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
        Matcher byline = BYLINE.matcher(line);
        if (!byline.find(from)) {
            return line;
        }
        boolean isLate =
                line.length() <= LINE_OF_ITS_OWN || byline.start() > LAST_PART * line.length();
        return isLate ? line.substring(0, byline.start()) : line;
    }
}
