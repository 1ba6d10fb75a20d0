package io.julgi.topics.threads;

import java.util.Set;

/**
 * English function words: in news with some English articles they make a topic of everything that
 * is English. Words that are names in Korean news as well (WHO, IT, US, May, NO) are not among
 * them.
 */
final class FunctionWords {
    static final Set<String> ENGLISH =
            Set.of(
                    ("a about after all also an and any are as at be because been before being but by"
                                    + " can could did do does doing down during each for from had"
                                    + " has have he her here him his how if in into is its just me"
                                    + " more most my not of off on only or other our out over own"
                                    + " she should so some such than that the their them then there"
                                    + " these they this those through to too under until up very"
                                    + " was we were what when where which while why with without"
                                    + " would you your")
                            .split(" "));

    private FunctionWords() {}
}
