package io.julgi.web.messages;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.StringUtil;

/**
 * The texts that readers see, in one language: the catalogues {@code ko.json} and {@code en.json}.
 * The page's scripts use the same files.
 */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");
    private static final Map<Language, Messages> ALL = read();

    private final Map<String, Object> texts;

    private Messages(Map<String, Object> texts) {
        this.texts = texts;
    }

    /** The texts in this language. */
    public static Messages of(Language language) {
        return ALL.get(language);
    }

    /** Where the file of a language is on the class path. */
    public static String resource(Language language) {
        return "/io/julgi/web/messages/%s.json".formatted(language.tag());
    }

    private static Map<Language, Messages> read() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            try (InputStream file = Messages.class.getResourceAsStream(resource(language))) {
                all.put(
                        language,
                        new Messages(new ObjectMapper().readValue(file, new TypeReference<>() {})));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + resource(language), unreadable);
            }
        }
        return all;
    }

    /** The text with this key, with values for its placeholders. */
    public String text(String key, Map<String, Object> values) {
        if (!(texts.get(key) instanceof String text)) {
            throw new IllegalArgumentException("There is no text '%s'".formatted(key));
        }
        return filled(text, name -> written(values.get(name)));
    }

    /** A page of HTML with the text of each {@code {key}} in its place. */
    public String fill(String html) {
        return filled(html, key -> StringUtil.sanitizeXmlString(text(key, Map.of())));
    }

    private static String filled(String text, UnaryOperator<String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    private static String written(Object value) {
        return value instanceof Number number
                ? "%,d".formatted(number.longValue())
                : String.valueOf(value);
    }
}
