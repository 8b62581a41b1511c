package org.huoshui.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This endpoint is called with POST, PUT or DELETE and yet changes nothing: a question too long for an address, a trial. Only
 * these may succeed without a line in the trail.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesNothing {

    /** Why nothing changes. */
    String value();
}
