package io.julgi.web.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the API's description says of an answer's record, or of one of its components, beside the
 * name and the type that the code gives. For a record of another module it stands in a Jackson
 * mix-in.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Meaning {
    /** One or two English sentences. */
    String value();

    /** Whether null is possible. */
    boolean orNull() default false;

    /** The smallest value; NaN for none. */
    double min() default Double.NaN;

    /** The largest value; NaN for none. */
    double max() default Double.NaN;

    /** A value as it may look; empty for none. */
    String example() default "";

    /** The values of a string that has no enum in the code; empty for any. */
    String[] oneOf() default {};
}
