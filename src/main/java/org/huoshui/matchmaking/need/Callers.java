package org.huoshui.matchmaking.need;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;

/** Who calls the endpoints of needs. */
final class Callers {

    private Callers() {}

    /** The side of the need: the firm, its township, the office. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.FIRM, Role.TOWNSHIP})
    @interface Needy {}

    /** The same, and who only reads. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.FIRM, Role.TOWNSHIP})
    @interface NeedReaders {}

    /** The side of the money: the bank, and the office for it. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    @interface Lenders {}

    /** All who have to do with needs. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.FIRM, Role.TOWNSHIP})
    @interface All {}
}
