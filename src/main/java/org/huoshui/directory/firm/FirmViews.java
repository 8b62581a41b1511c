package org.huoshui.directory.firm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Unit;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A firm as pages and workbooks show it: names beside codes, numbers of persons masked. */
@Component
class FirmViews {

    private static final Unit TEN_THOUSAND = Unit.of("万元");

    private final FirmStore store;
    private final ListStore lists;
    private final MaintainingFirms maintaining;
    private final Directory directory;
    private final OfficeCalendar calendar;

    FirmViews(
            FirmStore store,
            ListStore lists,
            MaintainingFirms maintaining,
            Directory directory,
            OfficeCalendar calendar) {
        this.store = store;
        this.lists = lists;
        this.maintaining = maintaining;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** @param industryName of the longest part of the code that has a name */
    record FirmRowView(
            String code,
            String name,
            @Nullable String formerName,
            @Nullable String township,
            @Nullable String townshipName,
            String industry,
            @Nullable String industryName,
            FirmSize size,
            FirmKind kind,
            @Nullable LocalDate established,
            Firm.State state,
            @Nullable String grade) {}

    record FirmFormerNameView(String name, LocalDate until) {}

    /** @param phone masked; {@code GET /api/privacy} unmasks for a purpose */
    record FirmContactView(String id, String name, String post, String phone, String email, boolean masked) {}

    record FirmMembershipView(
            String id,
            String list,
            String listName,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String lead,
            @Nullable String leadName,
            String whyOut) {}

    record FirmSharedView(String institution, String name, String why, Instant since) {}

    record OtherFirmView(String code, @Nullable String name) {}

    /**
     * @param capital registered, 元, decimal text; capitalText in 万元
     * @param mayEdit whether the asker may change the entry
     * @param mayLive whether the asker may rename, merge, deregister
     * @param shared shown to the office, the township and the firm
     */
    record FirmView(
            FirmRowView firm,
            List<FirmFormerNameView> formerNames,
            String address,
            @Nullable String capital,
            @Nullable String capitalText,
            @Nullable LocalDate endedOn,
            @Nullable OtherFirmView mergedInto,
            List<OtherFirmView> tookOver,
            @Nullable FirmContactView contact,
            List<FirmMembershipView> lists,
            List<FirmSharedView> shared,
            boolean mayEdit,
            boolean mayLive,
            boolean own) {}

    List<FirmRowView> rows(List<Firm> firms) {
        return firms.stream().map(this::row).toList();
    }

    private FirmRowView row(Firm firm) {
        RegionId township = firm.township();
        return new FirmRowView(
                firm.id().code(),
                firm.name(),
                firm.formerNames().stream().findFirst().orElse(null),
                township == null ? null : township.code(),
                township == null ? null : townshipName(township),
                firm.industry(),
                Industries.named(firm.industry()).map(Industries.Industry::zh).orElse(null),
                firm.size(),
                firm.kind(),
                firm.established(),
                firm.state(),
                firm.grade());
    }

    private String townshipName(RegionId township) {
        return directory.region(township).map(Region::name).orElse(township.code());
    }

    @Transactional(readOnly = true)
    public FirmView inOwnTransaction(FirmId id) {
        return view(id);
    }

    FirmView view(FirmId id) {
        Firm firm = store.find(id).orElseThrow(id::unknown);
        FirmStore.Profile profile = store.profile(id).orElseThrow(id::unknown);
        BigDecimal capital = profile.capital();
        FirmId into = firm.mergedInto();
        Asker asker = Asking.required();
        boolean casework = asker.seesWholeCounty()
                && Arrays.asList(Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER).stream()
                        .anyMatch(asker::is);
        boolean own = id.code().equals(asker.firm());
        return new FirmView(
                row(firm),
                store.formerNames(id).stream()
                        .map(name -> new FirmFormerNameView(name.name(), name.until()))
                        .toList(),
                profile.address(),
                capital == null ? null : capital.toPlainString(),
                capital == null ? null : money(capital),
                profile.endedOn(),
                into == null ? null : other(into),
                store.mergedInto(id).stream().map(this::other).toList(),
                maintaining.contact(id).map(FirmViews::contact).orElse(null),
                lists.membershipsOf(id).stream().map(this::membership).toList(),
                // a bank is not told which other banks look at the firm
                asker.institution() == null && !asker.is(Role.DEPARTMENT)
                        ? store.shared(id).stream()
                                .map(one -> new FirmSharedView(
                                        one.institution().code(),
                                        institutionName(one.institution()),
                                        one.why(),
                                        one.since()))
                                .toList()
                        : List.of(),
                casework || asker.is(Role.TOWNSHIP),
                casework && firm.isActive(),
                own);
    }

    private OtherFirmView other(FirmId id) {
        return new OtherFirmView(id.code(), store.find(id).map(Firm::name).orElse(null));
    }

    private static FirmContactView contact(FirmContacts.Known person) {
        Phone phone = person.phone();
        String email = Masked.maskedText(person.email());
        return new FirmContactView(
                Long.toString(person.id()),
                person.name(),
                person.post(),
                phone == null ? "" : phone.masked(),
                email,
                phone != null);
    }

    private FirmMembershipView membership(ListStore.Member member) {
        InstitutionId lead = member.lead();
        return new FirmMembershipView(
                Long.toString(member.id()),
                member.list(),
                lists.find(member.list()).map(FirmList::name).orElse(member.list()),
                member.since(),
                member.until(),
                lead == null ? null : lead.code(),
                lead == null ? null : institutionName(lead),
                member.whyOut());
    }

    String institutionName(InstitutionId id) {
        return directory.institution(id).map(Institution::shortName).orElse(id.code());
    }

    private static String money(BigDecimal yuan) {
        BigDecimal shown = TEN_THOUSAND.fromBase(yuan).stripTrailingZeros();
        return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString() + "万元";
    }

    ResponseEntity<byte[]> workbook(List<Firm> firms) {
        List<Column> columns = List.of(
                Column.text("统一社会信用代码"),
                Column.text("企业名称"),
                Column.text("曾用名"),
                Column.text("乡镇"),
                Column.text("行业代码"),
                Column.text("行业名称"),
                Column.text("规模"),
                Column.text("类型"),
                Column.date("成立日期"),
                Column.text("状态"),
                Column.text("信用等级"),
                Column.text("名单"));
        LocalDate today = calendar.today();
        Map<String, String> names = new java.util.HashMap<>();
        lists.all().forEach(list -> names.put(list.code(), list.name()));
        Map<String, List<String>> on = lists.allOn(today);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Firm firm : firms) {
            RegionId township = firm.township();
            rows.add(Arrays.asList(
                    firm.id().code(),
                    firm.name(),
                    String.join("、", firm.formerNames()),
                    township == null ? null : townshipName(township),
                    firm.industry(),
                    Industries.named(firm.industry())
                            .map(Industries.Industry::zh)
                            .orElse(null),
                    firm.size().said().zh(),
                    firm.kind().said().zh(),
                    firm.established(),
                    firm.state().said().zh(),
                    firm.grade(),
                    String.join(
                            "、",
                            Optional.ofNullable(on.get(firm.id().code())).orElse(List.of()).stream()
                                    .map(code -> names.getOrDefault(code, code))
                                    .toList())));
        }
        return Download.xlsx("企业名录", new TableExport("企业", "", columns).bytes(rows));
    }
}
