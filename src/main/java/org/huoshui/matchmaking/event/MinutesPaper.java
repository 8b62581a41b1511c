package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.event.OfficialPaper.Column;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The minutes as a Word document: what a person wrote, and all the rest from the records. */
@Component
class MinutesPaper {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private final Events events;
    private final Invitations invitations;
    private final InvitationStore agendas;
    private final Signatures signatures;
    private final Parties parties;

    MinutesPaper(
            Events events, Invitations invitations, InvitationStore agendas, Signatures signatures, Parties parties) {
        this.events = events;
        this.invitations = invitations;
        this.agendas = agendas;
        this.signatures = signatures;
        this.parties = parties;
    }

    @Transactional(readOnly = true)
    public MinutesWords words(EventId id) {
        return new MinutesWords(events.required(id), invitations.of(id), signatures.of(id));
    }

    /** @return a .docx */
    @Transactional(readOnly = true)
    public byte[] write(EventId id) {
        MinutesWords words = words(id);
        Event event = words.event();
        Minutes minutes = event.minutes();
        OfficialPaper paper = new OfficialPaper();
        paper.title(event.plan().name() + "会议纪要");
        head(paper, words);
        paper.heading("一、会议情况");
        paragraphs(paper, minutes.opening().isEmpty() ? words.opening() : minutes.opening());
        List<AgendaItem> agenda = agendas.agenda(id);
        if (!agenda.isEmpty()) {
            paper.heading("二、会议议程");
            for (int i = 0; i < agenda.size(); i++) paper.text(item(i + 1, agenda.get(i)));
        }
        paper.heading(agenda.isEmpty() ? "二、对接成果" : "三、对接成果");
        paragraphs(paper, minutes.results().isEmpty() ? words.results() : minutes.results());
        table(paper, words.signatures());
        paper.heading(agenda.isEmpty() ? "三、下步工作" : "四、下步工作");
        paragraphs(paper, minutes.nextSteps().isEmpty() ? words.nextSteps() : minutes.nextSteps());
        if (!minutes.recorder().isEmpty()) paper.entry("记录人", minutes.recorder());
        paper.signature(
                event.plan().organisers().isEmpty() ? "县金融办" : event.plan().organisers(), words.day());
        return paper.bytes();
    }

    private static void head(OfficialPaper paper, MinutesWords words) {
        EventPlan plan = words.event().plan();
        LocalTime starts = plan.starts();
        LocalTime ends = plan.ends();
        paper.entry(
                "时间",
                words.day()
                        + (starts == null
                                ? ""
                                : " " + HOUR.format(starts) + (ends == null ? "" : "—" + HOUR.format(ends))));
        if (!plan.place().isEmpty()) paper.entry("地点", plan.place());
        if (!words.event().minutes().host().isEmpty())
            paper.entry("主持", words.event().minutes().host());
        attendance(paper, words, "参会金融机构", one -> one.institution() != null);
        attendance(paper, words, "参会企业", one -> one.firm() != null);
        attendance(paper, words, "其他参会单位", one -> one.institution() == null && one.firm() == null);
    }

    private static void attendance(OfficialPaper paper, MinutesWords words, String label, Predicate<Invitation> which) {
        List<Invitation> there = words.present().stream().filter(which).toList();
        if (there.isEmpty()) return;
        String names = there.stream()
                .map(one -> one.attendees().isEmpty() ? one.name() : one.name() + "（" + one.attendees() + "）")
                .collect(Collectors.joining("、"));
        paper.entry(label + "（" + there.size() + "家）", names);
    }

    private static void paragraphs(OfficialPaper paper, String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paper::text);
    }

    private static String item(int number, AgendaItem item) {
        LocalTime starts = item.starts();
        String speaker = item.speaker().isEmpty() ? "" : "（" + item.speaker() + "）";
        return number + ". " + (starts == null ? "" : HOUR.format(starts) + " ") + item.title() + speaker;
    }

    private void table(OfficialPaper paper, List<Signature> all) {
        if (all.isEmpty()) return;
        List<List<String>> rows = new ArrayList<>();
        for (Signature one : all) {
            Integer households = one.households();
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    households == null ? one.party() : one.party() + "（" + households + "户）",
                    parties.shortName(one.institution()),
                    wan(one.amount()),
                    one.kind().said().zh(),
                    one.onsite() ? "现场" : "场外",
                    one.project()));
        }
        BigDecimal total = all.stream().map(Signature::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        rows.add(List.of("", "合计", "", wan(total), "", "", ""));
        paper.table(
                "签约情况表（单位：万元）",
                List.of(
                        new Column("序号", 6, false),
                        new Column("企业（农户）", 28, false),
                        new Column("金融机构", 14, false),
                        new Column("金额", 12, true),
                        new Column("类型", 8, false),
                        new Column("场所", 8, false),
                        new Column("项目", 24, false)),
                rows);
    }

    private static String wan(BigDecimal yuan) {
        return MinutesWords.plain(Unit.WAN_YUAN.display(yuan, 2));
    }
}
