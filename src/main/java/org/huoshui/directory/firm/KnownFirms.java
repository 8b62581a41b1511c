package org.huoshui.directory.firm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmRegister;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.NewFirm;
import org.huoshui.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of the register. */
@Service
class KnownFirms implements Firms, FirmRegister {

    /** A chain of mergers is never longer; more would be a ring. */
    private static final int LONGEST_CHAIN = 100;

    private static final int MOST_FOUND = 200;

    private final FirmStore store;
    private final MaintainingFirms maintaining;
    private final ListStore lists;
    private final KeepingLists keepingLists;
    private final ImportingFirms importing;

    KnownFirms(
            FirmStore store,
            MaintainingFirms maintaining,
            ListStore lists,
            KeepingLists keepingLists,
            ImportingFirms importing) {
        this.store = store;
        this.maintaining = maintaining;
        this.lists = lists;
        this.keepingLists = keepingLists;
        this.importing = importing;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Firm> find(FirmId id) {
        return store.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Firm required(FirmId id) {
        return store.find(id).orElseThrow(id::unknown);
    }

    @Override
    @Transactional(readOnly = true)
    public Firm current(FirmId id) {
        Firm firm = required(id);
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            FirmId into = firm.mergedInto();
            if (into == null) return firm;
            firm = required(into);
        }
        throw new IllegalStateException("mergers without end from " + id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Firm> search(String words, int limit) {
        return store.search(words, Math.min(limit, MOST_FOUND));
    }

    @Override
    @Transactional
    public Firm record(NewFirm firm) {
        return maintaining.put(firm.id(), FirmDraft.of(firm), true, "");
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> lists(FirmId id, LocalDate on) {
        return lists.of(id, on);
    }

    @Override
    @Transactional
    public void share(FirmId id, InstitutionId institution, String why) {
        maintaining.share(id, institution, why);
    }

    @Override
    @Transactional
    public void keepList(String code, String name, String kind, int batch) {
        if (lists.find(code).isEmpty())
            lists.add(new FirmList(code, name, FirmList.Kind.valueOf(kind), batch == 0 ? null : batch, null));
    }

    @Override
    @Transactional
    public int importFirms(String fileName, byte[] content) {
        ImportingFirms.Imported done = importing.take(fileName, content, ImportingFirms.Mode.ALL_OR_NONE);
        if (done.refused() > 0) throw new Refused(done.problems());
        return done.added() + done.changed() + done.unchanged();
    }

    @Override
    @Transactional
    public int importMembers(String list, String fileName, byte[] content) {
        var taken = keepingLists.take(list, fileName, content);
        if (taken.refused() > 0) throw new Refused(taken.problems());
        return taken.added();
    }
}
