package org.huoshui.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register of firms, as the walls show it to who asks. Every method joins the caller's transaction. */
public interface Firms {

    Optional<Firm> find(FirmId id);

    /** @throws org.huoshui.kernel.Refused DIR-306 when it is unknown or not shown */
    Firm required(FirmId id);

    /**
     * Follows mergers to the firm that lives; a deregistered firm is itself.
     *
     * @throws org.huoshui.kernel.Refused DIR-306 when it is unknown or not shown
     */
    Firm current(FirmId id);

    /** By part of a present or former name, or by the beginning of the code; living ones first. */
    List<Firm> search(String words, int limit);

    /**
     * Adds a firm, or fills in what the register does not know yet of one that is there; what it does know stays.
     *
     * @throws org.huoshui.kernel.Refused DIR-3xx when a value is unfit, or the firm lies in a township that is not the asker's
     */
    Firm record(NewFirm firm);

    /** Codes of the lists (攀登企业第一批 …) it belongs to that day. */
    Set<String> lists(FirmId id, LocalDate on);

    /** From now on the institution is shown the firm; told twice it stays as it was told first. */
    void share(FirmId id, InstitutionId institution, String why);
}
