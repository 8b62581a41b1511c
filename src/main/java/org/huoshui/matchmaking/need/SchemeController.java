package org.huoshui.matchmaking.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The schemes of deadlines, as data the office keeps. */
@RestController
@RequestMapping("/api/matchmaking/schemes")
class SchemeController {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ENGLISH = 80;
    private static final int MOST_PLACES = 99;
    private static final int MOST_DAYS = 366;

    private final Schemes schemes;
    private final Moving moving;

    SchemeController(Schemes schemes, Moving moving) {
        this.schemes = schemes;
        this.moving = moving;
    }

    record ClockRuleView(Step step, String zh, String en, int amount, Step.Unit unit, Step.Since since) {}

    /** @param places how many banks may accept an open need; absent: as many as will */
    record SchemeView(
            String code,
            LocalDate effectiveFrom,
            String zh,
            String en,
            @Nullable Integer places,
            boolean retired,
            List<ClockRuleView> rules) {}

    record ClockRuleToKeep(
            @Nullable Step step, @Nullable Integer amount, Step.@Nullable Unit unit, Step.@Nullable Since since) {}

    /** @param effectiveFrom today or later; what runs already runs on as it began */
    record SchemeToKeep(
            @Nullable LocalDate effectiveFrom,
            @Nullable String zh,
            @Nullable String en,
            @Nullable Integer places,
            @Nullable Boolean retired,
            @Nullable List<ClockRuleToKeep> rules) {}

    @GetMapping
    @Callers.All
    List<SchemeView> schemes() {
        return Objects.requireNonNull(moving.in(schemes::all)).stream()
                .map(SchemeController::view)
                .toList();
    }

    @PutMapping("/{code}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    List<SchemeView> keep(@PathVariable String code, @RequestBody SchemeToKeep wanted) {
        Scheme scheme = scheme(code, wanted);
        moving.in(() -> {
            Map<String, String> before = schemes.all().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .map(SchemeController::fields)
                    .orElse(Map.of());
            schemes.keep(scheme);
            moving.publish(new Stepped(
                    "scheme.changed",
                    "scheme/" + code,
                    Map.of("effectiveFrom", scheme.effectiveFrom().toString()),
                    before,
                    fields(scheme),
                    ""));
            return scheme;
        });
        return schemes();
    }

    private Scheme scheme(String code, SchemeToKeep wanted) {
        LocalDate today = moving.today();
        LocalDate from = Objects.requireNonNullElse(wanted.effectiveFrom(), today);
        String zh = NeedStepController.text(wanted.zh()).strip();
        String en = NeedStepController.text(wanted.en()).strip();
        Integer places = wanted.places();
        List<Problem> problems = new ArrayList<>();
        if (!code.matches("[A-Z0-9_]{1,30}"))
            problems.add(Problem.of(NeedError.SCHEME_FAULT, "代码只用大写字母、数字和下划线").at("code"));
        if (from.isBefore(today))
            problems.add(Problem.of(NeedError.SCHEME_PAST, today).at("effectiveFrom"));
        if (zh.isEmpty() || zh.length() > LONGEST_NAME)
            problems.add(Problem.of(NeedError.SCHEME_FAULT, "名称").at("zh"));
        if (en.length() > LONGEST_ENGLISH)
            problems.add(Problem.of(NeedError.SCHEME_FAULT, "英文名称").at("en"));
        if (places != null && (places < 1 || places > MOST_PLACES))
            problems.add(Problem.of(NeedError.SCHEME_FAULT, "名额为 1 至 99 家").at("places"));
        List<Scheme.Rule> rules = rules(wanted, problems);
        if (!problems.isEmpty()) throw new Refused(problems);
        return new Scheme(code, from, zh, en.isEmpty() ? zh : en, places, Boolean.TRUE.equals(wanted.retired()), rules);
    }

    private static List<Scheme.Rule> rules(SchemeToKeep wanted, List<Problem> problems) {
        List<Scheme.Rule> rules = new ArrayList<>();
        Set<Step> seen = EnumSet.noneOf(Step.class);
        for (ClockRuleToKeep rule : wanted.rules() == null ? List.<ClockRuleToKeep>of() : wanted.rules()) {
            Step step = rule.step();
            Integer amount = rule.amount();
            if (step == null || rule.unit() == null || rule.since() == null || !seen.add(step)) {
                problems.add(
                        Problem.of(NeedError.SCHEME_FAULT, "每个环节一行，写明时长和起算日").at("rules"));
                continue;
            }
            if (amount == null || amount < 1 || amount > MOST_DAYS)
                problems.add(Problem.of(NeedError.SCHEME_FAULT, step.said().zh() + "的时长")
                        .at("rules"));
            else if (!fits(step, rule.since()))
                problems.add(Problem.of(
                                NeedError.SCHEME_FAULT,
                                step.said().zh() + "不能从" + rule.since().said().zh() + "起算")
                        .at("rules"));
            else rules.add(new Scheme.Rule(step, amount, rule.unit(), rule.since()));
        }
        if (rules.isEmpty() && problems.isEmpty())
            problems.add(Problem.of(NeedError.SCHEME_FAULT, "至少一个环节").at("rules"));
        return rules;
    }

    /** A step's time cannot count from what comes after it. */
    private static boolean fits(Step step, Step.Since since) {
        return switch (step) {
            case ACCEPT -> since == Step.Since.SENT;
            case CONTACT -> since == Step.Since.SENT || since == Step.Since.ACCEPTED;
            case DECIDE -> since != Step.Since.CHOSEN;
            case FINISH -> since == Step.Since.CHOSEN;
        };
    }

    private static Map<String, String> fields(Scheme scheme) {
        TreeSet<String> rules = new TreeSet<>();
        for (Scheme.Rule rule : scheme.rules())
            rules.add(rule.step() + " " + rule.amount() + " " + rule.unit() + " " + rule.since());
        return Map.of(
                "zh", scheme.zh(),
                "places", String.valueOf(scheme.places()),
                "retired", Boolean.toString(scheme.retired()),
                "rules", String.join("; ", rules));
    }

    /** Of each scheme that is offered, the row in force that day. */
    static List<SchemeView> inForce(List<Scheme> all, LocalDate day) {
        Set<String> seen = new TreeSet<>();
        return all.stream()
                .filter(scheme -> !scheme.effectiveFrom().isAfter(day))
                .filter(scheme -> seen.add(scheme.code()))
                .filter(scheme -> !scheme.retired())
                .map(SchemeController::view)
                .toList();
    }

    static SchemeView view(Scheme scheme) {
        return new SchemeView(
                scheme.code(),
                scheme.effectiveFrom(),
                scheme.zh(),
                scheme.en(),
                scheme.places(),
                scheme.retired(),
                scheme.rules().stream()
                        .map(rule -> new ClockRuleView(
                                rule.step(),
                                rule.step().said().zh(),
                                rule.step().said().en(),
                                rule.amount(),
                                rule.unit(),
                                rule.since()))
                        .toList());
    }
}
