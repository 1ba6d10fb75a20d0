package io.julgi.ingest.outlet;

import java.time.LocalDate;
import java.util.List;

/**
 * The layout of an outlet's article pages in a period, as CSS selectors. Of several selectors for
 * one part the first that matches is used.
 *
 * @param name its name in messages and metrics ({@code hani-2016})
 * @param from the first day of the period; {@link LocalDate#MIN} when open
 * @param until the last day of the period; {@link LocalDate#MAX} when open
 * @param title the headline
 * @param body the text, or its paragraphs one by one
 * @param date times of publication and modification, distinguished by their labels (입력, 수정)
 * @param author the journalist
 * @param section the section of the outlet
 * @param drop elements inside the body that are not its text: advertisements, captions, boxes
 */
public record Layout(
        String name,
        LocalDate from,
        LocalDate until,
        List<String> title,
        List<String> body,
        List<String> date,
        List<String> author,
        List<String> section,
        List<String> drop) {
    public Layout {
        title = List.copyOf(title);
        body = List.copyOf(body);
        date = List.copyOf(date);
        author = List.copyOf(author);
        section = List.copyOf(section);
        drop = List.copyOf(drop);
    }

    /** Whether the period includes this day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
