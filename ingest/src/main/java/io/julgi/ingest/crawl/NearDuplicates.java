package io.julgi.ingest.crawl;

import io.julgi.ingest.extract.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows which articles of the last days tell the same story again: the same text under another
 * number or in another outlet, and the versions 1보, 2보, 종합 of one report. A story is named after
 * its first article. Safe for many threads.
 */
public final class NearDuplicates {
    /** A report is completed within hours, and posted again within days. */
    static final Duration REMEMBERED = Duration.ofDays(3);

    private static final int MOST = 200_000;

    /**
     * Bits that may differ. Of 422 articles of Wikinews no two differ in fewer than 14, and 96 of
     * 100 reposts with a changed sentence and a by-line in 10 or fewer; see FingerprintTest.
     */
    public static final int SAME_TEXT = 10;

    private static final int SHORTEST_TITLE = 6;

    /** Each pair of brackets by itself: "[단독] A [종합]" is "A". */
    private static final Pattern VERSION =
            Pattern.compile("[\\[(](?:속보|단독|긴급|종합|상보|영상|포토|업데이트|\\d보|종합\\d보|\\d신)[\\])]");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Deque<DuplicateCandidate> members = new ArrayDeque<>();
    private final Map<String, DuplicateCandidate> byId = new HashMap<>();
    private final Map<String, DuplicateCandidate> byTitle = new HashMap<>();

    /**
     * The article with its story; it is remembered from now on. An article that is seen again keeps
     * its story.
     */
    synchronized DuplicateCandidate join(
            String id, String outlet, String title, String body, Instant now) {
        forget(now);
        DuplicateCandidate before = byId.get(id);
        String plain = plain(title);
        long fingerprint = Fingerprint.isMeaningful(body) ? Fingerprint.of(body) : 0;
        String story =
                Optional.ofNullable(before)
                        .or(() -> sameTitle(outlet, plain))
                        .or(() -> sameText(fingerprint))
                        .map(DuplicateCandidate::story)
                        .orElse(id);
        DuplicateCandidate member =
                new DuplicateCandidate(id, outlet, plain, fingerprint, now, story);
        remember(member);
        return member;
    }

    /** Remembers an article from before a restart. */
    synchronized void remember(DuplicateCandidate member) {
        members.add(member);
        byId.put(member.id(), member);
        if (member.title().length() >= SHORTEST_TITLE) {
            byTitle.put(key(member.outlet(), member.title()), member);
        }
    }

    private Optional<DuplicateCandidate> sameTitle(String outlet, String plain) {
        // "오늘의 날씨" is another story every day; a headline that short proves nothing.
        return plain.length() < SHORTEST_TITLE
                ? Optional.empty()
                : Optional.ofNullable(byTitle.get(key(outlet, plain)));
    }

    /**
     * A scan: three days of a hundred outlets are fewer numbers than a processor compares in 1 ms.
     */
    private Optional<DuplicateCandidate> sameText(long fingerprint) {
        if (fingerprint == 0) {
            return Optional.empty();
        }
        return members.stream()
                .filter(member -> member.fingerprint() != 0)
                .filter(
                        member ->
                                Fingerprint.distance(fingerprint, member.fingerprint())
                                        <= SAME_TEXT)
                .findFirst();
    }

    private void forget(Instant now) {
        Instant since = now.minus(REMEMBERED);
        while (!members.isEmpty()
                && (members.size() >= MOST || members.peek().seenAt().isBefore(since))) {
            DuplicateCandidate oldest = members.remove();
            byId.remove(oldest.id(), oldest);
            byTitle.remove(key(oldest.outlet(), oldest.title()), oldest);
        }
    }

    private static String plain(String title) {
        return NO_LETTER.matcher(VERSION.matcher(title).replaceAll(" ")).replaceAll("");
    }

    private static String key(String outlet, String title) {
        return outlet + ' ' + title;
    }
}
