package io.julgi.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
    private static final Charset EUC_KR = Charset.forName("EUC-KR");
    private static final Charset MS949 = Charset.forName("MS949");

    /** The last word has syllables that only MS949 has. */
    private static final String TEXT = "<p>가온시의 똠방각하 펲시";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // header | meta | settings | real
                "text/html; charset=utf-8     | -        | ''     | UTF-8",
                "text/html; charset=EUC-KR    | -        | ''     | MS949",
                "text/html; charset=\"ms949\" | -        | ''     | MS949",
                "text/html                    | euc-kr   | ''     | MS949",
                "text/html                    | utf-8    | ''     | UTF-8",
                "text/html                    | -        | EUC-KR | MS949",
                "text/html                    | -        | ''     | UTF-8",
                "text/html                    | -        | ''     | MS949",
                // Wrong labels.
                "text/html; charset=utf-8     | utf-8    | UTF-8  | MS949",
                "text/html; charset=euc-kr    | euc-kr   | EUC-KR | UTF-8",
                "text/html; charset=euc-kr    | utf-8    | ''     | UTF-8",
                "text/html; charset=ISO-8859-1| euc-kr   | ''     | MS949",
                "text/html; charset=ISO-8859-1| -        | ''     | UTF-8",
                "text/html; charset=x-unheard | -        | ''     | MS949",
                "text/html; charset=UTF-16    | -        | ''     | UTF-8",
            })
    void findsTheEncoding(String header, String meta, String settings, String real) {
        String page = (meta == null ? "" : "<meta charset=" + meta + ">") + TEXT;

        assertThat(PageText.decode(page.getBytes(Charset.forName(real)), header, settings))
                .isEqualTo(page);
    }

    @Test
    void readsTheEncodingOfXmlAndOfTheOldMeta() {
        String xml = "<?xml version=\"1.0\" encoding=\"euc-kr\"?><t>가온시</t>";
        String old =
                "<META http-equiv='Content-Type' content='text/html; charset=ks_c_5601-1987'>가온";

        assertThat(PageText.decode(xml.getBytes(EUC_KR), "", "")).isEqualTo(xml);
        assertThat(PageText.decode(old.getBytes(MS949), "", "")).isEqualTo(old);
    }

    @Test
    void theByteOrderMarkComesFirstAndIsNoText() {
        byte[] marked = ("\uFEFF" + TEXT).getBytes(UTF_8);
        byte[] wide = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        assertThat(PageText.decode(marked, "text/html; charset=euc-kr", "")).isEqualTo(TEXT);
        assertThat(PageText.decode(wide, "text/html; charset=utf-8", "")).isEqualTo(TEXT);
    }

    @Test
    void oneBrokenByteDoesNotChangeTheEncoding() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(TEXT.repeat(10).getBytes(UTF_8));
        bytes.write(0xFF);

        assertThat(PageText.decode(bytes.toByteArray(), "text/html; charset=utf-8", ""))
                .isEqualTo(TEXT.repeat(10) + '\uFFFD');
    }

    @Test
    void anEmptyPageIsEmptyText() {
        assertThat(PageText.decode(new byte[0], "", "")).isEmpty();
    }
}
