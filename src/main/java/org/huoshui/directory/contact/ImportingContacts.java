package org.huoshui.directory.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.Contact;
import org.huoshui.directory.Institution;
import org.huoshui.directory.contact.ContactBook.Head;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Cell;
import org.huoshui.workbook.Mark;
import org.huoshui.workbook.MarkedCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a list of contacts row by row: good rows are taken, the others come back in a marked-up copy of the sender's own
 * file. A row with a number is that contact, one without is the contact of that name at that institution, or a new one. An
 * empty cell, or a mask as it was exported, leaves what is there.
 */
@Service
class ImportingContacts {

    private static final Map<ContactField, Head> HEADS = ContactBook.heads();
    private static final Set<String> YES = Set.of("是", "YES", "TRUE", "1", "Y", "√");
    /** Excel keeps that many digits of a number. */
    private static final int EXCEL_DIGITS = 15;

    private final MaintainingContacts maintaining;

    ImportingContacts(MaintainingContacts maintaining) {
        this.maintaining = maintaining;
    }

    /**
     * @param problems of the refused rows, each at its cell
     * @param markedCopy the file with remarks; absent when every row was taken
     */
    record Imported(
            int added, int changed, int unchanged, int refused, List<Problem> problems, byte @Nullable [] markedCopy) {}

    @Transactional
    public Imported take(String fileName, byte[] content) {
        ContactBook book = ContactBook.read(fileName, content);
        if (!book.columns().containsKey(Head.INSTITUTION) && Asking.required().institution() == null)
            throw Refused.because(ContactError.NO_COLUMN, fileName, Head.INSTITUTION.zh());
        Run run = new Run(book);
        for (int row : book.rows()) run.take(row);
        byte[] copy = run.marks.isEmpty() ? null : MarkedCopy.of(content, run.marks);
        maintaining.publish(ContactEvent.imported(
                fileName,
                Map.of(
                        "added", Integer.toString(run.added),
                        "changed", Integer.toString(run.changed),
                        "refused", Integer.toString(run.refused))));
        return new Imported(run.added, run.changed, run.unchanged, run.refused, run.problems, copy);
    }

    private final class Run {

        private final ContactBook book;
        private final List<Mark> marks = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<Long, Integer> seen = new HashMap<>();
        private int added;
        private int changed;
        private int unchanged;
        private int refused;

        Run(ContactBook book) {
            this.book = book;
        }

        void take(int row) {
            List<Problem> before = List.copyOf(problems);
            try {
                Contact known = known(row);
                Institution institution = known == null ? institution(row) : null;
                ContactDraft draft = draft(row, known);
                if (problems.size() > before.size()) {
                    refused++;
                } else if (known != null) {
                    Contact after = maintaining.change(known.id(), draft, "");
                    if (after.equals(known)) unchanged++;
                    else changed++;
                } else if (institution != null) {
                    Contact contact = maintaining.add(institution.id(), draft);
                    seen.put(contact.id(), row);
                    added++;
                }
            } catch (RowRefused stop) {
                refused++;
            }
        }

        /** The contact the row speaks of; null for a new one. */
        private @Nullable Contact known(int row) {
            String number = book.text(row, Head.ID);
            Contact known;
            if (!number.isEmpty()) {
                known = number.matches("\\d{1,18}")
                        ? maintaining.find(Long.parseLong(number)).orElse(null)
                        : null;
                if (known == null) throw stop(row, Head.ID, Problem.of(ContactError.UNKNOWN, number));
                if (known.endedAt() != null) throw stop(row, Head.ID, Problem.of(ContactError.ENDED));
            } else {
                known = maintaining.named(institution(row).id(), book.text(row, Head.NAME));
            }
            if (known != null && seen.putIfAbsent(known.id(), row) != null)
                throw stop(row, Head.NAME, Problem.of(ContactError.TWICE, book.text(row, Head.NAME)));
            return known;
        }

        private Institution institution(int row) {
            String named = book.text(row, Head.INSTITUTION);
            String own = Asking.required().institution();
            if (named.isEmpty() && own != null) named = own;
            if (named.isEmpty())
                throw stop(row, Head.INSTITUTION, Problem.of(ContactError.MISSING, Head.INSTITUTION.zh()));
            try {
                return maintaining.institution(named);
            } catch (Refused unknown) {
                throw stop(row, Head.INSTITUTION, unknown.problem());
            }
        }

        private ContactDraft draft(int row, @Nullable Contact known) {
            Map<ContactField, String> values = new HashMap<>();
            for (ContactField field : ContactField.values()) {
                Head head = HEADS.getOrDefault(field, Head.NAME);
                String typed = book.text(row, head);
                boolean untouched = known != null && (typed.isEmpty() || typed.equals(field.shown(known)));
                if (untouched || typed.isEmpty() && field != ContactField.NAME) continue;
                if (field.kind() != null && digitsLost(row, head))
                    remark(row, head, Problem.of(ContactError.DIGITS_LOST, field.zh()));
                else field.fault(typed).ifPresent(fault -> remark(row, head, fault));
                values.put(field, typed);
            }
            String reports = book.text(row, Head.REPORTS);
            Boolean wanted = reports.isEmpty() ? null : YES.contains(reports.toUpperCase(Locale.ROOT));
            return new ContactDraft(values, wanted);
        }

        private boolean digitsLost(int row, Head head) {
            return book.cell(row, head)
                    .map(Cell::number)
                    .map(number -> number.precision() - number.scale() > EXCEL_DIGITS)
                    .orElse(false);
        }

        private RowRefused stop(int row, Head head, Problem problem) {
            remark(row, head, problem);
            return new RowRefused();
        }

        private void remark(int row, Head head, Problem problem) {
            String sheet = book.sheet().name();
            var cell = book.address(row, head);
            problems.add(problem.at(sheet + "!" + cell.a1()));
            marks.add(new Mark(sheet, cell, Mark.Severity.ERROR, problem.code(), problem.zh()));
        }
    }

    /** Leaves one row, not the file. */
    private static final class RowRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RowRefused() {
            super(null, null, false, false);
        }
    }
}
