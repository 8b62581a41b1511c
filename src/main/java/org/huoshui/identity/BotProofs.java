package org.huoshui.identity;

import org.huoshui.kernel.BotProof;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door's proofs against bots, lent to other doors that are open to anybody. */
@Component
class BotProofs implements BotProof {

    private final Proofs proofs;

    BotProofs(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    @Transactional
    public Task task(String purpose, String address) {
        Proofs.Task task = proofs.first(name(purpose), address);
        return new Task(task.task(), task.bits());
    }

    @Override
    @Transactional
    public boolean take(String purpose, String address, String task, String answer) {
        return proofs.right(name(purpose), address, new Proofs.Handed(task, answer));
    }

    // no account can be called that
    private static String name(String purpose) {
        return "\t" + purpose;
    }
}
