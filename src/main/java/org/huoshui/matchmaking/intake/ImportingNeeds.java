package org.huoshui.matchmaking.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.NewFirm;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.matchmaking.need.Need;
import org.huoshui.matchmaking.need.NeedAction;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.NeedLife;
import org.huoshui.matchmaking.need.NeedState;
import org.huoshui.matchmaking.need.NeedSteps;
import org.huoshui.matchmaking.need.Needs;
import org.huoshui.matchmaking.need.NewNeed;
import org.huoshui.workbook.ListBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Needs by the hundred: read, looked at, and then taken as the buttons of the page would take them, in one transaction. What
 * is wrong comes back at its cells; what looks like a need that is there already is pointed out and left to a person.
 */
@Service
class ImportingNeeds {

    static final int MOST_ROWS = 5000;

    private final Needs needs;
    private final NeedSteps steps;
    private final Firms firms;
    private final Directory directory;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;

    ImportingNeeds(
            Needs needs,
            NeedSteps steps,
            Firms firms,
            Directory directory,
            OfficeCalendar calendar,
            ApplicationEventPublisher events) {
        this.needs = needs;
        this.steps = steps;
        this.firms = firms;
        this.directory = directory;
        this.calendar = calendar;
        this.events = events;
    }

    /** What is to be done with a file that has bad rows. */
    enum Choice {
        /** Takes nothing: only looks. */
        LOOK,
        /** The good rows are taken, the others come back. */
        GOOD,
        /** All or none. */
        ALL
    }

    /**
     * @param taken how many needs are there now that were not
     * @param unchanged rows that bear the number of a need as it stands
     * @param problems of the refused rows, each at its cell
     * @param markedCopy the file with remarks, the rows taken hidden; absent when nothing was refused
     */
    record Outcome(
            int rows,
            int good,
            int taken,
            int unchanged,
            int refused,
            int alike,
            int newFirms,
            List<Problem> problems,
            List<NeedRow> looked,
            byte @Nullable [] markedCopy) {}

    /** @param takeAlike needs that look like open ones are taken all the same */
    @Transactional
    public Outcome take(String fileName, byte[] content, Choice choice, boolean takeAlike) {
        ListBook book = ListBook.read(fileName, content, NeedSheet.HEADS, MOST_ROWS);
        Run run = new Run(takeAlike);
        List<NeedRow> rows =
                book.rows().stream().map(NeedRow::read).map(run::look).toList();
        List<NeedRow> sound = rows.stream().filter(NeedRow::isSound).toList();
        int refused = Math.toIntExact(book.faulty());
        boolean takes = choice == Choice.GOOD || choice == Choice.ALL && refused == 0;
        int taken = 0;
        if (takes) for (NeedRow row : sound) taken += run.take(row);
        byte[] copy = (takes ? book.copyOfFaulty(content) : book.markedCopy(content)).orElse(null);
        if (takes)
            events.publishEvent(new IntakeEvent(
                    "need.imported",
                    "needs",
                    Map.of(
                            "file", fileName,
                            "added", Integer.toString(taken),
                            "refused", Integer.toString(refused),
                            "firms", Integer.toString(run.unknown.size())),
                    ""));
        return new Outcome(
                rows.size(),
                sound.size() - run.unchanged,
                taken,
                run.unchanged,
                refused,
                run.alike,
                run.unknown.size(),
                book.problems(),
                rows,
                copy);
    }

    private final class Run {

        private final boolean takeAlike;
        private final Asker asker = Asking.required();
        private final LocalDate today = calendar.today();
        private final Map<FirmId, Optional<Firm>> known = new HashMap<>();
        private final Map<List<Object>, Integer> seen = new HashMap<>();
        private final Map<String, RegionId> townships = new HashMap<>();
        private final Set<FirmId> unknown = new HashSet<>();
        private int alike;
        private int unchanged;

        Run(boolean takeAlike) {
            this.takeAlike = takeAlike;
            boolean ofTownship = asker.scope() == Asker.Scope.TOWNSHIP;
            for (Region region : directory.regions())
                if (region.level() == Region.Level.TOWNSHIP
                        && (!ofTownship || region.id().code().equals(asker.region())))
                    townships.put(region.name(), region.id());
        }

