package io.julgi.jobs.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What went wrong, read off a Java stack trace that a cluster sent as text. Flink wraps a failure
 * in several exceptions of its own; an operator wants the ones that were thrown on our way,
 * outermost first.
 */
final class FailureText {
    private static final String CAUSED_BY = "Caused by: ";

    /** Flink's words around a failure of an asynchronous step, followed by the whole element. */
    private static final String ASYNC_WRAPPER =
            "java.lang.Exception: Could not complete the stream element: ";

    private static final int LONGEST = 1_000;

    /** These say nothing beyond their message. */
    private static final Set<String> PLAIN =
            Set.of(
                    "java.lang.IllegalArgumentException",
                    "java.lang.IllegalStateException",
                    "java.lang.RuntimeException",
                    "java.lang.Exception",
                    "java.io.UncheckedIOException");

    /** The kinds of memory by what the JVM says when they run out. */
    private static final Map<String, String> MEMORY =
            Map.of(
                    "direct buffer memory",
                    "The TaskManager has too little memory outside the heap; set"
                            + " taskmanager.memory.task.off-heap.size to 128m or more and restart it",
                    "Java heap space",
                    "The TaskManager has too little heap; raise taskmanager.memory.process.size and"
                            + " restart it",
                    "Metaspace",
                    "The process has too little metaspace; raise"
                            + " taskmanager.memory.jvm-metaspace.size (or jobmanager.…) and restart"
                            + " it");

    private FailureText() {}

    /**
     * One message with all of its lines, because bad settings have one line each; at most {@value
     * #LONGEST} characters of each exception, because some show all the data they met.
     */
    static String of(String trace) {
        return memory(trace).map(advice -> advice + ": ").orElse("") + thrownText(trace);
    }

    /** What to set when memory ran out, whatever failed for want of it. */
    private static Optional<String> memory(String trace) {
        return MEMORY.entrySet().stream()
                .filter(kind -> trace.contains("OutOfMemoryError") && trace.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String thrownText(String trace) {
        List<String> thrown = thrown(trace);
        List<String> ours = thrown.stream().filter(text -> !isWrapper(text)).toList();
        List<String> telling =
                ours.isEmpty() ? thrown.subList(thrown.size() - 1, thrown.size()) : ours;
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++) {
            String text = telling.get(i);
            boolean repeatsItsCause =
                    i + 1 < telling.size() && text.endsWith(": " + telling.get(i + 1));
            boolean isRepeated =
                    messages.stream().anyMatch(message -> message.contains(withoutClass(text)));
            if (!repeatsItsCause && !isRepeated) {
                messages.add(shortened(withoutPlainClass(text)));
            }
        }
        return String.join(", because: ", messages);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Each exception of the chain as {@code class: message}, outermost first; never empty. */
    private static List<String> thrown(String trace) {
        List<String> thrown = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean inMessage = true;
        for (String line : trace.strip().lines().toList()) {
            if (line.startsWith(CAUSED_BY)) {
                thrown.add(current.toString().strip());
                current = new StringBuilder(line.substring(CAUSED_BY.length()));
                inMessage = true;
            } else if (line.startsWith("\tat ")
                    || line.startsWith("\t... ")
                    || line.startsWith("\tSuppressed: ")
                    || line.startsWith("End of exception on server side")) {
                inMessage = false;
            } else if (inMessage && !line.startsWith("<Exception on server side:")) {
                current.append(current.isEmpty() ? "" : "\n").append(line);
            }
        }
        thrown.add(current.toString().strip());
        return thrown;
    }

    private static boolean isWrapper(String text) {
        return text.isEmpty()
                || text.startsWith("org.apache.flink.")
                || text.startsWith("java.util.concurrent.")
                || text.startsWith(ASYNC_WRAPPER);
    }

    private static String withoutPlainClass(String text) {
        String type = type(text);
        boolean plain = PLAIN.contains(type) || type.startsWith("io.julgi.");
        return plain && type.length() < text.length()
                ? withoutClass(text)
                : text.substring(type.lastIndexOf('.') + 1);
    }

    private static String withoutClass(String text) {
        String type = type(text);
        return type.isEmpty() || type.length() == text.length()
                ? text
                : text.substring(type.length() + 2);
    }

    /** The class of {@code class: message}; empty when the text is a sentence. */
    private static String type(String text) {
        int colon = text.indexOf(": ");
        String type = colon < 0 ? text : text.substring(0, colon);
        return type.contains(" ") ? "" : type;
    }
}
