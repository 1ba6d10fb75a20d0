package io.julgi.web.answer;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.julgi.ingest.Article;
import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.sink.Build;
import io.julgi.sink.Publication;
import io.julgi.sink.TrackedQuery;
import io.julgi.topics.ThreadState;
import io.julgi.topics.threads.LinkKind;
import io.julgi.topics.threads.ThreadLink;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.EntryArticle;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Series;
import io.julgi.topics.timeline.Timeline;
import io.julgi.web.openapi.Meaning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the records of other modules look in answers: what each component means to a caller and,
 * where JSON differs from the record, its name, place or form. A component that is not named here
 * is written as well, under its own name; only {@link ArticleForm} lists what is let out.
 */
final class AnswerForms {

    /** The form of each record. */
    static final Map<Class<?>, Class<?>> ALL =
            Map.ofEntries(
                    Map.entry(Timeline.Model.class, ModelForm.class),
                    Map.entry(Timeline.Candidate.class, CandidateForm.class),
                    Map.entry(Entry.class, EntryForm.class),
                    Map.entry(EntryArticle.class, EntryArticleForm.class),
                    Map.entry(Series.Point.class, PointForm.class),
                    Map.entry(Article.class, ArticleForm.class),
                    Map.entry(ThreadLink.class, ThreadLinkForm.class),
                    Map.entry(Publication.class, PublicationForm.class),
                    Map.entry(Build.class, BuildForm.class),
                    Map.entry(TrackedQuery.class, QueryForm.class),
                    Map.entry(SourceHealth.class, SourceForm.class),
                    Map.entry(SourceHealth.LayoutHealth.class, LayoutForm.class),
                    Map.entry(Incident.class, IncidentForm.class));

    private AnswerForms() {}

    @Meaning("What the themes were made with, and how their number was chosen.")
    @JsonPropertyOrder({"topics", "npmi", "iterations", "seed", "vocabulary", "dictionary"})
    interface ModelForm {
        @Meaning("How many themes were asked for.")
        int topics();

        @Meaning("Coherence (c_npmi) of the served model, -1 to 1.")
        @JsonSerialize(using = Json.FourDigits.class)
        double npmi();

        @Meaning("Sweeps of the sampler, at most.")
        int iterations();

        @Meaning("Of the sampler.")
        long seed();

        @Meaning("How many different tokens were modelled.")
        int vocabulary();

        @Meaning("The version of the dictionary.")
        String dictionary();

        @Meaning(
                "The numbers of themes that were tried, fewest first; one where there are many articles.")
        List<Timeline.Candidate> candidates();
    }

    @Meaning("A number of themes that was tried.")
    interface CandidateForm {
        @Meaning("How many themes.")
        int topics();

        @Meaning("Coherence (c_npmi) of its model.")
        @JsonSerialize(using = Json.FourDigits.class)
        double npmi();
    }

    @Meaning(
            "Something that happened: articles of a few days that tell one thing, more than chance"
                    + " explains. Every article lies inside `from`–`to`.")
    @JsonIgnoreProperties("members")
    interface EntryForm {
        @Meaning("Unique within a build, the same at every level.")
        String id();

        @Meaning("The coarsest level that shows it.")
        Level level();

        @Meaning("Day of the first article.")
        LocalDate from();

        @Meaning("Day of the last article, included.")
        LocalDate to();

        @Meaning(
                value = "The day that stands out among its days; null when none does.",
                orNull = true)
        LocalDate peak();

        @Meaning("Most telling first; each article has one of them.")
        List<String> keywords();

        @Meaning("The most typical headline, as published: may hold markup, show it as text.")
        String label();

        @Meaning(
                "A sentence or headline with what the label and earlier articles do not say; may be"
                        + " empty. Show it as text.")
        String whatIsNew();

        @Meaning("How many articles it has.")
        int size();

        @Meaning("How many different reports these are, repeats counted once.")
        int reports();

        @Meaning("−ln of the chance that so strong a rise comes about where nothing happens.")
        @JsonSerialize(using = Json.FourDigits.class)
        double significance();

        @Meaning("What the levels choose by: the strongest are shown first.")
        @JsonSerialize(using = Json.FourDigits.class)
        double strength();

        @Meaning(
                value = "Its part of all articles of the search word on its days.",
                min = 0,
                max = 1)
        @JsonSerialize(using = Json.FourDigits.class)
        double share();

        @Meaning("How it stands at the end of all news.")
        ThreadState state();

        @Meaning("The theme of most of its articles, as in `series`; empty when none has half.")
        String theme();

        @Meaning("Articles of each theme, largest first.")
        Map<String, Integer> themes();

        @Meaning("Its articles by day, oldest first: pairs of day and count.")
        List<Series.Point> days();

        @Meaning("Articles of each outlet, largest first.")
        Map<String, Integer> outlets();

        @Meaning(
                "The most typical, best first, at most 50; all of them by"
                        + " `/api/v1/articles?entry=`.")
        List<EntryArticle> articles();
    }

    @Meaning("An article behind an entry.")
    interface EntryArticleForm extends ArticleLinkForm {
        @Meaning(
                "How much more likely its words are in the entry than in other coverage, as a"
                        + " natural logarithm.")
        @JsonSerialize(using = Json.FourDigits.class)
        double logOdds();

        @Meaning("The words that speak most for it, strongest first.")
        List<String> why();

