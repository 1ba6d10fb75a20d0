package io.julgi.web.answer;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.julgi.topics.NewsCalendar;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How answers are written: the records as they are, in the forms of {@link AnswerForms}. */
public final class Json {

    /** Writes the answers. */
    public static final ObjectMapper MAPPER = mapper();

    private Json() {}

    private static ObjectMapper mapper() {
        SimpleModule forms =
                new SimpleModule("answers")
                        .addSerializer(Instant.class, new InSeoul())
                        .addSerializer(LocalDate.class, ToStringSerializer.instance)
                        .addSerializer(rawEnum(), new SmallLetters())
                        .addKeySerializer(rawEnum(), new SmallLettersAsKey());
        AnswerForms.ALL.forEach(forms::setMixInAnnotation);
        return JsonMapper.builder()
                .addModules(new Jdk8Module(), forms)
                // Article.isRetold() and the like say something about a record; they are not in it.
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .build();
    }

    @SuppressWarnings("unchecked") // of any enum
    private static Class<Enum<?>> rawEnum() {
        return (Class<Enum<?>>) (Class<?>) Enum.class;
    }

    /** The answer as UTF-8. */
    public static byte[] bytes(Object answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(
                    "Cannot write " + answer.getClass() + " as JSON", fault);
        }
    }

    /** {@code split-from} for {@code SPLIT_FROM}. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class SmallLetters extends JsonSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(word(value));
        }
    }

    private static final class SmallLettersAsKey extends JsonSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeFieldName(word(value));
        }
    }

    /** {@code 2020-03-01T09:30:00+09:00}: a reader sees the day it was in Seoul. */
    private static final class InSeoul extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant moment, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(
                    moment.truncatedTo(ChronoUnit.SECONDS)
                            .atZone(NewsCalendar.SEOUL)
                            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
    }

    /**
     * To a tenth of a per mille: more digits are noise, and a third of the answer. What is not
     * known, NaN, is null.
     */
    static final class FourDigits extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            if (value.isNaN()) {
                json.writeNull();
            } else {
                json.writeNumber(Math.round(value * 10_000) / 10_000.0);
            }
        }
    }
}
