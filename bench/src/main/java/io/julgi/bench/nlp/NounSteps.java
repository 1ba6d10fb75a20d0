package io.julgi.bench.nlp;

import io.julgi.ingest.Article;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.Morpheme;
import io.julgi.nlp.nouns.Noun;
import io.julgi.nlp.nouns.NounTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The steps from Nori's defaults to the whole product: the nouns found after each added part. Not
 * safe for many threads; close it when done.
 */
public final class NounSteps implements AutoCloseable {
    /** What is found with the parts up to one. */
    public static final class Step {
        private final String name;
        private final Function<String, List<Noun>> nouns;
        private final Function<Article, List<String>> tokens;

        private Step(
                String name,
                Function<String, List<Noun>> nouns,
                Function<Article, List<String>> tokens) {
            this.name = name;
            this.nouns = nouns;
            this.tokens = tokens;
        }

        /** What was added. */
        public String name() {
            return name;
        }

        /** The nouns of this text, at their places there. */
        List<Noun> nouns(String text) {
            return nouns.apply(text);
        }

        /** What is counted of this article's headline. */
        public List<String> tokens(Article article) {
            return tokens.apply(article);
        }
    }

    private final BaselineNori nori = new BaselineNori();
    private final List<Step> steps = new ArrayList<>();

    /**
     * The steps to this language.
     *
     * @param newWords terms that were found in articles, as the last step; may be empty
     */
    public NounSteps(TextPipeline language, UserDictionary newWords) {
        NounTokenizer bare = NounTokenizer.withoutGuesses(UserDictionary.empty());
        TextCleaner cleaner = language.cleaner();
        steps.add(
                new Step(
                        "Nori as it comes",
                        nori::tokens,
                        article -> texts(nori.tokens(article.title()))));
        steps.add(
                new Step(
                        "only nouns, compounds whole",
                        text -> nounsByTag(bare, text),
                        article -> severalLetters(nounsByTag(bare, article.title()))));
        steps.add(
                new Step(
                        "+ cleaning",
                        text -> cleaned(text, cleaner, clean -> nounsByTag(bare, clean)),
                        article ->
                                severalLetters(nounsByTag(bare, cleaner.clean(article).title()))));
        add(
                "+ rules for names and joined nouns",
                cleaner,
                new NounTokenizer(UserDictionary.empty()));
        add("+ dictionary", cleaner, language.tokenizer());
        if (newWords.size() > 0) {
            add(
                    "+ new words",
                    cleaner,
                    language.with(language.dictionary().plus(newWords)).tokenizer());
        }
    }

    private void add(String name, TextCleaner cleaner, NounTokenizer tokenizer) {
        steps.add(
                new Step(
                        name,
                        text -> cleaned(text, cleaner, tokenizer::nounsIn),
                        article -> tokenizer.tokens(cleaner.clean(article).title())));
    }

    /** In the order in which parts are added. */
    public List<Step> all() {
        return List.copyOf(steps);
    }

    /** What Nori calls a noun, and nothing else. */
    static List<Noun> nounsByTag(NounTokenizer tokenizer, String text) {
        List<Noun> nouns = new ArrayList<>();
        for (Morpheme morpheme : tokenizer.morphemes(text)) {
            if (morpheme.isNoun()) {
                nouns.add(new Noun(morpheme.text(), morpheme.begin(), morpheme.end()));
            }
        }
        return nouns;
    }

    private static List<String> texts(List<Noun> nouns) {
        return nouns.stream().map(Noun::text).toList();
    }

    /** One syllable says little by itself, whoever finds it. */
    private static List<String> severalLetters(List<Noun> nouns) {
        return nouns.stream().map(Noun::text).filter(text -> text.length() > 1).toList();
    }

    /** The nouns of the cleaned text, each at its next place in the text as it was. */
    private static List<Noun> cleaned(
            String text, TextCleaner cleaner, Function<String, List<Noun>> finder) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Noun> placed = new ArrayList<>();
        int from = 0;
        for (Noun noun : finder.apply(cleaner.cleanBody(text))) {
            int at = lower.indexOf(noun.text(), from);
            int begin = at < 0 ? from : at;
            int end = at < 0 ? from : at + noun.text().length();
            placed.add(new Noun(noun.text(), begin, end));
            from = end;
        }
        return placed;
    }

    @Override
    public void close() {
        nori.close();
    }
}
