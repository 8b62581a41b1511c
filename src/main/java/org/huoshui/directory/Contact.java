package org.huoshui.directory;

import java.time.Instant;
import org.huoshui.kernel.BankAccount;
import org.huoshui.kernel.IdentityNumber;
import org.huoshui.kernel.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at an institution whom the office can reach (联系人). Texts are empty where nothing is known.
 *
 * @param wechat often the mobile number, so it is shown masked and kept sealed
 * @param identityNumber of those who hold a USB key for the reporting system
 * @param bankAccount the institution's settlement account for fees and awards, as this person gave it
 * @param bank where the account is kept (开户行)
 * @param reports the one a reminder names (报送联系人); one of each institution at most
 * @param endedAt since when it is no longer in use
 */
public record Contact(
        long id,
        InstitutionId institution,
        String name,
        String post,
        @Nullable Phone phone,
        String email,
        String wechat,
        @Nullable IdentityNumber identityNumber,
        @Nullable BankAccount bankAccount,
        String bank,
        boolean reports,
        @Nullable Instant endedAt) {

    /** Nothing that belongs to the person. */
    @Override
    public String toString() {
        return "Contact[" + id + " of " + institution + "]";
    }
}
