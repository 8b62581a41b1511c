package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.visit.VisitViews.CampaignView;
import org.huoshui.matchmaking.visit.VisitViews.TargetRowsView;
import org.huoshui.matchmaking.visit.VisitViews.VisitCoverageView;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of visits: what they are, whom they are to reach, how far they have come. */
@RestController
@RequestMapping("/api/matchmaking/campaigns")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.TOWNSHIP})
class CampaignController {

    private static final int MOST = 500;

    private final Campaigns campaigns;
    private final CampaignStore store;
    private final VisitViews views;

    CampaignController(Campaigns campaigns, CampaignStore store, VisitViews views) {
        this.campaigns = campaigns;
        this.store = store;
        this.views = views;
    }

    record CampaignToKeep(
            @Nullable String name,
            @Nullable CampaignKind kind,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String list,
            @Nullable String words) {}

    record TargetWanted(@Nullable String institution) {}

    record TargetsTaken(int added) {}

    @GetMapping
    @Transactional(readOnly = true)
    public List<CampaignView> all() {
        return campaigns.all().stream()
                .map(one -> views.view(
                        one, store.coverage(one.id(), "").stream().findFirst().orElse(null)))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo.Casework
    CampaignView begin(@RequestBody CampaignToKeep wanted) {
        long id = campaigns.begin(
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.kind(), CampaignKind.VISIT),
                starts(wanted),
                wanted.ends(),
                list(wanted),
                Objects.requireNonNullElse(wanted.words(), ""));
        return views.view(campaigns.required(id), null);
    }

    @PutMapping("/{id:\\d+}")
    @OpenTo.Casework
    CampaignView change(@PathVariable long id, @RequestBody CampaignToKeep wanted) {
        Campaign before = campaigns.required(id);
        campaigns.change(new Campaign(
                id,
                Objects.requireNonNullElse(wanted.name(), before.name()).strip(),
                Objects.requireNonNullElse(wanted.kind(), before.kind()),
                Objects.requireNonNullElse(wanted.starts(), before.starts()),
                wanted.ends(),
                list(wanted),
                Objects.requireNonNullElse(wanted.words(), before.words()).strip()));
        return views.view(campaigns.required(id), null);
    }

    private static LocalDate starts(CampaignToKeep wanted) {
        LocalDate starts = wanted.starts();
        if (starts == null)
            throw new Refused(Problem.of(VisitError.MISSING, "开始日期").at("starts"));
        return starts;
    }

    private static @Nullable String list(CampaignToKeep wanted) {
        String list = wanted.list();
        return list == null || list.isBlank() ? null : list.strip();
    }

    /** Takes the firms of its list as targets. */
    @PostMapping("/{id:\\d+}/targets")
    @OpenTo.Casework
    TargetsTaken takeFromList(@PathVariable long id) {
        return new TargetsTaken(campaigns.takeFromList(id));
    }

    /** Unvisited first. */
    @GetMapping("/{id:\\d+}/targets")
    @Transactional(readOnly = true)
    public TargetRowsView targets(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean unvisited,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        campaigns.required(id);
        int limit = Math.clamp(size, 1, MOST);
        return new TargetRowsView(
                store.targets(id, q.strip(), unvisited, limit, (long) Math.max(0, page) * limit).stream()
                        .map(views::view)
                        .toList(),
                store.countTargets(id, q.strip(), unvisited));
    }

    @PutMapping("/{id:\\d+}/targets/{firm}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void target(@PathVariable long id, @PathVariable String firm, @RequestBody TargetWanted wanted) {
        String institution = wanted.institution();
        campaigns.target(
                id,
                FirmId.parse(firm),
                institution == null || institution.isBlank() ? null : new InstitutionId(institution));
    }

    @DeleteMapping("/{id:\\d+}/targets/{firm}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void untarget(@PathVariable long id, @PathVariable String firm) {
        campaigns.untarget(id, FirmId.parse(firm));
    }

    /** @param by {@code institution} or {@code township} */
    @GetMapping("/{id:\\d+}/coverage")
    @Transactional(readOnly = true)
    public List<VisitCoverageView> coverage(
            @PathVariable long id, @RequestParam(defaultValue = "institution") String by) {
        campaigns.required(id);
        boolean township = by.equals("township");
        return store.coverage(id, township ? "township" : "institution").stream()
                .map(one -> VisitViews.view(one, township ? views.region(one.key()) : views.bank(one.key())))
                .toList();
    }

    @GetMapping("/{id:\\d+}/coverage.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> export(@PathVariable long id, @RequestParam(defaultValue = "institution") String by) {
        List<List<@Nullable Object>> rows = coverage(id, by).stream()
                .map(one -> Arrays.<@Nullable Object>asList(
                        one.name().isEmpty() ? "未分派" : one.name(),
                        one.targets(),
                        one.visited(),
                        one.targets() - one.visited(),
                        one.visits(),
                        Unit.WAN_YUAN.fromBase(new java.math.BigDecimal(one.credit())),
                        one.problems(),
                        one.open()))
                .toList();
        Campaign campaign = campaigns.required(id);
        return Download.xlsx(
                campaign.name() + "走访进度",
                new TableExport(
                                "走访进度",
                                campaign.name() + "走访进度",
                                List.of(
                                        Column.text(by.equals("township") ? "乡镇" : "机构"),
                                        Column.number("应走访", "家", 0),
                                        Column.number("已走访", "家", 0),
                                        Column.number("未走访", "家", 0),
                                        Column.number("走访", "次", 0),
                                        Column.number("新增授信", "万元", 2),
                                        Column.number("问题", "个", 0),
                                        Column.number("未销号", "个", 0)))
                        .bytes(rows));
    }
}
