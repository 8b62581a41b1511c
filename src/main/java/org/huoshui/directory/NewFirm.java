package org.huoshui.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows about a firm who enters it. What is empty, absent or unknown leaves what the register has.
 *
 * @param industry code of GB/T 4754-2017, with or without the section's letter
 * @param contactPhone as typed; empty when nobody said
 */
public record NewFirm(
        FirmId id,
        String name,
        @Nullable RegionId township,
        String industry,
        FirmSize size,
        @Nullable FirmKind kind,
        @Nullable LocalDate established,
        String contactName,
        String contactPhone) {

    public NewFirm {
        name = name.strip();
        industry = industry.strip();
        contactName = contactName.strip();
        contactPhone = contactPhone.strip();
    }

    public static NewFirm of(FirmId id, String name, @Nullable RegionId township) {
        return new NewFirm(id, name, township, "", FirmSize.UNKNOWN, null, null, "", "");
    }
}
