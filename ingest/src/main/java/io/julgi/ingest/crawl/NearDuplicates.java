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
 * Finds near-duplicates among the articles of the last days: the same text under another number or
 * in another outlet, and the versions 1보, 2보, 종합 of one report. They share a story, named after its
 * first article. Thread-safe.
 */
public final class NearDuplicates {
    /** A report is completed within hours and re-posted within days. */
    static final Duration REMEMBERED = Duration.ofDays(3);

    private static final int MOST = 200_000;

    /**
     * The most bits that differ between fingerprints of near-duplicates. Of 422 articles of
     * Wikinews no two differ in fewer than 14, and 96 of 100 reposts with a changed sentence and a
     * by-line in 10 or fewer; see FingerprintTest.
     */
    public static final int SAME_TEXT = 10;

    private static final int SHORTEST_TITLE = 6;

    /** Each pair of brackets is removed separately: "[단독] A [종합]" is "A". */
    private static final Pattern VERSION =
            Pattern.compile("[\\[(](?:속보|단독|긴급|종합|상보|영상|포토|업데이트|\\d보|종합\\d보|\\d신)[\\])]");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Deque<DuplicateCandidate> candidates = new ArrayDeque<>();
    private final Map<String, DuplicateCandidate> byId = new HashMap<>();
    private final Map<String, DuplicateCandidate> byTitle = new HashMap<>();

    /**
     * Finds the story of an article and remembers the article. One that is seen again keeps its
     * story.
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
        DuplicateCandidate candidate =
                new DuplicateCandidate(id, outlet, plain, fingerprint, now, story);
        remember(candidate);
        return candidate;
    }

    /** Remembers an article from before a restart. */
    synchronized void remember(DuplicateCandidate candidate) {
        candidates.add(candidate);
        byId.put(candidate.id(), candidate);
        if (candidate.title().length() >= SHORTEST_TITLE) {
            byTitle.put(key(candidate.outlet(), candidate.title()), candidate);
        }
    }

    private Optional<DuplicateCandidate> sameTitle(String outlet, String plain) {
        // "오늘의 날씨" is another report every day; so short a headline proves nothing.
        return plain.length() < SHORTEST_TITLE
                ? Optional.empty()
                : Optional.ofNullable(byTitle.get(key(outlet, plain)));
    }

    /**
     * A linear scan: comparing the fingerprints of three days of a hundred outlets takes under 1
     * ms.
     */
    private Optional<DuplicateCandidate> sameText(long fingerprint) {
        if (fingerprint == 0) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> candidate.fingerprint() != 0)
                .filter(
                        candidate ->
                                Fingerprint.distance(fingerprint, candidate.fingerprint())
                                        <= SAME_TEXT)
                .findFirst();
    }

    private void forget(Instant now) {
        Instant since = now.minus(REMEMBERED);
        while (!candidates.isEmpty()
                && (candidates.size() >= MOST || candidates.peek().seenAt().isBefore(since))) {
            DuplicateCandidate oldest = candidates.remove();
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
