package org.huoshui.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Unit;
import org.huoshui.returns.checks.Candidate;
import org.huoshui.returns.checks.Check;
import org.huoshui.returns.checks.Finding;
import org.huoshui.returns.store.Binding;
import org.huoshui.returns.store.Readings;
import org.huoshui.workbook.Address;
import org.huoshui.workbook.Book;
import org.huoshui.workbook.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a workbook with the layout remembered and the corrections made, and says what the return is made of. Stores
 * nothing.
 */
@Component
class Understanding {

    /** Findings of reading carry this before their key; checks never do. */
    static final String READING = "reading/";

    private final Catalogue catalogue;
    private final Directory directory;

    Understanding(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    Understood read(
            Book book,
            Layout layout,
            @Nullable InstitutionId said,
            @Nullable Month saidMonth,
            List<Correction> corrections) {
        Optional<InstitutionId> institution =
                last(corrections, Correction.Choice.INSTITUTION).map(InstitutionId::new);
        Optional<Month> month = last(corrections, Correction.Choice.MONTH).map(Month::parse);
        InstitutionId whom = institution.orElse(said);
        Month when = month.orElse(saidMonth);
        ReturnReader reader = new ReturnReader(catalogue, KnownNames.of(directory));
        Reading reading = reader.read(book, layout, new ReturnReader.Said(when, name(whom)));
        return understood(book, reading, institution.orElse(null), month.orElse(null), corrections);
    }

    private Understood understood(
            Book book,
            Reading reading,
            @Nullable InstitutionId institution,
            @Nullable Month month,
            List<Correction> corrections) {
        List<Finding> findings = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        Set<List<Object>> figures = new HashSet<>();
        boolean oneMonth = reading.months().size() <= 1;
        boolean oneSubject = reading.subjects().size() <= 1;
        Map<String, Reading.Found> strangers = new HashMap<>();
        for (Reading.Found f : reading.found()) {
            Subject subject = institution != null && oneSubject
                    ? Subject.of(institution)
                    : f.subject().known();
            if (subject == null) {
                strangers.putIfAbsent(f.subject().written(), f);
                continue;
            }
            Month of = month != null && oneMonth ? month : f.month();
            if (!figures.add(List.of(f.indicator(), subject, of))) continue;
            Unit unit = unit(corrections, f.sheet(), f.cell(), f.unit());
            BigDecimal value = unit.equals(f.unit()) ? f.value() : unit.toBase(f.shown());
            bindings.add(new Binding(
                    f.sheet(),
                    f.cell(),
                    f.item(),
                    f.itemKey(),
                    f.indicator(),
                    subject,
                    of,
                    value,
                    f.shown(),
                    unit,
                    f.confidence(),
                    f.why().zh(),
                    f.why().en(),
                    true));
        }
        bindings = pointed(book, bindings, corrections);
        strangers.forEach((written, found) -> findings.add(finding(
                Problem.of(ReturnRefusal.UNKNOWN_INSTITUTION, written),
                found.sheet(),
                found.cell(),
                Check.Severity.ERROR)));
        for (ReadingFault fault : reading.faults()) {
            if (settled(fault, institution, month)) continue;
            findings.add(finding(
                    fault.problem(),
                    fault.sheet(),
                    fault.cell(),
                    fault.severity() == ReadingFault.Severity.ERROR ? Check.Severity.ERROR : Check.Severity.NOTE));
        }
        for (Reading.Unbound unbound : reading.unbound()) {
            findings.add(finding(
                    Problem.of(ReturnRefusal.ITEM_NOT_IN_CATALOGUE, unbound.item()),
                    unbound.sheet(),
                    unbound.itemCell(),
                    Check.Severity.NOTE));
        }
        SortedSet<Month> months = new TreeSet<>();
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Binding b : bindings) {
            months.add(b.month());
            subjects.add(b.subject());
        }
        Month only = months.size() == 1 ? months.first() : bindings.isEmpty() ? month : null;
        InstitutionId alone =
                subjects.size() == 1 && subjects.iterator().next() instanceof Subject.OfInstitution(var id)
                        ? id
                        : bindings.isEmpty() ? institution : null;
        return new Understood(
                bindings,
                new Readings.Rest(reading.unbound(), reading.skipped(), reading.layout()),
                findings,
                alone,
                only,
                !bindings.isEmpty(),
                bindings.isEmpty() && alone != null && only != null
                        ? List.of(new Candidate.Cover(alone, only))
                        : covers(bindings));
    }

