package io.julgi.web.messages;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;

/** A language that the view has its texts in. */
public enum Language {
    KO,
    EN;

    private static final List<String> TAGS = Stream.of(values()).map(Language::tag).toList();

    /** As in HTML's {@code lang} and in the names of files. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The language that a reader prefers; Korean for whoever reads neither.
     *
     * @param accepted the value of {@code Accept-Language}; null when there is none
     */
    public static Language preferred(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return KO;
        }
        try {
            String tag = Locale.lookupTag(LanguageRange.parse(accepted), TAGS);
            return tag == null ? KO : valueOf(tag.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            return KO;
        }
    }
}