        NeedRow look(NeedRow read) {
            FirmId firm = read.firm();
            if (firm == null) return read;
            Optional<Firm> found = known.computeIfAbsent(firm, firms::find);
            NewFirm fresh = found.isPresent() ? null : fresh(read, firm);
            found.filter(one -> one.state() == Firm.State.DEREGISTERED)
                    .ifPresent(gone -> fault(read, NeedSheet.FIRM, IntakeError.FIRM_GONE, gone.name()));
            NewNeed need = read.need();
            if (need == null || read.row().isFaulty()) return read;
            if (read.row().text(NeedSheet.ID).isEmpty()) {
                for (Problem fault : needs.faults(need))
                    read.row().fault(Objects.requireNonNullElse(fault.place(), NeedSheet.FIRM), fault);
            } else {
                return there(read, need);
            }
            if (read.row().isFaulty()) return read;
            List<NeedId> like = found.isEmpty() ? List.of() : like(need);
            twice(read, need, like);
            if (fresh != null && !read.row().isFaulty()) unknown.add(firm);
            return read.with(fresh, null, like);
        }

        private void twice(NeedRow read, NewNeed need, List<NeedId> like) {
            int number = read.row().number();
            List<Object> key = List.of(
                    need.firm(), need.amount().stripTrailingZeros(), need.months(), need.purpose(), need.deadline());
            Integer before = seen.putIfAbsent(key, number);
            if (before != null) fault(read, NeedSheet.AMOUNT, IntakeError.TWICE_IN_FILE, before);
            if (like.isEmpty()) return;
            alike++;
            if (!takeAlike && before == null)
                fault(read, NeedSheet.AMOUNT, IntakeError.LIKE_AN_OPEN_ONE, like.getFirst());
        }

        private List<NeedId> like(NewNeed need) {
            return needs.alike(need.firm(), need.amount(), need.purpose(), today, need.deadline()).stream()
                    .map(Need::id)
                    .toList();
        }

        /** A row that bears a number speaks of that need: as it stands, or as it shall be. */
        private NeedRow there(NeedRow read, NewNeed need) {
            String number = read.row().text(NeedSheet.ID);
            Need found = number.matches("\\d{1,18}")
                    ? needs.find(new NeedId(Long.parseLong(number))).orElse(null)
                    : null;
            if (found == null) {
                fault(read, NeedSheet.ID, IntakeError.NEED_UNKNOWN, number);
                return read;
            }
            if (!found.firm().equals(need.firm())) {
                fault(read, NeedSheet.FIRM, IntakeError.NEED_OF_ANOTHER, number);
                return read;
            }
            NewNeed kept = NeedExport.kept(found, need);
            if (NeedExport.same(found, kept)) {
                unchanged++;
                return new NeedRow(read.row(), read.firm(), read.firmName(), null, kept, found, List.of());
            }
            NeedAction action = found.state() == NeedState.SENT_BACK ? NeedAction.RESUBMIT : NeedAction.CHANGE;
            boolean open = NeedLife.TABLE
                    .find(found.state(), action)
                    .filter(row -> row.open(asker))
                    .isPresent();
            if (!open)
                fault(
                        read,
                        NeedSheet.ID,
                        IntakeError.NEED_FIXED,
                        number,
                        found.state().zh(),
                        found.state().said().en());
            else
                for (Problem fault : needs.faults(kept))
                    read.row().fault(Objects.requireNonNullElse(fault.place(), NeedSheet.FIRM), fault);
            return new NeedRow(read.row(), read.firm(), read.firmName(), null, kept, found, List.of());
        }

        /** What the register lacks, if the row has it. */
        private @Nullable NewFirm fresh(NeedRow read, FirmId firm) {
            if (read.firmName().isBlank()) fault(read, NeedSheet.FIRM_NAME, IntakeError.FIRM_NEEDS_NAME);
            String typed = read.row().text(NeedSheet.TOWNSHIP);
            RegionId township = typed.isEmpty() && townships.size() == 1
                    ? townships.values().iterator().next()
                    : townships.get(typed);
            if (township == null)
                fault(
                        read,
                        NeedSheet.TOWNSHIP,
                        typed.isEmpty() ? IntakeError.FIRM_NEEDS_TOWNSHIP : IntakeError.TOWNSHIP_UNKNOWN,
                        typed);
            return read.firmName().isBlank() || township == null ? null : NewFirm.of(firm, read.firmName(), township);
        }

        private void fault(NeedRow read, String key, IntakeError error, @Nullable Object... arguments) {
            read.row().fault(key, Problem.of(error, arguments));
        }

        /** @return how many needs came of it */
        int take(NeedRow row) {
            NewNeed need = Objects.requireNonNull(row.need());
            Need there = row.there();
            if (there != null) {
                if (NeedExport.same(there, need)) return 0;
                steps.change(there.id(), need);
                return 1;
            }
            NewFirm fresh = row.fresh();
            if (fresh != null
                    && known.getOrDefault(fresh.id(), Optional.empty()).isEmpty())
                known.put(fresh.id(), Optional.of(firms.record(fresh)));
            needs.post(need);
            return 1;
        }
    }
}
