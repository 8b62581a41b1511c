package org.huoshui.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint: written on a controller or on one of its methods (the method's word counts). Without it only
 * the office's own people, director and statistician, may call; an institution's account gets in only where it is named.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Asker.Role[] value();
}