        @Meaning(
                value =
                        "How many articles of the entry tell this article's story, itself included:"
                                + " re-posts, and 1보, 2보 and 종합 of one report.",
                min = 1)
        int versions();
    }

    /** What all forms of an article have. */
    interface ArticleLinkForm {
        @Meaning("Names the article for good.")
        String id();

        @Meaning("As published: may hold markup, show it as text.")
        String title();

        @Meaning("Where to read it; empty when unknown.")
        String url();

        @Meaning("The newspaper or agency; may be empty.")
        String outlet();

        @Meaning("The time of publication.")
        Instant publishedAt();
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    interface PointForm {
        @Meaning("The day.")
        LocalDate day();

        @Meaning("Articles.")
        int articles();
    }

    /** Bodies and tokens stay here: they are not ours to give away. */
    @Meaning("One publication of an outlet.")
    @JsonIncludeProperties({
        "id",
        "title",
        "url",
        "outlet",
        "section",
        "author",
        "publishedAt",
        "story",
        "summary"
    })
    @JsonPropertyOrder({"id", "title", "url"})
    interface ArticleForm extends ArticleLinkForm {
        @Meaning("The desk; empty when unknown.")
        String section();

        @Meaning("The journalists, with commas between them; empty when unknown.")
        String author();

        @Meaning(
                "The id of the first article that tells the same: re-posts, and 1보, 2보 and 종합 of"
                        + " one report, have one story. Its own id when it is the first, or did not"
                        + " come through the crawler.")
        String story();

        @Meaning(
                "Up to three sentences of the body that say what it is about, as published. Empty"
                        + " when the article has no body.")
        String summary();
    }

    @Meaning("That a thread split from another or merged with it.")
    interface ThreadLinkForm {
        @Meaning("What happened.")
        LinkKind kind();

        @Meaning("The other thread.")
        String thread();

        @Meaning("The start of the window in which it happened.")
        Instant at();
    }

    @Meaning("The published build.")
    @JsonRootName("PublishedBuild")
    @JsonIgnoreProperties("previous")
    interface PublicationForm {
        @Meaning("Its id.")
        @JsonProperty("id")
        String build();

        @Meaning("Since when readers see it.")
        Instant publishedAt();
    }

    interface BuildForm {
        @Meaning(value = "The moment the rebuild was asked for.", example = "20261121T040000Z")
        String id();

        @Meaning("That moment.")
        Instant startedAt();

        @Meaning(value = "Null while it is being made.", orNull = true)
        Instant finishedAt();

        @Meaning("How many articles were read.")
        long articles();

        @Meaning("How many tracked queries got timelines.")
        int queries();

        @Meaning("How many entries these have.")
        int entries();

        @Meaning("The version of the dictionary.")
        String dictionary();
    }

    @Meaning("A search word.")
    @JsonRootName("Query")
    interface QueryForm {
        @Meaning("As first typed, or as tracked.")
        String query();

        @Meaning("Every rebuild makes its timelines.")
        boolean tracked();

        @Meaning("How many matched when last counted.")
        long articles();

        @Meaning("How often readers searched for it.")
        long asked();
    }

    @JsonPropertyOrder({
        "outlet",
        "discovered",
        "fetched",
        "published",
        "revised",
        "unchanged",
        "overruns",
        "rejected",
        "recentRate",
        "usualRate",
        "lastDiscovered",
        "lastPublished",
        "lastProblem",
        "backfilledTo",
        "layouts"
    })
    interface SourceForm {
        @Meaning(value = "The outlet's id.", example = "hani")
        String outlet();

        @Meaning("Articles that its sources announced for the first time.")
        long discovered();

        @Meaning("Pages that came, sources too.")
        long fetched();

        @Meaning("Articles, without their revisions.")
        long published();

        @Meaning("New versions of articles.")
        long revised();

        @Meaning("Articles that were looked at again and were the same.")
        long unchanged();

        @Meaning("Polls after which everything was new, so that something may be missed.")
        long overruns();

        @Meaning("How often something went wrong, by kind.")
        @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
        Map<SourceHealth.Problem, Long> rejected();

        @Meaning(
                value = "The share of the last twenty or so article pages that could be read.",
                min = 0,
                max = 1)
        double recentRate();

        @Meaning(value = "The share of the last thousand or so.", min = 0, max = 1)
        double usualRate();

        @Meaning("When a source last announced something new.")
        Optional<Instant> lastDiscovered();

        @Meaning("When an article was last published.")
        Optional<Instant> lastPublished();

        @Meaning("The last thing that went wrong, in words.")
        Optional<String> lastProblem();

        @Meaning("The day that a backfill has reached.")
        Optional<LocalDate> backfilledTo();

        @Meaning("How each layout is doing.")
        List<SourceHealth.LayoutHealth> layouts();
    }

    @Meaning("How a layout is doing.")
    @JsonRootName("Layout")
    interface LayoutForm {
        @Meaning("Its name.")
        String layout();

        @Meaning("Pages it was read from.")
        long extracted();

        @Meaning("Pages it came nearest to fitting.")
        long failed();

        @Meaning("Pages read that it is not known for by their day.")
        long outOfTime();

        @Meaning("When a page was last read.")
        Optional<Instant> lastSuccess();
    }

    @Meaning("What an operator should look at.")
    @JsonIgnoreProperties("outlet")
    interface IncidentForm {
        @Meaning("What is wrong.")
        Incident.Kind kind();

        @Meaning("When it was noticed.")
        Instant since();

        @Meaning("What was found and what to do.")
        String words();
    }
}
