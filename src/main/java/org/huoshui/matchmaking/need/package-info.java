/**
 * Firms' financing needs and what becomes of them: posted, reviewed, put before banks by dispatch or by opening, accepted
 * under running clocks, offered for, chosen, granted, contracted, disbursed, closed. Two tables of transitions decide what
 * may follow ({@link org.huoshui.matchmaking.need.NeedLife}, {@link org.huoshui.matchmaking.need.ReferralLife}); every step
 * stays on the timeline. What several banks compete for is decided under the lock of the need's row.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.matchmaking.need;
