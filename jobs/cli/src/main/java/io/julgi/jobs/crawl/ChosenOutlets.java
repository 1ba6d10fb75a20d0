package io.julgi.jobs.crawl;

import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import io.julgi.ingest.outlet.OutletsException;
import io.julgi.jobs.settings.CrawlerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The outlets that the settings select. */
public final class ChosenOutlets {
    private static final String USUAL_FILE = "outlets.yaml";
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.[0-9.]+|::1");

    private ChosenOutlets() {}

    /**
     * All known outlets: the built-in ones and those of the user's file.
     *
     * @throws OutletsException with all problems of the user's file
     */
    public static Outlets known(CrawlerSettings settings) {
        Path file = Path.of(settings.outletsFile());
        if (Files.exists(file)) {
            return Outlets.load(List.of(file));
        }
        if (settings.outletsFile().equals(USUAL_FILE)) {
            return Outlets.builtIn();
        }
        throw new OutletsException(
                List.of(
                        "There is no "
                                + file
                                + " (crawl.outletsFile); expected a file of outlets, as"
                                + " docs/crawling.md shows"));
    }

    /**
     * The outlets to crawl.
     *
     * @throws OutletsException with all problems: unknown ids, no outlet at all, outlets on other
     *     machines without a contact
     */
    public static List<Outlet> of(CrawlerSettings settings) {
        Outlets known = known(settings);
        List<String> problems = new ArrayList<>();
        List<Outlet> chosen = new ArrayList<>();
        for (String id : settings.outlets()) {
            try {
                chosen.add(known.outlet(id));
            } catch (IllegalArgumentException unknown) {
                problems.add(unknown.getMessage() + " (crawl.outlets)");
            }
        }
        if (settings.outlets().isEmpty()) {
            chosen.addAll(known.enabled());
            if (chosen.isEmpty()) {
                problems.add("No outlet is enabled; set crawl.outlets, or enable one in its entry");
            }
        }
        chosen.stream()
                .filter(outlet -> settings.contact().isEmpty() && isElsewhere(outlet))
                .findFirst()
                .ifPresent(outlet -> problems.add(noContact(outlet)));
        if (!problems.isEmpty()) {
            throw new OutletsException(problems);
        }
        return List.copyOf(chosen);
    }

    /**
     * Whether an outlet has hosts on other machines, which must not be crawled without a contact.
     */
    public static boolean isElsewhere(Outlet outlet) {
        return !outlet.loopback()
                && outlet.domains().stream()
                        .anyMatch(host -> !THIS_MACHINE.matcher(host).matches());
    }

    /** Why an outlet on other machines is not crawled without a contact. */
    public static String noContact(Outlet outlet) {
        return "crawl.contact is empty, so "
                + outlet.id()
                + " ("
                + String.join(", ", outlet.domains())
                + ") is not crawled; set it to the page or mail address where a newspaper reaches"
                + " you";
    }
}
