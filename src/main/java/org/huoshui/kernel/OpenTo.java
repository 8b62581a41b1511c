package org.huoshui.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huoshui.kernel.Asker.Role;

/**
 * Who may call an endpoint: written on a controller or on one of its methods (the method's word counts). Without it the
 * office's own people may read (GET), and director and statistician may do the rest; everybody else gets in only where
 * named.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Role[] value();

    /** All who have signed in, whoever they are: their own account, names of places. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @OpenTo({
        Role.DIRECTOR,
        Role.STATISTICIAN,
        Role.OFFICER,
        Role.LEADER,
        Role.INSTITUTION,
        Role.FIRM,
        Role.TOWNSHIP,
        Role.DEPARTMENT,
        Role.SYSTEM_ADMIN,
        Role.SECURITY_ADMIN,
        Role.AUDITOR
    })
    @interface Everyone {}

    /** The office's people and the institutions, each seeing what is theirs. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION})
    @interface Readers {}

    /** The office's people who do the daily work: all but the leader, who reads. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER})
    @interface Casework {}
}