    // a cell the reader left alone may be pointed at: it then is that indicator, of the return's own month and subject
    private List<Binding> pointed(Book book, List<Binding> bindings, List<Correction> corrections) {
        if (bindings.isEmpty()) return bindings;
        Binding model =
                bindings.stream().max(Comparator.comparing(Binding::month)).orElseThrow();
        Map<List<String>, Binding> byCell = new java.util.LinkedHashMap<>();
        for (Binding b : bindings) byCell.put(List.of(b.sheet(), b.cell()), b);
        for (Correction c : corrections) {
            if (c.sheet() == null || c.cell() == null || c.choice() != Correction.Choice.INDICATOR) continue;
            List<String> place = List.of(c.sheet(), c.cell());
            Binding there = byCell.get(place);
            IndicatorId indicator = new IndicatorId(Objects.requireNonNull(c.value()));
            if (there != null) continue;
            BigDecimal shown = number(book, c.sheet(), c.cell());
            if (shown == null) continue;
            Unit catalogued = catalogue.find(indicator).orElseThrow().unit();
            Unit read = catalogued.isMoney() ? moneyUnit(bindings).orElse(catalogued) : catalogued;
            Unit unit = unit(corrections, c.sheet(), c.cell(), read);
            byCell.values()
                    .removeIf(b -> b.indicator().equals(indicator)
                            && b.subject().equals(model.subject())
                            && b.month().equals(model.month()));
            byCell.put(
                    place,
                    new Binding(
                            c.sheet(),
                            c.cell(),
                            "",
                            "",
                            indicator,
                            model.subject(),
                            model.month(),
                            unit.toBase(shown),
                            shown,
                            unit,
                            1,
                            "人工指定",
                            "Chosen by hand",
                            true));
        }
        return List.copyOf(byCell.values());
    }

    private static Optional<Unit> moneyUnit(List<Binding> bindings) {
        return bindings.stream().map(Binding::unit).filter(Unit::isMoney).findFirst();
    }

    private static @Nullable BigDecimal number(Book book, String sheet, String cell) {
        Address address = Address.parse(cell).orElse(null);
        if (address == null) return null;
        return book.sheet(sheet).map(s -> s.cell(address)).map(Cell::shown).orElse(null);
    }

    // the last word about the cell, else about all amounts
    private static Unit unit(List<Correction> corrections, String sheet, String cell, Unit read) {
        Unit unit = read;
        for (Correction c : corrections) {
            if (c.choice() != Correction.Choice.UNIT) continue;
            Unit said = Unit.of(Objects.requireNonNull(c.value()));
            boolean here = Objects.equals(c.sheet(), sheet) && Objects.equals(c.cell(), cell);
            boolean everywhere = c.cell() == null && read.base().equals(said.base());
            if (here || everywhere) unit = said;
        }
        return unit;
    }

    private static boolean settled(ReadingFault fault, @Nullable InstitutionId institution, @Nullable Month month) {
        String code = fault.code();
        return month != null && (code.equals(ReadingCode.TWO_MONTHS.code()) || code.equals(ReadingCode.NO_MONTH.code()))
                || institution != null
                        && (code.equals(ReadingCode.NO_SUBJECT.code()) || code.equals(ReadingCode.TWO_SUBJECTS.code()));
    }

    private List<Candidate.Cover> covers(List<Binding> bindings) {
        return bindings.stream()
                .<Candidate.Cover>mapMulti((b, keep) -> {
                    if (b.subject() instanceof Subject.OfInstitution(var id))
                        keep.accept(new Candidate.Cover(id, b.month()));
                })
                .distinct()
                .sorted(Comparator.comparing(
                                (Candidate.Cover c) -> c.institution().code())
                        .thenComparing(Candidate.Cover::month))
                .toList();
    }

    private @Nullable String name(@Nullable InstitutionId id) {
        return id == null
                ? null
                : directory.institution(id).map(Institution::name).orElse(null);
    }

    private static Optional<String> last(List<Correction> corrections, Correction.Choice choice) {
        return corrections.stream()
                .filter(c -> c.choice() == choice && c.value() != null)
                .map(c -> Objects.requireNonNull(c.value()))
                .reduce((first, second) -> second);
    }

    static Finding finding(Problem problem, @Nullable String sheet, @Nullable String cell, Check.Severity severity) {
        String place = (sheet == null ? "" : sheet) + "!" + (cell == null ? "" : cell);
        return new Finding(
                READING + problem.code() + "/" + place,
                problem.code(),
                severity,
                problem.zh(),
                problem.en(),
                sheet,
                cell == null ? List.of() : List.of(cell));
    }
}
