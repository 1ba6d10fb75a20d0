package io.julgi.nlp.newwords;

import java.util.ArrayList;
import java.util.List;

/**
 * An even sample of lines, in their order, of bounded size: every line at first; when it is full,
 * every other one is forgotten, and from then on half as many are taken.
 */
final class TextSample {
    private final long limit;
    private final List<String> lines = new ArrayList<>();
    private long size;
    private long seen;
    private long step = 1;

    /**
     * @param limit how many characters are held at most
     */
    TextSample(long limit) {
        this.limit = limit;
    }

    void add(String line) {
        boolean isNext = seen % step == 0;
        seen++;
        if (isNext) {
            lines.add(line);
            size += line.length();
            while (size > limit && lines.size() > 1) {
                halve();
            }
        }
    }

    private void halve() {
        List<String> kept = new ArrayList<>(lines.size() / 2 + 1);
        for (int i = 0; i < lines.size(); i += 2) {
            kept.add(lines.get(i));
        }
        lines.clear();
        lines.addAll(kept);
        size = lines.stream().mapToLong(String::length).sum();
        step *= 2;
    }

    List<String> lines() {
        return lines;
    }
}
