package org.huoshui.directory;

/** An institution's short code, unique in the installation. */
public record InstitutionId(String code) {
    public InstitutionId {
        if (code.isBlank()) throw new IllegalArgumentException("an institution needs a code");
    }

    @Override
    public String toString() {
        return code;
    }
}
