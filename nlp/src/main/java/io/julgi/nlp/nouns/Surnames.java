package io.julgi.nlp.nouns;

import java.util.BitSet;
import java.util.Set;

/** Korean surnames. */
final class Surnames {
    private static final BitSet OF_ONE_SYLLABLE = new BitSet();

    static {
        ("김이박최정강조윤장임한오서신권황안송류유홍고문손배백허심노하곽성차민진나엄채천함변염추석설마길표왕옥육맹탁편봉태피빈원지공방현" + "연우구남양주여도선전제국은명기반")
                .chars()
                .forEach(OF_ONE_SYLLABLE::set);
    }

    private static final Set<String> OF_TWO_SYLLABLES =
            Set.of("남궁", "황보", "제갈", "선우", "독고", "사공", "서문");

    private Surnames() {}

    static boolean isOne(char syllable) {
        return OF_ONE_SYLLABLE.get(syllable);
    }

    /** Whether these two syllables are a surname. */
    static boolean isTwo(char first, char second) {
        // No copy for nearly all others: only these end so.
        return "궁보갈우고공문".indexOf(second) >= 0 && OF_TWO_SYLLABLES.contains("" + first + second);
    }
}
