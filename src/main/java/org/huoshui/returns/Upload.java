package org.huoshui.returns;

import java.time.Instant;
import java.util.Arrays;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * A file coming in.
 *
 * @param institution what the sender says it is of, where the file itself does not; the file's own word goes first
 * @param month likewise
 * @param receivedAt when it came in, for files taken over from before this installation; absent: now. Only the program
 *     itself may say so
 */
public record Upload(
        String fileName,
        byte[] content,
        @Nullable InstitutionId institution,
        @Nullable Month month,
        @Nullable Instant receivedAt) {

    public Upload {
        if (fileName.isBlank()) throw new IllegalArgumentException("an upload needs a file name");
    }

    public static Upload of(String fileName, byte[] content) {
        return new Upload(fileName, content, null, null, null);
    }

    public Upload receivedAt(Instant instant) {
        return new Upload(fileName, content, institution, month, instant);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Upload that
                && fileName.equals(that.fileName)
                && Arrays.equals(content, that.content)
                && java.util.Objects.equals(institution, that.institution)
                && java.util.Objects.equals(month, that.month)
                && java.util.Objects.equals(receivedAt, that.receivedAt);
    }

    @Override
    public int hashCode() {
        return fileName.hashCode() * 31 + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return fileName + " (" + content.length + " bytes)";
    }
}
