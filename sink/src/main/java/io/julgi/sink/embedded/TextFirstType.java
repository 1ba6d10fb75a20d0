package io.julgi.sink.embedded;

import org.h2.mvstore.type.ObjectDataType;

/** Any value, as H2 stores and orders it; texts, which nearly all are, are compared at once. */
final class TextFirstType extends ObjectDataType {
    static final TextFirstType INSTANCE = new TextFirstType();

    private TextFirstType() {}

    @Override
    public int compare(Object one, Object other) {
        // H2 makes an object for each comparison, and comes to the same.
        return one instanceof String text && other instanceof String second
                ? text.compareTo(second)
                : super.compare(one, other);
    }
}
