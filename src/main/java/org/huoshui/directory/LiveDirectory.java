package org.huoshui.directory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** The directory of the running system: the last committed state, kept in memory, read anew after a change. */
@Component
class LiveDirectory implements Directory {

    private final DirectoryStore store;
    private final TransactionTemplate ownTransaction;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable DirectorySnapshot snapshot;

    LiveDirectory(DirectoryStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.ownTransaction = new TransactionTemplate(transactions);
        // never the state a transaction under way may yet take back
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ownTransaction.setReadOnly(true);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(DirectoryChanged change) {
        changes.incrementAndGet();
        snapshot = null;
    }

    private DirectorySnapshot now() {
        DirectorySnapshot known = snapshot;
        if (known != null) return known;
        while (true) {
            long before = changes.get();
            DirectorySnapshot loaded = Asking.as(Asker.system(), () -> ownTransaction.execute(status -> store.load()));
            if (changes.get() != before) continue;
            snapshot = loaded;
            return loaded;
        }
    }

    @Override
    public Region home() {
        return now().home();
    }

    @Override
    public List<Region> regions() {
        return now().regions();
    }

    @Override
    public Optional<Region> region(RegionId id) {
        return now().region(id);
    }

    @Override
    public Optional<Region> regionNamed(String name) {
        return now().regionNamed(name);
    }

    @Override
    public RegionGroup siblings(RegionId region) {
        return now().siblings(region);
    }

    @Override
    public List<RegionGroup> groups() {
        return now().groups();
    }

    @Override
    public Optional<RegionGroup> groupNamed(String name) {
        return now().groupNamed(name);
    }

    @Override
    public List<Institution> institutions() {
        return now().institutions();
    }

    @Override
    public List<Institution> institutionsIn(RegionId region) {
        return now().institutionsIn(region);
    }

    @Override
    public Optional<Institution> institution(InstitutionId id) {
        return now().institution(id);
    }

    @Override
    public Optional<Institution> institutionNamed(String name) {
        return now().institutionNamed(name);
    }
}
