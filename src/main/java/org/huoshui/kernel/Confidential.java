package org.huoshui.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this endpoint answers is confidential: each successful answer leaves a line in the trail before it leaves the house,
 * and where the line cannot be written nothing is answered. Written on a controller or on one of its methods. A list leaves
 * one line with the number of its rows.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {

    /** What is read, as the first part of the line's action: {@code return.content} becomes {@code return.content.read}. */
    String value();

    /**
     * The line's subject; names of path variables and request parameters in braces: {@code return/{id}}. What is empty after
     * that is left out.
     */
    String subject();
}
