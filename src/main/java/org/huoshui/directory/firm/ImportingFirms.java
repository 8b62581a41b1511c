package org.huoshui.directory.firm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.directory.Uscc;
import org.huoshui.directory.firm.FirmRow.Head;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Cell;
import org.huoshui.workbook.Mark;
import org.huoshui.workbook.MarkedCopy;
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

    private static final int EXCEL_DIGITS = 15;

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
        FirmBook<Head> book = FirmBook.read(fileName, content, Head.class, Head.CODE);
        if (!book.has(Head.NAME)) throw Refused.because(FirmError.NO_COLUMN, fileName, Head.NAME.zh());
        Run run = new Run(book);
        boolean taken = Objects.requireNonNull(transaction.execute(status -> {
            for (int row : book.rows()) run.take(row);
            boolean keep = mode == Mode.GOOD_ONES || mode == Mode.ALL_OR_NONE && run.refused == 0;
            if (keep) events.publishEvent(run.event(fileName));
            else status.setRollbackOnly();
            return keep;
        }));
        byte[] copy = run.marks.isEmpty() ? null : MarkedCopy.of(content, run.marks);
        return new Imported(taken, run.added, run.changed, run.unchanged, run.refused, run.problems, copy);
    }

    private final class Run {

        private final FirmBook<Head> book;
        private final List<Mark> marks = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<FirmId, Integer> seen = new HashMap<>();
        private int added;
        private int changed;
        private int unchanged;
        private int refused;

        Run(FirmBook<Head> book) {
            this.book = book;
        }

        FirmEvent event(String fileName) {
            return new FirmEvent(
                    "firm.imported",
                    "firms",
                    Map.of(
                            "file", fileName,
                            "added", Integer.toString(added),
                            "changed", Integer.toString(changed),
                            "refused", Integer.toString(refused)),
                    Map.of(),
                    Map.of(),
                    "");
        }

        void take(int row) {
            int before = problems.size();
            FirmId id = id(row);
            FirmDraft draft = draft(row);
            List<FirmList> wanted = lists(row);
            LocalDate listedOn = day(row, Head.LISTED_ON);
            for (Problem fault : maintaining.faults(draft, false))
                if (problems.size() == before) remark(row, head(fault), fault);
            if (id == null || problems.size() > before) {
                refused++;
                return;
            }
            try {
                Firm known = maintaining.find(id).orElse(null);
                if (known == null && draft.name() == null)
                    throw Refused.because(FirmError.MISSING, Head.NAME.zh());
                Firm kept = maintaining.putRow(id, draft);
                boolean joined = lists.join(kept, wanted, listedOn);
                if (known == null) added++;
                else if (!kept.equals(known) || joined) changed++;
                else unchanged++;
            } catch (Refused no) {
                remark(row, head(no.problem()), no.problem());
                refused++;
            }
        }

        private @Nullable FirmId id(int row) {
            String code = Uscc.folded(book.text(row, Head.CODE));
            if (code.isEmpty()) {
                remark(row, Head.CODE, Problem.of(FirmError.MISSING, Head.CODE.zh()));
                return null;
            }
            Optional<Problem> fault = digitsLost(row)
                    ? Optional.of(Problem.of(FirmError.DIGITS_LOST, Head.CODE.zh()))
                    : Uscc.problem(code);
            if (fault.isPresent()) {
                remark(row, Head.CODE, fault.get());
                return null;
            }
            FirmId id = new FirmId(code);
            Integer earlier = seen.putIfAbsent(id, row);
            if (earlier == null) return id;
            remark(row, Head.CODE, Problem.of(FirmError.TWICE, code, earlier + 1));
            return null;
        }

        private boolean digitsLost(int row) {
            return book.cell(row, Head.CODE)
                    .map(Cell::number)
                    .map(number -> number.precision() - number.scale() > EXCEL_DIGITS)
                    .orElse(false);
        }

        private FirmDraft draft(int row) {
            String name = book.text(row, Head.NAME);
            String contact = book.text(row, Head.CONTACT);
            String phone = book.text(row, Head.PHONE);
            String address = book.text(row, Head.ADDRESS);
            String industry = book.text(row, Head.INDUSTRY).replaceAll("^([A-Ta-t]?[0-9]+)[\\s　].*", "$1");
            String size = book.text(row, Head.SIZE);
            String kind = book.text(row, Head.KIND);
            String capital = book.text(row, Head.CAPITAL);
            return new FirmDraft(
                    name.isEmpty() ? null : name,
                    township(row),
                    industry.isEmpty() ? null : industry,
                    size.isEmpty() ? null : known(row, Head.SIZE, FirmRow.size(size), () -> sizes(size)),
                    kind.isEmpty() ? null : known(row, Head.KIND, FirmRow.kind(kind), () -> kinds(kind)),
                    day(row, Head.ESTABLISHED),
                    address.isEmpty() ? null : address,
                    capital.isEmpty() ? null : capital(row, capital),
                    contact.isEmpty() && phone.isEmpty()
                            ? null
                            : new FirmContacts.Draft(
                                    contact.isEmpty() ? null : contact, null, phone.isEmpty() ? null : phone, null));
        }

        private @Nullable BigDecimal capital(int row, String typed) {
            return known(
                    row,
                    Head.CAPITAL,
                    FirmRow.tenThousands(typed),
                    () -> Problem.of(FirmError.UNKNOWN_VALUE, Head.CAPITAL.zh(), typed, "500"));
        }

        private static Problem sizes(String typed) {
            return FirmRow.unknown(
                    Head.SIZE,
                    typed,
                    Stream.of(FirmSize.values()).map(FirmSize::said).toArray(org.huoshui.kernel.Said[]::new));
        }

        private static Problem kinds(String typed) {
            return FirmRow.unknown(
                    Head.KIND,
                    typed,
                    Stream.of(FirmKind.values()).map(FirmKind::said).toArray(org.huoshui.kernel.Said[]::new));
        }

        private <T> @Nullable T known(
                int row, Head head, Optional<T> value, java.util.function.Supplier<Problem> otherwise) {
            if (value.isEmpty()) remark(row, head, otherwise.get());
            return value.orElse(null);
        }

        private @Nullable RegionId township(int row) {
            String typed = book.text(row, Head.TOWNSHIP);
            if (typed.isEmpty()) return null;
            return known(
                    row,
                    Head.TOWNSHIP,
                    directory
                            .regionNamed(typed)
                            .filter(region -> region.level() == Region.Level.TOWNSHIP)
                            .map(Region::id),
                    () -> Problem.of(FirmError.UNKNOWN_TOWNSHIP, typed));
        }

        private @Nullable LocalDate day(int row, Head head) {
            String typed = book.text(row, head);
            if (typed.isEmpty()) return null;
            LocalDate written = book.cell(row, head).map(Cell::date).orElse(null);
            return written != null
                    ? written
                    : known(row, head, FirmRow.day(typed), () -> Problem.of(FirmError.NOT_A_DATE, head.zh()));
        }

        private List<FirmList> lists(int row) {
            List<FirmList> wanted = new ArrayList<>();
            for (String name : FirmRow.several(book.text(row, Head.LISTS)))
                lists.named(name)
                        .ifPresentOrElse(
                                wanted::add,
                                () -> remark(row, Head.LISTS, Problem.of(FirmError.UNKNOWN_LIST, name)));
            if (!wanted.isEmpty() && !Asking.required().seesWholeCounty())
                remark(row, Head.LISTS, Problem.of(FirmError.LISTS_OF_THE_OFFICE));
            return wanted;
        }

        private Head head(Problem problem) {
            return switch (Objects.requireNonNullElse(problem.place(), "")) {
                case "name" -> Head.NAME;
                case "township" -> Head.TOWNSHIP;
                case "industry" -> Head.INDUSTRY;
                case "established" -> Head.ESTABLISHED;
                case "address" -> Head.ADDRESS;
                case "contactName" -> Head.CONTACT;
                case "contactPhone" -> Head.PHONE;
                case "lists" -> Head.LISTS;
                default -> Head.CODE;
            };
        }

        private void remark(int row, Head head, Problem problem) {
            String sheet = book.sheet().name();
            var cell = book.address(row, head);
            problems.add(problem.at(sheet + "!" + cell.a1()));
            marks.add(new Mark(sheet, cell, Mark.Severity.ERROR, problem.code(), problem.zh()));
        }
    }
}
