package org.huoshui.directory.firm;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.NewFirm;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants the register to say about a firm; what is absent stays as it is. A present but empty industry or
 * address clears it.
 */
record FirmDraft(
        @Nullable String name,
        @Nullable RegionId township,
        @Nullable String industry,
        @Nullable FirmSize size,
        @Nullable FirmKind kind,
        @Nullable LocalDate established,
        @Nullable String address,
        @Nullable BigDecimal capital,
        FirmContacts.@Nullable Draft contact) {

    /** Leaves all as it is. */
    static final FirmDraft NOTHING = new FirmDraft(null, null, null, null, null, null, null, null, null);

    FirmDraft named(String value) {
        return new FirmDraft(value, township, industry, size, kind, established, address, capital, contact);
    }

    FirmDraft in(RegionId value) {
        return new FirmDraft(name, value, industry, size, kind, established, address, capital, contact);
    }

    /** Of an industry. */
    FirmDraft of(String value) {
        return new FirmDraft(name, township, value, size, kind, established, address, capital, contact);
    }

    FirmDraft sized(FirmSize value) {
        return new FirmDraft(name, township, industry, value, kind, established, address, capital, contact);
    }

    FirmDraft of(FirmKind value) {
        return new FirmDraft(name, township, industry, size, value, established, address, capital, contact);
    }

    FirmDraft established(LocalDate value) {
        return new FirmDraft(name, township, industry, size, kind, value, address, capital, contact);
    }

    FirmDraft at(String value) {
        return new FirmDraft(name, township, industry, size, kind, established, value, capital, contact);
    }

    FirmDraft capital(BigDecimal value) {
        return new FirmDraft(name, township, industry, size, kind, established, address, value, contact);
    }

    FirmDraft reached(FirmContacts.Draft value) {
        return new FirmDraft(name, township, industry, size, kind, established, address, capital, value);
    }

    static FirmDraft of(NewFirm firm) {
        boolean contact = !firm.contactName().isEmpty() || !firm.contactPhone().isEmpty();
        return new FirmDraft(
                firm.name().isEmpty() ? null : firm.name(),
                firm.township(),
                firm.industry().isEmpty() ? null : firm.industry(),
                firm.size() == FirmSize.UNKNOWN ? null : firm.size(),
                firm.kind(),
                firm.established(),
                null,
                null,
                contact ? new FirmContacts.Draft(firm.contactName(), null, firm.contactPhone(), null) : null);
    }
}
