package io.julgi.ingest.extract;

import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * The text of feeds and sitemaps, read whether it is XML or only nearly so: jsoup's parser knows no
 * errors. Document types are taken off first, so that no declared entity is ever expanded (CWE-611,
 * CWE-776).
 */
final class SourceText {
    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE[^\\[>]*(?:\\[.*?]\\s*)?>", Pattern.DOTALL);

    /** Halves of surrogate pairs and the like, which no text has. */
    private static final Pattern BAD_REFERENCE =
            Pattern.compile(
                    "&#(?:0+|x0+|5[56]\\d{3}|57[0-2]\\d{2}|573[0-3]\\d|x[Dd][89A-Fa-f]\\p{XDigit}{2}|x[Ff]{3}[EeFf]);");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");
    private static final Pattern PROLOGUE = Pattern.compile("^\\s*<\\?xml[^>]*\\?>");

    private SourceText() {}

    /** The text without what must not be read or cannot be shown. */
    static String plain(String text) {
        String plain = BAD_REFERENCE.matcher(DOCTYPE.matcher(text).replaceAll("")).replaceAll("");
        return CONTROL.matcher(plain).replaceAll("");
    }

    /** Reads elements by name, in lower case whatever the source writes. */
    static Parser parser() {
        return Parser.xmlParser().settings(ParseSettings.htmlDefault);
    }

    /** What is wrong with it as XML; empty when it is well-formed. */
    static Optional<String> damage(String text) {
        if (text.contains("<!ENTITY")) {
            return Optional.of("Declares entities, which are not read");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(
                            new StringReader(PROLOGUE.matcher(text).replaceFirst("")));
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of(BodyText.line(String.valueOf(e.getMessage())));
        }
    }
}
