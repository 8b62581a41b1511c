package org.huoshui.matchmaking.event;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The door of an event, for guests without an account: by the code shown there they learn which event it is, and note that
 * their body has come. Nothing else is told, not even who is invited; and only while the door is open.
 */
@Service
class GuestDoor {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BODY = 200;

    private final EventStore store;
    private final Invitations invitations;
    private final Parties parties;
    private final DoorAllowance allowance;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    GuestDoor(
            EventStore store,
            Invitations invitations,
            Parties parties,
            DoorAllowance allowance,
            TransactionOperations transaction,
            InstantSource clock) {
        this.store = store;
        this.invitations = invitations;
        this.parties = parties;
        this.allowance = allowance;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a guest is told. */
    record Shown(String name, LocalDate day, String place) {}

    /** @throws Refused MAT-316, MAT-318 */
    Shown look(String code, String address) {
        Event there = inside(address, () -> open(code, address));
        return new Shown(there.plan().name(), there.plan().day(), there.plan().place());
    }

    /** @throws Refused MAT-305, MAT-316 to MAT-318 */
    Shown enter(String code, String body, String person, String address) {
        if (body.isBlank()) throw Refused.because(EventError.MISSING, "单位名称");
        if (person.isBlank()) throw Refused.because(EventError.MISSING, "姓名");
        if (person.length() > LONGEST_NAME) throw Refused.because(EventError.TOO_LONG, "姓名", LONGEST_NAME);
        if (body.length() > LONGEST_BODY) throw Refused.because(EventError.TOO_LONG, "单位名称", LONGEST_BODY);
        allowance.check(address, DoorAllowance.Attempt.ENTRY);
        allowance.used(address, DoorAllowance.Attempt.ENTRY);
        return inside(address, () -> {
            Event there = open(code, address);
            Invitation one = invitations
                    .called(there.id(), body, parties)
                    .orElseThrow(() -> Refused.because(EventError.NOT_INVITED));
            // separators would make one guest several
            String name = person.strip().replaceAll("[、，,;；]", " ");
            invitations.signIn(one, Invitation.Door.CODE, name, clock.instant());
            return new Shown(
                    there.plan().name(), there.plan().day(), there.plan().place());
        });
    }

    private Event open(String code, String address) {
        allowance.check(address, DoorAllowance.Attempt.GUESS);
        Optional<Event> there = store.atTheDoor(code.strip());
        if (there.isPresent()) return there.get();
        allowance.used(address, DoorAllowance.Attempt.GUESS);
        throw Refused.because(EventError.WRONG_CODE);
    }

    /** Nobody is asking, so the walls would show nothing: the program itself looks, as the guest's address. */
    private <T> T inside(String address, java.util.function.Supplier<T> work) {
        Asker guest = new Asker("guest", "签到来宾", java.util.Set.of(Role.SYSTEM), Scope.ALL, null, null, null, address);
        return Asking.as(guest, () -> {
            @Nullable T done = transaction.execute(status -> work.get());
            if (done == null) throw new IllegalStateException("the door answers");
            return done;
        });
    }
}
