package org.huoshui.identity;

/** How far somebody who gave a right password has come. Only at the last stage does anything but the own account open. */
enum Stage {
    /** A code of the second factor is still to be given. */
    CODE,
    /** The role demands a second factor, and there is none yet. */
    ENROL,
    /** The password must be changed first. */
    PASSWORD,
    READY;

    IdentityError refusal() {
        return switch (this) {
            case CODE -> IdentityError.CODE_FIRST;
            case ENROL -> IdentityError.FACTOR_FIRST;
            case PASSWORD -> IdentityError.PASSWORD_FIRST;
            case READY -> IdentityError.FORBIDDEN;
        };
    }
}
