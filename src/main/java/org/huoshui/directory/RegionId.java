package org.huoshui.directory;

/** A region's code; for real places the six digits of GB/T 2260, for the demo county invented ones. */
public record RegionId(String code) {
    public RegionId {
        if (code.isBlank()) throw new IllegalArgumentException("a region needs a code");
    }

    @Override
    public String toString() {
        return code;
    }
}
