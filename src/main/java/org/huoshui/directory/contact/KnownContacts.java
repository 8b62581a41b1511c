package org.huoshui.directory.contact;

import java.util.Optional;
import org.huoshui.directory.Contact;
import org.huoshui.directory.Contacts;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of contacts. */
@Service
class KnownContacts implements Contacts {

    private final MaintainingContacts maintaining;
    private final ImportingContacts importing;

    KnownContacts(MaintainingContacts maintaining, ImportingContacts importing) {
        this.maintaining = maintaining;
        this.importing = importing;
    }

    @Override
    public Optional<Contact> reporterOf(InstitutionId institution) {
        return maintaining.reporterOf(institution);
    }

    @Override
    @Transactional
    public int importList(String fileName, byte[] content) {
        ImportingContacts.Imported done = importing.take(fileName, content);
        if (done.refused() > 0) throw new Refused(done.problems());
        return done.added() + done.changed() + done.unchanged();
    }
}
