package io.julgi.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.julgi.topics.NewsCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How answers are written. Their records are the one place that knows the names of fields. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] bytes(Object answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(
                    "Cannot write " + answer.getClass() + " as JSON", fault);
        }
    }

    /** {@code 2020-03-01T09:30:00+09:00}: a reader sees the day it was in Seoul. */
    static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(NewsCalendar.SEOUL)
                .toOffsetDateTime()
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
