package io.julgi.ingest.outlet;

import java.time.LocalDate;
import java.util.List;

/**
 * How an outlet's article pages looked for a time, as CSS selectors. Of several selectors for one
 * thing the first that finds something is used.
 *
 * @param name names the layout in messages and figures ({@code 2016})
 * @param from the first day it is known from; {@link LocalDate#MIN} when open
 * @param until the last day it is known until; {@link LocalDate#MAX} when open
 * @param title the headline
 * @param body the text, or its paragraphs one by one
 * @param date times of publication and of change; told apart by their labels (입력, 수정)
 * @param author the journalist
 * @param section the desk
 * @param drop what stands inside the body and is none of it: advertisements, captions, boxes
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

    /** Whether articles of this day are known to look so. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
