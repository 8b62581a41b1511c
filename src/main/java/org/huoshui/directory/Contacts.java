package org.huoshui.directory;

import java.util.Optional;

/** Whom to call at an institution. */
public interface Contacts {

    /** The contact a reminder names: the reporting one, else the only one in use; absent where nobody is known. */
    Optional<Contact> reporterOf(InstitutionId institution);

    /**
     * Takes in a workbook of contacts, all rows or none.
     *
     * @return how many rows it held
     * @throws org.huoshui.kernel.Refused DIR-2xx with every row's problems at its cell
     */
    int importList(String fileName, byte[] content);
}
