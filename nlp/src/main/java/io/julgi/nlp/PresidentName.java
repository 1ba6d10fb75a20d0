package io.julgi.nlp;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A president, whom headlines call by the surname: {@code 朴대통령} was 박근혜 until 10 March 2017. A
 * dated rule, because the surname alone could be anyone's.
 *
 * @param from the first day in office
 * @param to the last day
 */
record PresidentName(LocalDate from, LocalDate to, String name, Pattern shorthand) {
    private static final String BEFORE_A_WORD = "(?= ?(?:대통령|정부|정권))";

    private static final List<PresidentName> PRESIDENTS =
            List.of(
                    president("2013-02-25", "2017-03-10", "박근혜", "朴"),
                    president("2017-05-10", "2022-05-09", "문재인", "文"),
                    president("2022-05-10", "2025-04-04", "윤석열", "尹"),
                    president("2025-06-04", "2030-06-03", "이재명", "李"));

    /** The text with the name of that day's president written out. */
    static String spellOut(String text, LocalDate day) {
        if (!text.contains("대통령") && !text.contains("정부") && !text.contains("정권")) {
            return text;
        }
        for (PresidentName president : PRESIDENTS) {
            if (!day.isBefore(president.from) && !day.isAfter(president.to)) {
                return president.shorthand.matcher(text).replaceAll(president.name + " ");
            }
        }
        return text;
    }

    private static PresidentName president(String from, String to, String name, String hanja) {
        // The Hangul surname only where nothing stands before it: 전문대통령 is no president.
        String surname = name.substring(0, 1);
        return new PresidentName(
                LocalDate.parse(from),
                LocalDate.parse(to),
                name,
                Pattern.compile("(?:" + hanja + "|(?<![가-힣])" + surname + ")" + BEFORE_A_WORD));
    }
}
