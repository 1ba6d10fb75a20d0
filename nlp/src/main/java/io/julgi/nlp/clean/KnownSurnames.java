package io.julgi.nlp.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Spells out the names of presidents, whom headlines call by the surname: {@code 朴대통령} was 박근혜
 * until 10 March 2017, {@code 朴 전 대통령} is she since, and {@code 文} alone was 문재인 for ten years.
 * Each has dates, because on other days the surname may be anyone's.
 */
final class KnownSurnames {
    /** The end of the last known term of office. */
    private static final LocalDate OPEN = LocalDate.of(2030, 6, 3);

    private static final List<String> OFFICES = List.of("대통령", "정부", "정권");
    private static final List<String> FORMER = List.of("전", "前");

    /** Titles after which a surname is another person's: 文의장, 朴 시장, 尹장관. */
    private static final Set<String> OTHER_TITLES =
            Set.of(
                    "의장", "의원", "장관", "차관", "총리", "부총리", "시장", "지사", "대표", "원내대표", "총장", "후보",
                    "위원장", "회장", "사장", "감독", "교수", "선수", "수석", "실장", "처장", "청장", "원장", "특검", "최고위원",
                    "비대위원장", "부의장", "부회장", "씨", "모");

    /**
     * @param inOffice when the surname before 대통령, 정부 or 정권 means this person
     * @param former when the surname before 전 대통령 does
     * @param alone when the Chinese character by itself does
     */
    private record Person(
            char hanja, String name, DateRange inOffice, DateRange former, List<DateRange> alone) {
        boolean isNamed(LocalDate day) {
            return inOffice.contains(day) || former.contains(day) || isNamedAlone(day);
        }

        boolean isNamedAlone(LocalDate day) {
            return alone.stream().anyMatch(days -> days.contains(day));
        }
    }

    private static final List<Person> PEOPLE =
            List.of(
                    new Person(
                            '盧',
                            "노무현",
                            DateRange.of("2003-02-25", "2008-02-24"),
                            DateRange.NEVER, // 노태우 was one, too
                            List.of(DateRange.of("2003-02-25", "2008-02-24"))),
                    new Person(
                            '李',
                            "이명박",
                            DateRange.of("2008-02-25", "2013-02-24"),
                            DateRange.of("2013-02-25", "2025-06-03"),
                            List.of(DateRange.of("2008-02-25", "2013-02-24"))),
                    new Person(
                            '朴',
                            "박근혜",
                            DateRange.of("2013-02-25", "2017-03-10"),
                            since("2017-03-11"),
                            List.of(
                                    DateRange.of(
                                            "2012-07-10", "2018-12-31"))), // candidate to sentence
                    new Person(
                            '文',
                            "문재인",
                            DateRange.of("2017-05-10", "2022-05-09"),
                            since("2022-05-10"),
                            List.of(
                                    DateRange.of(
                                            "2012-06-17", "2022-05-09"))), // since his candidacy
                    new Person(
                            '尹',
                            "윤석열",
                            DateRange.of("2022-05-10", "2025-04-04"),
                            since("2025-04-05"),
                            List.of( // since he was prosecutor general; in between 윤미향 was meant
                                    DateRange.of("2019-07-25", "2020-05-06"), since("2020-07-01"))),
                    new Person(
                            '李',
                            "이재명",
                            DateRange.of("2025-06-04", "2030-06-03"),
                            DateRange.NEVER,
                            List.of(since("2022-08-28")))); // since he led his party

    private KnownSurnames() {}

    private static DateRange since(String from) {
        return new DateRange(LocalDate.parse(from), OPEN);
    }

    /** The text with full names for the surnames that mean presidents on that day. */
    static String spellOut(String text, LocalDate day) {
        String result = text;
        for (Person person : PEOPLE) {
            if (person.isNamed(day)) {
                result = spellOut(result, person.hanja, person, day);
                result = spellOut(result, person.name.charAt(0), person, day);
            }
        }
        return result;
    }

    private static String spellOut(String text, char surname, Person person, LocalDate day) {
        int at = text.indexOf(surname);
        if (at < 0) {
            return text;
        }
        StringBuilder spelled = new StringBuilder(text.length() + 16);
        int done = 0;
        for (; at >= 0; at = text.indexOf(surname, at + 1)) {
            if (isMeant(text, at, person, day)) {
                spelled.append(text, done, at).append(person.name);
                if (HanjaShorthand.beginsAWord(text, at + 1)) {
                    spelled.append(' ');
                }
                done = at + 1;
            }
        }
        return done == 0 ? text : spelled.append(text, done, text.length()).toString();
    }

    private static boolean isMeant(String text, int at, Person person, LocalDate day) {
        boolean isHanja = text.charAt(at) == person.hanja;
        // The Hangul surname only where nothing stands before it: 전문대통령 is no president.
        if (!isHanja && isHangulBefore(text, at)) {
            return false;
        }
        int next = afterSpace(text, at + 1);
        if (startsWithOneOf(OFFICES, text, next)) {
            return person.inOffice.contains(day);
        }
        if (startsWithOneOf(FORMER, text, next)
                && text.startsWith(OFFICES.get(0), afterSpace(text, next + 1))) {
            return person.former.contains(day);
        }
        return isHanja && person.isNamedAlone(day) && isAlone(text, at);
    }

    /** Neither part of a longer word (非文) nor before somebody else's title (文의장). */
    private static boolean isAlone(String text, int at) {
        if (isHangulBefore(text, at)
                || (at > 0 && HanjaShorthand.isHanja(text.charAt(at - 1)))
                || HanjaShorthand.beginsAWord(text, at + 1)) {
            return false;
        }
        int next = afterSpace(text, at + 1);
        int end = next;
        while (end < text.length() && WordRuns.isHangul(text.charAt(end))) {
            end++;
        }
        return next == at + 1 || !OTHER_TITLES.contains(text.substring(next, end));
    }

    private static boolean isHangulBefore(String text, int at) {
        return at > 0 && WordRuns.isHangul(text.charAt(at - 1));
    }

    private static int afterSpace(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean startsWithOneOf(List<String> words, String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
