package org.huoshui.directory.firm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.directory.Uscc;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in a list of firms. A row's firm is the one of its code; what is filled in replaces what is there, an empty cell
 * leaves it. The name of a firm that is there is not replaced: renaming it has a day of its own.
 */
@Service
class ImportingFirms {

    private static final Unit TEN_THOUSAND = Unit.of("万元");

    private final MaintainingFirms maintaining;
    private final KeepingLists lists;
    private final Directory directory;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    ImportingFirms(
            MaintainingFirms maintaining,
            KeepingLists lists,
            Directory directory,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.maintaining = maintaining;
        this.lists = lists;
        this.directory = directory;
        this.transaction = transaction;
        this.events = events;
    }

    /** What becomes of the good rows. */
    enum Mode {
        /** Nothing is taken: only said what would be. */
        CHECK,
        /** The good ones are taken, the bad ones come back. */
        GOOD_ONES,
        /** All, or none when a single one is bad. */
        ALL_OR_NONE
    }

    /**
     * @param taken whether the counted rows are in the register now
     * @param problems of the refused rows, each at its cell
     * @param markedCopy the file with remarks; absent when no row was bad
     */
    record Imported(
            boolean taken,
            int added,
            int changed,
            int unchanged,
            int refused,
            List<Problem> problems,
            byte @Nullable [] markedCopy) {}

    Imported take(String fileName, byte[] content, Mode mode) {
        ListBook book = ListBook.read(fileName, content, FirmRow.HEADS, FirmRow.MOST_ROWS);
        Run run = new Run();
        boolean taken = Objects.requireNonNull(transaction.execute(status -> {
            for (ListRow row : book.rows()) run.take(row);
            boolean keep = mode == Mode.GOOD_ONES || mode == Mode.ALL_OR_NONE && book.faulty() == 0;
            if (keep) events.publishEvent(run.event(fileName, book.faulty()));
            else status.setRollbackOnly();
            return keep;
        }));
        return new Imported(
                taken,
                run.added,
                run.changed,
                run.unchanged,
                (int) book.faulty(),
                book.problems(),
                book.markedCopy(content).orElse(null));
    }

    private final class Run {

        private static final Set<String> COLUMNS =
                Set.copyOf(FirmRow.HEADS.stream().map(ListBook.Head::key).toList());

        private final Map<FirmId, Integer> seen = new HashMap<>();
        private int added;
        private int changed;
        private int unchanged;

        FirmEvent event(String fileName, long refused) {
            Map<String, String> detail = Map.of(
                    "file", fileName,
                    "added", Integer.toString(added),
                    "changed", Integer.toString(changed),
                    "refused", Long.toString(refused));
            return new FirmEvent("firm.imported", "firms", detail, Map.of(), Map.of(), "");
        }

        void take(ListRow row) {
            FirmId id = id(row);
            FirmDraft draft = draft(row);
            List<FirmList> wanted = lists(row);
            var listedOn = row.day(FirmRow.LISTED_ON);
            maintaining.faults(draft, false).forEach(fault -> row.fault(column(fault), fault));
            if (id == null || row.isFaulty()) return;
            try {
                Firm known = maintaining.find(id).orElse(null);
                if (known == null && !row.demanded(FirmRow.NAME)) return;
                Firm kept = maintaining.putRow(id, draft);
                boolean joined = lists.join(kept, wanted, listedOn);
                if (known == null) added++;
                else if (!kept.equals(known) || joined) changed++;
                else unchanged++;
            } catch (Refused no) {
                row.fault(column(no.problem()), no);
            }
        }

        private static String column(Problem problem) {
            String place = Objects.requireNonNullElse(problem.place(), "");
            return COLUMNS.contains(place) ? place : FirmRow.CODE;
        }

        private @Nullable FirmId id(ListRow row) {
            String code = Uscc.folded(row.text(FirmRow.CODE));
            if (!row.demanded(FirmRow.CODE)) return null;
            Optional<Problem> fault = Uscc.problem(code);
            if (fault.isPresent()) {
                row.fault(FirmRow.CODE, fault.get());
                return null;
            }
            FirmId id = new FirmId(code);
            Integer earlier = seen.putIfAbsent(id, row.number());
            if (earlier == null) return id;
            row.fault(FirmRow.CODE, Problem.of(FirmError.TWICE, code, earlier));
            return null;
        }

        private FirmDraft draft(ListRow row) {
            BigDecimal capital = row.number(FirmRow.CAPITAL, BigDecimal.ZERO, FirmRow.MOST_CAPITAL);
            String contact = row.text(FirmRow.CONTACT);
            String phone = row.text(FirmRow.PHONE);
            boolean person = !contact.isEmpty() || !phone.isEmpty();
            // C3912 集成电路制造: the name beside the code is for the eye
            String industry = row.text(FirmRow.INDUSTRY).replaceAll("^([A-Ta-t]?[0-9]+)\\D*$", "$1");
            return new FirmDraft(
                    orNull(row.text(FirmRow.NAME)),
                    township(row),
                    orNull(industry),
                    row.choice(FirmRow.SIZE, FirmRow.SIZES),
                    row.choice(FirmRow.KIND, FirmRow.KINDS),
                    row.day(FirmRow.ESTABLISHED),
                    orNull(row.text(FirmRow.ADDRESS)),
                    capital == null ? null : TEN_THOUSAND.toBase(capital),
                    person ? new FirmContacts.Draft(orNull(contact), null, orNull(phone), null) : null);
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private @Nullable RegionId township(ListRow row) {
            String typed = row.text(FirmRow.TOWNSHIP);
            if (typed.isEmpty()) return null;
            Optional<Region> found =
                    directory.regionNamed(typed).filter(region -> region.level() == Region.Level.TOWNSHIP);
            if (found.isEmpty()) row.fault(FirmRow.TOWNSHIP, Problem.of(FirmError.UNKNOWN_TOWNSHIP, typed));
            return found.map(Region::id).orElse(null);
        }

        private List<FirmList> lists(ListRow row) {
            List<FirmList> wanted = new ArrayList<>();
            for (String name : FirmRow.several(row.text(FirmRow.LISTS)))
                lists.named(name)
                        .ifPresentOrElse(
                                wanted::add, () -> row.fault(FirmRow.LISTS, Problem.of(FirmError.UNKNOWN_LIST, name)));
            if (!wanted.isEmpty() && !Asking.required().seesWholeCounty())
                row.fault(FirmRow.LISTS, Problem.of(FirmError.LISTS_OF_THE_OFFICE));
            return wanted;
        }
    }
}
